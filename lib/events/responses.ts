import { describeValue, EventError, type EventIssue } from './event-error.js';
import { isNamesAndValues } from './option-issues.js';

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
   * The headers; an array for a header that is repeated, such as `Set-Cookie`: it has a value, and stands here in one spelling only.
   * `Content-Type` is yours to give.
   *
   * @default none
   */
  headers?: Record<string, string | string[]>;
  /**
   * The body: a text as it is, bytes as Base64 with `isBase64Encoded` true. The whole response is at most 6 MB as it is sent, which is
   * JSON: a quote or a line break of the body counts twice there, and Base64 makes 4 bytes of 3.
   *
   * @default ''
   */
  body?: string | Uint8Array;
}

/** The most bytes of a response, which a function answers as JSON. */
const MAX_BYTES = 6 * 1024 * 1024;
const LOCATION_UNSUPPORTED = new Map([
  ['location', 'no Location header, which API Gateway does not support (redirect from CLB or a function URL)'],
]);
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADER_VALUE = /^[^\0\r\n]*$/;

/**
 * The integrated response of API Gateway.
 *
 * @throws EventError when status, headers, body or size are not allowed, among them a `Location` header, which API Gateway does not
 * support here: redirect with another product (CLB, function URL), or let a page redirect.
 */
export const apigwResponse = (options: ResponseOptions): IntegratedResponse =>
  integratedResponse('api gateway response', options, LOCATION_UNSUPPORTED);

/**
 * The integrated response of a CLB rule.
 *
 * @throws EventError when status, headers, body or size are not allowed.
 */
export const clbResponse = (options: ResponseOptions): IntegratedResponse =>
  integratedResponse('clb response', options, new Map());

/**
 * The response of a function URL. Its document shows `statusCode`, `headers` and `body`; for bytes `isBase64Encoded` is sent as for
 * API Gateway, whose protocol it follows.
 *
 * @throws EventError when status, headers, body or size are not allowed.
 */
export const functionUrlResponse = (options: ResponseOptions): IntegratedResponse =>
  integratedResponse('function url response', options, new Map());

const integratedResponse = (
  kind: string,
  options: ResponseOptions,
  unsupportedHeaders: ReadonlyMap<string, string>,
): IntegratedResponse => {
  if (!isNamesAndValues(options)) {
    const expected = 'an object with statusCode, headers and body';
    throw new EventError(kind, [{ path: [], expected, got: describeValue(options) }], options);
  }
  const { statusCode = 200, headers = {}, body = '' } = options;
  const issues = [...statusIssues(statusCode), ...headersIssues(headers, unsupportedHeaders), ...bodyIssues(body)];
  if (issues.length > 0) throw new EventError(kind, issues, options);
  const response =
    typeof body === 'string' ? { isBase64Encoded: false, body } : { isBase64Encoded: true, body: base64(body) };
  const sent: IntegratedResponse = { ...response, statusCode, headers };
  const sizeBytes = Buffer.byteLength(JSON.stringify(sent));
  if (sizeBytes > MAX_BYTES) throw new EventError(kind, [tooLarge([], sizeBytes)], options);
  return sent;
};

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

const statusIssues = (statusCode: unknown): EventIssue[] =>
  Number.isInteger(statusCode) && Number(statusCode) >= 200 && Number(statusCode) <= 599
    ? []
    : [{ path: ['statusCode'], expected: 'an integer from 200 to 599', got: describeValue(statusCode) }];

const headersIssues = (headers: unknown, unsupported: ReadonlyMap<string, string>): EventIssue[] => {
  if (!isNamesAndValues(headers)) {
    return [{ path: ['headers'], expected: 'an object of names and values', got: describeValue(headers) }];
  }
  const names = new Map<string, string>();
  return Object.entries(headers).flatMap(([name, value]) => {
    const same = names.get(name.toLowerCase());
    names.set(name.toLowerCase(), name);
    return headerIssues(name, value, same, unsupported);
  });
};

const headerIssues = (
  name: string,
  value: unknown,
  same: string | undefined,
  unsupported: ReadonlyMap<string, string>,
): EventIssue[] => {
  const path = ['headers', name];
  if (!HEADER_NAME.test(name)) return [{ path, expected: 'the name of a header', got: describeValue(name) }];
  const expected = unsupported.get(name.toLowerCase());
  if (expected !== undefined) return [{ path, expected, got: describeValue(value) }];
  if (same !== undefined) {
    const once = 'each header once, in one spelling (an array repeats it)';
    return [{ path, expected: once, got: `also ${JSON.stringify(same)}` }];
  }
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.length > 0 && values.every((one) => typeof one === 'string' && HEADER_VALUE.test(one))
    ? []
    : [
        {
          path,
          expected: 'a text without line breaks, or an array of at least one such text',
          got: describeValue(value),
        },
      ];
};

const bodyIssues = (body: unknown): EventIssue[] => {
  const path = ['body'];
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) {
    return [
      { path, expected: 'a text or bytes (make a text of an object with JSON.stringify)', got: describeValue(body) },
    ];
  }
  // A body that is too large by itself is not encoded to be measured: its text might be longer than a string can be.
  const sizeBytes = typeof body === 'string' ? Buffer.byteLength(body) : Math.ceil(body.byteLength / 3) * 4;
  return sizeBytes > MAX_BYTES ? [tooLarge(path, sizeBytes)] : [];
};

const tooLarge = (path: EventIssue['path'], sizeBytes: number): EventIssue => ({
  path,
  expected: `at most ${MAX_BYTES} bytes as sent`,
  got: `${sizeBytes} bytes; store the body in COS and answer its address`,
});
