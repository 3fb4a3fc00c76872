// How much slower is our parse than a bare zod schema of the same shape? Run: npx tsx bench/events-parse.ts
// Both sides take turns in short rounds, and of each the round at the fastest tenth counts: a busy machine only ever adds time.
import type * as z from 'zod';
import * as events from '../lib/events/index.js';
import { mps as bareMps } from './bare-mps.js';
import * as bare from './bare-schemas.js';

const ROUNDS = 61;
const ROUND_MILLISECONDS = 10;
const LIMIT = 1.2;

const { sample } = events;
const bodies = Array.from({ length: 100 }, (_, at) => `message ${at}`);

/** Each record of a batch, its part under a name changed. */
const eachRecord = <Batch extends { Records: object[] }>(batch: Batch, name: string, change: object) => ({
  ...batch,
  Records: batch.Records.map((record) => ({ [name]: { ...(record as Record<string, object>)[name], ...change } })),
});
/** An object with a field under another name. */
const misspelt = (object: object, from: string, to: string): object =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name === from ? to : name, value]));

const capital = {
  Records: sample.ckafka({ bodies }).Records.map(({ Ckafka }) => ({
    Ckafka: misspelt(Ckafka, 'partition', 'Partition'),
  })),
};
const log = sample.ctyunLog();
const largeCursors = { beginCursor: 381681168434049713n, endCursor: 381681168434051113n };

type Case = [name: string, event: unknown, ours: { parse(event: unknown): unknown }, theirs: z.ZodType];
const cases: Case[] = [
  ['timer', sample.timer(), events.timerEvent, bare.timer],
  ['cos', sample.cos(), events.cosEvent, bare.cos],
  ['ckafka', sample.ckafka(), events.ckafkaEvent, bare.ckafka],
  ['ckafka x100', sample.ckafka({ bodies }), events.ckafkaEvent, bare.ckafka],
  ['ckafka, Partition', { Records: capital.Records.slice(0, 1) }, events.ckafkaEvent, bare.ckafkaCapital],
  ['ckafka, Partition x100', capital, events.ckafkaEvent, bare.ckafkaCapital],
  ['cmq', sample.cmq({ tags: ['a', 'b'] }), events.cmqEvent, bare.cmq],
  ['cmq x100', sample.cmq({ tags: ['a', 'b'], bodies }), events.cmqEvent, bare.cmq],
  [
    'cmq, text tags x100',
    eachRecord(sample.cmq({ bodies }), 'CMQ', { msgTag: 'a,b' }),
    events.cmqEvent,
    bare.cmqTextTags,
  ],
  [
    'cmq, numeric owner x100',
    eachRecord(sample.cmq({ bodies }), 'CMQ', { topicOwner: 1250000000 }),
    events.cmqEvent,
    bare.cmqNumericOwner,
  ],
  ['cls', sample.cls(), events.clsEvent, bare.cls],
  ['cls logs x100', events.decodeClsLogs(sample.cls({ contents: bodies })), events.clsLogs, bare.clsLogs],
  ['mps', sample.mps(), events.mpsEvent, bareMps],
  ['mps, edit', sample.mps({ eventType: 'EditMediaTask' }), events.mpsEvent, bareMps],
  ['apigw', sample.apigw({ query: { a: '1', b: ['2', '3'] } }), events.apigwEvent, bare.apigw],
  ['clb', sample.clb(), events.clbEvent, bare.clb],
  ['clb, text flag', { ...sample.clb({ payload: { a: 1 } }), isBase64Encoded: 'false' }, events.clbEvent, bare.clb],
  ['function url', sample.functionUrl({ query: { a: '1' } }), events.functionUrlEvent, bare.functionUrl],
  ['eventbridge', sample.eventBridge(), events.eventBridgeEvent, bare.eventBridge],
  ['eventbridge batch', sample.eventBridgeBatch(), events.eventBridgeBatch, bare.eventBridgeBatch],
  [
    'eventbridge EventList',
    { EventList: sample.eventBridgeBatch() },
    events.eventBridgeBatch,
    bare.eventBridgeEventList,
  ],
  ['websocket connecting', sample.webSocketConnecting(), events.webSocketConnecting, bare.webSocketConnecting],
  ['websocket data send', sample.webSocketDataSend(), events.webSocketDataSend, bare.webSocketDataSend],
  ['websocket closing', sample.webSocketClosing(), events.webSocketClosing, bare.webSocketClosing],
  ['websocket push reply', { errNo: 0, errMsg: 'ok' }, events.webSocketPushReply, bare.webSocketPushReply],
  ['ctyun http', sample.ctyunHttp(), events.ctyunHttpEvent, bare.ctyunHttp],
  ['ctyun timer', sample.ctyunTimer(), events.ctyunTimerEvent, bare.ctyunTimer],
  ['ctyun kafka x100', sample.ctyunKafkaRawData({ bodies }), events.ctyunKafkaRawData, bare.ctyunKafkaRawData],
  [
    'ctyun kafka ce x100',
    sample.ctyunKafkaCloudEvents({ bodies }),
    events.ctyunKafkaCloudEvents,
    bare.ctyunKafkaCloudEvents,
  ],
  [
    'ctyun rocketmq x100',
    sample.ctyunRocketmqRawData({ bodies }),
    events.ctyunRocketmqRawData,
    bare.ctyunRocketmqRawData,
  ],
  [
    'ctyun rocketmq ce x100',
    sample.ctyunRocketmqCloudEvents({ bodies }),
    events.ctyunRocketmqCloudEvents,
    bare.ctyunRocketmqCloudEvents,
  ],
  [
    'ctyun rabbitmq x100',
    sample.ctyunRabbitmqRawData({ bodies }),
    events.ctyunRabbitmqRawData,
    bare.ctyunRabbitmqRawData,
  ],
  [
    'ctyun rabbitmq, misspelt x100',
    sample.ctyunRabbitmqRawData({ bodies }).map((message) => misspelt(message, 'properties', 'properites')),
    events.ctyunRabbitmqRawData,
    bare.ctyunRabbitmqMisspelt,
  ],
  [
    'ctyun rabbitmq ce x100',
    sample.ctyunRabbitmqCloudEvents({ bodies }),
    events.ctyunRabbitmqCloudEvents,
    bare.ctyunRabbitmqCloudEvents,
  ],
  ['ctyun mqtt x100', sample.ctyunMqtt({ bodies }), events.ctyunMqttEvent, bare.ctyunMqtt],
  ['ctyun zos', sample.ctyunZos(), events.ctyunZosEvent, bare.ctyunZos],
  ['ctyun log', log, events.ctyunLogEvent, bare.ctyunLog],
  ['ctyun log, bigint', { ...log, data: { ...log.data, ...largeCursors } }, events.ctyunLogEvent, bare.ctyunLogBigint],
  [
    'ctyun log, misspelt',
    { ...log, data: misspelt(log.data, 'beginCursor', 'beginCurror') },
    events.ctyunLogEvent,
    bare.ctyunLogMisspelt,
  ],
];

const callsIn = (milliseconds: number, call: () => unknown): number => {
  const start = performance.now();
  let calls = 0;
  do {
    for (let at = 0; at < 16; at += 1) call();
    calls += 16;
  } while (performance.now() - start < milliseconds);
  return ((performance.now() - start) * 1000) / calls;
};

const fastestTenth = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;

const defined = Object.values(events).filter(
  (value) => typeof value === 'object' && 'kind' in value && 'parse' in value,
);
const missing = defined.filter((definition) => !cases.some(([, , ours]) => ours === definition));
if (missing.length > 0)
  throw new Error(`no case for ${missing.map((definition) => JSON.stringify(definition)).join(', ')}`);

let worst = 0;
console.log('event                           ours [us]  bare zod [us]  ratio');
for (const [name, event, ours, theirs] of cases) {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  callsIn(300, () => [ours.parse(event), theirs.parse(event)]);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(callsIn(ROUND_MILLISECONDS, () => ours.parse(event)));
    times.theirs.push(callsIn(ROUND_MILLISECONDS, () => theirs.parse(event)));
  }
  const [mine, other] = [fastestTenth(times.ours), fastestTenth(times.theirs)];
  worst = Math.max(worst, mine / other);
  console.log(
    `${name.padEnd(32)}${mine.toFixed(2).padStart(8)}${other.toFixed(2).padStart(15)}${(mine / other).toFixed(2).padStart(7)}`,
  );
}
console.log(`worst ratio ${worst.toFixed(2)}, limit ${LIMIT}`);
if (worst > LIMIT) process.exitCode = 1;
