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
  'tencent/mps-ai': 'tencent/mps',
  'tencent/mps-edit': 'tencent/mps',
  'tencent/mps-newer': 'tencent/mps',
  'ctyun/log-table-spelling': 'ctyun/log',
  'ctyun/rabbitmq-raw-data-table-spelling': 'ctyun/rabbitmq-raw-data',
};
// Not events as they arrive: the inside of one, and bytes that JSON can't hold.
const NOT_DETECTED = ['tencent/cls-logs', 'ctyun/http'];

/** What a schema changes in a fixture: the value at a path. All else comes out of it as it went in. */
const NORMALISED: Record<string, [path: (string | number)[], value: unknown][]> = {
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
  'ctyun/log-table-spelling': [[['data'], { beginCursor: 1000n, endCursor: 2400n, unitCode: '392b21xxe79477' }]],
};

/** The fixture that another one is equal to once it is parsed. */
const SAME_AS: Record<string, string> = {
  'tencent/ckafka-capital-partition': 'tencent/ckafka',
  'ctyun/rabbitmq-raw-data-table-spelling': 'ctyun/rabbitmq-raw-data',
};

const normalForm = (name: string): unknown => {
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

  it('of decoded logs and of bytes in JSON is parsed by its own schema', () => {
    expect(clsLogs.parse(readFixture('tencent/cls-logs'))).toEqual(readFixture('tencent/cls-logs'));
    expect(new TextDecoder().decode(ctyunHttpEvent.parse(readFixture('ctyun/http')))).toBe('{"a":1}');
  });
});

describe('a field that the documents do not name', () => {
  it.each(fixtureNames.filter((name) => !NOT_DETECTED.includes(name)))('passes through %s', (name) => {
    const event = readFixture(name);
    const target = (Array.isArray(event) ? event[0] : event) as Record<string, unknown>;
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

  it.each([
    ['null', null, 'event: expected one of the 25 known formats, got null'],
    ['a text', 'hello', 'event: expected one of the 25 known formats, got string "hello"'],
    ['an empty array', [], 'event: expected one of the 25 known formats, got array of 0'],
    ['an empty batch', { Records: [] }, 'event: expected one of the 25 known formats, got object with Records'],
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
