import { TerraformResource, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  ApigwServiceRef,
  ApigwTrigger,
  CkafkaOffset,
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
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
  TriggerEmission,
  WebSocketApi,
} from 'cdktf-scf-triggers';
import { ClbListenerRule, CosBucket, ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import { type ExpectedTimerTrigger, synthChecked, triggerMatchers } from 'cdktf-scf-triggers/testing';
import 'cdktf-scf-triggers/testing/jest';

const target = ScfFunctionRef.fromFunctionName('resize', {
  namespace: 'images',
});

function newStack(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'media');
  new TencentcloudProvider(stack, 'Tencent', { region: 'ap-guangzhou' });
  return stack;
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was thrown';
}

/** As a plain JavaScript test gives it: the compiler would refuse these keys. */
const asGiven = (expected: object): ExpectedTimerTrigger => expected;

function timers(): TerraformStack {
  const stack = newStack();
  new TimerTrigger(stack, 'Nightly', {
    target,
    schedule: Schedule.cron('0 0  2 * * * *'),
    message: '{"a":1}',
  });
  new TimerTrigger(stack, 'Hourly', {
    target,
    schedule: Schedule.everyHours(1),
    enabled: false,
    qualifier: '3',
  });
  return stack;
}

describe('every type, all of its properties', () => {
  test('timer', () => {
    const text = synthChecked(timers());
    expect(text).toHaveTimerTrigger();
    expect(text).toHaveTimerTrigger({
      schedule: '0 0 2 * *  * *',
      message: '{"a":1}',
      triggerName: 'Nightly',
      enabled: true,
      qualifier: '$DEFAULT',
      description: '',
      functionName: 'resize',
      namespace: 'images',
    });
    expect(text).toHaveTimerTrigger({
      schedule: Schedule.everyHours(1),
      enabled: false,
      qualifier: '3',
    });
    expect(text).not.toHaveTimerTrigger({
      schedule: Schedule.everyHours(1),
      enabled: true,
    });
    expect(text).toHaveTimerTrigger({
      schedule: expect.stringMatching(/^0 0 2 /),
      message: expect.stringContaining('"a"'),
      triggerName: expect.any(String),
    });
  });

  test('COS, also as a block of the function, and with the bucket as a resource', () => {
    const stack = newStack();
    const fn = new ScfFunction(stack, 'Fn', {
      name: 'index',
      handler: 'a.b',
      runtime: 'Nodejs18.15',
    });
    const bucket = new CosBucket(stack, 'Photos', {
      bucket: 'photos-1250000000',
    });
    new CosTrigger(stack, 'OnUpload', {
      target: ScfFunctionRef.fromResource(fn, {
        emission: TriggerEmission.FUNCTION_BLOCK,
      }),
      bucket: CosBucketRef.fromResource(bucket),
      event: CosEvent.OBJECT_CREATED_ALL,
      prefix: 'a&b/',
      suffix: '.jpg',
    });
    new CosTrigger(stack, 'OnRemove', {
      target,
      bucket: CosBucketRef.fromResource(bucket),
      event: CosEvent.OBJECT_REMOVE_ALL,
      enabled: false,
    });
    const text = synthChecked(stack);
    expect(text).toHaveCosTrigger({
      bucket: 'photos-1250000000',
      region: 'ap-guangzhou',
      event: CosEvent.OBJECT_CREATED_ALL,
      prefix: 'a&b/',
      suffix: '.jpg',
      qualifier: '$LATEST',
      functionName: 'index',
    });
    expect(text).toHaveCosTrigger({
      bucket: 'photos-1250000000',
      region: 'ap-guangzhou',
      event: 'cos:ObjectRemove:*',
      prefix: '',
      suffix: '',
      triggerName: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com',
      enabled: false,
      namespace: 'images',
    });
  });

  test('CKafka', () => {
    const stack = newStack();
    new CkafkaTrigger(stack, 'Orders', {
      target,
      topic: CkafkaTopicRef.fromNames('ckafka-8tfxzia3', 'orders-eu'),
      maxMessages: 5,
      offset: CkafkaOffset.at(1700000000000),
      retries: 0,
      maxWaitSeconds: 3,
      consumerGroupName: 'eu',
    });
    const text = synthChecked(stack);
    expect(text).toHaveCkafkaTrigger({
      instanceId: 'ckafka-8tfxzia3',
      topicName: 'orders-eu',
      maxMessages: 5,
      offset: CkafkaOffset.at(1700000000000),
      retries: 0,
      maxWaitSeconds: 3,
      consumerGroupName: 'eu',
      triggerName: 'ckafka-8tfxzia3-orders-eu',
    });
    expect(text).not.toHaveCkafkaTrigger({ offset: 'latest' });
    expect(text).not.toHaveTimerTrigger();
  });

  test('API Gateway', () => {
    const stack = newStack();
    new ApigwTrigger(stack, 'Api', {
      target,
      service: ApigwServiceRef.fromServiceId('service-abc'),
      method: HttpMethod.POST,
      authRequired: true,
    });
    expect(synthChecked(stack)).toHaveApigwTrigger({
      triggerName: 'Api',
      serviceId: 'service-abc',
      serviceName: '',
      method: HttpMethod.POST,
      environment: 'release',
      authRequired: true,
      integratedResponse: false,
      base64Encoded: false,
    });
  });

  test('CLB, by address and by a rule of the same stack', () => {
    const stack = newStack();
    new ClbTrigger(stack, 'Lb', {
      target,
      rule: ClbRuleRef.fromDomainUrl('lb-1', 'lbl-1', 'a.example.com', '/scf'),
      weight: 0,
      qualifier: '$LATEST',
    });
    const rule = new ClbListenerRule(stack, 'Rule', {
      clbId: 'lb-2',
      listenerId: 'lbl-2',
      domain: 'b.example.com',
      url: '/b',
    });
    new ClbTrigger(stack, 'Other', {
      target,
      rule: ClbRuleRef.fromResource(rule),
    });
    const text = synthChecked(stack);
    expect(text).toHaveClbTrigger({
      loadBalancerId: 'lb-1',
      listenerId: 'lbl-1',
      locationId: '',
      domain: 'a.example.com',
      url: '/scf',
      weight: 0,
      qualifier: '$LATEST',
      functionName: 'resize',
      namespace: 'images',
    });
    expect(text).toHaveClbTrigger({
      domain: 'b.example.com',
      url: '/b',
      loadBalancerId: 'lb-2',
      weight: 10,
    });
  });

  test('WebSocket', () => {
    const stack = newStack();
    const named = (name: string) => ScfFunctionRef.fromFunctionName(name);
    new WebSocketApi(stack, 'Chat', {
      service: ApigwServiceRef.fromServiceId('service-abc'),
      path: '/chat',
      register: named('join'),
      transport: named('talk'),
      cleanup: named('leave'),
    });
    expect(synthChecked(stack)).toHaveWebSocketApi({
      path: '/chat',
      apiName: 'Chat',
      serviceId: 'service-abc',
      register: 'join',
      transport: 'talk',
      cleanup: 'leave',
      timeoutSeconds: 15,
      functionName: 'talk',
      namespace: 'default',
      qualifier: '$DEFAULT',
    });
  });

  test('function URL, CLS, MPS, CMQ, EventBridge', () => {
    const stack = newStack();
    new FunctionUrl(stack, 'Url', { target, authType: FunctionUrlAuthType.NONE, extranet: true });
    new ClsTrigger(stack, 'Log', {
      target,
      topic: ClsTopicRef.fromTopicId('topic-1'),
      maxWaitSeconds: 5,
      maxMessages: 7,
    });
    new MpsTrigger(stack, 'Cut', { target, event: MpsEvent.EDIT_MEDIA_TASK });
    new CmqTrigger(stack, 'Queue', { target, topicName: 'orders', filter: CmqFilter.tags(['eu']) });
    new EventBridgeTrigger(stack, 'Bus', {
      target,
      bus: EventBusRef.fromEventBusId('eb-12345678'),
      pattern: EventPattern.fromObject({ source: ['cvm.cloud.tencent'] }),
      accountUin: '100000000001',
    });
    const text = synthChecked(stack);
    expect(text).toHaveFunctionUrl({
      authType: FunctionUrlAuthType.NONE,
      extranet: true,
      intranet: true,
      enabled: true,
    });
    expect(text).toHaveClsTrigger({
      topicId: 'topic-1',
      maxWaitSeconds: 5,
      maxMessages: 7,
      triggerName: expect.any(String),
    });
    expect(text).toHaveMpsTrigger({ event: MpsEvent.EDIT_MEDIA_TASK, namespace: 'images' });
    expect(text).toHaveCmqTrigger({ topicName: 'orders', filterType: 1, functionName: 'resize' });
    expect(text).toHaveEventBridgeTrigger({
      eventBusId: 'eb-12345678',
      accountUin: '100000000001',
      functionName: 'resize',
      namespace: 'images',
      qualifier: '$DEFAULT',
    });
    expect(text).not.toHaveFunctionUrl({ extranet: false });
    expect(text).not.toHaveClsTrigger({ maxMessages: 8 });
    expect(text).not.toHaveMpsTrigger({ event: MpsEvent.WORKFLOW_TASK });
    expect(text).not.toHaveCmqTrigger({ filterType: 2 });
    expect(text).not.toHaveEventBridgeTrigger({ eventBusId: 'eb-2' });
  });
});

test('what only Terraform knows is its text; a literal behind a reference is that literal', () => {
  const stack = newStack();
  const env = new TerraformVariable(stack, 'env', { type: 'string' });
  const fn = new ScfFunction(stack, 'Fn', {
    name: 'index',
    handler: 'a.b',
    runtime: 'Nodejs18.15',
  });
  new CosTrigger(stack, 'OnUpload', {
    target: ScfFunctionRef.fromResource(fn),
    bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
    event: CosEvent.OBJECT_CREATED_ALL,
    prefix: `uploads/${env.stringValue}/`,
    description: 'costs ${5}',
  });
  const text = Testing.synth(stack);
  expect(text).toHaveCosTrigger({
    functionName: 'index',
    description: 'costs ${5}',
  });
  expect(text).toHaveCosTrigger({ prefix: 'uploads/${var.env}/' });
});

test('reads resources that this library did not make, and texts that cdktf did not write', () => {
  const stack = newStack();
  const raw = new TerraformResource(stack, 'Raw', {
    terraformResourceType: 'tencentcloud_scf_trigger',
  });
  for (const [name, value] of Object.entries({
    type: 'timer',
    function_name: 'f',
    trigger_desc: '{"cron":"0 0 3 * * * *"}',
  }))
    raw.addOverride(name, value);
  expect(Testing.synth(stack)).toHaveTimerTrigger({
    schedule: '0 0 3 * * * *',
    qualifier: '$LATEST',
  });
  expect('{"resource":[]}').not.toHaveTimerTrigger();
  expect(
    '{"resource":{"tencentcloud_scf_trigger":{"a":[{"type":"timer","trigger_desc":"0 0 3 * * * *"}]}}}',
  ).toHaveTimerTrigger({
    schedule: '0 0 3 * * * *',
    namespace: 'default',
  });
  expect(
    '{"resource":{"a":{"x":{"name":"${a.y.name}"},"y":{"name":"${a.x.name}"}},"tencentcloud_scf_trigger":{"a":{"type":"timer","function_name":"${a.x.name}"}}}}',
  ).toHaveTimerTrigger({ functionName: '${a.x.name}' });
});

describe('a failure says', () => {
  test('what was expected, and how the nearest triggers differ', () => {
    const text = synthChecked(timers());
    expect(
      messageOf(() =>
        expect(text).toHaveTimerTrigger({
          schedule: '0 0 3 * * * *',
          enabled: true,
          qualifier: '$DEFAULT',
        }),
      ),
    ).toMatchInlineSnapshot(`
      "expected a timer trigger with
        schedule: "0 0 3 * * * *"
        enabled: true
        qualifier: "$DEFAULT"

      tencentcloud_scf_trigger.Nightly_C44EE0A7 has
        schedule: expected "0 0 3 * * * *", got "0 0 2 * * * *"

      1 more is no nearer."
    `);
    expect(
      messageOf(() =>
        expect(text).toHaveTimerTrigger({
          message: expect.stringMatching(/^x/),
          triggerName: expect.any(Number),
        }),
      ),
    ).toMatchInlineSnapshot(`
      "expected a timer trigger with
        message: StringMatching</^x/>
        triggerName: Any<Number>

      tencentcloud_scf_trigger.Hourly_F36A3822 has
        message: expected StringMatching</^x/>, got ""
        triggerName: expected Any<Number>, got "Hourly"

      tencentcloud_scf_trigger.Nightly_C44EE0A7 has
        message: expected StringMatching</^x/>, got "{\\"a\\":1}"
        triggerName: expected Any<Number>, got "Nightly""
    `);
  });

  test('what there is instead', () => {
    expect(messageOf(() => expect(synthChecked(timers())).toHaveCosTrigger({ prefix: 'a' }))).toMatchInlineSnapshot(`
      "expected a COS trigger with
        prefix: "a"

      There is no COS trigger. There are
        tencentcloud_scf_trigger.Hourly_F36A3822 (timer)
        tencentcloud_scf_trigger.Nightly_C44EE0A7 (timer)"
    `);
    expect(messageOf(() => expect(synthChecked(newStack())).toHaveClbTrigger())).toMatchInlineSnapshot(`
      "expected a CLB trigger

      There is no CLB trigger, and no trigger of another type."
    `);
  });

  test('with .not, which trigger it is', () => {
    expect(
      messageOf(() =>
        expect(synthChecked(timers())).not.toHaveTimerTrigger({
          schedule: Schedule.everyHours(1),
        }),
      ),
    ).toMatchInlineSnapshot(`
      "expected no timer trigger with
        schedule: "0 0 * * * * *"

      tencentcloud_scf_trigger.Hourly_F36A3822 is one."
    `);
  });

  test('that what was given is nothing to look in', () => {
    const given = (received: unknown) => messageOf(() => triggerMatchers.toHaveTimerTrigger(received));
    expect(given(newStack())).toMatchInlineSnapshot(
      `"expected the JSON text that synthChecked(stack) or Testing.synth(stack) gives; got an object of class TerraformStack"`,
    );
    expect(given(undefined)).toMatchInlineSnapshot(
      `"expected the JSON text that synthChecked(stack) or Testing.synth(stack) gives; got undefined"`,
    );
    expect(given('resource "a" "b" {}')).toMatchInlineSnapshot(
      `"expected the JSON text that synthChecked(stack) or Testing.synth(stack) gives; got a text that is no JSON: Unexpected token 'r', "resource "a" "b" {}" is not valid JSON"`,
    );
  });

  test('that a property does not exist, with .not too', () => {
    const text = synthChecked(timers());
    expect(messageOf(() => expect(text).not.toHaveTimerTrigger(asGiven({ shedule: 'a' })))).toMatchInlineSnapshot(
      `""shedule" is no property of a timer trigger; write "schedule""`,
    );
    expect(messageOf(() => expect(text).toHaveTimerTrigger(asGiven({ bucket: 'a' })))).toMatchInlineSnapshot(
      `""bucket" is no property of a timer trigger; there are schedule, message, triggerName, enabled, description, functionName, namespace, qualifier"`,
    );
  });
});

describe('findings', () => {
  function overlapping(): TerraformStack {
    const stack = newStack();
    for (const id of ['A', 'B'])
      new CosTrigger(stack, id, {
        target: ScfFunctionRef.fromFunctionName(`to-${id}`),
        bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
        event: CosEvent.OBJECT_CREATED_ALL,
      });
    return stack;
  }

  test('toHaveFinding takes a rule, and where and how grave', () => {
    const stack = overlapping();
    expect(stack).toHaveFinding('cos/filter-overlap');
    expect(stack).toHaveFinding('cos/filter-overlap', {
      path: 'media/B',
      severity: 'error',
    });
    expect(stack).toHaveFinding('cos/filter-overlap', {
      path: expect.stringMatching(/B$/),
    });
    expect(stack).not.toHaveFinding('cos/filter-overlap', { path: 'media/A' });
    expect(stack).not.toHaveFinding('timer/name');
    expect(stack.node.root).toHaveFinding('cos/filter-overlap');
  });

  test('toHaveNoFindings counts warnings', () => {
    expect(timers()).toHaveNoFindings();
    const stack = newStack();
    new TimerTrigger(stack, 'Seventh', {
      target,
      schedule: Schedule.cron('0 */7 * * * * *'),
    });
    expect(stack).not.toHaveNoFindings();
  });

  test('failures list what there is', () => {
    const here = (text: string) => text.replaceAll(/[\w./-]+\.test\.ts:\d+/g, '<here>');
    expect(here(messageOf(() => expect(overlapping()).toHaveNoFindings()))).toMatchInlineSnapshot(`
      "expected no findings; there are

      error: [media/B] cos/filter-overlap: "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "", suffix "" for function default/to-B overlaps "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "", suffix "" for function default/to-A
          allowed: on one bucket, rules that no object matches two of: other events, or a prefix or a suffix that neither extends the other’s
          fix: narrow one of the two by event, prefix or suffix, or let one function call the other
          witness: object key "object"
          with: media/A (<here>)
          at: <here>
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap"
    `);
    expect(
      here(messageOf(() => expect(overlapping()).toHaveFinding('timer/name', { path: 'media/A' }))),
    ).toMatchInlineSnapshot(`
      "expected a finding of timer/name with
        path: "media/A"

      there are

      error: [media/B] cos/filter-overlap: "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "", suffix "" for function default/to-B overlaps "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "", suffix "" for function default/to-A
          allowed: on one bucket, rules that no object matches two of: other events, or a prefix or a suffix that neither extends the other’s
          fix: narrow one of the two by event, prefix or suffix, or let one function call the other
          witness: object key "object"
          with: media/A (<here>)
          at: <here>
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap"
    `);
    expect(here(messageOf(() => expect(overlapping()).not.toHaveFinding('cos/filter-overlap')))).toMatchInlineSnapshot(`
      "expected no finding of cos/filter-overlap

      error: [media/B] cos/filter-overlap: "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "", suffix "" for function default/to-B overlaps "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "", suffix "" for function default/to-A
          allowed: on one bucket, rules that no object matches two of: other events, or a prefix or a suffix that neither extends the other’s
          fix: narrow one of the two by event, prefix or suffix, or let one function call the other
          witness: object key "object"
          with: media/A (<here>)
          at: <here>
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap"
    `);
    expect(messageOf(() => expect(timers()).toHaveFinding('timer/name'))).toMatchInlineSnapshot(`
      "expected a finding of timer/name

      there are no findings"
    `);
    expect(messageOf(() => expect(timers()).not.toHaveNoFindings())).toMatchInlineSnapshot(
      `"expected findings; there are none"`,
    );
  });

  test('a rule that does not exist, or nothing to look at, is an error', () => {
    expect(messageOf(() => expect(timers()).not.toHaveFinding('cos/filter-overlaps'))).toMatchInlineSnapshot(
      `""cos/filter-overlaps" is no rule; write "cos/filter-overlap""`,
    );
    expect(messageOf(() => expect('{}').toHaveNoFindings())).toMatchInlineSnapshot(
      `"expected a construct: a trigger, a stack or the app; got a text. synthChecked(stack) has no findings: it throws on errors"`,
    );
    expect(messageOf(() => expect(undefined).toHaveNoFindings())).toMatchInlineSnapshot(
      `"expected a construct: a trigger, a stack or the app; got undefined"`,
    );
  });
});
