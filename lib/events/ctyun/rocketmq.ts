import * as z from 'zod';
import { arrayOf, recordOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { type CtyunCloudEvent, cloudEventSchema } from './cloud-event.js';

/**
 * One message of CTyun's RocketMQ trigger.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export interface CtyunRocketmqMessage {
  /** The topic. */
  topic: string;
  /**
   * The properties of the message, all texts: the user's own, and `CLUSTER` (the instance), `CONSUME_START_TIME` (milliseconds since 1970),
   * `KEYS`, `TAGS`, `UNIQ_KEY`, `MIN_OFFSET` and `MAX_OFFSET` (of the queue).
   */
  properties: Record<string, string>;
  /** The body, a text. */
  data: string;
}

/** What the trigger sends in the RawData format: an array. */
export type CtyunRocketmqRawData = CtyunRocketmqMessage[];

/** What the trigger sends in the CloudEvent format: an array. */
export type CtyunRocketmqCloudEvents = CtyunCloudEvent<'ctyun.faas.trigger.rocketmq', CtyunRocketmqMessage>[];

const message = openObject({ topic: z.string(), properties: recordOf(z.string()), data: z.string() });

/** The schema of {@link CtyunRocketmqRawData}. */
export const ctyunRocketmqRawDataSchema = arrayOf(message);

/** The schema of {@link CtyunRocketmqCloudEvents}. */
export const ctyunRocketmqCloudEventsSchema = arrayOf(cloudEventSchema('ctyun.faas.trigger.rocketmq', message));

/** Parses the RawData format of CTyun's RocketMQ trigger. */
export const ctyunRocketmqRawData: EventDefinition<'ctyun/rocketmq-raw-data', CtyunRocketmqRawData> = defineEvent(
  'ctyun/rocketmq-raw-data',
  ctyunRocketmqRawDataSchema,
);

/** Parses the CloudEvent format of CTyun's RocketMQ trigger. */
export const ctyunRocketmqCloudEvents: EventDefinition<'ctyun/rocketmq-cloud-events', CtyunRocketmqCloudEvents> =
  defineEvent('ctyun/rocketmq-cloud-events', ctyunRocketmqCloudEventsSchema);
