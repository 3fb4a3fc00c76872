import * as z from 'zod';
import { arrayOf, recordOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject, renameField } from '../event-definition.js';
import { type LargeInteger, largeInteger } from '../large-integer.js';
import { type CtyunCloudEvent, cloudEventSchema } from './cloud-event.js';

/**
 * One message of CTyun's RabbitMQ trigger.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export interface CtyunRabbitmqMessage {
  /** The headers of the message; AMQP lets them hold more than texts. */
  headers: Record<string, unknown>;
  /** The properties of the message: `deliveryMode`, `priority` (numbers), `type` (a text), … A table of the document spells it `properites`; it is renamed. */
  properties: Record<string, unknown>;
  /** The tag of the delivery. */
  deliveryTag: LargeInteger;
  /** Whether it was delivered before. */
  redelivered: boolean;
  /** The exchange; empty for the default one. */
  exchange: string;
  /** The routing key. */
  routingKey: string;
  /** The body, a text. */
  body: string;
}

/** What the trigger sends in the RawData format: an array. */
export type CtyunRabbitmqRawData = CtyunRabbitmqMessage[];

/** What the trigger sends in the CloudEvent format: an array. */
export type CtyunRabbitmqCloudEvents = CtyunCloudEvent<'ctyun.faas.trigger.rabbitmq', CtyunRabbitmqMessage>[];

const message = renameField(
  'properites',
  'properties',
  openObject({
    headers: recordOf(z.unknown()),
    properties: recordOf(z.unknown()),
    deliveryTag: largeInteger,
    redelivered: z.boolean(),
    exchange: z.string(),
    routingKey: z.string(),
    body: z.string(),
  }),
);

/** The schema of {@link CtyunRabbitmqRawData}. */
export const ctyunRabbitmqRawDataSchema = arrayOf(message);

/** The schema of {@link CtyunRabbitmqCloudEvents}. */
export const ctyunRabbitmqCloudEventsSchema = arrayOf(cloudEventSchema('ctyun.faas.trigger.rabbitmq', message));

/** Parses the RawData format of CTyun's RabbitMQ trigger. */
export const ctyunRabbitmqRawData: EventDefinition<'ctyun/rabbitmq-raw-data', CtyunRabbitmqRawData> = defineEvent(
  'ctyun/rabbitmq-raw-data',
  ctyunRabbitmqRawDataSchema,
);

/** Parses the CloudEvent format of CTyun's RabbitMQ trigger. */
export const ctyunRabbitmqCloudEvents: EventDefinition<'ctyun/rabbitmq-cloud-events', CtyunRabbitmqCloudEvents> =
  defineEvent('ctyun/rabbitmq-cloud-events', ctyunRabbitmqCloudEventsSchema);
