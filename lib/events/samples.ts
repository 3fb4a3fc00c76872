import { gzipSync } from 'node:zlib';
import type { CtyunCloudEvent } from './ctyun/cloud-event.js';
import type { CtyunHttpEvent } from './ctyun/http.js';
import type { CtyunKafkaCloudEvents, CtyunKafkaMessage, CtyunKafkaRawData } from './ctyun/kafka.js';
import type { CtyunLogEvent } from './ctyun/log.js';
import type { CtyunMqttEvent } from './ctyun/mqtt.js';
import type { CtyunRabbitmqCloudEvents, CtyunRabbitmqMessage, CtyunRabbitmqRawData } from './ctyun/rabbitmq.js';
import type { CtyunRocketmqCloudEvents, CtyunRocketmqMessage, CtyunRocketmqRawData } from './ctyun/rocketmq.js';
import type { CtyunTimerEvent } from './ctyun/timer.js';
import type { CtyunZosEvent } from './ctyun/zos.js';
import { shortCodeOfRegion } from './region-codes.js';
import { withCheckedOptions } from './sample-options.js';
import type { ApigwEvent } from './tencent/apigw.js';
import type { CkafkaEvent } from './tencent/ckafka.js';
import type { ClbEvent } from './tencent/clb.js';
import type { ClsEvent } from './tencent/cls.js';
import type { CmqEvent } from './tencent/cmq.js';
import type { CosEvent } from './tencent/cos.js';
import type { EventBridgeBatch, EventBridgeEvent } from './tencent/eventbridge.js';
import type { FunctionUrlEvent } from './tencent/function-url.js';
import type { MpsEvent, MpsInputInfo } from './tencent/mps.js';
import type { TimerEvent } from './tencent/timer.js';
import type { WebSocketClosingEvent, WebSocketConnectingEvent, WebSocketDataSendEvent } from './tencent/websocket.js';

const CONNECTION = 'xawexasdfewezdfsdfeasdfffa==';
const SECONDS = 1_700_000_000;
const TIME = '2023-11-14T22:13:20Z';
const REQUEST_ID = 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef';
const EVENT_ID = 'eca53463-6baf-4d56-8f86-cbdb748208ed';

/** A request over HTTP, as {@link sample} takes it. */
export interface SampleRequestOptions {
  /** @default '/' */
  path?: string;
  /** @default 'GET' */
  method?: string;
  /** @default a `host` header */
  headers?: Record<string, string>;
  /** @default {} */
  query?: Record<string, string | string[]>;
  /** @default '' */
  body?: string;
}

/** Messages of a queue, as {@link sample} takes them. */
export interface SampleMessageOptions {
  /** @default 'test-topic' */
  topic?: string;
  /** One message for each. @default ['hello'] */
  bodies?: string[];
}

const cosSample = (
  options: {
    /** With its appid (`photos-1250000000`), or without it when `appid` is given. @default 'photos-1250000000' */
    bucket?: string;
    /** @default the digits at the end of `bucket`, or '1250000000' */
    appid?: string;
    /** @default 'ap-guangzhou' */
    region?: string;
    /** The key of the object, as it is in the bucket: a text that UTF-8 can hold. @default 'uploads/cat.jpg' */
    key?: string;
    /** @default 'cos:ObjectCreated:Put' */
    event?: string;
    /** @default 1029 */
    sizeBytes?: number;
  } = {},
): CosEvent => {
  const {
    region = 'ap-guangzhou',
    key = 'uploads/cat.jpg',
    event = 'cos:ObjectCreated:Put',
    sizeBytes = 1029,
  } = options;
  const [, nameInBucket, appidInBucket] = /^(.+)-(\d+)$/.exec(options.bucket ?? 'photos-1250000000') ?? [];
  const appid = options.appid ?? appidInBucket ?? '1250000000';
  const name = (appidInBucket === appid ? nameInBucket : options.bucket) ?? 'photos';
  const code = shortCodeOfRegion(region) ?? region;
  return {
    Records: [
      {
        cos: {
          cosSchemaVersion: '1.0',
          cosObject: {
            url: `http://${name}-${appid}.cos.${region}.myqcloud.com/${key.split('/').map(encodeURIComponent).join('/')}`,
            meta: { 'x-cos-request-id': 'NWMxOWY4MGFfMjViMjU4NjRfMTUyMV8yNzhhZjM=', 'Content-Type': '' },
            vid: '',
            key: `/${appid}/${name}/${key}`,
            size: sizeBytes,
          },
          cosBucket: { region: code, name, appid },
          cosNotificationId: 'unkown',
        },
        event: {
          eventName: event,
          eventVersion: '1.0',
          eventTime: SECONDS,
          eventSource: 'qcs::cos',
          requestParameters: {
            requestSourceIP: '192.168.15.101',
            requestHeaders: { Authorization: 'q-sign-algorithm=sha1' },
          },
          eventQueue: `qcs:0:scf:${code}:appid/${appid}:default.function.$LATEST`,
          reservedInfo: '',
          reqid: 179398952,
        },
      },
    ],
  };
};

const eventBridgeSample = (
  options: {
    /** @default 'tdmq.cloud.tencent' */
    source?: string;
    /** @default 'connector:tdmq' */
    type?: string;
    /** @default 'ap-guangzhou' */
    region?: string;
    /** @default a TDMQ message */
    data?: unknown;
  } = {},
): EventBridgeEvent => ({
  specversion: '0',
  id: '13a3f42d-7258-4ada-da6d-023a33000000',
  type: options.type ?? 'connector:tdmq',
  source: options.source ?? 'tdmq.cloud.tencent',
  subject: 'qcs::tdmq:ap-guangzhou:uin/100000000000:topicName/topicSets.clusterId/topicSets',
  time: `${SECONDS}000`,
  region: options.region ?? 'ap-guangzhou',
  datacontenttype: 'application/json;charset=utf-8',
  data: options.data ?? {
    topic: 'persistent://1250000000/namespace/topic-1',
    tags: 'testtopic',
    TopicType: '0',
    subscriptionName: 'subscription',
    toTimestamp: '1603352765001',
    partitions: '0',
    msgId: '123345346',
    msgBody: 'Hello from TDMQ!',
  },
});

const webSocketContext = (path: string): WebSocketConnectingEvent['requestContext'] => ({
  serviceName: 'testsvc',
  path,
  httpMethod: 'GET',
  requestId: REQUEST_ID,
  identity: { secretId: 'abdcxxxxxxxxsdfs' },
  sourceIp: '10.0.2.14',
  stage: 'release',
  websocketEnable: true,
});

const kafkaMessages = ({ topic = 'test-topic', bodies = ['hello'] }: SampleMessageOptions): CtyunKafkaMessage[] =>
  bodies.map((value, offset) => ({ offset, partition: 0, headers: {}, topic, key: '', timestamp: SECONDS, value }));

const rocketmqMessages = ({ topic = 'test-topic', bodies = ['hello'] }: SampleMessageOptions): CtyunRocketmqMessage[] =>
  bodies.map((data, offset) => ({
    topic,
    properties: {
      CLUSTER: '1dafcb4049ba42df96d80b7dd2f99c5e',
      CONSUME_START_TIME: `${SECONDS}000`,
      KEYS: 'key',
      MAX_OFFSET: String(bodies.length),
      MIN_OFFSET: '0',
      TAGS: 'tag',
      UNIQ_KEY: `21000777109E05EF04B574B8A1DF000${offset}`,
    },
    data,
  }));

const rabbitmqMessages = ({ topic = 'test-topic', bodies = ['hello'] }: SampleMessageOptions): CtyunRabbitmqMessage[] =>
  bodies.map((body, at) => ({
    headers: { myheader: '100' },
    properties: { deliveryMode: 1, priority: 0 },
    deliveryTag: at + 1,
    redelivered: false,
    exchange: '',
    routingKey: topic,
    body,
  }));

const cloudEvents = <Source extends string, Data>(
  source: Source,
  type: string,
  topic: string,
  messages: Data[],
): CtyunCloudEvent<Source, Data>[] =>
  messages.map((data) => ({
    id: EVENT_ID,
    source,
    specversion: '1.0',
    type,
    datacontenttype: 'application/json',
    subject: `source:${topic}`,
    time: TIME,
    data,
  }));

/** A COS object, as a source of an MPS task. */
const mpsInput: MpsInputInfo = {
  Type: 'COS',
  CosInputInfo: { Bucket: 'videos-1250000000', Region: 'ap-guangzhou', Object: '/video.mp4' },
};

const samples = {
  /** A timer that fired. */
  timer: (
    options: {
      /** @default 'nightly' */
      triggerName?: string;
      /** @default '' */
      message?: string;
      /** When, ISO 8601 in UTC. @default '2023-11-14T22:13:20Z' */
      time?: string;
    } = {},
  ): TimerEvent => ({
    Type: 'Timer',
    TriggerName: options.triggerName ?? 'nightly',
    Time: options.time ?? TIME,
    Message: options.message ?? '',
  }),

  /** An object that was created, removed or restored. */
  cos: cosSample,

  /** Messages of a CKafka topic, without keys. */
  ckafka: ({ topic = 'test-topic', bodies = ['hello'] }: SampleMessageOptions = {}): CkafkaEvent => ({
    Records: bodies.map((msgBody, offset) => ({ Ckafka: { topic, partition: 0, offset, msgKey: 'None', msgBody } })),
  }),

  /** Messages of a CMQ topic. */
  cmq: (
    options: {
      /** @default 'test-topic' */
      topicName?: string;
      /** @default [] */
      tags?: string[];
      /** One message for each. @default ['hello'] */
      bodies?: string[];
    } = {},
  ): CmqEvent => ({
    Records: (options.bodies ?? ['hello']).map((msgBody, at) => ({
      CMQ: {
        type: 'topic',
        topicOwner: '1250000000',
        topicName: options.topicName ?? 'test-topic',
        subscriptionName: 'subscription',
        publishTime: '2023-11-14T22:13:20.000Z',
        msgId: String(123345346 + at),
        requestId: '123345346',
        msgBody,
        msgTag: options.tags ?? [],
      },
    })),
  }),

  /** Log records, packed as the product packs them (gzip, then Base64). */
  cls: (
    options: {
      /** @default '9ab6ea7e-0000-4000-8000-000000000000' */
      topicId?: string;
      /** @default 'test-topic' */
      topicName?: string;
      /** One record for each. @default ['hello'] */
      contents?: string[];
    } = {},
  ): ClsEvent => {
    const logs = {
      topic_id: options.topicId ?? '9ab6ea7e-0000-4000-8000-000000000000',
      topic_name: options.topicName ?? 'test-topic',
      records: (options.contents ?? ['hello']).map((content, at) => ({
        timestamp: String(SECONDS * 1_000_000 + at),
        content,
      })),
    };
    return { clslogs: { data: gzipSync(JSON.stringify(logs)).toString('base64') } };
  },

  /** A media processing task that has finished. */
  mps: (
    options: {
      /** @default 'WorkflowTask' */
      eventType?: 'WorkflowTask' | 'EditMediaTask';
      /** @default '1250000000-<eventType>-1' */
      taskId?: string;
    } = {},
  ): MpsEvent => {
    const { eventType = 'WorkflowTask' } = options;
    const task = { TaskId: options.taskId ?? `1250000000-${eventType}-1`, Status: 'FINISH', ErrCode: 0, Message: '' };
    return eventType === 'EditMediaTask'
      ? {
          EventType: eventType,
          EditMediaTaskEvent: {
            ...task,
            Input: { FileInfoSet: [{ InputInfo: mpsInput, StartTimeOffset: 0, EndTimeOffset: 10 }] },
            Output: { Path: '/video_edited.mp4' },
          },
        }
      : {
          EventType: eventType,
          WorkflowTaskEvent: {
            ...task,
            InputInfo: mpsInput,
            MediaProcessResultSet: [
              {
                Type: 'AnimatedGraphics',
                TranscodeTask: null,
                AnimatedGraphicTask: {
                  Status: 'FAIL',
                  ErrCode: 30010,
                  Message: 'the video is broken',
                  Input: { Definition: 20000, StartTimeOffset: 0, EndTimeOffset: 600 },
                  Output: null,
                },
              },
            ],
          },
        };
  },

  /** A request through API Gateway. */
  apigw: (
    options: SampleRequestOptions & {
      /** @default 'service-f94sy04v' */
      serviceId?: string;
      /** @default 'release' */
      stage?: string;
    } = {},
  ): ApigwEvent => {
    const { serviceId = 'service-f94sy04v', path = '/', method = 'GET', stage = 'release', query = {} } = options;
    return {
      requestContext: {
        serviceId,
        path,
        httpMethod: method,
        requestId: REQUEST_ID,
        identity: {},
        sourceIp: '10.0.2.14',
        stage,
      },
      headers: options.headers ?? { host: `${serviceId}-1250000000.gz.apigw.tencentcs.com` },
      body: options.body ?? '',
      pathParameters: {},
      queryStringParameters: {},
      headerParameters: {},
      stageVariables: { stage },
      path,
      queryString: query,
      httpMethod: method,
    };
  },

  /** A request through a CLB rule, with the headers of CLB's personal configuration. */
  clb: (
    options: {
      /** @default 'test.clb-scf.com' */
      host?: string;
      /** @default '/' */
      path?: string;
      /** @default 'GET' */
      method?: string;
      /** More headers. @default none */
      headers?: Record<string, string>;
      /** @default '' */
      payload?: ClbEvent['payload'];
    } = {},
  ): ClbEvent => ({
    headers: {
      Host: options.host ?? 'test.clb-scf.com',
      'Content-type': 'application/json',
      'X-Stgw-Time': `${SECONDS}.774`,
      'X-Client-Proto': 'http',
      'X-Forwarded-Proto': 'http',
      'X-Client-Proto-Ver': 'HTTP/1.1',
      'X-Real-IP': '9.43.175.219',
      'X-Forwarded-For': '9.43.175.219',
      'X-Vip': '121.23.21.1',
      'X-Vport': '80',
      'X-Uri': options.path ?? '/',
      'X-Method': options.method ?? 'GET',
      'X-Real-Port': '44347',
      ...options.headers,
    },
    payload: options.payload ?? '',
    isBase64Encoded: false,
  }),

  /** A request to a function URL. */
  functionUrl: (options: SampleRequestOptions = {}): FunctionUrlEvent => ({
    body: options.body ?? '',
    headers: options.headers ?? {
      host: '1250000000-abcdefghij.ap-guangzhou.tencentscf.com',
      'x-scf-remote-addr': '111.206.96.145',
    },
    httpMethod: options.method ?? 'GET',
    path: options.path ?? '/',
    queryString: options.query ?? {},
  }),

  /** One event of EventBridge. */
  eventBridge: eventBridgeSample,

  /** Two events of EventBridge, delivered at once. */
  eventBridgeBatch: (options: Parameters<typeof eventBridgeSample>[0] = {}): EventBridgeBatch => [
    eventBridgeSample(options),
    { ...eventBridgeSample(options), id: '13a3f42d-7258-4ada-da6d-023a33000001' },
  ],

  /** A client that asks for a connection. */
  webSocketConnecting: (
    options: {
      /** @default '/' */
      path?: string;
      /** @default 'xawexasdfewezdfsdfeasdfffa==' */
      secConnectionID?: string;
      /** The subprotocols that the client offers. @default none */
      protocols?: string[];
    } = {},
  ): WebSocketConnectingEvent => ({
    requestContext: webSocketContext(options.path ?? '/'),
    websocket: {
      action: 'connecting',
      secConnectionID: options.secConnectionID ?? CONNECTION,
      ...(options.protocols === undefined ? {} : { secWebSocketProtocol: options.protocols.join(',') }),
    },
  }),

  /** A client that sends a text, or bytes. */
  webSocketDataSend: (
    options: {
      /** @default 'hello' */
      data?: string | Uint8Array;
      /** @default 'xawexasdfewezdfsdfeasdfffa==' */
      secConnectionID?: string;
    } = {},
  ): WebSocketDataSendEvent => {
    const { data = 'hello', secConnectionID = CONNECTION } = options;
    return {
      websocket: {
        action: 'data send',
        secConnectionID,
        dataType: typeof data === 'string' ? 'text' : 'binary',
        data: typeof data === 'string' ? data : Buffer.from(data).toString('base64'),
      },
    };
  },

  /** A client that closes its connection. */
  webSocketClosing: (
    options: {
      /** @default 'xawexasdfewezdfsdfeasdfffa==' */
      secConnectionID?: string;
    } = {},
  ): WebSocketClosingEvent => ({
    websocket: { action: 'closing', secConnectionID: options.secConnectionID ?? CONNECTION },
  }),

  /** The body of a request to a CTyun HTTP or cloud-native gateway trigger. */
  ctyunHttp: (
    options: {
      /** @default 'hello' */
      body?: string;
    } = {},
  ): CtyunHttpEvent => new TextEncoder().encode(options.body ?? 'hello'),

  /** A CTyun timer that fired. */
  ctyunTimer: (
    options: {
      /** @default 'nightly' */
      triggerName?: string;
      /** @default '' */
      message?: string;
    } = {},
  ): CtyunTimerEvent => ({ time: TIME, name: options.triggerName ?? 'nightly', data: options.message ?? '' }),

  /** Messages of a CTyun Kafka trigger. */
  ctyunKafkaRawData: (options: SampleMessageOptions = {}): CtyunKafkaRawData => kafkaMessages(options),

  /** Messages of a CTyun Kafka trigger, as CloudEvents. */
  ctyunKafkaCloudEvents: (options: SampleMessageOptions = {}): CtyunKafkaCloudEvents =>
    cloudEvents(
      'ctyun.faas.trigger.kafka',
      'kafka:topic:send-message',
      options.topic ?? 'test-topic',
      kafkaMessages(options),
    ),

  /** Messages of a CTyun RocketMQ trigger. */
  ctyunRocketmqRawData: (options: SampleMessageOptions = {}): CtyunRocketmqRawData => rocketmqMessages(options),

  /** Messages of a CTyun RocketMQ trigger, as CloudEvents. */
  ctyunRocketmqCloudEvents: (options: SampleMessageOptions = {}): CtyunRocketmqCloudEvents =>
    cloudEvents(
      'ctyun.faas.trigger.rocketmq',
      'rocketmq:topic:send-message',
      options.topic ?? 'test-topic',
      rocketmqMessages(options),
    ),

  /** Messages of a CTyun RabbitMQ trigger; `topic` is the queue. */
  ctyunRabbitmqRawData: (options: SampleMessageOptions = {}): CtyunRabbitmqRawData => rabbitmqMessages(options),

  /** Messages of a CTyun RabbitMQ trigger, as CloudEvents; `topic` is the queue. */
  ctyunRabbitmqCloudEvents: (options: SampleMessageOptions = {}): CtyunRabbitmqCloudEvents =>
    cloudEvents(
      'ctyun.faas.trigger.rabbitmq',
      'rabbitmq:queue:send-message',
      options.topic ?? 'test-topic',
      rabbitmqMessages(options),
    ),

  /** Messages of a CTyun MQTT trigger. */
  ctyunMqtt: ({ topic = 'test-topic', bodies = ['hello'] }: SampleMessageOptions = {}): CtyunMqttEvent =>
    bodies.map((payload, messageId) => ({ messageId, payload, topic })),

  /** An object that was created in CTyun's object storage. */
  ctyunZos: (
    options: {
      /** @default 'photos' */
      bucket?: string;
      /** @default 'uploads/cat.jpg' */
      key?: string;
      /** @default 's3:ObjectCreated:Post' */
      event?: string;
    } = {},
  ): CtyunZosEvent => {
    const { bucket = 'photos', key = 'uploads/cat.jpg', event = 's3:ObjectCreated:Post' } = options;
    return {
      id: '1723530386.250878.3f7f5c',
      source: 'ctyun.zos',
      specversion: '1.0',
      type: event,
      subject: `ctyun.zos:b342b77ef26b11ecb0ac0242ac110002:5d4ce56a08db4ac1995b6c3c92ac5884:${bucket}:${key}`,
      time: '2023-11-14T22:13:20.000Z',
      data: {
        userIdentity: { principalId: 'testuser_sub1' },
        responseElements: { 'x-amz-request-id': REQUEST_ID, 'x-amz-id-2': '1286b9-zone2-zone' },
        s3: {
          bucket: {
            name: bucket,
            ownerIdentity: { principalId: 'testuser' },
            arn: `arn:aws:s3:::${bucket}`,
            id: EVENT_ID,
          },
          object: {
            key,
            size: 417791,
            etag: '3f7f5c925b10c789e3e13890000000ff',
            versionId: '',
            sequencer: '92FCBA66FA6',
            metadata: [],
          },
        },
      },
      datacontenttype: 'application/json;charset=utf-8',
      ctyunaccountid: '5d4ce56a08db4ac1995b6c3c92ac5884',
      ctyunuserid: 'usertest-userid',
      ctyunresourceid: '',
      ctyuneventbusname: 'default',
      ctyunregion: 'b342b77ef26b11ecb0ac0242ac110002',
    };
  },

  /** New records in a CTyun log unit, with cursors small enough for any JSON parser. */
  ctyunLog: (
    options: {
      /** @default '392b21xxe79477' */
      unitCode?: string;
    } = {},
  ): CtyunLogEvent => {
    const { unitCode = '392b21xxe79477' } = options;
    return {
      id: EVENT_ID,
      type: 'ctlts:unit-insert',
      source: 'ctyun.ctlts',
      subject: unitCode,
      specversion: '1.0',
      time: '2023-11-14T22:13:20.663089039Z',
      data: { beginCursor: 1000, endCursor: 2400, unitCode },
      ctyuneventbusname: 'default',
      ctyunaccountid: '5d4ce56a08db4ac1995b6c3c92ac5884',
      ctyunregion: 'b342b77ef26b11ecb0ac0242ac110002',
    };
  },
} as const;

const REQUEST = { path: 'text', method: 'text', headers: 'headers', query: 'query', body: 'text' } as const;
const MESSAGES = { topic: 'text', bodies: 'texts' } as const;
const EVENT = { source: 'text', type: 'text', region: 'text', data: 'anything' } as const;

/**
 * One event of each format as the products send it: for tests, and to call a function by hand.
 * The options say what a trigger's settings would: the same name, message, topic or bucket shows in the event. The rest is fixed.
 * Each is JSON, save `ctyunHttp`, which is bytes.
 *
 * Each function throws an EventError when an option is not of its type.
 */
export const sample = withCheckedOptions(samples, {
  timer: { triggerName: 'text', message: 'text', time: 'text' },
  cos: { bucket: 'text', appid: 'text', region: 'text', key: 'object key', event: 'text', sizeBytes: 'number' },
  ckafka: MESSAGES,
  cmq: { topicName: 'text', tags: 'texts', bodies: 'texts' },
  cls: { topicId: 'text', topicName: 'text', contents: 'texts' },
  mps: { eventType: ['WorkflowTask', 'EditMediaTask'], taskId: 'text' },
  apigw: { ...REQUEST, serviceId: 'text', stage: 'text' },
  clb: { host: 'text', path: 'text', method: 'text', headers: 'headers', payload: 'text or object' },
  functionUrl: REQUEST,
  eventBridge: EVENT,
  eventBridgeBatch: EVENT,
  webSocketConnecting: { path: 'text', secConnectionID: 'text', protocols: 'texts' },
  webSocketDataSend: { data: 'text or bytes', secConnectionID: 'text' },
  webSocketClosing: { secConnectionID: 'text' },
  ctyunHttp: { body: 'text' },
  ctyunTimer: { triggerName: 'text', message: 'text' },
  ctyunKafkaRawData: MESSAGES,
  ctyunKafkaCloudEvents: MESSAGES,
  ctyunRocketmqRawData: MESSAGES,
  ctyunRocketmqCloudEvents: MESSAGES,
  ctyunRabbitmqRawData: MESSAGES,
  ctyunRabbitmqCloudEvents: MESSAGES,
  ctyunMqtt: MESSAGES,
  ctyunZos: { bucket: 'text', key: 'text', event: 'text' },
  ctyunLog: { unitCode: 'text' },
});
