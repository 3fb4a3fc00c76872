import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { unpack } from '../decompress.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { describeValue, EventError, type EventIssue } from '../event-error.js';
import { type SchemaOutput, type StandardSchema, validatePayload } from '../standard-schema.js';

/**
 * What a CLS trigger sends: log records, packed. Invoked asynchronously, up to 128 KB packed.
 *
 * Source: Tencent Cloud SCF, "CLS trigger". {@link decodeClsLogs} unpacks it.
 */
export interface ClsEvent {
  /** The log records, packed. */
  clslogs: {
    /** Base64 of gzip (the trigger's page), of a ZIP archive (the summary page) or of plain JSON (what the samples there begin with). */
    data: string;
  };
}

/** The log records of a CLS event, unpacked. */
export interface ClsLogs {
  /** The id of the log topic. */
  topic_id: string;
  /** The name of the log topic. */
  topic_name: string;
  /** The log records. */
  records: ClsLogRecord[];
}

/** One log record. */
export interface ClsLogRecord {
  /** When it was logged: microseconds since 1970, as a text of digits. */
  timestamp: string;
  /** The record as the log topic has it, a text, often JSON. */
  content: string;
}

/** The schema of {@link ClsEvent}. */
export const clsEventSchema = openObject({ clslogs: openObject({ data: z.string() }) });

/** The schema of {@link ClsLogs}. */
export const clsLogsSchema = openObject({
  topic_id: z.string(),
  topic_name: z.string(),
  records: arrayOf(openObject({ timestamp: z.string(), content: z.string() })),
});

/** Parses what a CLS trigger sends, still packed. */
export const clsEvent: EventDefinition<'tencent/cls', ClsEvent> = defineEvent('tencent/cls', clsEventSchema);

/** Parses the log records of a CLS event once they are unpacked; {@link decodeClsLogs} does both. */
export const clsLogs: EventDefinition<'tencent/cls-logs', ClsLogs> = defineEvent('tencent/cls-logs', clsLogsSchema);

/** How far {@link decodeClsLogs} goes. */
export interface DecodeClsLogsOptions {
  /**
   * The most bytes to unpack, a positive integer; more is an error, met before they are in memory.
   *
   * @default 8388608 (8 MiB: 64 times the 128 KB that the product sends, packed)
   */
  maxBytes?: number;
}

const MAX_BYTES = 8 * 1024 * 1024;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** Base64 as MIME writes it has a line break after each 76 characters. */
const LINE_BREAKS = /\r?\n/g;

/**
 * The log records of a CLS event: Base64, in one line or several, then gzip, a ZIP archive of one entry or plain JSON, whichever the bytes are.
 *
 * Bytes after the end of the gzip data are ignored; a ZIP archive with more entries is an error, since its other entries would be lost.
 *
 * @throws EventError when the data is not Base64, can't be unpacked, is larger than `maxBytes`, or does not hold log records; its paths begin
 * at the top of the event. Also when `maxBytes` is not a positive integer.
 */
export const decodeClsLogs = (event: ClsEvent, options: DecodeClsLogsOptions = {}): ClsLogs => {
  const { maxBytes = MAX_BYTES } = options;
  // A NaN, out of an environment variable that is not set, would switch the limit off.
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    const issue = { path: ['maxBytes'], expected: 'a positive integer', got: describeValue(maxBytes) };
    throw new EventError('decodeClsLogs options', [issue], options);
  }
  const failed = (issues: readonly EventIssue[]) =>
    new EventError(
      'tencent/cls',
      issues.map((issue) => ({ ...issue, path: ['clslogs', 'data', ...issue.path] })),
      event,
    );
  const fail = (expected: string, got: string) => failed([{ path: [], expected, got }]);
  const text = clsEvent.parse(event).clslogs.data.trim().replace(LINE_BREAKS, '');
  if (!BASE64.test(text)) throw fail('Base64', describeValue(text));
  const unpacked = unpack(Buffer.from(text, 'base64'), maxBytes);
  if ('failure' in unpacked) throw fail(unpacked.failure.expected, unpacked.failure.got);
  let logs: unknown;
  try {
    logs = JSON.parse(new TextDecoder().decode(unpacked.bytes));
  } catch {
    throw fail('gzip, zip or JSON inside the Base64', 'neither');
  }
  const result = clsLogs.safeParse(logs);
  if (!result.success) throw failed(result.error.issues);
  return result.data;
};

/** One log record whose content a schema has made into something. */
export interface ClsParsedRecord<Content> {
  /** When it was logged: microseconds since 1970, as a text of digits. */
  timestamp: string;
  /** What the schema made of the content. */
  content: Content;
}

/**
 * The records with each content validated by any Standard Schema; wrap it in `jsonText` when contents are JSON.
 *
 * @throws EventError at the first content that the schema refuses.
 */
export const parseClsContents = <Schema extends StandardSchema>(
  logs: ClsLogs,
  contentSchema: Schema,
): Promise<ClsParsedRecord<SchemaOutput<Schema>>[]> =>
  Promise.all(
    logs.records.map(async ({ timestamp, content }, at) => ({
      timestamp,
      content: await validatePayload(contentSchema, content, {
        kind: 'tencent/cls-logs',
        event: logs,
        path: ['records', at, 'content'],
      }),
    })),
  );
