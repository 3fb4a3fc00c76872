// A CKafka trigger: JSON bodies, validated by the user's own schema. A message that is not an order fails the batch, which is retried.
import { jsonText } from 'cdktf-scf-triggers/events/standard-schema';
import { ckafkaEvent, ckafkaMessages } from 'cdktf-scf-triggers/events/tencent/ckafka';
import * as z from 'zod';

const Order = z.object({ id: z.number(), item: z.string() });

export const main_handler = async (event: unknown): Promise<string[]> => {
  const messages = await ckafkaMessages(ckafkaEvent.parse(event), jsonText(Order));
  return messages.map(({ body, offset }) => `order ${body.id} (${body.item}) at offset ${offset}`);
};
