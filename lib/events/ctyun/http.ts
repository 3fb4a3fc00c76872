import * as z from 'zod';
import { bytesOf } from '../bytes.js';
import { defineEvent, type EventDefinition } from '../event-definition.js';

/**
 * What CTyun's HTTP trigger, its custom domains and its cloud-native gateway trigger send to an event function:
 * the body of the request, as bytes. Headers and query are dropped by the product: where they matter, use an HTTP function.
 *
 * Accepted as a Buffer or Uint8Array, an ArrayBuffer, an array of byte values, or a Buffer that went through JSON.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export type CtyunHttpEvent = Uint8Array;

/** The schema of {@link CtyunHttpEvent}. */
export const ctyunHttpEventSchema = z.unknown().transform((value, context): CtyunHttpEvent => {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return bytes;
  context.addIssue('bytes');
  return z.NEVER;
});

/** Parses what CTyun's HTTP and cloud-native gateway triggers send. */
export const ctyunHttpEvent: EventDefinition<'ctyun/http', CtyunHttpEvent> = defineEvent(
  'ctyun/http',
  ctyunHttpEventSchema,
);

/** The body as a text, read as UTF-8. */
export const ctyunHttpText = (event: CtyunHttpEvent): string => new TextDecoder().decode(event);
