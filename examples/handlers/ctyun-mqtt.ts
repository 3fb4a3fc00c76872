// A CTyun MQTT trigger.
import { ctyunMqttEvent } from 'cdktf-scf-triggers/events/ctyun/mqtt';

export const handler = async (event: unknown): Promise<string[]> =>
  ctyunMqttEvent.parse(event).map(({ messageId, topic, payload }) => `${messageId} ${topic}: ${payload}`);
