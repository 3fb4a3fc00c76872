import * as z from 'zod';
import { arrayOf, recordOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { type LargeInteger, largeInteger } from '../large-integer.js';
import { type CtyunCloudEvent, cloudEventSchema } from './cloud-event.js';

/**
 * One message of CTyun's Kafka trigger.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export interface CtyunKafkaMessage {
  /** The offset of the message in its partition. */
  offset: LargeInteger;
  /** The number of the partition, from 0. */
  partition: number;
  /** The headers of the message; possibly none. */
  headers: Record<string, string>;
  /** The topic. */
  topic: string;
  /** The key; empty when the message has none. */
  key: string;
  /** When: seconds since 1970. */
  timestamp: number;
  /** The body, a text. */
  value: string;
}

/** What the trigger sends in the RawData format: an array. */
export type CtyunKafkaRawData = CtyunKafkaMessage[];

/** What the trigger sends in the CloudEvent format: an array. */
export type CtyunKafkaCloudEvents = CtyunCloudEvent<'ctyun.faas.trigger.kafka', CtyunKafkaMessage>[];

const message = openObject({
  offset: largeInteger,
  partition: z.number(),
  headers: recordOf(z.string()),
  topic: z.string(),
  key: z.string(),
  timestamp: z.number(),
  value: z.string(),
});

/** The schema of {@link CtyunKafkaRawData}. */
export const ctyunKafkaRawDataSchema = arrayOf(message);

/** The schema of {@link CtyunKafkaCloudEvents}. */
export const ctyunKafkaCloudEventsSchema = arrayOf(cloudEventSchema('ctyun.faas.trigger.kafka', message));

/** Parses the RawData format of CTyun's Kafka trigger. */
export const ctyunKafkaRawData: EventDefinition<'ctyun/kafka-raw-data', CtyunKafkaRawData> = defineEvent(
  'ctyun/kafka-raw-data',
  ctyunKafkaRawDataSchema,
);

/** Parses the CloudEvent format of CTyun's Kafka trigger. */
export const ctyunKafkaCloudEvents: EventDefinition<'ctyun/kafka-cloud-events', CtyunKafkaCloudEvents> = defineEvent(
  'ctyun/kafka-cloud-events',
  ctyunKafkaCloudEventsSchema,
);
