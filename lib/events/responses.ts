import { describeValue, EventError, type EventIssue } from './event-error.js';

/** What API Gateway, CLB and a function URL make an HTTP response of. */
export interface IntegratedResponse {
  /** Whether `body` is Base64 of bytes. */
  isBase64Encoded: boolean;
  /** The HTTP status. */
  statusCode: number;
  /** The headers; a repeated header has an array. */
  headers: Record<string, string | string[]>;
  /** The body. */
  body: string;
}

/** What a response is made of. */
export interface ResponseOptions {
  /**
   * The HTTP status, an integer from 200 to 599.
   *
   * @default 200
   */
  statusCode?: number;
  /**
   * The headers; an array for a header that is repeated, such as `Set-Cookie`. `Content-Type` is yours to give.
   *
   * @default none
   */
  headers?: Record<string, string | string[]>;
  /**
   * The body: a text as it is, bytes as Base64 with `isBase64Encoded` true. At most 6 MB as it is sent.
   *
   * @default ''
   */
  body?: string | Uint8Array;
}

const MAX_BODY_BYTES = 6 * 1024 * 1024;
const LOCATION_UNSUPPORTED = new Map([
  ['location', 'no Location header, which API Gateway does not support (redirect from CLB or a function URL)'],
]);
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADER_VALUE = /^[^\0\r\n]*$/;

/**
 * The integrated response of API Gateway.
 *
 * @throws EventError when status, headers or size are not allowed, among them a `Location` header, which API Gateway does not
 * support here: redirect with another product (CLB, function URL), or let a page redirect.
 */
export const apigwResponse = (options: ResponseOptions): IntegratedResponse =>
  integratedResponse('api gateway response', options, LOCATION_UNSUPPORTED);

/**
 * The integrated response of a CLB rule.
 *
 * @throws EventError when status, headers or size are not allowed.
 */
export const clbResponse = (options: ResponseOptions): IntegratedResponse =>
  integratedResponse('clb response', options, new Map());

/**
 * The response of a function URL. Its document shows `statusCode`, `headers` and `body`; for bytes `isBase64Encoded` is sent as for
 * API Gateway, whose protocol it follows.
 *
 * @throws EventError when status, headers or size are not allowed.
 */
export const functionUrlResponse = (options: ResponseOptions): IntegratedResponse =>
  integratedResponse('function url response', options, new Map());

const integratedResponse = (
  kind: string,
  options: ResponseOptions,
  unsupportedHeaders: ReadonlyMap<string, string>,
): IntegratedResponse => {
  const { statusCode = 200, headers = {}, body = '' } = options;
  const isBase64Encoded = typeof body !== 'string';
  const sentBody = isBase64Encoded
    ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64')
    : body;
  const issues = [...statusIssues(statusCode), ...headerIssues(headers, unsupportedHeaders), ...bodyIssues(sentBody)];
  if (issues.length > 0) throw new EventError(kind, issues, options);
  return { isBase64Encoded, statusCode, headers, body: sentBody };
};

const statusIssues = (statusCode: number): EventIssue[] =>
  Number.isInteger(statusCode) && statusCode >= 200 && statusCode <= 599
    ? []
    : [{ path: ['statusCode'], expected: 'an integer from 200 to 599', got: describeValue(statusCode) }];

const headerIssues = (
  headers: Record<string, string | string[]>,
  unsupported: ReadonlyMap<string, string>,
): EventIssue[] =>
  Object.entries(headers).flatMap(([name, value]) => {
    const path = ['headers', name];
    if (!HEADER_NAME.test(name)) return [{ path, expected: 'the name of a header', got: describeValue(name) }];
    const expected = unsupported.get(name.toLowerCase());
    if (expected !== undefined) return [{ path, expected, got: describeValue(value) }];
    const values = Array.isArray(value) ? value : [value];
    return values.every((one) => typeof one === 'string' && HEADER_VALUE.test(one))
      ? []
      : [{ path, expected: 'a text without line breaks, or an array of such texts', got: describeValue(value) }];
  });

const bodyIssues = (body: string): EventIssue[] => {
  const sizeBytes = Buffer.byteLength(body);
  return sizeBytes <= MAX_BODY_BYTES
    ? []
    : [
        {
          path: ['body'],
          expected: `at most ${MAX_BODY_BYTES} bytes as sent`,
          got: `${sizeBytes} bytes; store it in COS and answer its address`,
        },
      ];
};
