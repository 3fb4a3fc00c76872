// JavaScript callers have no compiler: what the makers of replies, requests and samples can't use is a typed error, never another.
import fc from 'fast-check';
import * as allOfEvents from '../../lib/events';
import {
  acceptConnection,
  apigwResponse,
  clbBody,
  clbEvent,
  clbResponse,
  closeConnection,
  detectEvent,
  type EventDefinition,
  EventError,
  functionUrlResponse,
  invokeRequest,
  pushBinary,
  pushText,
  rejectConnection,
  sample,
} from '../../lib/events';
import { messageOf } from './message-of';

const cycle: unknown[] = [];
cycle.push(cycle);
const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
const connecting = sample.webSocketConnecting({ protocols: ['chat'] });
const invoke = { functionName: 'resize', qualifier: '$LATEST', event: {} };

describe('a wrong type', () => {
  it.each<[call: string, make: (value: never) => unknown, value: unknown, message: string]>([
    [
      'apigwResponse',
      apigwResponse,
      undefined,
      'api gateway response: expected an object with statusCode, headers and body, got nothing',
    ],
    [
      'clbResponse',
      clbResponse,
      'hello',
      'clb response: expected an object with statusCode, headers and body, got string "hello"',
    ],
    [
      'functionUrlResponse',
      functionUrlResponse,
      { statusCode: '200' },
      'function url response: statusCode: expected an integer from 200 to 599, got string "200"',
    ],
    [
      'apigwResponse',
      apigwResponse,
      { body: null },
      'api gateway response: body: expected a text or bytes (make a text of an object with JSON.stringify), got null',
    ],
    [
      'apigwResponse',
      apigwResponse,
      { body: { a: 1 } },
      'api gateway response: body: expected a text or bytes (make a text of an object with JSON.stringify), got object with a',
    ],
    [
      'apigwResponse',
      apigwResponse,
      { headers: null },
      'api gateway response: headers: expected an object of names and values, got null',
    ],
    [
      'apigwResponse',
      apigwResponse,
      { headers: new Headers({ a: 'b' }) },
      'api gateway response: headers: expected an object of names and values, got an empty object',
    ],
    [
      'apigwResponse',
      apigwResponse,
      { headers: { Age: 5, Key: ['a', 1] } },
      'api gateway response: headers.Age: expected a text without line breaks, or an array of at least one such text, got number 5; headers.Key: expected a text without line breaks, or an array of at least one such text, got array of 2',
    ],
    [
      'invokeRequest',
      invokeRequest,
      undefined,
      'invoke request: expected an object with functionName, qualifier and event, got nothing',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { event: 1 },
      'invoke request: functionName: expected 2 to 60 letters, digits, - and _ that begin with a letter and end with a letter or a digit, got nothing; qualifier: expected a version, an alias, $LATEST or $DEFAULT, got nothing',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { ...invoke, functionName: ['resize'], qualifier: '', namespace: null },
      'invoke request: functionName: expected 2 to 60 letters, digits, - and _ that begin with a letter and end with a letter or a digit, got array of 1; qualifier: expected a version, an alias, $LATEST or $DEFAULT, got string ""; namespace: expected the name of a namespace, got null',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { ...invoke, invocationType: 'async', event: 'x'.repeat(7 * 1024 * 1024) },
      'invoke request: invocationType: expected "RequestResponse" or "Event", got string "async"',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { ...invoke, logType: 'tail' },
      'invoke request: logType: expected "None" or "Tail", got string "tail"',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { ...invoke, routingKey: { k: 1 } },
      'invoke request: routingKey: expected an object of texts, got object with k',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { ...invoke, event: 1n },
      'invoke request: event: expected a JSON value, got bigint 1 (Do not know how to serialize a BigInt)',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { ...invoke, event: cycle },
      'invoke request: event: expected a JSON value, got array of 1 (Converting circular structure to JSON)',
    ],
    [
      'invokeRequest',
      invokeRequest,
      { ...invoke, event: deep },
      'invoke request: event: expected a JSON value, got array of 1 (Maximum call stack size exceeded)',
    ],
    [
      'acceptConnection',
      acceptConnection,
      null,
      'websocket reply: event.websocket.secConnectionID: expected the id of a connection, got nothing',
    ],
    [
      'acceptConnection',
      acceptConnection,
      { websocket: { secConnectionID: '', secWebSocketProtocol: ['chat'], secWebSocketExtensions: 5 } },
      'websocket reply: event.websocket.secConnectionID: expected the id of a connection, got string ""; event.websocket.secWebSocketProtocol: expected a text, got array of 1; event.websocket.secWebSocketExtensions: expected a text, got number 5',
    ],
    [
      'acceptConnection with',
      (options) => acceptConnection(connecting, options),
      null,
      'websocket reply: expected an object with protocol and extension, got null',
    ],
    [
      'acceptConnection with',
      (options) => acceptConnection(connecting, options),
      { protocol: ['chat'], extension: null },
      'websocket reply: protocol: expected one of "chat", which the client offers, got array of 1; extension: expected no extension, since the client offers none, got null',
    ],
    [
      'rejectConnection',
      (event) => rejectConnection(event, { errNo: 1, errMsg: '' }),
      'xawexasdfewezdfsdfeasdfffa==',
      'websocket reply: event.websocket.secConnectionID: expected the id of a connection, got nothing',
    ],
    [
      'rejectConnection with',
      (reason) => rejectConnection(connecting, reason),
      undefined,
      'websocket reply: errNo: expected an integer other than 0, which accepts, got nothing; errMsg: expected a text, got nothing',
    ],
    [
      'rejectConnection with',
      (reason) => rejectConnection(connecting, reason),
      { errNo: 403, errMsg: 5 },
      'websocket reply: errMsg: expected a text, got number 5',
    ],
    ['pushText', (text) => pushText('a', text), { a: 1 }, 'websocket push: text: expected a text, got object with a'],
    [
      'pushBinary',
      (bytes) => pushBinary('a', bytes),
      'AP8=',
      'websocket push: bytes: expected bytes, got string "AP8="',
    ],
    [
      'closeConnection',
      closeConnection,
      undefined,
      'websocket push: secConnectionID: expected the id of a connection, got nothing',
    ],
    [
      'clbBody of',
      (payload) => clbBody(clbEvent.parse({ headers: {}, payload })),
      deep,
      'tencent/clb: payload: expected a JSON value, got array of 1 (Maximum call stack size exceeded)',
    ],
    [
      'sample.cos',
      sample.cos,
      { key: '\ud800' },
      'sample.cos: key: expected a text without half a surrogate pair, which UTF-8 can not hold, got string "\\ud800"',
    ],
    ['sample.cos', sample.cos, null, 'sample.cos: expected an object of options, got null'],
    [
      'sample.cos',
      sample.cos,
      { bucket: 5, sizeBytes: '12' },
      'sample.cos: bucket: expected a text, got number 5; sizeBytes: expected a finite number, got string "12"',
    ],
    [
      'sample.ckafka',
      sample.ckafka,
      { bodies: 'hello' },
      'sample.ckafka: bodies: expected an array of texts, got string "hello"',
    ],
    [
      'sample.mps',
      sample.mps,
      { eventType: 'ScheduleTask' },
      'sample.mps: eventType: expected "WorkflowTask" or "EditMediaTask", got string "ScheduleTask"',
    ],
    [
      'sample.functionUrl',
      sample.functionUrl,
      { headers: { a: 1 }, query: { b: [2] } },
      'sample.functionUrl: headers: expected an object of texts, got object with a; query: expected an object of texts and arrays of texts, got object with b',
    ],
    [
      'sample.clb',
      sample.clb,
      { payload: 5 },
      'sample.clb: payload: expected a text, an object or an array, got number 5',
    ],
    [
      'sample.webSocketDataSend',
      sample.webSocketDataSend,
      { data: [1] },
      'sample.webSocketDataSend: data: expected a text or bytes, got array of 1',
    ],
  ])('%s: %#', async (_call, make, value, message) => {
    expect(await messageOf(() => make(value as never))).toBe(message);
  });
});

describe('anything at all', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  });
  const fields = (...names: string[]) =>
    fc.oneof(anything, fc.record(Object.fromEntries(names.map((name) => [name, anything])), { requiredKeys: [] }));
  const oddText = fc.string({ unit: 'binary' });
  const responses = fc.oneof(
    fields('statusCode', 'headers', 'body'),
    fc.record({ headers: fc.dictionary(oddText, fc.oneof(anything, oddText, fc.array(oddText))), body: oddText }),
  );
  const requests = fc
    .tuple(
      fields('functionName', 'event', 'invocationType', 'qualifier', 'namespace', 'logType', 'routingKey'),
      fc.boolean(),
    )
    .map(([options, complete]) => (complete ? { ...invoke, ...(options as object) } : options));
  const events = fc.oneof(
    anything,
    fc.record({ websocket: fields('secConnectionID', 'secWebSocketProtocol', 'secWebSocketExtensions') }),
    fc.constant(connecting),
  );

  it.each<[call: string, values: fc.Arbitrary<unknown>, make: (...values: never[]) => unknown]>([
    ['apigwResponse', fc.tuple(responses), apigwResponse],
    ['clbResponse', fc.tuple(responses), clbResponse],
    ['functionUrlResponse', fc.tuple(responses), functionUrlResponse],
    ['invokeRequest', fc.tuple(requests), invokeRequest],
    ['acceptConnection', fc.tuple(events, fields('protocol', 'extension')), acceptConnection],
    ['rejectConnection', fc.tuple(events, fields('errNo', 'errMsg')), rejectConnection],
    ['pushText', fc.tuple(anything, anything), pushText],
    ['pushBinary', fc.tuple(anything, anything), pushBinary],
    ['closeConnection', fc.tuple(anything), closeConnection],
  ])('makes %s answer, or throw an EventError', (_call, values, make) => {
    fc.assert(
      fc.property(values, (given) => {
        try {
          return make(...(given as never[])) !== undefined;
        } catch (error) {
          return error instanceof EventError && error.issues.length > 0;
        }
      }),
      { numRuns: 500 },
    );
  });

  const optionNames = [
    ...['triggerName', 'message', 'time', 'bucket', 'appid', 'region', 'key', 'event', 'sizeBytes', 'topic', 'bodies'],
    ...['topicName', 'tags', 'topicId', 'contents', 'eventType', 'taskId', 'serviceId', 'stage', 'path', 'method'],
    ...['headers', 'query', 'body', 'host', 'payload', 'source', 'type', 'data', 'secConnectionID', 'protocols'],
    'unitCode',
  ];
  const optionValues = fc.oneof(oddText, fc.array(oddText), fc.dictionary(oddText, oddText), fc.double(), anything);
  const sampleOptions = fc.dictionary(fc.constantFrom(...optionNames), optionValues, { maxKeys: 3 });

  const definitions = Object.values(allOfEvents).filter(
    (value): value is typeof value & EventDefinition<string, unknown> => typeof value === 'object' && 'schema' in value,
  );

  it.each(Object.entries(sample))('makes sample.%s a valid event, or throw an EventError', (name, make) => {
    const { kind } = detectEvent(make());
    const definition = definitions.find((candidate) => candidate.kind === kind);
    fc.assert(
      fc.property(fc.oneof(sampleOptions, anything), (options) => {
        try {
          return definition?.safeParse(make(options as never)).success === true;
        } catch (error) {
          return error instanceof EventError && error.kind === `sample.${name}`;
        }
      }),
      { numRuns: 300 },
    );
  });
});
