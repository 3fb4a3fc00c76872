// What a trigger's settings say shows in the sample of the same settings.
import { clbRequest, cosRecords, decodeClsLogs, detectEvent, sample } from '../../lib/events';

describe('a sample', () => {
  it.each([
    ['with its appid', { bucket: 'photos-1250000001' }],
    ['and its appid', { bucket: 'photos', appid: '1250000001' }],
    ['with its appid, twice', { bucket: 'photos-1250000001', appid: '1250000001' }],
  ])('of COS names a bucket %s', (_name, options) => {
    const event = sample.cos({ ...options, region: 'ap-chengdu', key: 'a/b c.jpg', event: 'cos:ObjectRemove:Delete' });
    expect(cosRecords(event)[0]).toMatchObject({
      bucketWithAppId: 'photos-1250000001',
      region: 'ap-chengdu',
      key: 'a/b c.jpg',
      eventName: 'cos:ObjectRemove:Delete',
    });
    expect(event.Records[0]?.cos.cosObject.url).toBe(
      'http://photos-1250000001.cos.ap-chengdu.myqcloud.com/a/b%20c.jpg',
    );
  });

  it('of COS takes digits at the end of a bucket for its appid only when they are', () => {
    const [record] = cosRecords(sample.cos({ bucket: 'photos-2024', appid: '1250000001' }));
    expect(record?.bucketWithAppId).toBe('photos-2024-1250000001');
  });

  it('of every other trigger shows its settings', () => {
    expect(sample.timer({ triggerName: 'a', message: 'b' })).toMatchObject({ TriggerName: 'a', Message: 'b' });
    expect(sample.ckafka({ topic: 'a', bodies: ['b', 'c'] }).Records.map(({ Ckafka }) => Ckafka)).toMatchObject([
      { topic: 'a', offset: 0, msgBody: 'b' },
      { topic: 'a', offset: 1, msgBody: 'c' },
    ]);
    expect(sample.cmq({ topicName: 'a', tags: ['b'] }).Records[0]?.CMQ).toMatchObject({
      topicName: 'a',
      msgTag: ['b'],
    });
    expect(decodeClsLogs(sample.cls({ topicId: 'a', topicName: 'b', contents: ['c'] }))).toMatchObject({
      topic_id: 'a',
      topic_name: 'b',
      records: [{ content: 'c' }],
    });
    expect(sample.mps({ eventType: 'EditMediaTask' }).EventType).toBe('EditMediaTask');
    const request = sample.apigw({ serviceId: 'service-a', path: '/b', method: 'PUT', stage: 'test' });
    expect(request.requestContext).toMatchObject({
      serviceId: 'service-a',
      path: '/b',
      httpMethod: 'PUT',
      stage: 'test',
    });
    expect(clbRequest(sample.clb({ host: 'a.example.com', path: '/b', method: 'PUT' }))).toMatchObject({
      host: 'a.example.com',
      uri: '/b',
      method: 'PUT',
    });
    expect(sample.functionUrl({ path: '/a', query: { b: 'c' } })).toMatchObject({
      path: '/a',
      queryString: { b: 'c' },
    });
    expect(sample.webSocketConnecting({ path: '/a', protocols: ['b', 'c'] })).toMatchObject({
      requestContext: { path: '/a' },
      websocket: { secWebSocketProtocol: 'b,c' },
    });
  });

  it.each(Object.entries(sample).map(([name, make]) => [name, make()] as const))(
    'of %s is in the normal form that parsing makes',
    (_name, event) => {
      expect(detectEvent(event)).toEqual({ kind: expect.any(String), event });
    },
  );
});
