import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { type SchemaOutput, type StandardSchema, validatePayload } from '../standard-schema.js';

/**
 * What an EventBridge rule sends: one event of its bus, in the manner of CloudEvents.
 *
 * Source: Tencent Cloud SCF, "Summary of event structures". {@link eventBridgeData} validates what is inside.
 */
export interface EventBridgeEvent {
  /** The version of the envelope. `0` in one document, `1.0.2` in another: not CloudEvents `1.0`. */
  specversion: string;
  /** The id of the event. */
  id: string;
  /** What happened, such as `connector:tdmq`. */
  type: string;
  /** Who sent it, such as `tdmq.cloud.tencent`. */
  source: string;
  /** What it is about, a resource of the form `qcs::…`. Absent when the source gives none. */
  subject?: string;
  /** When: milliseconds since 1970, as a text of digits. Not the RFC 3339 of CloudEvents. */
  time: string;
  /** The region, such as `ap-guangzhou`. Absent when the source gives none. */
  region?: string;
  /** The type of `data`, `application/json;charset=utf-8`. Absent when the source gives none. */
  datacontenttype?: string;
  /** What the source sent: its form is the source's own. */
  data: unknown;
}

/**
 * What a target with batch delivery sends: several events at once.
 *
 * EventBridge's page on function targets says an array; SCF's pages on message triggers show an object, `{ "EventList": […] }`, which is
 * unwrapped.
 */
export type EventBridgeBatch = EventBridgeEvent[];

/** The schema of {@link EventBridgeEvent}. */
export const eventBridgeEventSchema = openObject({
  specversion: z.string(),
  id: z.string(),
  type: z.string(),
  source: z.string(),
  subject: z.string().optional(),
  time: z.string(),
  region: z.string().optional(),
  datacontenttype: z.string().optional(),
  data: z.unknown(),
});

const eventList = arrayOf(eventBridgeEventSchema);

/** The schema of {@link EventBridgeBatch}. */
export const eventBridgeBatchSchema = z.union([
  eventList,
  openObject({ EventList: eventList }).transform(({ EventList }) => EventList),
]);

/** Parses one event of EventBridge. */
export const eventBridgeEvent: EventDefinition<'tencent/eventbridge', EventBridgeEvent> = defineEvent(
  'tencent/eventbridge',
  eventBridgeEventSchema,
);

/** Parses the events of an EventBridge target with batch delivery. */
export const eventBridgeBatch: EventDefinition<'tencent/eventbridge-batch', EventBridgeBatch> = defineEvent(
  'tencent/eventbridge-batch',
  eventBridgeBatchSchema,
);

/**
 * The `data` of one event, validated by any Standard Schema.
 *
 * @throws EventError when the schema refuses it.
 */
export const eventBridgeData = <Schema extends StandardSchema>(
  event: EventBridgeEvent,
  dataSchema: Schema,
): Promise<SchemaOutput<Schema>> =>
  validatePayload(dataSchema, event.data, { kind: 'tencent/eventbridge', event, path: ['data'] });
