import { describeValue, EventError, type EventIssue } from '../event-error.js';
import { choiceIssues, isNamesAndValues, nameIssues } from '../option-issues.js';
import { stringifyJson } from '../stringify-json.js';

/**
 * The parameters of the `Invoke` API, which runs a function without a trigger.
 *
 * Source: Tencent Cloud SCF, "Cloud API trigger" and the API `Invoke`. {@link invokeRequest} makes and checks one.
 */
export interface InvokeRequest {
  /** The name of the function, 2 to 60 characters. */
  FunctionName: string;
  /** `RequestResponse`: wait for the result, up to 300 seconds; `Event`: don't. */
  InvocationType: 'RequestResponse' | 'Event';
  /** A version, an alias, `$LATEST` or `$DEFAULT`. */
  Qualifier: string;
  /** The namespace of the function. */
  Namespace: string;
  /** The event as JSON: at most 6 MB for `RequestResponse`, 128 KB for `Event`. */
  ClientContext: string;
  /** `Tail`: answer the last 4 KB of the log; `None`. Absent for `Event`, which has no answer. */
  LogType?: 'None' | 'Tail';
  /** What routes the call to a version of an alias, as the JSON of an object of texts: at most 1024 bytes. Absent: the weights of the alias decide. */
  RoutingKey?: string;
}

/** What {@link invokeRequest} makes a request of. */
export interface InvokeOptions {
  /** The name of the function: 2 to 60 letters, digits, `-` and `_`; begins with a letter, ends with a letter or a digit. */
  functionName: string;
  /** The event: any JSON value. */
  event: unknown;
  /**
   * Whether to wait for the result.
   *
   * @default 'RequestResponse'
   */
  invocationType?: 'RequestResponse' | 'Event';
  /** A version, an alias, `$LATEST` or `$DEFAULT`. Asked for, since `Invoke` and `InvokeFunction` default to different ones. */
  qualifier: string;
  /**
   * The namespace of the function.
   *
   * @default 'default'
   */
  namespace?: string;
  /**
   * `Tail` for the last 4 KB of the log. Only with `RequestResponse`.
   *
   * @default 'None'; absent for `Event`
   */
  logType?: 'None' | 'Tail';
  /**
   * What the routing rules of an alias compare: names and values, both texts, at most 1024 bytes as JSON.
   *
   * @default none: the weights of the alias decide
   */
  routingKey?: Record<string, string>;
}

const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z0-9]$/;
/** The most bytes of ClientContext, by the way of the call. */
const MAX_BYTES = new Map([
  ['RequestResponse', 6 * 1024 * 1024],
  ['Event', 128 * 1024],
]);
const MAX_ROUTING_KEY_BYTES = 1024;
const LOG_TYPES = ['None', 'Tail'] as const;

/**
 * Makes the parameters of an `Invoke` call, checked against the product's limits.
 *
 * @throws EventError when an option is missing or not allowed, or the event is too large or nothing that JSON can hold.
 */
export const invokeRequest = (options: InvokeOptions): InvokeRequest => {
  if (!isNamesAndValues(options)) {
    const expected = 'an object with functionName, qualifier and event';
    throw new EventError('invoke request', [{ path: [], expected, got: describeValue(options) }], options);
  }
  const {
    functionName,
    event,
    invocationType = 'RequestResponse',
    qualifier,
    namespace = 'default',
    logType,
    routingKey,
  } = options;
  const clientContext = stringifyJson(event);
  const issues = [
    ...functionNameIssues(functionName),
    ...choiceIssues(['invocationType'], invocationType, [...MAX_BYTES.keys()]),
    ...nameIssues(['qualifier'], qualifier, 'a version, an alias, $LATEST or $DEFAULT'),
    ...nameIssues(['namespace'], namespace, 'the name of a namespace'),
    ...logTypeIssues(logType, invocationType),
    ...routingKeyIssues(routingKey),
  ];
  if ('failure' in clientContext) issues.push({ path: ['event'], ...clientContext.failure });
  else issues.push(...sizeIssues(clientContext.text, invocationType));
  if (issues.length > 0 || 'failure' in clientContext) throw new EventError('invoke request', issues, options);
  return {
    FunctionName: functionName,
    InvocationType: invocationType,
    Qualifier: qualifier,
    Namespace: namespace,
    ClientContext: clientContext.text,
    ...(invocationType === 'RequestResponse' ? { LogType: logType ?? 'None' } : {}),
    ...(routingKey === undefined ? {} : { RoutingKey: JSON.stringify(routingKey) }),
  };
};

const functionNameIssues = (functionName: unknown): EventIssue[] =>
  typeof functionName === 'string' && FUNCTION_NAME.test(functionName)
    ? []
    : [
        {
          path: ['functionName'],
          expected: '2 to 60 letters, digits, - and _ that begin with a letter and end with a letter or a digit',
          got: describeValue(functionName),
        },
      ];

const logTypeIssues = (logType: unknown, invocationType: unknown): EventIssue[] => {
  if (logType === undefined) return [];
  if (invocationType !== 'Event') return choiceIssues(['logType'], logType, LOG_TYPES);
  return [{ path: ['logType'], expected: 'nothing for Event, which has no answer', got: describeValue(logType) }];
};

const routingKeyIssues = (routingKey: unknown): EventIssue[] => {
  if (routingKey === undefined) return [];
  const path = ['routingKey'];
  if (!isNamesAndValues(routingKey) || !Object.values(routingKey).every((value) => typeof value === 'string')) {
    return [{ path, expected: 'an object of texts', got: describeValue(routingKey) }];
  }
  const sizeBytes = Buffer.byteLength(JSON.stringify(routingKey));
  return sizeBytes <= MAX_ROUTING_KEY_BYTES
    ? []
    : [{ path, expected: `at most ${MAX_ROUTING_KEY_BYTES} bytes of JSON`, got: `${sizeBytes} bytes` }];
};

const sizeIssues = (clientContext: string, invocationType: string): EventIssue[] => {
  const maxBytes = MAX_BYTES.get(invocationType);
  const sizeBytes = Buffer.byteLength(clientContext);
  return maxBytes !== undefined && sizeBytes > maxBytes
    ? [
        {
          path: ['event'],
          expected: `at most ${maxBytes} bytes of JSON for ${invocationType}`,
          got: `${sizeBytes} bytes; store it in COS and send its address`,
        },
      ]
    : [];
};
