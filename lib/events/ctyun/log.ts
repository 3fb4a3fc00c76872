import * as z from 'zod';
import { defineEvent, type EventDefinition, openObject, renameField } from '../event-definition.js';
import { describeValue, EventError } from '../event-error.js';
import { type LargeInteger, largeInteger } from '../large-integer.js';

/**
 * A cursor of a log unit, about 3.8e17, which is beyond 2^53: exact only when the event was parsed with `parseLosslessJson`.
 * {@link exactCursor} makes sure of it.
 */
export type CtyunLogCursor = LargeInteger;

/**
 * What CTyun's log trigger sends: where new records are, one object, not an array.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export interface CtyunLogEvent {
  /** The id of the event. */
  id: string;
  /** Always `ctlts:unit-insert`. */
  type: string;
  /** Always `ctyun.ctlts`. */
  source: 'ctyun.ctlts';
  /** The id of the log unit. */
  subject: string;
  /** The version of CloudEvents, `1.0`. */
  specversion: string;
  /** When: ISO 8601 in UTC, with up to nine digits of a second (a Date keeps three). */
  time: string;
  /** Which records are new. */
  data: {
    /** Where the new records begin. A table of the document spells it `beginCurror`; it is renamed. */
    beginCursor: CtyunLogCursor;
    /** Where they end. */
    endCursor: CtyunLogCursor;
    /** The id of the log unit. */
    unitCode: string;
  };
  /** The event bus, `default` for events of CTyun's own products. */
  ctyuneventbusname: string;
  /** The id of the account. */
  ctyunaccountid: string;
  /** The id of the region. */
  ctyunregion: string;
}

/** The schema of {@link CtyunLogEvent}. */
export const ctyunLogEventSchema = openObject({
  id: z.string(),
  type: z.string(),
  source: z.literal('ctyun.ctlts'),
  subject: z.string(),
  specversion: z.string(),
  time: z.string(),
  data: renameField(
    'beginCurror',
    'beginCursor',
    openObject({ beginCursor: largeInteger, endCursor: largeInteger, unitCode: z.string() }),
  ),
  ctyuneventbusname: z.string(),
  ctyunaccountid: z.string(),
  ctyunregion: z.string(),
});

/** Parses what CTyun's log trigger sends. */
export const ctyunLogEvent: EventDefinition<'ctyun/log', CtyunLogEvent> = defineEvent('ctyun/log', ctyunLogEventSchema);

/**
 * A cursor with all its digits.
 *
 * @throws EventError when it is a number beyond 2^53, which plain `JSON.parse` has rounded.
 */
export const exactCursor = (cursorValue: CtyunLogCursor): bigint => {
  if (typeof cursorValue === 'bigint' || Number.isSafeInteger(cursorValue)) return BigInt(cursorValue);
  throw new EventError(
    'ctyun/log',
    [
      {
        path: [],
        expected: 'a bigint (parse the text of the event with parseLosslessJson)',
        got: `${describeValue(cursorValue)}, which JSON.parse has rounded`,
      },
    ],
    cursorValue,
  );
};
