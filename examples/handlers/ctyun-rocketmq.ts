// A CTyun RocketMQ trigger in the CloudEvent format. `time` can't be trusted there; the property CONSUME_START_TIME can.
import { ctyunRocketmqCloudEvents } from 'cdktf-scf-triggers/events/ctyun/rocketmq';
import { parseLosslessJson } from 'cdktf-scf-triggers/events/lossless-json';

export const handler = async (event: unknown): Promise<string[]> =>
  ctyunRocketmqCloudEvents.parse(parseLosslessJson(event)).map(({ data }) => {
    const startedAt = new Date(Number(data.properties.CONSUME_START_TIME)).toISOString();
    return `${startedAt} ${data.topic}: ${data.data}`;
  });
