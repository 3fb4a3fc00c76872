// A WebSocket API: the three functions. `fetch` to the push-back address is handed in, so that a test can watch it.
import {
  webSocketClosing,
  webSocketConnecting,
  webSocketData,
  webSocketDataSend,
} from 'cdktf-scf-triggers/events/tencent/websocket';
import {
  acceptConnection,
  pushText,
  rejectConnection,
  type WebSocketConnectingReply,
  type WebSocketPush,
} from 'cdktf-scf-triggers/events/tencent/websocket-replies';

const connections = new Set<string>();

export const register = async (event: unknown): Promise<WebSocketConnectingReply> => {
  const connecting = webSocketConnecting.parse(event);
  const offered = connecting.websocket.secWebSocketProtocol?.split(',') ?? [];
  if (!offered.includes('chat')) return rejectConnection(connecting, { errNo: 1, errMsg: 'only chat is spoken here' });
  connections.add(connecting.websocket.secConnectionID);
  return acceptConnection(connecting, { protocol: 'chat' });
};

export const transport = async (event: unknown, post: (push: WebSocketPush) => Promise<void>): Promise<void> => {
  const data = webSocketData(webSocketDataSend.parse(event));
  const text = typeof data === 'string' ? data : `${data.byteLength} bytes`;
  await Promise.all([...connections].map((connection) => post(pushText(connection, text))));
};

export const cleanup = async (event: unknown): Promise<number> => {
  connections.delete(webSocketClosing.parse(event).websocket.secConnectionID);
  return connections.size;
};
