// A CTyun Kafka trigger in the RawData format.
import { ctyunKafkaRawData } from 'cdktf-scf-triggers/events/ctyun/kafka';
import { parseLosslessJson } from 'cdktf-scf-triggers/events/lossless-json';

export const handler = async (event: unknown): Promise<string[]> =>
  ctyunKafkaRawData.parse(parseLosslessJson(event)).map(({ topic, offset, key }) => `${topic}/${offset} ${key}`);
