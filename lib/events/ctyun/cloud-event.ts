import * as z from 'zod';
import { openObject } from '../event-definition.js';
import { converted } from '../one-step-schema.js';
import { type SchemaOutput, type StandardSchema, validatePayload } from '../standard-schema.js';

/** The CloudEvents envelope of CTyun's message triggers. */
export interface CtyunCloudEvent<Source extends string, Data> {
  /** The id of the event. */
  id: string;
  /** Who sent it; fixed for each trigger. */
  source: Source;
  /** The version of CloudEvents, `1.0`. */
  specversion: string;
  /** What happened, such as `kafka:topic:send-message`. */
  type: string;
  /** The type of `data`, `application/json`. */
  datacontenttype: string;
  /** What it is about: `[SourceName]:[topic]`. Some samples begin with a colon, the tables don't; it is taken away. */
  subject: string;
  /**
   * When, ISO 8601 in UTC. A text, and not a Date: the document's RocketMQ sample says the year 57361, milliseconds taken for seconds,
   * which is no valid time for most parsers.
   */
  time: string;
  /** The message, the same as in the RawData format. */
  data: Data;
}

const subjectText = converted('string', (subject) => {
  if (typeof subject !== 'string') return undefined;
  return subject.startsWith(':') ? subject.slice(1) : subject;
});

/** The schema of such an envelope. */
export const cloudEventSchema = <Source extends string, Data extends z.ZodType>(source: Source, data: Data) =>
  openObject({
    id: z.string(),
    source: z.literal(source),
    specversion: z.string(),
    type: z.string(),
    datacontenttype: z.string(),
    subject: subjectText,
    time: z.string(),
    data,
  });

/**
 * The `data` of each CloudEvent, validated by any Standard Schema.
 *
 * @throws EventError at the first one that the schema refuses.
 */
export const cloudEventData = <Schema extends StandardSchema>(
  events: readonly { readonly source: string; readonly data: unknown }[],
  dataSchema: Schema,
): Promise<SchemaOutput<Schema>[]> =>
  Promise.all(
    events.map((event, at) =>
      validatePayload(dataSchema, event.data, { kind: event.source, event: events, path: [at, 'data'] }),
    ),
  );
