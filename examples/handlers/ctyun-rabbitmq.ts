// A CTyun RabbitMQ trigger in the RawData format: what is delivered for the first time.
import { ctyunRabbitmqRawData } from 'cdktf-scf-triggers/events/ctyun/rabbitmq';

export const handler = async (event: unknown): Promise<string[]> =>
  ctyunRabbitmqRawData
    .parse(event)
    .filter(({ redelivered }) => !redelivered)
    .map(({ routingKey, body }) => `${routingKey}: ${body}`);
