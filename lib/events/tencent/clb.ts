import * as z from 'zod';
import { arrayOf, recordOf } from '../containers.js';
import { booleanOrText, defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { EventError } from '../event-error.js';
import { bodyBytes, headerValue } from '../http-request.js';
import { stringifyJson } from '../stringify-json.js';

/**
 * The integrated request of a CLB (load balancer) rule. Invoked synchronously, up to 6 MB.
 *
 * There are no fields for method, path and query: {@link clbRequest} reads them from headers, which CLB only sends
 * once they are switched on in its personal configuration.
 *
 * Source: Tencent Cloud SCF, "CLB trigger", section on the integrated request.
 */
export interface ClbEvent {
  /** The headers, those of CLB (`X-Real-IP`, `X-Stgw-Time`, …) among them. Read them with `headerValue`. */
  headers: Record<string, string>;
  /** The body: an object when it was JSON, else a text, Base64 for a binary type. {@link clbBody} decodes it. */
  payload: string | Record<string, unknown> | unknown[];
  /** Whether `payload` is Base64. The text `"false"` in one sample of the document, absent in the other; here a boolean or absent. */
  isBase64Encoded?: boolean;
}

/** The schema of {@link ClbEvent}. */
export const clbEventSchema = openObject({
  headers: recordOf(z.string()),
  payload: z.union([z.string(), recordOf(z.unknown()), arrayOf(z.unknown())]),
  isBase64Encoded: booleanOrText.optional(),
});

/** Parses the integrated request of a CLB rule. */
export const clbEvent: EventDefinition<'tencent/clb', ClbEvent> = defineEvent('tencent/clb', clbEventSchema);

/** What a CLB request tells of itself in headers. Each is `undefined` when its header is not sent. */
export interface ClbRequest {
  /** `X-Method`: needs CLB's personal configuration. */
  method: string | undefined;
  /** `X-Uri`, which the document's table calls `X-Url`: needs CLB's personal configuration. */
  uri: string | undefined;
  /** `Host`. */
  host: string | undefined;
  /** `X-Real-IP`: the client's address. */
  clientIp: string | undefined;
  /** `X-Forwarded-For`, which the document's table calls `X-Forward-For`: the addresses that the request went through. */
  forwardedFor: string | undefined;
  /** `X-Forwarded-Proto`: `http` or `https`. */
  scheme: string | undefined;
}

/** Method, path, host and addresses of a CLB request. */
export const clbRequest = ({ headers }: ClbEvent): ClbRequest => ({
  method: headerValue(headers, 'X-Method'),
  uri: headerValue(headers, 'X-Uri') ?? headerValue(headers, 'X-Url'),
  host: headerValue(headers, 'Host'),
  clientIp: headerValue(headers, 'X-Real-IP'),
  forwardedFor: headerValue(headers, 'X-Forwarded-For') ?? headerValue(headers, 'X-Forward-For'),
  scheme: headerValue(headers, 'X-Forwarded-Proto'),
});

const TEXT_TYPE = /^(text\/|application\/(json|javascript|xml)\s*(;|$))/i;

/**
 * The body of a CLB request as bytes.
 *
 * Base64 is decoded when `isBase64Encoded` says so. When it is absent, CLB's own rule decides: a `Content-Type` other than `text/*`,
 * `application/json`, `application/javascript` and `application/xml` is sent as Base64. Without a `Content-Type` a text stays a text.
 * A body that arrived as an object becomes its JSON text; its white space is lost on the way.
 *
 * @throws EventError when such an object is nested too deeply to be written again (some thousand levels).
 */
export const clbBody = (event: ClbEvent): Uint8Array => {
  if (typeof event.payload !== 'string') return payloadBytes(event);
  const type = headerValue(event.headers, 'Content-Type');
  return bodyBytes(event.payload, event.isBase64Encoded ?? (type !== undefined && !TEXT_TYPE.test(type)));
};

const payloadBytes = (event: ClbEvent): Uint8Array => {
  const json = stringifyJson(event.payload);
  if ('failure' in json) throw new EventError('tencent/clb', [{ path: ['payload'], ...json.failure }], event);
  return bodyBytes(json.text, false);
};
