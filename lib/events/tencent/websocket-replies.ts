import * as z from 'zod';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { describeValue, EventError, type EventIssue, valueAt } from '../event-error.js';
import { isNamesAndValues, nameIssues, textIssues } from '../option-issues.js';
import type { WebSocketConnectingEvent } from './websocket.js';

/** What the register function answers: `errNo` 0 accepts the connection. */
export interface WebSocketConnectingReply {
  /** 0: accepted; anything else: refused. */
  errNo: number;
  /** Why it was refused. */
  errMsg: string;
  /** The connection that this is about. */
  websocket: {
    /** Always `connecting`. */
    action: 'connecting';
    /** The id of the connection, from the event. */
    secConnectionID: string;
    /** The one subprotocol that was chosen. Absent: none. */
    secWebSocketProtocol?: string;
    /** The one extension that was chosen. Absent: none. */
    secWebSocketExtensions?: string;
  };
}

/** What is chosen from what the client offers. */
export interface AcceptConnectionOptions {
  /**
   * One of the subprotocols that the client offers.
   *
   * @default none
   */
  protocol?: string;
  /**
   * One of the extensions that the client offers, possibly with parameters, which have values: `permessage-deflate; client_max_window_bits=15`.
   * Without a value are only `server_no_context_takeover` and `client_no_context_takeover`.
   *
   * @default none
   */
  extension?: string;
}

/**
 * The answer that accepts a connection.
 *
 * The client offers lists, the answer names at most one of each: what was not offered, or a list, is an error,
 * since the client would break the connection off.
 *
 * @throws EventError when the protocol or extension is a list or was not offered, or the event names no connection.
 */
export const acceptConnection = (
  event: WebSocketConnectingEvent,
  options: AcceptConnectionOptions = {},
): WebSocketConnectingReply => {
  const issues = [...connectionIssues(event), ...optionsIssues(options, 'an object with protocol and extension')];
  if (issues.length > 0) throw new EventError('websocket reply', issues, event);
  const { secConnectionID, secWebSocketProtocol, secWebSocketExtensions } = event.websocket;
  const { protocol, extension } = options;
  const unoffered = [
    ...protocolIssues(protocol, offered(secWebSocketProtocol)),
    ...extensionIssues(extension, offered(secWebSocketExtensions)),
  ];
  if (unoffered.length > 0) throw new EventError('websocket reply', unoffered, event);
  return {
    errNo: 0,
    errMsg: 'ok',
    websocket: {
      action: 'connecting',
      secConnectionID,
      ...(protocol === undefined ? {} : { secWebSocketProtocol: protocol }),
      ...(extension === undefined ? {} : { secWebSocketExtensions: extension }),
    },
  };
};

const connectionIssues = (event: unknown): EventIssue[] => {
  const websocket = isNamesAndValues(event) ? valueAt(event, ['websocket']) : undefined;
  const field = (name: string) => (isNamesAndValues(websocket) ? valueAt(websocket, [name]) : undefined);
  return [
    ...nameIssues(['event', 'websocket', 'secConnectionID'], field('secConnectionID'), 'the id of a connection'),
    ...['secWebSocketProtocol', 'secWebSocketExtensions'].flatMap((name) =>
      field(name) === undefined ? [] : textIssues(['event', 'websocket', name], field(name)),
    ),
  ];
};

const optionsIssues = (options: unknown, expected: string): EventIssue[] =>
  isNamesAndValues(options) ? [] : [{ path: [], expected, got: describeValue(options) }];

/** The names in a list. What follows a semicolon is a parameter of the name before it, though the document's sample code takes it for a name. */
const offered = (list = ''): string[] =>
  list
    .split(',')
    .map((offer) => offer.replace(/;.*/s, '').trim())
    .filter((name) => name !== '');

const protocolIssues = (protocol: unknown, names: readonly string[]): EventIssue[] =>
  protocol === undefined || names.some((name) => name === protocol) ? [] : [notOffered('protocol', protocol, names)];

/** With a value, or one of the two of RFC 7692 that have none: any other would be a second extension to the document's sample code. */
const EXTENSION_PARAMETER = /^\s*([^\s=,;]+\s*=\s*[^\s=,;]+|(server|client)_no_context_takeover)\s*$/;

const extensionIssues = (extension: unknown, names: readonly string[]): EventIssue[] => {
  if (extension === undefined) return [];
  const [name = '', ...parameters] = typeof extension === 'string' ? extension.split(';') : [];
  if (!names.includes(name.trim())) return [notOffered('extension', extension, names)];
  return parameters.every((parameter) => EXTENSION_PARAMETER.test(parameter))
    ? []
    : [
        {
          path: ['extension'],
          expected: 'one extension, whose parameters have values (name; parameter=value)',
          got: describeValue(extension),
        },
      ];
};

const notOffered = (option: string, chosen: unknown, names: readonly string[]): EventIssue => ({
  path: [option],
  expected:
    names.length === 0
      ? `no ${option}, since the client offers none`
      : `one of ${names.map((name) => JSON.stringify(name)).join(', ')}, which the client offers`,
  got: describeValue(chosen),
});

/**
 * The answer that refuses a connection.
 *
 * @param reason `errNo`: any integer but 0; `errMsg`: why, for the logs of the gateway.
 * @throws EventError when `errNo` is 0 (which would accept) or not an integer, `errMsg` is no text, or the event names no connection.
 */
export const rejectConnection = (
  event: WebSocketConnectingEvent,
  reason: { errNo: number; errMsg: string },
): WebSocketConnectingReply => {
  const issues = [...connectionIssues(event), ...reasonIssues(reason)];
  if (issues.length > 0) throw new EventError('websocket reply', issues, event);
  const { secConnectionID } = event.websocket;
  return { errNo: reason.errNo, errMsg: reason.errMsg, websocket: { action: 'connecting', secConnectionID } };
};

const reasonIssues = (reason: unknown): EventIssue[] => {
  const errNo = valueAt(reason, ['errNo']);
  return [
    ...(Number.isInteger(errNo) && errNo !== 0
      ? []
      : [{ path: ['errNo'], expected: 'an integer other than 0, which accepts', got: describeValue(errNo) }]),
    ...textIssues(['errMsg'], valueAt(reason, ['errMsg'])),
  ];
};

/** What is POSTed as JSON to the push-back address of the API to send data to a client. */
export interface WebSocketPush {
  /** What is sent, and to whom. */
  websocket: {
    /** Always `data send`. */
    action: 'data send';
    /** The id of the connection. */
    secConnectionID: string;
    /** Whether `data` is a text or Base64. */
    dataType: 'text' | 'binary';
    /** The text, or the bytes as Base64. */
    data: string;
  };
}

/** What is POSTed as JSON to the push-back address of the API to close a connection. */
export interface WebSocketClose {
  /** What is closed. */
  websocket: {
    /** Always `closing`. */
    action: 'closing';
    /** The id of the connection. */
    secConnectionID: string;
  };
}

/**
 * The body of a push that sends a text to a client.
 *
 * @throws EventError when the id is missing or the text is none.
 */
export const pushText = (secConnectionID: string, text: string): WebSocketPush => {
  refusePush([...pushIdIssues(secConnectionID), ...textIssues(['text'], text)], text);
  return { websocket: { action: 'data send', secConnectionID, dataType: 'text', data: text } };
};

/**
 * The body of a push that sends bytes to a client.
 *
 * @throws EventError when the id is missing or the bytes are none.
 */
export const pushBinary = (secConnectionID: string, bytes: Uint8Array): WebSocketPush => {
  const bytesIssues =
    bytes instanceof Uint8Array ? [] : [{ path: ['bytes'], expected: 'bytes', got: describeValue(bytes) }];
  refusePush([...pushIdIssues(secConnectionID), ...bytesIssues], bytes);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return { websocket: { action: 'data send', secConnectionID, dataType: 'binary', data } };
};

/**
 * The body of a push that closes a connection. Forget the id of the connection afterwards.
 *
 * @throws EventError when the id is missing.
 */
export const closeConnection = (secConnectionID: string): WebSocketClose => {
  refusePush(pushIdIssues(secConnectionID), secConnectionID);
  return { websocket: { action: 'closing', secConnectionID } };
};

const pushIdIssues = (secConnectionID: unknown): EventIssue[] =>
  nameIssues(['secConnectionID'], secConnectionID, 'the id of a connection');

const refusePush = (issues: EventIssue[], pushed: unknown): void => {
  if (issues.length > 0) throw new EventError('websocket push', issues, pushed);
};

/** What the gateway answers to a push. A status other than 200 means that it is closing the connection. */
export interface WebSocketPushReply {
  /** 0: sent. */
  errNo: number;
  /** Why not. */
  errMsg: string;
}

/** The schema of {@link WebSocketPushReply}. */
export const webSocketPushReplySchema = openObject({ errNo: z.number(), errMsg: z.string() });

/** Parses what the gateway answers to a push. */
export const webSocketPushReply: EventDefinition<'tencent/websocket-push-reply', WebSocketPushReply> = defineEvent(
  'tencent/websocket-push-reply',
  webSocketPushReplySchema,
);
