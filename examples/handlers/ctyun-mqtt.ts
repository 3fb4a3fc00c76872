// A CTyun MQTT trigger.
import { ctyunMqttEvent } from 'cdktf-scf-triggers/events/ctyun/mqtt';
import { parseLosslessJson } from 'cdktf-scf-triggers/events/lossless-json';

export const handler = async (event: unknown): Promise<string[]> =>
  ctyunMqttEvent
    .parse(parseLosslessJson(event))
    .map(({ messageId, topic, payload }) => `${messageId} ${topic}: ${payload}`);
