import * as z from 'zod';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';

/**
 * A client asks for a connection: what the register function gets.
 * Answer with `acceptConnection` or `rejectConnection`; a timeout counts as refused.
 *
 * Source: Tencent Cloud SCF, "WebSocket", section on connection setup.
 */
export interface WebSocketConnectingEvent {
  /** The API that matched, and who called. The product may add fields. */
  requestContext: {
    /** The name of the service. Here `serviceName`, unlike `serviceId` of an API Gateway request. */
    serviceName: string;
    /** The path of the API, with its placeholders. */
    path: string;
    /** Always `GET`. */
    httpMethod: string;
    /** The id of this request. */
    requestId: string;
    /** How the caller was identified. */
    identity: {
      /** The id of the caller's key. Absent or null when the API asks for none. */
      secretId?: string | null;
    };
    /** The address the request came from. */
    sourceIp: string;
    /** The environment, such as `release`. */
    stage: string;
    /** Always true. */
    websocketEnable: boolean;
  };
  /** The connection, and what the client offers. */
  websocket: {
    /** Always `connecting`. */
    action: 'connecting';
    /** The id of the connection: keep it to push to the client. Its length is not promised: the document contradicts its own samples. */
    secConnectionID: string;
    /** The subprotocols that the client offers, separated by commas. Absent when it offers none. */
    secWebSocketProtocol?: string;
    /** The extensions that the client offers, separated by commas. Absent when it offers none. */
    secWebSocketExtensions?: string;
  };
}

/** A client sends data: what the transport function gets. The answer's body is ignored. */
export interface WebSocketDataSendEvent {
  /** What was sent, and on which connection. */
  websocket: {
    /** Always `data send`. */
    action: 'data send';
    /** The id of the connection. */
    secConnectionID: string;
    /** Whether `data` is a text or Base64. */
    dataType: 'text' | 'binary';
    /** The text, or the bytes as Base64; {@link webSocketData} decodes it. */
    data: string;
  };
}

/** A client closes its connection: what the cleanup function gets. The answer's body is ignored. */
export interface WebSocketClosingEvent {
  /** The connection. */
  websocket: {
    /** Always `closing`. */
    action: 'closing';
    /** The id of the connection: forget it. */
    secConnectionID: string;
  };
}

/** The schema of {@link WebSocketConnectingEvent}. */
export const webSocketConnectingSchema = openObject({
  requestContext: openObject({
    serviceName: z.string(),
    path: z.string(),
    httpMethod: z.string(),
    requestId: z.string(),
    identity: openObject({ secretId: z.string().nullish() }),
    sourceIp: z.string(),
    stage: z.string(),
    websocketEnable: z.boolean(),
  }),
  websocket: openObject({
    action: z.literal('connecting'),
    secConnectionID: z.string(),
    secWebSocketProtocol: z.string().optional(),
    secWebSocketExtensions: z.string().optional(),
  }),
});

/** The schema of {@link WebSocketDataSendEvent}. */
export const webSocketDataSendSchema = openObject({
  websocket: openObject({
    action: z.literal('data send'),
    secConnectionID: z.string(),
    dataType: z.enum(['text', 'binary']),
    data: z.string(),
  }),
});

/** The schema of {@link WebSocketClosingEvent}. */
export const webSocketClosingSchema = openObject({
  websocket: openObject({ action: z.literal('closing'), secConnectionID: z.string() }),
});

/** Parses what the register function gets. */
export const webSocketConnecting: EventDefinition<'tencent/websocket-connecting', WebSocketConnectingEvent> =
  defineEvent('tencent/websocket-connecting', webSocketConnectingSchema);

/** Parses what the transport function gets. */
export const webSocketDataSend: EventDefinition<'tencent/websocket-data-send', WebSocketDataSendEvent> = defineEvent(
  'tencent/websocket-data-send',
  webSocketDataSendSchema,
);

/** Parses what the cleanup function gets. */
export const webSocketClosing: EventDefinition<'tencent/websocket-closing', WebSocketClosingEvent> = defineEvent(
  'tencent/websocket-closing',
  webSocketClosingSchema,
);

/** What a client sent: a text stays a text, binary data becomes bytes. */
export const webSocketData = ({ websocket }: WebSocketDataSendEvent): string | Uint8Array =>
  websocket.dataType === 'text' ? websocket.data : new Uint8Array(Buffer.from(websocket.data, 'base64'));
