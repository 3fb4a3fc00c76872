import * as z from 'zod';
import { recordOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject, queryValues } from '../event-definition.js';
import { headerValue } from '../http-request.js';

/**
 * What a function URL (trigger type `http`) sends to an event function. Invoked synchronously, up to 6 MB.
 *
 * Source: Tencent Cloud SCF, "Function URL overview": the request of API Gateway without `requestContext`, `headerParameters`,
 * `pathParameters`, `queryStringParameters` and `isBase64Encoded`.
 */
export interface FunctionUrlEvent {
  /** The body, a text. Empty when the request has none. */
  body: string;
  /** The headers, in lower case in the document's sample. {@link functionUrlClientIp} reads the caller's address. */
  headers: Record<string, string>;
  /** The method of the request. */
  httpMethod: string;
  /** The path of the request. */
  path: string;
  /** The query of the request. A repeated name has an array, a name without a value the empty text. */
  queryString: Record<string, string | string[]>;
}

/** The schema of {@link FunctionUrlEvent}. */
export const functionUrlEventSchema = openObject({
  body: z.string().default(''),
  headers: recordOf(z.string()),
  httpMethod: z.string(),
  path: z.string(),
  queryString: queryValues.default({}),
});

/** Parses what a function URL sends. */
export const functionUrlEvent: EventDefinition<'tencent/function-url', FunctionUrlEvent> = defineEvent(
  'tencent/function-url',
  functionUrlEventSchema,
);

/** The address of the caller, from the header `x-scf-remote-addr`. */
export const functionUrlClientIp = (event: FunctionUrlEvent): string | undefined =>
  headerValue(event.headers, 'x-scf-remote-addr');
