import { describeValue, EventError, type EventIssue } from '../event-error.js';

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
}

const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z0-9]$/;
/** The most bytes of ClientContext, by the way of the call. */
const MAX_BYTES = { RequestResponse: 6 * 1024 * 1024, Event: 128 * 1024 } as const;

/**
 * Makes the parameters of an `Invoke` call, checked against the product's limits.
 *
 * @throws EventError when the name, the size of the event or the log type is not allowed.
 */
export const invokeRequest = (options: InvokeOptions): InvokeRequest => {
  const {
    functionName,
    event,
    invocationType = 'RequestResponse',
    qualifier,
    namespace = 'default',
    logType,
  } = options;
  const clientContext = JSON.stringify(event);
  const maxBytes = MAX_BYTES[invocationType];
  const sizeBytes = clientContext === undefined ? 0 : Buffer.byteLength(clientContext);
  const issues: EventIssue[] = [];
  if (!FUNCTION_NAME.test(functionName)) {
    issues.push({
      path: ['functionName'],
      expected: '2 to 60 letters, digits, - and _ that begin with a letter and end with a letter or a digit',
      got: describeValue(functionName),
    });
  }
  if (clientContext === undefined) {
    issues.push({ path: ['event'], expected: 'a JSON value', got: describeValue(event) });
  } else if (sizeBytes > maxBytes) {
    issues.push({
      path: ['event'],
      expected: `at most ${maxBytes} bytes of JSON for ${invocationType}`,
      got: `${sizeBytes} bytes; store it in COS and send its address`,
    });
  }
  if (invocationType === 'Event' && logType !== undefined) {
    issues.push({ path: ['logType'], expected: 'nothing for Event, which has no answer', got: describeValue(logType) });
  }
  if (issues.length > 0) throw new EventError('invoke request', issues, options);
  return {
    FunctionName: functionName,
    InvocationType: invocationType,
    Qualifier: qualifier,
    Namespace: namespace,
    ClientContext: clientContext,
    ...(invocationType === 'RequestResponse' ? { LogType: logType ?? 'None' } : {}),
  };
};
