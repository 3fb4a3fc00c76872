import * as z from 'zod';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { describeValue, EventError } from '../event-error.js';
import type { WebSocketConnectingEvent } from './websocket.js';

/** What the register function answers: `errNo` 0 accepts the connection. */
export interface WebSocketConnectingReply {
  /** 0: accepted; anything else: refused. */
  errNo: number;
  /** Why it was refused. */
  errMsg: string;
  websocket: {
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
   * One of the extensions that the client offers, possibly with parameters: `permessage-deflate; client_max_window_bits=15`.
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
 * @throws EventError when the protocol or extension is a list or was not offered.
 */
export const acceptConnection = (
  event: WebSocketConnectingEvent,
  options: AcceptConnectionOptions = {},
): WebSocketConnectingReply => {
  const { secConnectionID, secWebSocketProtocol, secWebSocketExtensions } = event.websocket;
  const { protocol, extension } = options;
  if (protocol !== undefined) mustBeOffered('protocol', protocol, protocol, offers(secWebSocketProtocol, ','), event);
  if (extension !== undefined) {
    const name = extension.split(';')[0]?.trim() ?? '';
    // The document's sample value separates extensions by commas, its sample code by semicolons.
    mustBeOffered('extension', extension, name, offers(secWebSocketExtensions, /[,;]/), event);
  }
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

const offers = (list: string | undefined, separator: string | RegExp): string[] =>
  (list ?? '').split(separator).map((offer) => offer.trim());

const mustBeOffered = (
  option: string,
  chosen: string,
  name: string,
  offered: readonly string[],
  event: WebSocketConnectingEvent,
): void => {
  if (name !== '' && !chosen.includes(',') && offered.includes(name)) return;
  const choice = offered.filter((offer) => offer !== '');
  throw new EventError(
    'websocket reply',
    [
      {
        path: [option],
        expected:
          choice.length === 0
            ? `no ${option}, since the client offers none`
            : `one of ${choice.map((offer) => JSON.stringify(offer)).join(', ')}, which the client offers`,
        got: describeValue(chosen),
      },
    ],
    event,
  );
};

/**
 * The answer that refuses a connection.
 *
 * @param reason `errNo`: any integer but 0; `errMsg`: why, for the logs of the gateway.
 * @throws EventError when `errNo` is 0 (which would accept) or not an integer.
 */
export const rejectConnection = (
  event: WebSocketConnectingEvent,
  reason: { errNo: number; errMsg: string },
): WebSocketConnectingReply => {
  if (!Number.isInteger(reason.errNo) || reason.errNo === 0) {
    throw new EventError(
      'websocket reply',
      [{ path: ['errNo'], expected: 'an integer other than 0, which accepts', got: describeValue(reason.errNo) }],
      event,
    );
  }
  const { secConnectionID } = event.websocket;
  return { errNo: reason.errNo, errMsg: reason.errMsg, websocket: { action: 'connecting', secConnectionID } };
};

/** What is POSTed as JSON to the push-back address of the API to send data to a client. */
export interface WebSocketPush {
  websocket: {
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
  websocket: {
    action: 'closing';
    /** The id of the connection. */
    secConnectionID: string;
  };
}

/** The body of a push that sends a text to a client. */
export const pushText = (secConnectionID: string, text: string): WebSocketPush => ({
  websocket: { action: 'data send', secConnectionID, dataType: 'text', data: text },
});

/** The body of a push that sends bytes to a client. */
export const pushBinary = (secConnectionID: string, bytes: Uint8Array): WebSocketPush => ({
  websocket: {
    action: 'data send',
    secConnectionID,
    dataType: 'binary',
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  },
});

/** The body of a push that closes a connection. Forget the id of the connection afterwards. */
export const closeConnection = (secConnectionID: string): WebSocketClose => ({
  websocket: { action: 'closing', secConnectionID },
});

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
