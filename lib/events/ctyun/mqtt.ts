import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { type LargeInteger, largeInteger } from '../large-integer.js';

/**
 * What CTyun's MQTT trigger sends: an array of messages.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export type CtyunMqttEvent = CtyunMqttMessage[];

/** One message of CTyun's MQTT trigger. */
export interface CtyunMqttMessage {
  /** The id of the message. */
  messageId: LargeInteger;
  /** The body, a text. */
  payload: string;
  /** The topic. */
  topic: string;
}

/** The schema of {@link CtyunMqttEvent}. */
export const ctyunMqttEventSchema = arrayOf(
  openObject({ messageId: largeInteger, payload: z.string(), topic: z.string() }),
);

/** Parses what CTyun's MQTT trigger sends. */
export const ctyunMqttEvent: EventDefinition<'ctyun/mqtt', CtyunMqttEvent> = defineEvent(
  'ctyun/mqtt',
  ctyunMqttEventSchema,
);
