import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { ClsEvent, StandardSchema } from '../../lib/events';
import {
  apigwBody,
  apigwEvent,
  ckafkaEvent,
  ckafkaMessages,
  clbBody,
  clbEvent,
  clbRequest,
  cloudEventData,
  clsEvent,
  clsLogs,
  cmqEvent,
  cmqMessages,
  cosEvent,
  cosRecords,
  ctyunKafkaCloudEvents,
  ctyunKafkaRawData,
  ctyunLogEvent,
  ctyunMqttEvent,
  ctyunRabbitmqRawData,
  decodeClsLogs,
  eventBridgeData,
  eventBridgeEvent,
  exactCursor,
  functionUrlClientIp,
  functionUrlEvent,
  headerValue,
  jsonText,
  parseClsContents,
  parseLosslessJson,
  regionOfShortCode,
  sample,
  shortCodeOfRegion,
  splitCosKey,
  webSocketData,
} from '../../lib/events';
import { errorOf, messageOf } from './message-of';
import { readFixture } from './read-fixture';

const Order = z.object({ id: z.number() });

/** A Standard Schema that is not zod's, and asynchronous. */
const upperCase: StandardSchema<string, string> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: async (value) =>
      typeof value === 'string' ? { value: value.toUpperCase() } : { issues: [{ message: 'not a text' }] },
  },
};

describe('cosRecords', () => {
  it('names the object as the COS API does', () => {
    const [record] = cosRecords(cosEvent.parse(readFixture('tencent/cos')));
    expect(record).toEqual({
      appid: '1253970026',
      bucket: 'testpic',
      key: 'testfile',
      bucketWithAppId: 'testpic-1253970026',
      region: 'ap-chengdu',
      eventName: 'cos:ObjectCreated:*',
      eventTime: new Date('2018-12-19T07:49:30Z'),
      sizeBytes: 1029,
      versionId: undefined,
      record: expect.objectContaining({ cos: expect.anything() }),
    });
  });

  it.each([
    ['slashes', 'a/b/c.jpg', 'a/b/c.jpg'],
    ['a space and letters beyond ASCII', 'a b/caf\u00e9.jpg', 'a b/caf\u00e9.jpg'],
    ['a percent sign that is no escape', '100%.txt', '100%.txt'],
    ['what looks like an escape but is the name', 'a%20b.txt', 'a%20b.txt'],
    ['a line break', 'a\nb', 'a\nb'],
  ])('leaves a key with %s as it is', (_name, key, expected) => {
    expect(cosRecords(sample.cos({ key }))[0]?.key).toBe(expected);
  });

  it('decodes a key that arrives encoded, as its url tells', () => {
    const event = sample.cos({ key: 'a b/caf\u00e9.jpg' });
    for (const { cos } of event.Records) cos.cosObject.key = '/1250000000/photos/a%20b/caf%C3%A9.jpg';
    expect(cosRecords(event)[0]?.key).toBe('a b/caf\u00e9.jpg');
  });

  it('keeps a region whose short code is unknown', () => {
    expect(cosRecords(sample.cos({ region: 'xx-nowhere' }))[0]?.region).toBe('xx-nowhere');
  });

  it('refuses a key of another form', async () => {
    const event = sample.cos();
    for (const { cos } of event.Records) cos.cosObject.key = 'testfile';
    expect(await messageOf(() => cosRecords(event))).toBe(
      'tencent/cos: Records[0].cos.cosObject.key: expected /<appid>/<bucket>/<object key>, got string "testfile"',
    );
    expect(await messageOf(() => splitCosKey('/1/b/'))).toBe(
      'tencent/cos: expected /<appid>/<bucket>/<object key>, got string "/1/b/"',
    );
    expect(splitCosKey('/1/b/c/d')).toEqual({ appid: '1', bucket: 'b', key: 'c/d' });
  });
});

describe('region codes', () => {
  it('go both ways', () => {
    expect(regionOfShortCode('cd')).toBe('ap-chengdu');
    expect(shortCodeOfRegion('ap-guangzhou')).toBe('gz');
    expect(regionOfShortCode('toString')).toBeUndefined();
    expect(shortCodeOfRegion('nowhere')).toBeUndefined();
  });
});

describe('ckafkaMessages', () => {
  it('reads a message without a key', () => {
    const messages = ckafkaMessages(ckafkaEvent.parse(readFixture('tencent/ckafka-capital-partition')));
    expect(messages[0]).toEqual({
      topic: 'test-topic',
      partition: 1,
      offset: 36,
      key: undefined,
      body: 'Hello from Ckafka!',
    });
  });

  it('validates bodies with zod and with any other Standard Schema', async () => {
    const orders = await ckafkaMessages(sample.ckafka({ bodies: ['{"id":1}'] }), jsonText(Order));
    expect(orders[0]?.body.id).toBe(1);
    const shouted = await ckafkaMessages(sample.ckafka({ bodies: ['hello'] }), upperCase);
    expect(shouted[0]?.body).toBe('HELLO');
  });

  it('says which message is wrong, from the top of the event', async () => {
    const event = sample.ckafka({ bodies: ['{"id":1}', '{"id":"2"}'] });
    expect(await messageOf(() => ckafkaMessages(event, jsonText(Order)))).toBe(
      'tencent/ckafka: Records[1].Ckafka.msgBody.id: expected what its schema accepts (Invalid input: expected number, received string), got string "{\\"id\\":\\"2\\"}"',
    );
    expect(await messageOf(() => ckafkaMessages(sample.ckafka(), jsonText(Order)))).toBe(
      'tencent/ckafka: Records[0].Ckafka.msgBody: expected what its schema accepts (not JSON), got string "hello"',
    );
  });
});

describe('cmqMessages', () => {
  it('hands out bodies and tags', async () => {
    const event = cmqEvent.parse(readFixture('tencent/cmq'));
    expect(cmqMessages(event)).toEqual([
      {
        topicName: 'testtopic',
        msgId: '123345346',
        publishTime: '1970-01-01T00:00:00.000Z',
        tags: ['tag1', 'tag2'],
        body: 'Hello from CMQ!',
      },
    ]);
    expect((await cmqMessages(event, upperCase))[0]?.body).toBe('HELLO FROM CMQ!');
  });
});

describe('decodeClsLogs', () => {
  const decoded = clsLogs.parse(readFixture('tencent/cls-logs'));
  const packed = (bytes: Uint8Array) => ({ clslogs: { data: Buffer.from(bytes).toString('base64') } });

  it.each(['tencent/cls', 'tencent/cls-zip', 'tencent/cls-zip-stored', 'tencent/cls-plain'])('reads %s', (name) => {
    expect(decodeClsLogs(clsEvent.parse(readFixture(name)))).toEqual(decoded);
  });

  it('ignores what follows the gzip data', () => {
    const gzipped = gzipSync(JSON.stringify(decoded));
    expect(decodeClsLogs(packed(Buffer.concat([gzipped, Buffer.alloc(7)])))).toEqual(decoded);
  });

  it('stops a decompression bomb at the limit', async () => {
    const bomb = packed(gzipSync(Buffer.alloc(200 * 1024 * 1024)));
    const before = process.memoryUsage().rss;
    expect(await messageOf(() => decodeClsLogs(bomb))).toBe(
      'tencent/cls: clslogs.data: expected at most 8388608 bytes unpacked (maxBytes), got more',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it.each(['tencent/cls', 'tencent/cls-zip', 'tencent/cls-zip-stored', 'tencent/cls-plain'])(
    'holds %s to a limit that is given',
    async (name) => {
      const event = clsEvent.parse(readFixture(name));
      expect(await messageOf(() => decodeClsLogs(event, { maxBytes: 100 }))).toBe(
        'tencent/cls: clslogs.data: expected at most 100 bytes unpacked (maxBytes), got more',
      );
    },
  );

  it.each([
    ['no Base64', 'a b!', 'clslogs.data: expected Base64, got string "a b!"'],
    [
      'cut gzip',
      gzipSync('{}').subarray(0, 12).toString('base64'),
      "clslogs.data: expected whole gzip data, got data that can't be unpacked (unexpected end of file)",
    ],
    ['bytes of another kind', 'AAECAw==', 'clslogs.data: expected gzip, zip or JSON inside the Base64, got neither'],
    ['a cut archive', 'UEsDBAAA', 'clslogs.data: expected a whole zip archive, got no end record'],
  ])('refuses %s', async (_name, data, message) => {
    expect(await messageOf(() => decodeClsLogs({ clslogs: { data } }))).toBe(`tencent/cls: ${message}`);
  });

  it('refuses an archive with two entries, and the sample that the document cuts', async () => {
    const two = clsEvent.parse(readFixture('tencent/cls-zip-two-entries'));
    expect(await messageOf(() => decodeClsLogs(two))).toBe(
      'tencent/cls: clslogs.data: expected a zip archive with one entry, got 2 entries',
    );
    const cut = clsEvent.parse(readFixture('tencent/cls-cut'));
    expect(await messageOf(() => decodeClsLogs(cut))).toBe(
      'tencent/cls: clslogs.data: expected gzip, zip or JSON inside the Base64, got neither',
    );
  });

  it('refuses JSON that is not log records', async () => {
    expect(await messageOf(() => decodeClsLogs(packed(Buffer.from('{"records":[]}'))))).toBe(
      'tencent/cls: clslogs.data.topic_id: expected string, got nothing; clslogs.data.topic_name: expected string, got nothing',
    );
  });

  it('keeps the packed event in the error about what is inside', () => {
    const event = packed(gzipSync('{"topic_id":1,"topic_name":"a","records":[]}'));
    const error = errorOf(() => decodeClsLogs(event));
    expect(error.event).toBe(event);
    expect(error.issues).toEqual([{ path: ['clslogs', 'data', 'topic_id'], expected: 'string', got: 'number 1' }]);
  });

  it('refuses what is no CLS event', async () => {
    expect(await messageOf(() => decodeClsLogs({} as ClsEvent))).toBe(
      'tencent/cls: clslogs: expected object, got nothing',
    );
  });

  it.each(['\n', '\r\n'])('reads Base64 in lines that end with %j', (lineBreak) => {
    const { data } = clsEvent.parse(readFixture('tencent/cls')).clslogs;
    const lines = data.match(/.{1,76}/g) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(decodeClsLogs({ clslogs: { data: lines.join(lineBreak) } })).toEqual(decoded);
  });

  it.each([Number.NaN, 0, -1, 1.5, Number.POSITIVE_INFINITY, '100'])('refuses a limit of %p', (maxBytes) => {
    const options = { maxBytes: maxBytes as number };
    const error = errorOf(() => decodeClsLogs(sample.cls(), options));
    expect(error.message).toBe(
      `decodeClsLogs options: maxBytes: expected a positive integer, got ${typeof maxBytes} ${typeof maxBytes === 'string' ? '"100"' : maxBytes}`,
    );
    expect(error.event).toBe(options);
  });

  it('takes a limit beyond what memory could hold', () => {
    expect(decodeClsLogs(sample.cls(), { maxBytes: Number.MAX_SAFE_INTEGER }).records).toHaveLength(1);
  });

  it('validates contents', async () => {
    const logs = decodeClsLogs(sample.cls({ contents: ['{"id":1}'] }));
    expect((await parseClsContents(logs, jsonText(Order)))[0]?.content.id).toBe(1);
    expect(await messageOf(() => parseClsContents(logs, z.string().max(2)))).toBe(
      'tencent/cls-logs: records[0].content: expected what its schema accepts (Too big: expected string to have <=2 characters), got string "{\\"id\\":1}"',
    );
  });
});

describe('HTTP requests', () => {
  it('find a header in any case', () => {
    const { headers } = apigwEvent.parse(readFixture('tencent/apigw'));
    expect(headerValue(headers, 'User-agent')).toBe('User Agent String');
    expect(headerValue(headers, 'toString')).toBeUndefined();
  });

  it('decode the body of API Gateway', () => {
    expect(apigwBody(apigwEvent.parse(readFixture('tencent/apigw-base64')))).toEqual(new Uint8Array([0, 255, 1]));
    expect(Buffer.from(apigwBody(apigwEvent.parse(readFixture('tencent/apigw')))).toString()).toBe('{"test":"body"}');
  });

  it('read method and path of CLB under either name', () => {
    expect(clbRequest(clbEvent.parse(readFixture('tencent/clb')))).toEqual({
      method: 'POST',
      uri: '/scf_location',
      host: 'test.clb-scf.com',
      clientIp: '9.43.175.219',
      forwardedFor: '9.43.175.xx',
      scheme: 'http',
    });
    const other = clbRequest(clbEvent.parse(readFixture('tencent/clb-binary')));
    expect([other.uri, other.forwardedFor]).toEqual(['/upload', '9.43.175.1']);
  });

  const textOf = (payload: string, headers: Record<string, string>, isBase64Encoded?: boolean) =>
    Buffer.from(clbBody({ headers, payload, isBase64Encoded })).toString('latin1');

  it.each([
    ['a binary type', 'image/png', undefined, 'i\u00b7'],
    ['text', 'text/html; charset=utf-8', undefined, 'abc='],
    ['JSON', 'application/json', undefined, 'abc='],
    ['XML with a charset', 'application/xml;charset=utf-8', undefined, 'abc='],
    ['a longer type', 'application/jsonp', undefined, 'i\u00b7'],
    ['a flag that says so', 'text/plain', true, 'i\u00b7'],
    ['a flag that says no', 'image/png', false, 'abc='],
  ])('decode the body of CLB by %s', (_name, type, flag, expected) => {
    expect(textOf('abc=', { 'content-type': type }, flag)).toBe(expected);
  });

  it('leave a CLB body without a type, and write an object as JSON', () => {
    expect(textOf('abc=', {})).toBe('abc=');
    expect(Buffer.from(clbBody({ headers: {}, payload: { a: 1 } })).toString()).toBe('{"a":1}');
  });

  it('find the caller of a function URL', () => {
    expect(functionUrlClientIp(functionUrlEvent.parse(readFixture('tencent/function-url')))).toBe('111.206.96.145');
  });
});

describe('CloudEvents', () => {
  it('hand out validated data', async () => {
    const event = eventBridgeEvent.parse(readFixture('tencent/eventbridge'));
    expect((await eventBridgeData(event, z.object({ msgBody: z.string() }))).msgBody).toBe('Hello from TDMQ!');
    expect(await messageOf(() => eventBridgeData(event, z.object({ msgId: z.number() })))).toBe(
      'tencent/eventbridge: data.msgId: expected what its schema accepts (Invalid input: expected number, received string), got string "123345346"',
    );
    const events = ctyunKafkaCloudEvents.parse(readFixture('ctyun/kafka-cloud-events'));
    expect(await cloudEventData(events, z.object({ offset: z.number() }))).toEqual([{ offset: 15280 }]);
    expect(await messageOf(() => cloudEventData(events, z.object({ key: z.string().min(1) })))).toBe(
      'ctyun.faas.trigger.kafka: [0].data.key: expected what its schema accepts (Too small: expected string to have >=1 characters), got string ""',
    );
  });
});

describe('log cursors', () => {
  const text = JSON.stringify(readFixture('ctyun/log')).replace('381681168434049700', '381681168434049713');

  it('keep their digits with parseLosslessJson', () => {
    const event = ctyunLogEvent.parse(parseLosslessJson(new TextEncoder().encode(text)));
    expect(event.data.beginCursor).toBe(381681168434049713n);
    expect(exactCursor(event.data.beginCursor)).toBe(381681168434049713n);
    const bytes = new TextEncoder().encode(text);
    for (const form of [bytes.buffer, [...bytes], JSON.parse(JSON.stringify(Buffer.from(bytes)))])
      expect(ctyunLogEvent.parse(parseLosslessJson(form))).toEqual(event);
  });

  it('are seen to be rounded after JSON.parse', async () => {
    const event = ctyunLogEvent.parse(JSON.parse(text));
    expect(event.data.beginCursor).toBe(381681168434049700);
    expect(await messageOf(() => exactCursor(event.data.beginCursor))).toBe(
      'ctyun/log: expected a bigint (parse the text of the event with parseLosslessJson), got number 381681168434049700, which JSON.parse has rounded',
    );
  });

  it('are exact when they are small', () => {
    const { data } = ctyunLogEvent.parse(sample.ctyunLog());
    expect([exactCursor(data.beginCursor), exactCursor(data.endCursor)]).toEqual([1000n, 2400n]);
  });

  it('are integers', async () => {
    const event = sample.ctyunLog();
    expect(await messageOf(() => ctyunLogEvent.parse({ ...event, data: { ...event.data, beginCursor: 1.5 } }))).toBe(
      'ctyun/log: data.beginCursor: expected integer, got number 1.5',
    );
    expect(await messageOf(() => ctyunLogEvent.parse({ ...event, data: { endCursor: '1', unitCode: '' } }))).toBe(
      'ctyun/log: data.beginCursor: expected integer, got nothing; data.endCursor: expected integer, got string "1"',
    );
  });
});

describe('integers of messages', () => {
  const large = 2n ** 63n - 1n;

  it.each([
    ['an offset', ctyunKafkaRawData, sample.ctyunKafkaRawData(), 'offset'],
    ['a message id', ctyunMqttEvent, sample.ctyunMqtt(), 'messageId'],
    ['a delivery tag', ctyunRabbitmqRawData, sample.ctyunRabbitmqRawData(), 'deliveryTag'],
  ] as const)('keep the digits of %s', (_name, definition, event, field) => {
    const text = JSON.stringify([{ ...event[0], [field]: 'large' }]).replace('"large"', String(large));
    expect(definition.parse(parseLosslessJson(text))[0]).toHaveProperty(field, large);
    expect(definition.parse([{ ...event[0], [field]: 7n }])[0]).toHaveProperty(field, 7);
  });
});

describe('parseLosslessJson', () => {
  it.each<[what: string, json: unknown, message: string]>([
    ['a cut text', '{"a":99999999999999999999', 'expected JSON, got a text that is not JSON'],
    ['an integer for a name', '{9999999999999999999:1}', 'expected JSON, got a text that is not JSON'],
    ['leading zeros', '00099999999999999999999', 'expected JSON, got a text that is not JSON'],
    ['leading zeros behind a minus', '[-0123456789012345678901]', 'expected JSON, got a text that is not JSON'],
    ['no value', undefined, 'expected JSON as a text or bytes, or an object or array, got nothing'],
    ['null', null, 'expected JSON as a text or bytes, or an object or array, got null'],
    ['a number', 7, 'expected JSON as a text or bytes, or an object or array, got number 7'],
    ['10 MB of digits', '1'.repeat(10_000_000), 'expected integers of at most 1000 digits, got one of 10000000'],
    ['one digit too many', `[-${'1'.repeat(1001)}]`, 'expected integers of at most 1000 digits, got one of 1001'],
  ])('refuses %s', (_what, json, message) => {
    const error = errorOf(() => parseLosslessJson(json));
    expect(error.message).toBe(`json: ${message}`);
    expect(error.event).toBe(json);
  });

  it('takes 1,000 digits', () => {
    expect(parseLosslessJson(`-${'1'.repeat(1000)}`)).toBe(-BigInt('1'.repeat(1000)));
  });

  it('answers what is parsed already as it is', () => {
    const [object, array] = [{ a: 1 }, [{ a: 1 }]];
    expect(parseLosslessJson(object)).toBe(object);
    expect(parseLosslessJson(array)).toBe(array);
  });
});

describe('webSocketData', () => {
  it('is a text or bytes', () => {
    expect(webSocketData(sample.webSocketDataSend({ data: 'hello' }))).toBe('hello');
    expect(webSocketData(sample.webSocketDataSend({ data: new Uint8Array([1, 255]) }))).toEqual(
      new Uint8Array([1, 255]),
    );
  });
});
