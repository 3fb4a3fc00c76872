// What someone would write by hand with zod for each event, in the one form that it arrives in: nothing is renamed, and nothing converted but
// the text of tags, which no schema splits for nothing.
import * as z from 'zod';

const object = z.looseObject;
const texts = z.record(z.string(), z.string());
const query = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()]));
const flag = z.union([z.boolean(), z.string()]).optional();

export const timer = object({
  Type: z.literal('Timer'),
  TriggerName: z.string(),
  Time: z.string(),
  Message: z.string(),
});

export const cos = object({
  Records: z.array(
    object({
      cos: object({
        cosSchemaVersion: z.string(),
        cosObject: object({ url: z.string(), meta: texts, vid: z.string(), key: z.string(), size: z.number() }),
        cosBucket: object({ region: z.string(), name: z.string(), appid: z.string() }),
        cosNotificationId: z.string(),
      }),
      event: object({
        eventName: z.string(),
        eventVersion: z.string(),
        eventTime: z.number(),
        eventSource: z.string(),
        requestParameters: object({ requestSourceIP: z.string(), requestHeaders: texts }),
        eventQueue: z.string(),
        reservedInfo: z.string(),
        reqid: z.number(),
      }),
    }),
  ),
});

const ckafkaOf = (partition: z.ZodRawShape) =>
  object({
    Records: z.array(
      object({
        Ckafka: object({
          topic: z.string(),
          ...partition,
          offset: z.number(),
          msgKey: z.string(),
          msgBody: z.string(),
        }),
      }),
    ),
  });
export const ckafka = ckafkaOf({ partition: z.number() });
export const ckafkaCapital = ckafkaOf({ Partition: z.number() });

const cmqOf = (msgTag: z.ZodType, topicOwner: z.ZodType) =>
  object({
    Records: z.array(
      object({
        CMQ: object({
          type: z.string(),
          topicOwner,
          topicName: z.string(),
          subscriptionName: z.string(),
          publishTime: z.string(),
          msgId: z.string(),
          requestId: z.string(),
          msgBody: z.string(),
          msgTag,
        }),
      }),
    ),
  });
export const cmq = cmqOf(z.array(z.string()), z.string());
export const cmqTextTags = cmqOf(
  z.string().transform((text) => text.split(',')),
  z.string(),
);
export const cmqNumericOwner = cmqOf(z.array(z.string()), z.number());

export const cls = object({ clslogs: object({ data: z.string() }) });

export const clsLogs = object({
  topic_id: z.string(),
  topic_name: z.string(),
  records: z.array(object({ timestamp: z.string(), content: z.string() })),
});

export const apigw = object({
  requestContext: object({
    serviceId: z.string(),
    path: z.string(),
    httpMethod: z.string(),
    requestId: z.string(),
    identity: object({ secretId: z.string().nullish() }),
    sourceIp: z.string(),
    stage: z.string(),
  }),
  headers: texts,
  body: z.string(),
  pathParameters: texts,
  queryStringParameters: query,
  headerParameters: texts,
  stageVariables: texts,
  path: z.string(),
  queryString: query,
  httpMethod: z.string(),
  isBase64Encoded: flag,
});

export const clb = object({
  headers: texts,
  payload: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  isBase64Encoded: flag,
});

export const functionUrl = object({
  body: z.string(),
  headers: texts,
  httpMethod: z.string(),
  path: z.string(),
  queryString: query,
});

export const eventBridge = object({
  specversion: z.string(),
  id: z.string(),
  type: z.string(),
  source: z.string(),
  subject: z.string().optional(),
  time: z.string(),
  region: z.string().optional(),
  datacontenttype: z.string().optional(),
  data: z.unknown(),
});
export const eventBridgeBatch = z.array(eventBridge);
export const eventBridgeEventList = object({ EventList: eventBridgeBatch });

export const webSocketConnecting = object({
  requestContext: object({
    serviceName: z.string(),
    path: z.string(),
    httpMethod: z.string(),
    requestId: z.string(),
    identity: object({ secretId: z.string().nullish() }),
    sourceIp: z.string(),
    stage: z.string(),
    websocketEnable: z.boolean(),
  }),
  websocket: object({
    action: z.literal('connecting'),
    secConnectionID: z.string(),
    secWebSocketProtocol: z.string().optional(),
    secWebSocketExtensions: z.string().optional(),
  }),
});

export const webSocketDataSend = object({
  websocket: object({
    action: z.literal('data send'),
    secConnectionID: z.string(),
    dataType: z.enum(['text', 'binary']),
    data: z.string(),
  }),
});

export const webSocketClosing = object({
  websocket: object({ action: z.literal('closing'), secConnectionID: z.string() }),
});

export const webSocketPushReply = object({ errNo: z.number(), errMsg: z.string() });

export const ctyunHttp = z.instanceof(Uint8Array);

export const ctyunTimer = object({ time: z.string(), name: z.string(), data: z.string() });

const cloudEvents = (source: string, data: z.ZodType) =>
  z.array(
    object({
      id: z.string(),
      source: z.literal(source),
      specversion: z.string(),
      type: z.string(),
      datacontenttype: z.string(),
      subject: z.string(),
      time: z.string(),
      data,
    }),
  );

const kafkaMessage = object({
  offset: z.number(),
  partition: z.number(),
  headers: texts,
  topic: z.string(),
  key: z.string(),
  timestamp: z.number(),
  value: z.string(),
});
export const ctyunKafkaRawData = z.array(kafkaMessage);
export const ctyunKafkaCloudEvents = cloudEvents('ctyun.faas.trigger.kafka', kafkaMessage);

const rocketmqMessage = object({ topic: z.string(), properties: texts, data: z.string() });
export const ctyunRocketmqRawData = z.array(rocketmqMessage);
export const ctyunRocketmqCloudEvents = cloudEvents('ctyun.faas.trigger.rocketmq', rocketmqMessage);

const rabbitmqMessageOf = (properties: z.ZodRawShape) =>
  object({
    headers: z.record(z.string(), z.unknown()),
    ...properties,
    deliveryTag: z.number(),
    redelivered: z.boolean(),
    exchange: z.string(),
    routingKey: z.string(),
    body: z.string(),
  });
const rabbitmqMessage = rabbitmqMessageOf({ properties: z.record(z.string(), z.unknown()) });
export const ctyunRabbitmqRawData = z.array(rabbitmqMessage);
export const ctyunRabbitmqCloudEvents = cloudEvents('ctyun.faas.trigger.rabbitmq', rabbitmqMessage);
export const ctyunRabbitmqMisspelt = z.array(rabbitmqMessageOf({ properites: z.record(z.string(), z.unknown()) }));

export const ctyunMqtt = z.array(object({ messageId: z.number(), payload: z.string(), topic: z.string() }));

export const ctyunZos = object({
  id: z.string(),
  source: z.literal('ctyun.zos'),
  specversion: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.string(),
  data: object({
    userIdentity: object({ principalId: z.string() }),
    responseElements: texts,
    s3: object({
      bucket: object({
        name: z.string(),
        ownerIdentity: object({ principalId: z.string() }),
        arn: z.string(),
        id: z.string(),
      }),
      object: object({
        key: z.string(),
        size: z.number(),
        etag: z.string(),
        versionId: z.string(),
        sequencer: z.string(),
        metadata: z.array(z.unknown()),
      }),
    }),
  }),
  datacontenttype: z.string(),
  ctyunaccountid: z.string(),
  ctyunuserid: z.string(),
  ctyunresourceid: z.string(),
  ctyuneventbusname: z.string(),
  ctyunregion: z.string(),
});

const logOf = (cursors: z.ZodRawShape) =>
  object({
    id: z.string(),
    type: z.string(),
    source: z.literal('ctyun.ctlts'),
    subject: z.string(),
    specversion: z.string(),
    time: z.string(),
    data: object({ ...cursors, unitCode: z.string() }),
    ctyuneventbusname: z.string(),
    ctyunaccountid: z.string(),
    ctyunregion: z.string(),
  });
export const ctyunLog = logOf({ beginCursor: z.number(), endCursor: z.number() });
export const ctyunLogBigint = logOf({ beginCursor: z.bigint(), endCursor: z.bigint() });
export const ctyunLogMisspelt = logOf({ beginCurror: z.number(), endCursor: z.number() });
