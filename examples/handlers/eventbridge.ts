// An EventBridge target, with or without batch delivery.
import { eventBridgeBatch, eventBridgeData, eventBridgeEvent } from 'cdktf-scf-triggers/events/tencent/eventbridge';
import * as z from 'zod';

const TdmqMessage = z.object({ msgId: z.string(), msgBody: z.string() });

export const main_handler = async (event: unknown): Promise<string[]> => {
  const single = eventBridgeEvent.safeParse(event);
  const events = single.success ? [single.data] : eventBridgeBatch.parse(event);
  const messages = await Promise.all(events.map((one) => eventBridgeData(one, TdmqMessage)));
  return messages.map(({ msgId, msgBody }) => `${msgId}: ${msgBody}`);
};
