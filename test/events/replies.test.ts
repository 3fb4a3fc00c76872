import {
  acceptConnection,
  apigwResponse,
  clbResponse,
  closeConnection,
  functionUrlResponse,
  invokeRequest,
  pushBinary,
  pushText,
  rejectConnection,
  sample,
  webSocketConnecting,
  webSocketPushReply,
} from '../../lib/events';
import { messageOf } from './message-of';
import { readFixture } from './read-fixture';

describe('an integrated response', () => {
  it('keeps a text, encodes bytes, repeats headers', () => {
    expect(apigwResponse({ body: 'hello', headers: { 'Content-Type': 'text/html' } })).toEqual({
      isBase64Encoded: false,
      statusCode: 200,
      headers: { 'Content-Type': 'text/html' },
      body: 'hello',
    });
    const part = new Uint8Array([9, 0, 255, 9]).subarray(1, 3);
    expect(clbResponse({ statusCode: 404, headers: { Key: ['a', 'b'] }, body: part })).toEqual({
      isBase64Encoded: true,
      statusCode: 404,
      headers: { Key: ['a', 'b'] },
      body: 'AP8=',
    });
  });

  it('tells that API Gateway has no Location, while CLB and a function URL have', async () => {
    const redirect = { statusCode: 302, headers: { location: 'https://example.com/' } };
    expect(await messageOf(() => apigwResponse(redirect))).toBe(
      'api gateway response: headers.location: expected no Location header, which API Gateway does not support (redirect from CLB or a function URL), got string "https://example.com/"',
    );
    expect(clbResponse(redirect).headers).toEqual(redirect.headers);
    expect(functionUrlResponse(redirect).statusCode).toBe(302);
    expect(apigwResponse({ headers: { constructor: 'a' } }).headers).toEqual({ constructor: 'a' });
  });

  it.each([
    ['a status that is none', { statusCode: 99 }, 'statusCode: expected an integer from 200 to 599, got number 99'],
    [
      'a status with a fraction',
      { statusCode: 200.5 },
      'statusCode: expected an integer from 200 to 599, got number 200.5',
    ],
    [
      'a header that splits the response',
      { headers: { Key: ['a', 'b\r\nSet-Cookie: c'] } },
      'headers.Key: expected a text without line breaks, or an array of at least one such text, got array of 2',
    ],
    [
      'a name that is none',
      { headers: { 'a b': 'c' } },
      'headers.a b: expected the name of a header, got string "a b"',
    ],
    [
      'a repeated header without a value',
      { headers: { Key: [] } },
      'headers.Key: expected a text without line breaks, or an array of at least one such text, got array of 0',
    ],
    [
      'a header in two spellings',
      { headers: { 'Set-Cookie': 'a=1', 'set-cookie': 'b=2' } },
      'headers.set-cookie: expected each header once, in one spelling (an array repeats it), got also "Set-Cookie"',
    ],
    [
      'a body that fits and whose JSON does not',
      { body: '"'.repeat(6 * 1024 * 1024) },
      'expected at most 6291456 bytes as sent, got 12582977 bytes; store the body in COS and answer its address',
    ],
    [
      'headers that are too large together with the body',
      { headers: { Key: 'k'.repeat(1024) }, body: 'x'.repeat(6 * 1024 * 1024 - 1024) },
      'expected at most 6291456 bytes as sent, got 6291529 bytes; store the body in COS and answer its address',
    ],
    [
      'a body that the product refuses',
      { body: new Uint8Array(5 * 1024 * 1024) },
      'body: expected at most 6291456 bytes as sent, got 6990508 bytes; store the body in COS and answer its address',
    ],
  ])('refuses %s', async (_name, options, message) => {
    expect(await messageOf(() => functionUrlResponse(options))).toBe(`function url response: ${message}`);
  });
});

describe('a WebSocket reply', () => {
  const event = webSocketConnecting.parse(readFixture('tencent/websocket-connecting'));
  const secConnectionID = 'xawexasdfewezdfsdfeasdfffa==';

  it('accepts with nothing, or with one of what is offered', () => {
    expect(acceptConnection(event)).toEqual({
      errNo: 0,
      errMsg: 'ok',
      websocket: { action: 'connecting', secConnectionID },
    });
    expect(acceptConnection(event, { protocol: 'binary', extension: 'extension2; level=1' }).websocket).toEqual({
      action: 'connecting',
      secConnectionID,
      secWebSocketProtocol: 'binary',
      secWebSocketExtensions: 'extension2; level=1',
    });
  });

  it.each([
    [
      'a list',
      { protocol: 'chat,binary' },
      'protocol: expected one of "chat", "binary", which the client offers, got string "chat,binary"',
    ],
    [
      'what is not offered',
      { protocol: 'soap' },
      'protocol: expected one of "chat", "binary", which the client offers, got string "soap"',
    ],
    ['no name', { protocol: '' }, 'protocol: expected one of "chat", "binary", which the client offers, got string ""'],
    [
      'a list of extensions',
      { extension: 'extension1, extension2' },
      'extension: expected one of "extension1", "extension2", which the client offers, got string "extension1, extension2"',
    ],
    [
      'a list of extensions with parameters',
      { extension: 'extension1; level=1, extension2' },
      'extension: expected one extension, whose parameters have values (name; parameter=value), got string "extension1; level=1, extension2"',
    ],
  ])('refuses to accept with %s', async (_name, options, message) => {
    expect(await messageOf(() => acceptConnection(event, options))).toBe(`websocket reply: ${message}`);
  });

  it.each([
    ['extension1;extension2', 'extension1', undefined],
    [
      'extension1;extension2',
      'extension2',
      'extension: expected one of "extension1", which the client offers, got string "extension2"',
    ],
    [
      'extension1;extension2',
      'extension1;extension2',
      'extension: expected one extension, whose parameters have values (name; parameter=value), got string "extension1;extension2"',
    ],
    ['permessage-deflate; client_max_window_bits', 'permessage-deflate; client_max_window_bits=15', undefined],
    [
      'permessage-deflate; client_max_window_bits',
      'permessage-deflate; server_no_context_takeover; client_no_context_takeover',
      undefined,
    ],
    [
      'permessage-deflate; client_max_window_bits',
      'client_max_window_bits',
      'extension: expected one of "permessage-deflate", which the client offers, got string "client_max_window_bits"',
    ],
    [
      'permessage-deflate; client_max_window_bits',
      'permessage-deflate; client_max_window_bits',
      'extension: expected one extension, whose parameters have values (name; parameter=value), got string "permessage-deflate; client_max_window_bi"… of 42 characters',
    ],
  ])('knows extensions from parameters: offered %s, chosen %s', async (offered, extension, message) => {
    const asked = structuredClone(event);
    asked.websocket.secWebSocketExtensions = offered;
    if (message === undefined) {
      expect(acceptConnection(asked, { extension }).websocket.secWebSocketExtensions).toBe(extension);
    } else {
      expect(await messageOf(() => acceptConnection(asked, { extension }))).toBe(`websocket reply: ${message}`);
    }
  });

  it('refuses to choose when nothing is offered', async () => {
    expect(await messageOf(() => acceptConnection(sample.webSocketConnecting(), { protocol: 'chat' }))).toBe(
      'websocket reply: protocol: expected no protocol, since the client offers none, got string "chat"',
    );
  });

  it('rejects, and not with 0', async () => {
    expect(rejectConnection(event, { errNo: 403, errMsg: 'not you' })).toEqual({
      errNo: 403,
      errMsg: 'not you',
      websocket: { action: 'connecting', secConnectionID },
    });
    expect(await messageOf(() => rejectConnection(event, { errNo: 0, errMsg: '' }))).toBe(
      'websocket reply: errNo: expected an integer other than 0, which accepts, got number 0',
    );
  });

  it('pushes and closes as the document shows', () => {
    expect(pushText(secConnectionID, 'xxx')).toEqual(readFixture('tencent/websocket-data-send'));
    expect(pushBinary('a', new Uint8Array([9, 0, 255]).subarray(1))).toEqual({
      websocket: { action: 'data send', secConnectionID: 'a', dataType: 'binary', data: 'AP8=' },
    });
    expect(closeConnection('xawexasdfewezdfsdfeasdffffa==')).toEqual(readFixture('tencent/websocket-closing'));
    expect(webSocketPushReply.parse({ errNo: 0, errMsg: 'ok' })).toEqual({ errNo: 0, errMsg: 'ok' });
  });
});

describe('invokeRequest', () => {
  const options = { functionName: 'resize', qualifier: '$LATEST', event: { a: 1 } };

  it('makes the parameters of Invoke', () => {
    expect(invokeRequest(options)).toEqual({
      FunctionName: 'resize',
      InvocationType: 'RequestResponse',
      Qualifier: '$LATEST',
      Namespace: 'default',
      ClientContext: '{"a":1}',
      LogType: 'None',
    });
    expect(invokeRequest({ ...options, invocationType: 'Event' })).not.toHaveProperty('LogType');
  });

  it('counts bytes, not characters, up to the limit of each way of calling', async () => {
    const asynchronous = 128 * 1024;
    const fits = { ...options, invocationType: 'Event', event: 'x'.repeat(asynchronous - 2) } as const;
    expect(invokeRequest(fits).ClientContext).toHaveLength(asynchronous);
    expect(await messageOf(() => invokeRequest({ ...fits, event: `${fits.event}x` }))).toBe(
      'invoke request: event: expected at most 131072 bytes of JSON for Event, got 131073 bytes; store it in COS and send its address',
    );
    expect(await messageOf(() => invokeRequest({ ...options, event: '\u00e9'.repeat(3 * 1024 * 1024) }))).toBe(
      'invoke request: event: expected at most 6291456 bytes of JSON for RequestResponse, got 6291458 bytes; store it in COS and send its address',
    );
  });

  it('routes by a key of texts, of at most 1024 bytes', async () => {
    const routingKey = { k: 'v'.repeat(1024 - 8) };
    expect(invokeRequest({ ...options, routingKey }).RoutingKey).toHaveLength(1024);
    expect(await messageOf(() => invokeRequest({ ...options, routingKey: { k: `${routingKey.k}v` } }))).toBe(
      'invoke request: routingKey: expected at most 1024 bytes of JSON, got 1025 bytes',
    );
  });

  it('refuses what the product would', async () => {
    expect(
      await messageOf(() =>
        invokeRequest({
          functionName: 'a_',
          qualifier: '1',
          event: undefined,
          invocationType: 'Event',
          logType: 'Tail',
        }),
      ),
    ).toBe(
      'invoke request: functionName: expected 2 to 60 letters, digits, - and _ that begin with a letter and end with a letter or a digit, got string "a_"; logType: expected nothing for Event, which has no answer, got string "Tail"; event: expected a JSON value, got nothing',
    );
  });
});
