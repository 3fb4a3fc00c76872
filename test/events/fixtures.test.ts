import type { EventKind } from '../../lib/events';
import { clsLogs, ctyunHttpEvent, detectEvent, EventError, eventKinds, sample } from '../../lib/events';
import { fixtureNames, readFixture, readFixtureFile } from './read-fixture';

/** The format of each fixture that isn't named like one. */
const KINDS: Record<string, EventKind> = {
  'tencent/apigw-base64': 'tencent/apigw',
  'tencent/apigw-summary': 'tencent/apigw',
  'tencent/ckafka-capital-partition': 'tencent/ckafka',
  'tencent/clb-binary': 'tencent/clb',
  'tencent/clb-summary': 'tencent/clb',
  'tencent/cls-cut': 'tencent/cls',
  'tencent/cls-plain': 'tencent/cls',
  'tencent/cls-zip': 'tencent/cls',
  'tencent/cls-zip-stored': 'tencent/cls',
  'tencent/cls-zip-two-entries': 'tencent/cls',
  'tencent/cmq-numeric-owner': 'tencent/cmq',
  'tencent/cos-summary': 'tencent/cos',
  'tencent/eventbridge-batch-event-list': 'tencent/eventbridge-batch',
  'tencent/mps-ai': 'tencent/mps',
  'tencent/mps-edit': 'tencent/mps',
  'tencent/mps-newer': 'tencent/mps',
  'ctyun/log-table-spelling': 'ctyun/log',
  'ctyun/rabbitmq-raw-data-table-spelling': 'ctyun/rabbitmq-raw-data',
};
// No event, but the inside of one.
const NOT_DETECTED = ['tencent/cls-logs'];

/** What a schema changes in a fixture: the value at a path. All else comes out of it as it went in. */
const NORMALISED: Record<string, [path: (string | number)[], value: unknown][]> = {
  'tencent/eventbridge-batch-event-list': [
    [[0, 'specversion'], '1.0.2'],
    [[1, 'specversion'], '1.0.2'],
  ],
  'tencent/cmq': [
    [
      ['Records', 0, 'CMQ', 'msgTag'],
      ['tag1', 'tag2'],
    ],
  ],
  'tencent/cmq-numeric-owner': [[['Records', 0, 'CMQ', 'topicOwner'], '120123456']],
  'tencent/clb-summary': [[['isBase64Encoded'], false]],
  'tencent/apigw-base64': [
    [['queryString', 'flag'], ''],
    [['stageVariables'], {}],
  ],
  'tencent/mps-ai': [
    [
      ['WorkflowTaskEvent', 'MediaProcessResultSet', 0, 'SampleSnapshotTask', 'Input', 'ObjectNumberFormat'],
      { InitialValue: 0, Increment: 1, MinLength: 1, Placeholder: '0' },
    ],
  ],
  'ctyun/rocketmq-cloud-events': [[[0, 'subject'], 'mq-func-hckzeddbxj-rocket-test:test-for-faas']],
  'ctyun/rabbitmq-cloud-events': [[[0, 'subject'], 'mq-func-hckzeddbxj-rabbit::test-for-faas']],
  'ctyun/log-table-spelling': [[['data'], { beginCursor: 1000, endCursor: 2400, unitCode: '392b21xxe79477' }]],
};

/** The fixture that another one is equal to once it is parsed. */
const SAME_AS: Record<string, string> = {
  'tencent/ckafka-capital-partition': 'tencent/ckafka',
  'tencent/eventbridge-batch-event-list': 'tencent/eventbridge-batch',
  'ctyun/rabbitmq-raw-data-table-spelling': 'ctyun/rabbitmq-raw-data',
};

const normalForm = (name: string): unknown => {
  if (name === 'ctyun/http') return new TextEncoder().encode('{"a":1}');
  const event = readFixture(SAME_AS[name] ?? name);
  for (const [path, value] of NORMALISED[name] ?? []) {
    const parent = path.slice(0, -1).reduce((at, step) => (at as Record<string, unknown>)[step], event);
    (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  }
  return event;
};

describe('a fixture', () => {
  it.each(fixtureNames)('%s says where it comes from', (name) => {
    expect(readFixtureFile(name).origin).toMatch(/^(Tencent Cloud|CTyun)[ ,].+|^made here: .+/);
  });

  it.each(fixtureNames.filter((name) => !NOT_DETECTED.includes(name)))('%s is detected, in its normal form', (name) => {
    expect(detectEvent(readFixture(name))).toEqual({ kind: KINDS[name] ?? name, event: normalForm(name) });
  });

  it('exists for each format', () => {
    const shown = fixtureNames.map((name) => KINDS[name] ?? name);
    expect(eventKinds.filter((kind) => !shown.includes(kind))).toEqual([]);
  });

  it('of decoded logs is parsed by its own schema', () => {
    expect(clsLogs.parse(readFixture('tencent/cls-logs'))).toEqual(readFixture('tencent/cls-logs'));
  });
});

describe('a field that the documents do not name', () => {
  const objects = fixtureNames.filter((name) => ![...NOT_DETECTED, 'ctyun/http'].includes(name));

  it.each(objects)('passes through %s', (name) => {
    const event = readFixture(name);
    const list = (event as { EventList?: unknown }).EventList ?? event;
    const target = (Array.isArray(list) ? list[0] : list) as Record<string, unknown>;
    target.addedLater = { at: 'any time' };
    const detected = detectEvent(event);
    const parsed: unknown = detected.kind === 'unknown' ? detected.error : detected.event;
    expect(Array.isArray(parsed) ? parsed[0] : parsed).toHaveProperty('addedLater', { at: 'any time' });
  });
});

describe('detectEvent', () => {
  it('finds the format of every sample', () => {
    const found = Object.values(sample).map((make) => detectEvent(make()).kind);
    expect([...found].sort()).toEqual([...eventKinds].sort());
  });

  it.each<[name: string, bytes: unknown]>([
    ['a Buffer', Buffer.from('[{"offset":0,"partition":0,"value":""}]')],
    ['no bytes at all', new Uint8Array()],
    ['an ArrayBuffer', new Uint8Array([1, 255]).buffer],
    ['an array of bytes', [1, 255]],
    ['a Buffer out of JSON', JSON.parse(JSON.stringify(Buffer.from([1, 255])))],
  ])('takes %s for the body of an HTTP request, whatever it holds', (_name, bytes) => {
    expect(detectEvent(bytes)).toEqual({ kind: 'ctyun/http', event: ctyunHttpEvent.parse(bytes) });
  });

  it.each([
    ['null', null, 'event: expected one of the 25 known formats, got null'],
    ['a text', 'hello', 'event: expected one of the 25 known formats, got string "hello"'],
    ['an empty array', [], 'event: expected one of the 25 known formats, got array of 0'],
    ['an empty batch', { Records: [] }, 'event: expected one of the 25 known formats, got object with Records'],
    [
      'a plain object whose source is no text',
      JSON.parse('{"specversion":"1","type":"x","source":{"toString":1}}'),
      'event: expected one of the 25 known formats, got object with specversion, type, source',
    ],
    ['numbers that are no bytes', [1, 256], 'event: expected one of the 25 known formats, got array of 2'],
    ['what Invoke sends', { id: 1 }, 'event: expected one of the 25 known formats, got object with id'],
    [
      'what looks like COS but is not',
      { Records: [{ cos: {}, event: null }] },
      'tencent/cos: Records[0].cos.cosSchemaVersion: expected string, got nothing; Records[0].cos.cosObject: expected object, got nothing; Records[0].cos.cosBucket: expected object, got nothing; Records[0].cos.cosNotificationId: expected string, got nothing; Records[0].event: expected object, got null',
    ],
  ])('calls %s unknown and says why', (_name, event, message) => {
    const detected = detectEvent(event);
    expect(detected.kind).toBe('unknown');
    const { error } = detected as { error: EventError };
    expect(error).toBeInstanceOf(EventError);
    expect(error.message).toBe(message);
    expect(error.event).toBe(event);
  });
});
