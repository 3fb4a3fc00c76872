// How much slower is our parse than a bare zod schema of the same shape? Run: npx tsx bench/events-parse.ts
// Both sides take turns in short rounds, and the medians are compared, so that a busy machine slows both alike.
import * as z from 'zod';
import { apigwEvent, ckafkaEvent, clbEvent, cosEvent, mpsEvent, sample, timerEvent } from '../lib/events/index.js';

const ROUNDS = 61;
const ROUND_MILLISECONDS = 10;
const LIMIT = 1.2;

const texts = z.record(z.string(), z.string());
const bare = {
  timer: z.looseObject({ Type: z.literal('Timer'), TriggerName: z.string(), Time: z.string(), Message: z.string() }),
  cos: z.looseObject({
    Records: z.array(
      z.looseObject({
        cos: z.looseObject({
          cosSchemaVersion: z.string(),
          cosObject: z.looseObject({
            url: z.string(),
            meta: texts,
            vid: z.string(),
            key: z.string(),
            size: z.number(),
          }),
          cosBucket: z.looseObject({ region: z.string(), name: z.string(), appid: z.string() }),
          cosNotificationId: z.string(),
        }),
        event: z.looseObject({
          eventName: z.string(),
          eventVersion: z.string(),
          eventTime: z.number(),
          eventSource: z.string(),
          requestParameters: z.looseObject({ requestSourceIP: z.string(), requestHeaders: texts }),
          eventQueue: z.string(),
          reservedInfo: z.string(),
          reqid: z.number(),
        }),
      }),
    ),
  }),
  ckafka: z.looseObject({
    Records: z.array(
      z.looseObject({
        Ckafka: z.looseObject({
          topic: z.string(),
          partition: z.number(),
          offset: z.number(),
          msgKey: z.string(),
          msgBody: z.string(),
        }),
      }),
    ),
  }),
  clb: z.looseObject({
    headers: texts,
    payload: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())]),
    isBase64Encoded: z.union([z.boolean(), z.string()]).optional(),
  }),
  apigw: z.looseObject({
    requestContext: z.looseObject({
      serviceId: z.string(),
      path: z.string(),
      httpMethod: z.string(),
      requestId: z.string(),
      identity: z.looseObject({ secretId: z.string().nullish() }),
      sourceIp: z.string(),
      stage: z.string(),
    }),
    headers: texts,
    body: z.string(),
    pathParameters: texts,
    queryStringParameters: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()])),
    headerParameters: texts,
    stageVariables: texts,
    path: z.string(),
    queryString: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()])),
    httpMethod: z.string(),
    isBase64Encoded: z.union([z.boolean(), z.string()]).optional(),
  }),
};

const oneHundred = sample.ckafka({ bodies: Array.from({ length: 100 }, (_, at) => `message ${at}`) });
const cases: {
  name: string;
  event: unknown;
  ours: (event: unknown) => unknown;
  theirs: (event: unknown) => unknown;
}[] = [
  { name: 'timer', event: sample.timer(), ours: timerEvent.parse, theirs: (event) => bare.timer.parse(event) },
  { name: 'cos', event: sample.cos(), ours: cosEvent.parse, theirs: (event) => bare.cos.parse(event) },
  {
    name: 'ckafka, 1 message',
    event: sample.ckafka(),
    ours: ckafkaEvent.parse,
    theirs: (event) => bare.ckafka.parse(event),
  },
  {
    name: 'ckafka, 100 messages',
    event: oneHundred,
    ours: ckafkaEvent.parse,
    theirs: (event) => bare.ckafka.parse(event),
  },
  { name: 'apigw', event: sample.apigw(), ours: apigwEvent.parse, theirs: (event) => bare.apigw.parse(event) },
  { name: 'clb', event: sample.clb(), ours: clbEvent.parse, theirs: (event) => bare.clb.parse(event) },
  // A second spelling of its 60 structures would prove nothing: the same schema, without our parse.
  { name: 'mps', event: sample.mps(), ours: mpsEvent.parse, theirs: (event) => mpsEvent.schema.parse(event) },
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

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

let worst = 0;
console.log('event                   ours [us]  bare zod [us]  ratio');
for (const { name, event, ours, theirs } of cases) {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  callsIn(300, () => [ours(event), theirs(event)]);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(callsIn(ROUND_MILLISECONDS, () => ours(event)));
    times.theirs.push(callsIn(ROUND_MILLISECONDS, () => theirs(event)));
  }
  const [mine, other] = [median(times.ours), median(times.theirs)];
  worst = Math.max(worst, mine / other);
  console.log(
    `${name.padEnd(24)}${mine.toFixed(2).padStart(8)}${other.toFixed(2).padStart(15)}${(mine / other).toFixed(2).padStart(7)}`,
  );
}
console.log(`worst ratio ${worst.toFixed(2)}, limit ${LIMIT}`);
if (worst > LIMIT) process.exitCode = 1;
