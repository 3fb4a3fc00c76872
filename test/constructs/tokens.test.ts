import { Fn, type IResolvable, Lazy, Op, type TerraformStack, TerraformVariable, Token } from 'cdktf';
import {
  ApigwApi,
  ApigwServiceRef,
  ApigwTrigger,
  CkafkaTopicRef,
  CkafkaTrigger,
  ClbRuleRef,
  ClbTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  EventBridgeTrigger,
  EventBusRef,
  EventPattern,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
} from 'cdktf-scf-triggers';
import { resourceIn, resourcesIn } from '../synthesize';
import { evaluate, hasTerraform } from '../terraform';
import { emit, findings, untyped } from './emit';

const report = ScfFunctionRef.fromFunctionName('report');
const schedule = Schedule.dailyAt(2, 0);
const orders = CkafkaTopicRef.fromNames('ckafka-8tfxzia3', 'orders');
const photos = CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou');
const service = ApigwServiceRef.fromServiceId('service-abc');

describe('an expression keeps its operators to itself', () => {
  const isProd = (stack: TerraformStack) => {
    const made = stack.node.tryFindChild('env') as TerraformVariable | undefined;
    return Op.eq((made ?? new TerraformVariable(stack, 'env', { type: 'string' })).stringValue, 'prod');
  };
  const choice = (stack: TerraformStack, whenProd: unknown, otherwise: unknown): IResolvable =>
    Fn.conditional(isProd(stack), whenProd, otherwise);
  const text = (stack: TerraformStack, whenProd: string, otherwise: string) =>
    Token.asString(choice(stack, whenProd, otherwise));

  type Case = [
    title: string,
    type: string,
    build: (stack: TerraformStack) => void,
    written: Readonly<Record<string, unknown>>,
    prod: Readonly<Record<string, unknown>>,
    test: Readonly<Record<string, unknown>>,
  ];
  const cases: Case[] = [
    [
      'enabled',
      'tencentcloud_scf_trigger',
      (stack) =>
        new TimerTrigger(stack, 'T', {
          target: report,
          schedule,
          enabled: untyped(choice(stack, true, false)),
        }),
      { enable: '${((var.env == "prod") ? true : false) ? "OPEN" : "CLOSE"}' },
      { enable: 'OPEN' },
      { enable: 'CLOSE' },
    ],
    [
      'enabled, by a comparison',
      'tencentcloud_scf_trigger',
      (stack) =>
        new TimerTrigger(stack, 'T', {
          target: report,
          schedule,
          enabled: untyped(isProd(stack)),
        }),
      { enable: '${((var.env == "prod")) ? "OPEN" : "CLOSE"}' },
      { enable: 'OPEN' },
      { enable: 'CLOSE' },
    ],
    [
      'message and description',
      'terraform_data',
      (stack) =>
        new TimerTrigger(stack, 'T', {
          target: report,
          schedule,
          message: text(stack, 'hello', ''),
          description: text(stack, '', 'a test'),
        }),
      {
        input: {
          trigger_name: 'T',
          has_message: '${length(compact([(var.env == "prod") ? "hello" : ""])) > 0}',
          has_description: '${length(compact([(var.env == "prod") ? "" : "a test"])) > 0}',
        },
      },
      {
        input: {
          trigger_name: 'T',
          has_message: true,
          has_description: false,
        },
      },
      {
        input: {
          trigger_name: 'T',
          has_message: false,
          has_description: true,
        },
      },
    ],
    [
      'enabled of an event rule',
      'tencentcloud_eb_event_rule',
      (stack) =>
        new EventBridgeTrigger(stack, 'T', {
          target: report,
          bus: EventBusRef.fromEventBusId('eb-1'),
          pattern: EventPattern.fromObject({
            source: [text(stack, 'cos', 'ckafka')],
          }),
          ruleName: 'on-event',
          accountUin: '100000000001',
          enabled: untyped(isProd(stack)),
        }),
      {
        enable: '${(var.env == "prod")}',
        event_pattern: '{"source":[${jsonencode(tostring((var.env == "prod") ? "cos" : "ckafka"))}]}',
      },
      { enable: true, event_pattern: '{"source":["cos"]}' },
      { enable: false, event_pattern: '{"source":["ckafka"]}' },
    ],
    [
      'authRequired of an API',
      'tencentcloud_api_gateway_api',
      (stack) =>
        new ApigwApi(stack, 'T', {
          target: report,
          service,
          path: '/',
          authRequired: untyped(choice(stack, true, false)),
          release: false,
        }),
      {
        auth_type: '${((var.env == "prod") ? true : false) ? "SECRET" : "NONE"}',
      },
      { auth_type: 'SECRET' },
      { auth_type: 'NONE' },
    ],
    [
      'booleans and texts of API Gateway',
      'tencentcloud_scf_trigger',
      (stack) =>
        new ApigwTrigger(stack, 'T', {
          target: report,
          service,
          authRequired: untyped(choice(stack, true, false)),
        }),
      {
        trigger_desc:
          '{"api":{"IsBase64Encoded":"FALSE","authRequired":${jsonencode(upper(tostring(tobool((var.env == "prod") ? true : false))))},"isIntegratedResponse":"FALSE","requestConfig":{"method":"ANY"}},"release":{"environmentName":"release"},"service":{"serviceId":"service-abc"}}',
      },
      {
        trigger_desc:
          '{"api":{"IsBase64Encoded":"FALSE","authRequired":"TRUE","isIntegratedResponse":"FALSE","requestConfig":{"method":"ANY"}},"release":{"environmentName":"release"},"service":{"serviceId":"service-abc"}}',
      },
      {
        trigger_desc:
          '{"api":{"IsBase64Encoded":"FALSE","authRequired":"FALSE","isIntegratedResponse":"FALSE","requestConfig":{"method":"ANY"}},"release":{"environmentName":"release"},"service":{"serviceId":"service-abc"}}',
      },
    ],
    [
      'numbers',
      'tencentcloud_scf_trigger',
      (stack) =>
        new CkafkaTrigger(stack, 'T', {
          target: report,
          topic: orders,
          maxMessages: Token.asNumber(choice(stack, 100, 1)),
        }),
      {
        trigger_desc:
          '{"maxMsgNum":${jsonencode(tonumber((var.env == "prod") ? 100 : 1))},"offset":"latest","retry":10000,"timeOut":60}',
      },
      {
        trigger_desc: '{"maxMsgNum":100,"offset":"latest","retry":10000,"timeOut":60}',
      },
      {
        trigger_desc: '{"maxMsgNum":1,"offset":"latest","retry":10000,"timeOut":60}',
      },
    ],
    [
      'texts, alone and in others',
      'tencentcloud_scf_trigger',
      (stack) => {
        const folder = text(stack, 'live', 'trial');
        new CosTrigger(stack, 'T', {
          target: report,
          bucket: photos,
          event: CosEvent.OBJECT_CREATED_ALL,
          prefix: folder,
          suffix: `.${folder}`,
        });
      },
      {
        trigger_desc:
          '{"event":"cos:ObjectCreated:*","filter":{"Prefix":${jsonencode(tostring((var.env == "prod") ? "live" : "trial"))},"Suffix":".${trimsuffix(trimprefix(jsonencode((var.env == "prod") ? "live" : "trial"), "\\""), "\\"")}"}}',
      },
      {
        trigger_desc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"live","Suffix":".live"}}',
      },
      {
        trigger_desc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"trial","Suffix":".trial"}}',
      },
    ],
  ];

  test.each(cases)('%s', (title, type, build, written, prod, trial) => {
    const resource = resourceIn(emit(build), type);
    expect(resource).toMatchObject(written);
    if (!hasTerraform(`what comes of ${title}?`)) return;
    const texts = Object.fromEntries(Object.keys(written).map((name) => [name, resource[name]]));
    expect(evaluate(texts, { env: 'prod' })).toEqual(prod);
    expect(evaluate(texts, { env: 'test' })).toEqual(trial);
  });

  test('the qualifier of a CLB trigger', () => {
    const stack = emit((stack) => {
      const rule = ClbRuleRef.fromDomainUrl('lb-1', 'lbl-1', 'a.example.com', '/scf');
      new ClbTrigger(stack, 'T', {
        target: report,
        rule,
        qualifier: text(stack, '1', 'trial'),
      });
    });
    const { function_targets } = resourceIn(stack, 'tencentcloud_clb_function_targets_attachment');
    const called = {
      function_qualifier: '1',
      function_qualifier_type: 'VERSION',
    };
    if (!hasTerraform('what comes of the qualifier?')) return;
    expect(evaluate({ function_targets }, { env: 'prod' })).toMatchObject({
      function_targets: { function: called },
    });
    expect(evaluate({ function_targets }, { env: 'test' })).toMatchObject({
      function_targets: {
        function: {
          function_qualifier: 'trial',
          function_qualifier_type: 'ALIAS',
        },
      },
    });
  });
});

describe('is there a text?', () => {
  const cases: [title: string, description: string, written: unknown, evaluated: unknown][] = [
    ['of two that may be empty', '${var.empty}${var.none}', '${length(compact([var.empty, var.none])) > 0}', false],
    ['beside a literal', 'a${var.empty}', true, true],
    ['of null', '${var.none}', '${length(compact([var.none])) > 0}', false],
    ['of a number', '${var.number}', '${length(compact([var.number])) > 0}', true],
  ];
  test.each(cases)('%s', (title, description, has_description, evaluated) => {
    const variables = { empty: '', none: null, number: 5 };
    const stack = emit((stack) => {
      for (const name of Object.keys(variables)) new TerraformVariable(stack, name, {});
      new TimerTrigger(stack, 'T', {
        target: report,
        schedule,
        description: Lazy.stringValue({ produce: () => description }),
      });
    });
    const { input } = resourceIn(stack, 'terraform_data');
    expect(input).toEqual({
      trigger_name: 'T',
      has_message: false,
      has_description,
    });
    if (!hasTerraform(`is there a text ${title}?`)) return;
    expect(evaluate({ has_description }, variables)).toEqual({
      has_description: evaluated,
    });
  });
});

describe('a token that is resolved by the time cdktf writes', () => {
  const lazy = (resolved: unknown) => ({
    text: Lazy.stringValue({ produce: () => untyped(resolved) }),
    number: Lazy.numberValue({ produce: () => untyped(resolved) }),
    any: untyped<boolean>(Lazy.anyValue({ produce: () => resolved })),
  });

  test('nothing leaves the prop out', () => {
    const { text, number, any } = lazy(undefined);
    const stack = emit((stack) => {
      new TimerTrigger(stack, 'Timer', {
        target: ScfFunctionRef.fromFunctionName('report', {
          namespace: text,
          timeoutSeconds: number,
          region: text,
        }),
        schedule,
        triggerName: text,
        message: text,
        description: text,
        qualifier: text,
        enabled: any,
      });
      new CkafkaTrigger(stack, 'Kafka', {
        target: report,
        topic: orders,
        maxMessages: number,
        retries: untyped(any),
        consumerGroupName: text,
      });
    });
    expect(resourcesIn(stack, 'tencentcloud_scf_trigger')).toEqual([
      {
        function_name: 'report',
        namespace: 'default',
        type: 'ckafka',
        trigger_name: 'ckafka-8tfxzia3-orders',
        trigger_desc: '{"maxMsgNum":100,"offset":"latest","retry":10000,"timeOut":60}',
        qualifier: '$DEFAULT',
        enable: 'OPEN',
        lifecycle: expect.anything(),
      },
      {
        function_name: 'report',
        namespace: 'default',
        type: 'timer',
        trigger_name: 'Timer',
        trigger_desc: '0 0 2 * * * *',
        qualifier: '$DEFAULT',
        enable: 'OPEN',
        lifecycle: expect.anything(),
      },
    ]);
    expect(resourcesIn(stack, 'terraform_data')).toContainEqual({
      input: {
        trigger_name: 'Timer',
        has_message: false,
        has_description: false,
      },
    });
  });

  test('an empty text is none', () => {
    const { text } = lazy('');
    const stack = emit((stack) => {
      new TimerTrigger(stack, 'Timer', {
        target: report,
        schedule,
        message: text,
        description: text,
      });
      new CosTrigger(stack, 'Cos', {
        target: report,
        bucket: photos,
        event: CosEvent.OBJECT_CREATED_ALL,
        description: text,
      });
    });
    const [cos, timer] = resourcesIn(stack, 'tencentcloud_scf_trigger');
    expect(timer).not.toHaveProperty('custom_argument');
    expect(timer).not.toHaveProperty('description');
    expect(cos).not.toHaveProperty('description');
    expect(resourcesIn(stack, 'terraform_data')).toMatchObject([
      {
        input: { has_message: false, has_description: false, description: '' },
      },
      { input: { has_message: false, has_description: false } },
    ]);
  });

  test('what is needed and comes to nothing', () => {
    const { text } = lazy(undefined);
    expect(
      findings((stack) => {
        new CkafkaTrigger(stack, 'Alone', {
          target: report,
          topic: CkafkaTopicRef.fromNames('ckafka-8tfxzia3', text),
        });
        new CkafkaTrigger(stack, 'Within', {
          target: report,
          topic: CkafkaTopicRef.fromNames('ckafka-8tfxzia3', `orders-${text}`),
        });
      }),
    ).toMatchInlineSnapshot(`
      "[app/Alone] trigger/prop-type: topic topicName is a token that resolved to nothing
        allowed: topic topicName is a text
        fix: give topic topicName a text
      [app/Within] trigger/prop-type: topic topicName is a text whose token resolved to nothing
        allowed: topic topicName is a text
        fix: give topic topicName a text"
    `);
  });

  test('what is of another type', () => {
    const abc = lazy('abc');
    const object = lazy({});
    expect(
      findings((stack) => {
        new CkafkaTrigger(stack, 'Kafka', {
          target: report,
          topic: orders,
          maxMessages: abc.number,
          retries: untyped(object.any),
          maxWaitSeconds: lazy(Number.NaN).number,
          enabled: abc.any,
          description: object.text,
          consumerGroupName: `group-${object.text}`,
        });
        new EventBridgeTrigger(stack, 'Event', {
          target: report,
          bus: EventBusRef.fromEventBusId('eb-1'),
          pattern: EventPattern.fromObject({
            source: [lazy(undefined).text, lazy(Number.NaN).number],
          }),
          accountUin: '100000000001',
        });
      }),
    ).toMatchInlineSnapshot(`
      "[app/Kafka] trigger/prop-type: enabled is a token that resolved to the text "abc"
        allowed: enabled is true or false
        fix: give enabled true or false
      [app/Kafka] trigger/prop-type: description is a token that resolved to an object
        allowed: description is a text
        fix: give description a text
      [app/Kafka] trigger/prop-type: maxMessages is a token that resolved to the text "abc"
        allowed: maxMessages is a number
        fix: give maxMessages a number
      [app/Kafka] trigger/prop-type: retries is a token that resolved to an object
        allowed: retries is a number
        fix: give retries a number
      [app/Kafka] trigger/prop-type: maxWaitSeconds is a token that resolved to NaN, which is no finite number
        allowed: maxWaitSeconds is a number
        fix: give maxWaitSeconds a number
      [app/Kafka] trigger/prop-type: consumerGroupName is a text whose token resolved to an object
        allowed: consumerGroupName is a text
        fix: give consumerGroupName a text
      [app/Event] trigger/prop-type: pattern object.source[0] is a token that resolved to nothing
        allowed: pattern object.source[0] is a value that JSON has
        fix: give pattern object.source[0] a value that JSON has
      [app/Event] trigger/prop-type: pattern object.source[1] is a token that resolved to NaN, which is no finite number
        allowed: pattern object.source[1] is a value that JSON has
        fix: give pattern object.source[1] a value that JSON has"
    `);
  });

  test('a list', () => {
    const pattern = (resolved: unknown) =>
      EventPattern.fromObject({
        source: Lazy.listValue({ produce: () => untyped(resolved) }),
      });
    const event = (stack: TerraformStack, id: string, resolved: unknown) =>
      new EventBridgeTrigger(stack, id, {
        target: report,
        bus: EventBusRef.fromEventBusId('eb-1'),
        pattern: pattern(resolved),
        accountUin: '100000000001',
      });
    const stack = emit((stack) => {
      const name = new TerraformVariable(stack, 'name', { type: 'string' }).stringValue;
      event(stack, 'OnEvent', ['a', name, `b-${name}`]);
    });
    expect(resourceIn(stack, 'tencentcloud_eb_event_rule').event_pattern).toBe(
      '{"source":["a",${jsonencode(tostring(var.name))},"b-${trimsuffix(trimprefix(jsonencode(var.name), "\\""), "\\"")}"]}',
    );
    expect(
      findings((stack) => {
        event(stack, 'Item', ['a', { b: 1 }]);
        event(stack, 'Text', 'a');
      }),
    ).toMatchInlineSnapshot(`
      "[app/Item] trigger/prop-type: pattern object.source is a token for a list with an object
        allowed: pattern object.source is a value that JSON has
        fix: give pattern object.source a value that JSON has
      [app/Text] trigger/prop-type: pattern object.source is a token that resolved to the text "a"
        allowed: pattern object.source is a value that JSON has
        fix: give pattern object.source a value that JSON has"
    `);
  });

  test('an object of an event pattern', () => {
    const stack = emit((stack) => {
      const name = new TerraformVariable(stack, 'name', { type: 'string' }).stringValue;
      new EventBridgeTrigger(stack, 'OnEvent', {
        target: report,
        bus: EventBusRef.fromEventBusId('eb-1'),
        pattern: EventPattern.fromObject(
          untyped(
            Lazy.anyValue({
              produce: () => ({
                source: ['a"b', name],
                data: { size: [5, true, '\u2028'] },
              }),
            }),
          ),
        ),
        accountUin: '100000000001',
      });
    });
    expect(resourceIn(stack, 'tencentcloud_eb_event_rule').event_pattern).toBe(
      '{"data":{"size":[5,true,"\\u2028"]},"source":["a\\"b",${jsonencode(var.name)}]}',
    );
  });
});

test('two keys that Terraform takes for one', () => {
  expect(
    findings((stack) => {
      new EventBridgeTrigger(stack, 'OnEvent', {
        target: report,
        bus: EventBusRef.fromEventBusId('eb-1'),
        pattern: EventPattern.fromObject({
          data: { 'caf\u00e9': [1], 'cafe\u0301': [2] },
        }),
        accountUin: '100000000001',
      });
    }),
  ).toMatchInlineSnapshot(`
    "[app/OnEvent] trigger/prop-type: pattern object.data is an object with two keys that Terraform takes for one, "café"
      allowed: pattern object.data is an object with each key once
      fix: leave one of the two out: they differ in their Unicode normalization form alone"
  `);
});

test('a text with directives is one expression', () => {
  const lazy = '%{ if var.env == "prod" }live "${var.env}" \\ $${x}%{ else }trial\n%{ endif }';
  const stack = emit((stack) => {
    new TerraformVariable(stack, 'env', {});
    new CosTrigger(stack, 'T', {
      target: report,
      bucket: photos,
      event: CosEvent.OBJECT_CREATED_ALL,
      description: Lazy.stringValue({ produce: () => lazy }),
      prefix: `of-${Lazy.stringValue({ produce: () => lazy })}`,
    });
  });
  const { trigger_desc, description } = resourceIn(stack, 'tencentcloud_scf_trigger');
  expect(description).toBe('${"%{ if var.env == "prod" }live \\"${var.env}\\" \\\\ $${x}%{ else }trial\\n%{ endif }"}');
  if (!hasTerraform('what comes of directives?')) return;
  const texts = { trigger_desc, description };
  const descriptionOf = (prefix: string) =>
    `{"event":"cos:ObjectCreated:*","filter":{"Prefix":${JSON.stringify(prefix)},"Suffix":""}}`;
  const live = 'live "prod" \\ ${x}';
  expect(evaluate(texts, { env: 'prod' })).toEqual({ description: live, trigger_desc: descriptionOf(`of-${live}`) });
  expect(evaluate(texts, { env: 'test' })).toEqual({
    description: 'trial\n',
    trigger_desc: descriptionOf('of-trial\n'),
  });
});

test('a text of Fn.rawString, whose token does not say by what it stands in a text', () => {
  const stack = emit((stack) => {
    new TimerTrigger(stack, 'Nightly', {
      target: ScfFunctionRef.fromFunctionName('report'),
      schedule: Schedule.dailyAt(2, 0),
      message: `pre ${Fn.rawString('Hello ${b}')} post`,
      description: Fn.rawString('plain'),
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    custom_argument: 'pre Hello $${b} post',
    description: 'plain',
  });
});

test('a token for a number, where a text belongs, is called one', () => {
  const said = findings((stack) => {
    const count = new TerraformVariable(stack, 'count', { type: 'number' });
    new TimerTrigger(stack, 'Nightly', untyped({ target: report, schedule, message: count.numberValue }));
  });
  expect(said).toBe(`[app/Nightly] trigger/prop-type: message is a token for a number
  allowed: message is a text
  fix: give message a text`);
});
