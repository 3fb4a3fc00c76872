// A CTyun RabbitMQ trigger in the RawData format: what is delivered for the first time.
import { ctyunRabbitmqRawData } from 'cdktf-scf-triggers/events/ctyun/rabbitmq';
import { parseLosslessJson } from 'cdktf-scf-triggers/events/lossless-json';

export const handler = async (event: unknown): Promise<string[]> =>
  ctyunRabbitmqRawData
    .parse(parseLosslessJson(event))
    .filter(({ redelivered }) => !redelivered)
    .map(({ routingKey, body }) => `${routingKey}: ${body}`);
