// A CTyun Kafka trigger in the RawData format.
import { ctyunKafkaRawData } from 'cdktf-scf-triggers/events/ctyun/kafka';

export const handler = async (event: unknown): Promise<string[]> =>
  ctyunKafkaRawData.parse(event).map(({ topic, offset, key }) => `${topic}/${offset} ${key}`);
