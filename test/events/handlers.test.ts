import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as websocket from '../../examples/handlers/websocket';
import { sample } from '../../lib/events';
import { readFixture } from './read-fixture';

const folder = join(__dirname, '../../examples/handlers');

/** What each handler answers to an event. */
const ANSWERS: [handler: string, event: unknown, answer: unknown][] = [
  ['timer', readFixture('tencent/timer'), 'EveryDay runs user define msg body at 2019-02-21T11:49:00Z'],
  ['cos', readFixture('tencent/cos'), ['testpic-1253970026 (ap-chengdu) testfile: 1029 bytes']],
  ['ckafka', sample.ckafka({ bodies: ['{"id":7,"item":"tea"}'] }), ['order 7 (tea) at offset 0']],
  ['cmq', readFixture('tencent/cmq'), ['Hello from CMQ! [tag1 tag2]']],
  [
    'cls',
    readFixture('tencent/cls'),
    ['2020-11-17T01:54:50.000Z testname 40 characters', '2020-11-17T01:54:50.000Z testname 40 characters'],
  ],
  ['mps', readFixture('tencent/mps'), ['animated graphic: 30010 TencentVodPlatErr Or Unkown']],
  ['mps', readFixture('tencent/mps-edit'), ['FINISH']],
  [
    'apigw',
    readFixture('tencent/apigw-base64'),
    {
      isBase64Encoded: true,
      statusCode: 200,
      headers: { 'Content-Type': 'application/octet-stream', 'Set-Cookie': ['a=1', 'b=2'] },
      body: 'AP8B',
    },
  ],
  [
    'apigw',
    null,
    { isBase64Encoded: false, statusCode: 400, headers: {}, body: 'tencent/apigw: expected object, got null' },
  ],
  [
    'clb',
    readFixture('tencent/clb'),
    {
      isBase64Encoded: false,
      statusCode: 303,
      headers: { Location: 'https://test.clb-scf.com/scf_location/done' },
      body: '',
    },
  ],
  [
    'clb',
    sample.clb({ method: 'GET' }),
    { isBase64Encoded: false, statusCode: 405, headers: { Allow: 'POST' }, body: '' },
  ],
  [
    'function-url',
    readFixture('tencent/function-url'),
    {
      isBase64Encoded: false,
      statusCode: 200,
      headers: { 'Content-Type': 'application/json' },
      body: '{"from":"111.206.96.145","query":{"a":"1","b":"2"}}',
    },
  ],
  ['eventbridge', readFixture('tencent/eventbridge'), ['123345346: Hello from TDMQ!']],
  [
    'eventbridge',
    readFixture('tencent/eventbridge-batch'),
    ['123345346: Hello from TDMQ!', '123345346: Hello from TDMQ!'],
  ],
  [
    'eventbridge',
    readFixture('tencent/eventbridge-batch-event-list'),
    ['123345346: Hello from TDMQ!', '123345346: Hello from TDMQ!'],
  ],
  ['several-triggers', readFixture('tencent/timer'), 'timer EveryDay'],
  ['several-triggers', readFixture('tencent/cos'), 'objects testfile'],
  ['several-triggers', readFixture('tencent/cmq'), 'not handled here: tencent/cmq'],
  ['several-triggers', 7, 'no known event: event: expected one of the 25 known formats, got number 7'],
  ['ctyun-http', readFixture('ctyun/http'), 'received {"a":1}'],
  ['ctyun-timer', readFixture('ctyun/timer'), 'trigger-name: hello,trigger'],
  ['ctyun-kafka', readFixture('ctyun/kafka-raw-data'), ['test-for-faas/15280 testkey']],
  [
    'ctyun-rocketmq',
    readFixture('ctyun/rocketmq-cloud-events'),
    ['2025-05-23T07:57:37.130Z test-for-faas: WebTestTools_174798gjkS'],
  ],
  ['ctyun-rabbitmq', readFixture('ctyun/rabbitmq-raw-data'), ['test-for-faas: hello, rabbitmq']],
  ['ctyun-mqtt', readFixture('ctyun/mqtt'), ['0 test-for-faas: Hello, MQTT']],
  ['ctyun-zos', readFixture('ctyun/zos'), 's3:ObjectCreated:Post bucket-***/abc.txt 417791 bytes'],
  ['ctyun-log', sample.ctyunLog(), '392b21xxe79477: 1400 further'],
];

describe('an example handler', () => {
  it.each(ANSWERS)('%s answers', async (name, event, answer) => {
    const handlers = await import(join(folder, name));
    expect(await (handlers.main_handler ?? handlers.handler)(event)).toEqual(answer);
  });

  const ctyun = ANSWERS.filter(([name]) => name.startsWith('ctyun-') && name !== 'ctyun-http');

  it.each(ctyun)('%s answers the same to a text and to bytes', async (name, event, answer) => {
    const { handler } = await import(join(folder, name));
    const text = JSON.stringify(event);
    expect(await handler(text)).toEqual(answer);
    expect(await handler(Buffer.from(text))).toEqual(answer);
  });

  it('is run here, each of them', () => {
    const run = [...ANSWERS.map(([name]) => `${name}.ts`), 'websocket.ts'];
    expect(readdirSync(folder).filter((file) => !run.includes(file))).toEqual([]);
  });

  it('websocket connects, echoes, forgets', async () => {
    const { secConnectionID } = sample.webSocketConnecting().websocket;
    expect(await websocket.register(sample.webSocketConnecting())).toEqual({
      errNo: 1,
      errMsg: 'only chat is spoken here',
      websocket: { action: 'connecting', secConnectionID },
    });
    expect((await websocket.register(readFixture('tencent/websocket-connecting'))).websocket).toEqual({
      action: 'connecting',
      secConnectionID,
      secWebSocketProtocol: 'chat',
    });
    const pushed: unknown[] = [];
    await websocket.transport(readFixture('tencent/websocket-data-send'), async (push) => void pushed.push(push));
    expect(pushed).toEqual([readFixture('tencent/websocket-data-send')]);
    expect(await websocket.cleanup(sample.webSocketClosing())).toBe(0);
  });
});
