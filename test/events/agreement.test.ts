// Infra and handler agree: what a trigger's Terraform says, the event of the same settings shows.
// Terraform is read here with JSON.parse and patterns of our own, not with the library's decoders.
import {
  ApigwApi,
  ApigwEnvironment,
  ApigwServiceRef,
  ApigwTrigger,
  CkafkaTopicRef,
  CkafkaTrigger,
  ClbRuleRef,
  ClbTrigger,
  ClsTopicRef,
  ClsTrigger,
  CmqFilter,
  CmqTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  EventBridgeTrigger,
  EventBusRef,
  EventPattern,
  FunctionUrl,
  FunctionUrlAuthType,
  HttpMethod,
  MpsEvent,
  MpsTrigger,
  Schedule,
  TimerTrigger,
  WebSocketApi,
} from '../../lib';
import {
  apigwEvent,
  ckafkaEvent,
  ckafkaMessages,
  clbEvent,
  clbRequest,
  clsEvent,
  cmqEvent,
  cmqMessages,
  cosEvent,
  cosRecords,
  decodeClsLogs,
  type EventBridgeEvent,
  eventBridgeBatch,
  eventBridgeEvent,
  functionUrlEvent,
  mpsEvent,
  regionOfShortCode,
  sample,
  timerEvent,
  webSocketConnecting,
} from '../../lib/events';
import { emit } from '../constructs/emit';
import { resize } from '../one-stack';
import { resourceIn } from '../synthesize';

/** Terraform and event say the same, and it is something: two absent values agree on nothing. */
function agree(shown: Readonly<Record<string, unknown>>, said: Readonly<Record<string, unknown>>): void {
  expect(Object.values(said).filter((value) => value === undefined || value === '' || value === null)).toEqual([]);
  expect(shown).toStrictEqual(said);
}

/** The named groups of a pattern that a text must match. */
function partsOf(text: unknown, pattern: RegExp): Readonly<Record<string, string>> {
  const parts = pattern.exec(String(text))?.groups;
  if (!parts) throw new Error(`${text} is not ${pattern}`);
  return parts;
}

/** The only `tencentcloud_scf_trigger` of a stack. */
const scfTrigger = (fill: Parameters<typeof emit>[0]) => resourceIn(emit(fill), 'tencentcloud_scf_trigger');

/** Its TriggerDesc, decoded. */
const descOf = (trigger: ReturnType<typeof scfTrigger>) => JSON.parse(String(trigger.trigger_desc));

it('a timer sends its name and its message', () => {
  const settings = { triggerName: 'nightly-report', message: '{"report":"daily"}' };
  const trigger = scfTrigger(
    (stack) => new TimerTrigger(stack, 'Timer', { target: resize, schedule: Schedule.dailyAt(2, 0), ...settings }),
  );
  const { TriggerName, Message } = timerEvent.parse(sample.timer(settings));
  agree({ TriggerName, Message }, { TriggerName: trigger.trigger_name, Message: trigger.custom_argument });
});

describe('a bucket', () => {
  const settings = { bucket: 'photos-1250000001', region: 'ap-guangzhou' };
  const filter = { prefix: 'uploads/', suffix: '.jpg' };
  const triggerOf = (event: CosEvent) =>
    scfTrigger(
      (stack) =>
        new CosTrigger(stack, 'Cos', {
          target: resize,
          bucket: CosBucketRef.fromBucketName(settings.bucket, settings.region),
          event,
          ...filter,
        }),
    );

  it('sends its name, its appid and the short code of its region', () => {
    const trigger = triggerOf(CosEvent.OBJECT_CREATED_ALL);
    const event = cosEvent.parse(sample.cos(settings));
    const { name, appid, region } = partsOf(
      trigger.trigger_name,
      /^(?<name>.+)-(?<appid>\d+)\.cos\.(?<region>[^.]+)\.myqcloud\.com$/,
    );
    const [record] = event.Records;
    agree(
      {
        bucket: { ...record?.cos.cosBucket, region: regionOfShortCode(record?.cos.cosBucket.region ?? '') },
        host: new URL(record?.cos.cosObject.url ?? '').host,
        queue: record?.event.eventQueue.split('/')[1]?.split(':')[0],
      },
      { bucket: { name, appid, region }, host: trigger.trigger_name, queue: appid },
    );
    const [object] = cosRecords(event);
    agree(
      { bucketWithAppId: object?.bucketWithAppId, region: object?.region },
      { bucketWithAppId: `${name}-${appid}`, region },
    );
  });

  it.each([
    { family: CosEvent.OBJECT_CREATED_ALL, eventName: 'cos:ObjectCreated:Copy' },
    { family: CosEvent.OBJECT_CREATED_PUT, eventName: 'cos:ObjectCreated:Put' },
    { family: CosEvent.OBJECT_REMOVE_ALL, eventName: 'cos:ObjectRemove:Delete' },
    { family: CosEvent.OBJECT_RESTORE_POST, eventName: 'cos:ObjectRestore:Post' },
  ])('sends $eventName to a trigger of $family.value', ({ family, eventName }) => {
    const { event } = descOf(triggerOf(family));
    const [record] = cosRecords(cosEvent.parse(sample.cos({ ...settings, event: eventName })));
    expect(record?.eventName).toMatch(new RegExp(`^${event.replace('*', '\\w+')}$`));
  });

  it('sends an object that the filter lets pass', () => {
    const desc = descOf(triggerOf(CosEvent.OBJECT_CREATED_ALL));
    const [object] = cosRecords(
      cosEvent.parse(sample.cos({ ...settings, key: `${filter.prefix}2024/a b${filter.suffix}` })),
    );
    const { Prefix, Suffix } = desc.filter;
    agree(
      { begin: object?.key.slice(0, Prefix.length), end: object?.key.slice(-Suffix.length) },
      { begin: Prefix, end: Suffix },
    );
  });
});

it('a CKafka topic sends its name, and at most a batch', () => {
  const topic = 'orders-paid';
  const trigger = scfTrigger(
    (stack) =>
      new CkafkaTrigger(stack, 'Ckafka', {
        target: resize,
        topic: CkafkaTopicRef.fromNames('ckafka-8tfxzia3', topic),
        maxMessages: 2,
      }),
  );
  const messages = ckafkaMessages(ckafkaEvent.parse(sample.ckafka({ topic, bodies: ['a', 'b'] })));
  const named = partsOf(trigger.trigger_name, /^ckafka-[a-z0-9]+-(?<topic>.+)$/);
  agree(
    { topics: messages.map((message) => message.topic) },
    { topics: Array(descOf(trigger).maxMsgNum).fill(named.topic) },
  );
});

it('a CMQ topic sends its name and the tags that the filter takes', () => {
  const settings = { topicName: 'orders', tags: ['new', 'paid'] };
  const trigger = scfTrigger(
    (stack) =>
      new CmqTrigger(stack, 'Cmq', {
        target: resize,
        topicName: settings.topicName,
        filter: CmqFilter.tags(settings.tags),
      }),
  );
  const [message] = cmqMessages(cmqEvent.parse(sample.cmq(settings)));
  agree(
    { topic: message?.topicName, tags: message?.tags },
    { topic: trigger.trigger_name, tags: descOf(trigger).filterKey },
  );
});

it('a log topic sends its id', () => {
  const topicId = '31d3ce01-228b-42f5-aab5-7f740cc2fb11';
  const trigger = scfTrigger(
    (stack) => new ClsTrigger(stack, 'Cls', { target: resize, topic: ClsTopicRef.fromTopicId(topicId) }),
  );
  const logs = decodeClsLogs(clsEvent.parse(sample.cls({ topicId })));
  agree({ topicId: logs.topic_id }, { topicId: descOf(trigger).topic_id });
});

it.each([
  [MpsEvent.WORKFLOW_TASK, 'WorkflowTask'],
  [MpsEvent.EDIT_MEDIA_TASK, 'EditMediaTask'],
] as const)('media processing sends events of the type that the trigger names: %s', (event, eventType) => {
  const trigger = scfTrigger((stack) => new MpsTrigger(stack, 'Mps', { target: resize, event }));
  const { EventType } = mpsEvent.parse(sample.mps({ eventType }));
  agree({ EventType }, { EventType: descOf(trigger).eventType });
});

describe('a request through API Gateway shows service, path, method and environment', () => {
  const settings = { serviceId: 'service-a1b2c3d4', method: HttpMethod.PUT, stage: ApigwEnvironment.PREPUB };
  const service = ApigwServiceRef.fromServiceId(settings.serviceId);
  const shownBy = (path: string) => {
    const event = apigwEvent.parse(sample.apigw({ ...settings, path }));
    const { serviceId, httpMethod, stage } = event.requestContext;
    expect([event.path, event.httpMethod]).toEqual([event.requestContext.path, httpMethod]);
    return { serviceId, path: event.path, method: httpMethod, environment: stage };
  };

  it('of an ApigwTrigger, whose path is the name of the function', () => {
    const trigger = scfTrigger(
      (stack) =>
        new ApigwTrigger(stack, 'Apigw', {
          target: resize,
          service,
          method: settings.method,
          environment: settings.stage,
        }),
    );
    const desc = descOf(trigger);
    agree(shownBy('/resize'), {
      serviceId: desc.service.serviceId,
      path: `/${trigger.function_name}`,
      method: desc.api.requestConfig.method,
      environment: desc.release.environmentName,
    });
  });

  it('of an ApigwApi', () => {
    const path = '/pictures/small';
    const stack = emit((stack) => {
      const { method, stage: environment } = settings;
      new ApigwApi(stack, 'Api', { target: resize, service, path, method, environment });
    });
    const api = resourceIn(stack, 'tencentcloud_api_gateway_api');
    agree(shownBy(path), {
      serviceId: api.service_id,
      path: api.request_config_path,
      method: api.request_config_method,
      environment: resourceIn(stack, 'tencentcloud_api_gateway_service_release').environment_name,
    });
  });
});

it('a WebSocket connection shows path, method and environment', () => {
  const path = '/chat';
  const stack = emit(
    (stack) =>
      new WebSocketApi(stack, 'Chat', {
        service: ApigwServiceRef.fromServiceId('service-a1b2c3d4'),
        path,
        register: resize,
        transport: resize,
        cleanup: resize,
      }),
  );
  const api = resourceIn(stack, 'tencentcloud_api_gateway_api');
  const { requestContext } = webSocketConnecting.parse(sample.webSocketConnecting({ path }));
  agree(
    {
      path: requestContext.path,
      method: requestContext.httpMethod,
      environment: requestContext.stage,
      protocol: requestContext.websocketEnable ? 'WEBSOCKET' : 'HTTP',
    },
    {
      path: api.request_config_path,
      method: api.request_config_method,
      environment: resourceIn(stack, 'tencentcloud_api_gateway_service_release').environment_name,
      protocol: api.protocol,
    },
  );
});

it('a request through a forwarding rule shows its domain and url', () => {
  const settings = { host: 'pictures.example.com', path: '/small' };
  const stack = emit(
    (stack) =>
      new ClbTrigger(stack, 'Clb', {
        target: resize,
        rule: ClbRuleRef.fromDomainUrl('lb-a1b2c3d4', 'lbl-a1b2c3d4', settings.host, settings.path),
      }),
  );
  const attachment = resourceIn(stack, 'tencentcloud_clb_function_targets_attachment');
  const { host, uri } = clbRequest(clbEvent.parse(sample.clb(settings)));
  agree({ domain: host, url: uri }, { domain: attachment.domain, url: attachment.url });
});

// A function URL has neither path nor name to set: what its settings say of a request is which ones CORS lets pass.
it('a request to a function URL shows method and origin', () => {
  const settings = { method: 'POST', origin: 'https://www.example.com' };
  const trigger = scfTrigger(
    (stack) =>
      new FunctionUrl(stack, 'Url', {
        target: resize,
        authType: FunctionUrlAuthType.NONE,
        cors: { origins: [settings.origin], methods: [settings.method] },
      }),
  );
  const { Origins, Methods } = descOf(trigger).CorsConfig;
  const { httpMethod, headers } = functionUrlEvent.parse(
    sample.functionUrl({ method: settings.method, headers: { origin: settings.origin } }),
  );
  agree({ origins: [headers.origin], methods: [httpMethod] }, { origins: Origins, methods: Methods });
});

describe('an event bus sends what the pattern of the rule matches', () => {
  const settings = { source: 'cos.cloud.tencent', type: 'cos:created:object', region: 'ap-guangzhou' };
  const { source, type } = settings;
  const emitted = (batch?: { maxEvents: number }) =>
    emit(
      (stack) =>
        new EventBridgeTrigger(stack, 'OnUpload', {
          target: resize,
          bus: EventBusRef.fromEventBusId('eb-a1b2c3d4'),
          pattern: EventPattern.fromObject({ source: [source], type: [type] }),
          accountUin: '100000000001',
          batch,
        }),
    );
  const saidBy = (stack: ReturnType<typeof emitted>) => {
    const pattern = JSON.parse(String(resourceIn(stack, 'tencentcloud_eb_event_rule').event_pattern));
    const target = JSON.stringify(resourceIn(stack, 'tencentcloud_eb_event_target').target_description);
    const { region } = partsOf(target, /"qcs::scf:(?<region>[^:]+):uin\//);
    return { ...pattern, region };
  };
  const shownBy = (event: EventBridgeEvent) => ({
    source: [event.source],
    type: [event.type],
    region: event.region,
  });

  it('one by one', () => {
    const event = eventBridgeEvent.parse(sample.eventBridge(settings));
    agree(shownBy(event), saidBy(emitted()));
  });

  it('in batches', () => {
    const stack = emitted({ maxEvents: 2 });
    const events = eventBridgeBatch.parse(sample.eventBridgeBatch(settings));
    const { enable_batch_delivery, batch_event_count } = resourceIn(stack, 'tencentcloud_eb_event_target');
    agree({ batch: true, count: events.length }, { batch: enable_batch_delivery, count: batch_event_count });
    for (const event of events) agree(shownBy(event), saidBy(stack));
  });
});
