import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { ServerlessFileError, type ServerlessYmlOptions, triggersFromServerlessYml } from '../../lib/serverless';
import { resourcesOf } from '../one-stack';

const fixture = join(__dirname, 'fixtures', 'serverless.yml');
const listenerIds = { 'lb-l6golr1k:80': 'lbl-6aocx3wi' };

/** The types and ids of what a text is taken over as. */
function takenOver(yml: string, options?: ServerlessYmlOptions): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-'));
  const file = join(folder, 'serverless.yml');
  writeFileSync(file, yml);
  try {
    const stack = new TerraformStack(Testing.app(), 'app');
    return triggersFromServerlessYml(stack, file, options).map(
      ({ triggerType, node }) => `${triggerType} ${node.path}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The arguments of the triggers that a text is taken over as, without what all of them have. */
function triggersOf(yml: string, options?: ServerlessYmlOptions): object[] {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-'));
  const file = join(folder, 'serverless.yml');
  writeFileSync(file, yml);
  try {
    const { tencentcloud_scf_trigger } = resourcesOf((stack) => triggersFromServerlessYml(stack, file, options));
    return Object.values(tencentcloud_scf_trigger ?? {}).map((written) => {
      const { lifecycle, type, namespace, function_name, ...rest } = written as Record<string, unknown>;
      return rest;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is said of a text that can’t be taken over. */
function problemsOf(yml: string, options?: ServerlessYmlOptions): readonly string[] {
  try {
    takenOver(yml, options);
  } catch (error) {
    if (error instanceof ServerlessFileError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

const withEvents = (events: string) => `component: scf\nname: orders\ninputs:\n  name: orders\n  events:\n${events}`;

it('makes every trigger of a file, and they pass the checks', () => {
  const resources = resourcesOf((stack) => triggersFromServerlessYml(stack, fixture, { listenerIds }));
  delete resources.terraform_data;
  const arguments_ = Object.entries(resources).map(([type, all]) => [
    type,
    Object.values(all).map((written) => {
      const { lifecycle, depends_on, release_desc, service_id, ...rest } = written as Record<string, unknown>;
      return rest;
    }),
  ]);
  expect(Object.fromEntries(arguments_)).toMatchInlineSnapshot(`
    {
      "tencentcloud_api_gateway_api": [
        {
          "api_name": "index",
          "auth_type": "NONE",
          "protocol": "HTTP",
          "request_config_method": "GET",
          "request_config_path": "/users/{id}",
          "service_config_scf_function_name": "orders-dev-shop",
          "service_config_scf_function_namespace": "shop",
          "service_config_scf_function_qualifier": "$DEFAULT",
          "service_config_scf_function_type": "EVENT",
          "service_config_scf_is_integrated_response": false,
          "service_config_timeout": 30,
          "service_config_type": "SCF",
        },
        {
          "api_name": "index",
          "auth_type": "NONE",
          "protocol": "HTTP",
          "request_config_method": "POST",
          "request_config_path": "/users",
          "service_config_scf_function_name": "orders-dev-shop",
          "service_config_scf_function_namespace": "shop",
          "service_config_scf_function_qualifier": "live",
          "service_config_scf_function_type": "EVENT",
          "service_config_scf_is_integrated_response": true,
          "service_config_timeout": 30,
          "service_config_type": "SCF",
        },
      ],
      "tencentcloud_api_gateway_service_release": [
        {
          "environment_name": "test",
        },
      ],
      "tencentcloud_clb_function_targets_attachment": [
        {
          "domain": "www.example.com",
          "function_targets": {
            "function": {
              "function_name": "orders-dev-shop",
              "function_namespace": "shop",
              "function_qualifier": "$DEFAULT",
              "function_qualifier_type": "ALIAS",
            },
            "weight": 20,
          },
          "listener_id": "lbl-6aocx3wi",
          "load_balancer_id": "lb-l6golr1k",
          "url": "/orders",
        },
      ],
      "tencentcloud_scf_trigger": [
        {
          "enable": "OPEN",
          "function_name": "orders-dev-shop",
          "namespace": "shop",
          "qualifier": "$LATEST",
          "trigger_desc": "{"maxMsgNum":999,"offset":"latest","retry":10000,"timeOut":60}",
          "trigger_name": "ckafka-2o10hua5-test",
          "type": "ckafka",
        },
        {
          "enable": "OPEN",
          "function_name": "orders-dev-shop",
          "namespace": "shop",
          "qualifier": "$DEFAULT",
          "trigger_desc": "{"effective":true,"function_name":"orders-dev-shop","max_size":100,"max_wait":30,"name_space":"shop","qualifier":"$DEFAULT","topic_id":"31d3ce01-228b-42f5-aab5-7f740cc2fb11"}",
          "trigger_name": "cls-31d3ce01-228b-42f5-aab5-7f740cc2fb11",
          "type": "cls",
        },
        {
          "enable": "OPEN",
          "function_name": "orders-dev-shop",
          "namespace": "shop",
          "qualifier": "$DEFAULT",
          "trigger_desc": "{"filterKey":["eu.#"],"filterType":2}",
          "trigger_name": "orders",
          "type": "cmq",
        },
        {
          "enable": "OPEN",
          "function_name": "orders-dev-shop",
          "namespace": "shop",
          "qualifier": "$DEFAULT",
          "trigger_desc": "{"event":"cos:ObjectCreated:*","filter":{"Prefix":"in/","Suffix":".jpg"}}",
          "trigger_name": "photos-1250000000.cos.ap-guangzhou.myqcloud.com",
          "type": "cos",
        },
        {
          "enable": "CLOSE",
          "function_name": "orders-dev-shop",
          "namespace": "shop",
          "qualifier": "$DEFAULT",
          "trigger_desc": "{"eventType":"EditMediaTask"}",
          "trigger_name": "mps-EditMediaTask",
          "type": "mps",
        },
        {
          "custom_argument": "hello",
          "enable": "OPEN",
          "function_name": "orders-dev-shop",
          "namespace": "shop",
          "qualifier": "$DEFAULT",
          "trigger_desc": "*/5 * * * * * *",
          "trigger_name": "nightly",
          "type": "timer",
        },
      ],
    }
  `);
});

it('answers the constructs, under one named after the function', () => {
  const stack = new TerraformStack(Testing.app(), 'app');
  const made = triggersFromServerlessYml(stack, fixture, {
    listenerIds,
    stage: 'prod',
  });
  expect(made.map(({ node }) => node.path)).toMatchInlineSnapshot(`
    [
      "app/orders-prod-shop/timer-nightly",
      "app/orders-prod-shop/cos-photos-1250000000.cos.ap-guangzhou.myqcloud.com-cos:ObjectCreated:*-in_-.jpg",
      "app/orders-prod-shop/ckafka-ckafka-2o10hua5-test",
      "app/orders-prod-shop/apigw-service-8dsikiq6-POST-_users",
      "app/orders-prod-shop/apigw-service-8dsikiq6-GET-_users_{id}",
      "app/orders-prod-shop/clb-lb-l6golr1k-80-www.example.com-_orders",
      "app/orders-prod-shop/cls-31d3ce01-228b-42f5-aab5-7f740cc2fb11",
      "app/orders-prod-shop/mps-EditMediaTask",
      "app/orders-prod-shop/cmq-orders",
    ]
  `);
});

it('reads the older form, one function per top-level key', () => {
  const yml = (name: string) =>
    `${name}:\n  component: "@serverless/tencent-scf"\n  inputs:\n    name: ${name}\n    events:\n      - timer:\n          name: tick\n          parameters:\n            cronExpression: "0 0 2 * * * *"\n`;
  expect(takenOver(`${yml('first')}${yml('second')}`)).toEqual([
    'timer app/first/timer-tick',
    'timer app/second/timer-tick',
  ]);
});

it('names the function as the framework does where the file does not', () => {
  expect(
    takenOver(
      'app: shop\ncomponent: scf\nname: orders\ninputs:\n  events:\n    - mps:\n        parameters:\n          type: WorkflowTask\n',
    ),
  ).toEqual(['mps app/orders-dev-shop/mps-WorkflowTask']);
  expect(takenOver('component: scf\nname: orders\ninputs:\n  name: orders\n')).toEqual([]);
});

it('makes nothing of a file with a problem, and names all of them', () => {
  expect(
    problemsOf(
      withEvents(`    - timer:
        parameters:
          cronExpression: \${env:CRON}
          enable: yes please
    - cos:
        parameters:
          bucket: photos-1250000000
          event: 'cos:ObjectCreated:*'
          filter: none
    - ckafka:
        parameters:
          name: ckafka-1
          topic: [orders]
          offset: oldest
          maxMsgNum: '999'
    - apigw:
        parameters:
          serviceName: shop
          environment: production
          endpoints:
            - path: /users
              method: PATCH
              enableCORS: true
              usagePlan:
                usagePlanId: 1111
    - clb:
        parameters:
          loadBalanceId: lb-1
          port: 443
          domain: a.example.com
          url: /
          enable: false
    - mps:
        parameters:
          type: ScheduleTask
    - mps:
        parameters: {}
    - cmq:
        parameters:
          name: orders
          filterType: 3
          filterKey: a
    - http:
        parameters: {}
    - timer: daily
    - timer:
        parameters: {}
      cos:
        parameters: {}
    - cls
`),
    ),
  ).toMatchInlineSnapshot(`
    [
      "serverless.yml:8: timer name is missing: the framework made one, timer-\${name}-\${stage} or timer-\${name}-\${stage}-\${app}; write the one that the trigger has",
      "serverless.yml:8: timer cronExpression holds \${env:CRON}, which only the Serverless Framework can fill: write its value",
      "serverless.yml:9: timer enable is not true or false",
      "serverless.yml:12: cos events is missing",
      "serverless.yml:13: cos event has no counterpart here",
      "serverless.yml:14: cos filter is no mapping",
      "serverless.yml:18: ckafka topic is not a text",
      "serverless.yml:19: ckafka offset is "oldest": not latest, earliest or a time in milliseconds",
      "serverless.yml:20: ckafka maxMsgNum is not a number",
      "serverless.yml:23: apigw serviceId is missing: the framework made a service, write its id",
      "serverless.yml:24: apigw environment is "production", not one of release, test, prepub",
      "serverless.yml:27: apigw endpoint method is "PATCH", not one of ANY, GET, HEAD, POST, PUT, DELETE",
      "serverless.yml:28: apigw endpoint enableCORS is true, which an ApigwApi can’t be told",
      "serverless.yml:29: apigw endpoint usagePlan has no counterpart here",
      "serverless.yml:34: clb port names no listener id: give listenerIds: { "lb-1:443": "lbl-…" }",
      "serverless.yml:37: clb enable is false: a load balancer’s trigger can’t be off, leave it out",
      "serverless.yml:40: mps type is "ScheduleTask", not one of WorkflowTask, EditMediaTask",
      "serverless.yml:42: mps type is missing",
      "serverless.yml:46: cmq filterType is neither 1 (tags) nor 2 (binding keys)",
      "serverless.yml:48: no trigger of type "http" can be taken over, only timer, cos, ckafka, apigw, clb, cls, mps, cmq",
      "serverless.yml:50: inputs timer is no mapping",
      "serverless.yml:50: timer has no parameters",
      "serverless.yml:51: an event has exactly one key, its type",
      "serverless.yml:55: an entry of inputs events is no mapping",
    ]
  `);
});

it('refuses what is no file of the component', () => {
  expect(problemsOf('service: shop\nprovider:\n  name: tencent\nfunctions:\n  a:\n    handler: index.main\n')).toEqual([
    'serverless.yml:1: no component: only files of the component tencent-scf can be read, not those of a framework plugin',
  ]);
  expect(problemsOf('component: website\nname: shop\ninputs: {}\n')).toEqual([
    'serverless.yml:1: component is "website", not scf',
  ]);
  expect(problemsOf('component: scf\n')).toEqual(['serverless.yml:1: no inputs']);
  expect(problemsOf('component: scf\ninputs: {}\n')).toEqual([
    'serverless.yml:1: neither name nor inputs name says what the function is called',
  ]);
  expect(problemsOf('- a\n')).toEqual(['serverless.yml:1: the file is no mapping']);
  expect(problemsOf('component: scf\ninputs:\n  name: a\n  events: {}\n')).toEqual([
    'serverless.yml:4: inputs events is no list',
  ]);
  expect(problemsOf('component: scf\ninputs: [\n')).toMatchInlineSnapshot(`
    [
      "serverless.yml:3: Flow sequence in block collection must be sufficiently indented and end with a ] at line 3, column 1:",
    ]
  `);
});

it('says all problems in one message', () => {
  expect(() => takenOver('component: website\n')).toThrow(
    new ServerlessFileError(['serverless.yml:1: component is "website", not scf', 'serverless.yml:1: no inputs']),
  );
});

describe('anchors and aliases', () => {
  it('are followed wherever they stand', () => {
    const yml = `on: &on true
common: &common
  namespace: &ns shop
  events: &events
    - &upload
      cos:
        parameters: &parameters
          bucket: photos-1250000000
          events: cos:ObjectCreated:*
          filter: &filter { prefix: in/, suffix: .jpg }
          qualifier: &live live
          enable: *on
component: scf
name: orders
inputs:
  <<: *common
  name: orders
  events:
    - *upload
    - cos:
        parameters:
          <<: [{ bucket: thumbs-1250000000, events: cos:ObjectRemove:* }, *parameters]
          qualifier: $LATEST
    - cmq:
        parameters:
          name: *ns
          filterKey: [*ns, &b b]
          enable: *on
`;
    expect(triggersOf(yml)).toEqual([
      {
        enable: 'OPEN',
        qualifier: '$DEFAULT',
        trigger_name: 'shop',
        trigger_desc: '{"filterKey":["shop","b"],"filterType":1}',
      },
      {
        enable: 'OPEN',
        qualifier: 'live',
        trigger_name: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com',
        trigger_desc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"in/","Suffix":".jpg"}}',
      },
      {
        enable: 'OPEN',
        qualifier: '$LATEST',
        trigger_name: 'thumbs-1250000000.cos.ap-guangzhou.myqcloud.com',
        trigger_desc: '{"event":"cos:ObjectRemove:*","filter":{"Prefix":"in/","Suffix":".jpg"}}',
      },
    ]);
  });

  it('give a whole list of events, and a part of an endpoint', () => {
    const yml = (events: string) => `common:
  called: &called { isIntegratedResponse: true, functionQualifier: live }
  events: &events
    - apigw:
        parameters:
          serviceId: service-8dsikiq6
          endpoints: [{ path: /a, function: *called }]
component: scf
name: orders
inputs:
  name: orders
${events}
`;
    for (const events of ['  events: *events', '  <<: { events: *events }']) {
      expect(takenOver(yml(events))).toEqual(['apigw app/orders/apigw-service-8dsikiq6-ANY-_a']);
    }
  });

  it('are told when they mean nothing, have no end, or too many', () => {
    expect(problemsOf(withEvents('    - *upload\n'))).toEqual([
      'serverless.yml:6: no anchor &upload stands before *upload',
    ]);
    expect(problemsOf(`a: &a\n  b: [*a]\n${withEvents('    []')}`)).toEqual([
      'serverless.yml:2: *a stands inside what it means',
    ]);
    expect(problemsOf(`a: &a\n  <<: *a\n${withEvents('    []')}`)).toEqual([
      'serverless.yml:2: *a stands inside what it means',
    ]);
    const laughs = Array.from({ length: 8 }, (_, level) => {
      const below = level === 0 ? 'ha' : `*l${level - 1}`;
      return `l${level}: &l${level} [${Array(10).fill(below).join(', ')}]\n`;
    });
    expect(problemsOf(`${laughs.join('')}${withEvents('    []')}`)).toEqual([
      'serverless.yml:6: *l4 stands for more than 100000 values',
    ]);
  });

  it('are told where they stand when they mean something wrong', () => {
    expect(problemsOf(`on: &on maybe\n${withEvents('    - cmq: { parameters: { name: a, enable: *on } }\n')}`)).toEqual(
      ['serverless.yml:7: cmq enable is not true or false'],
    );
    expect(problemsOf(`on: &on maybe\n${withEvents('    - *on\n')}`)).toEqual([
      'serverless.yml:7: an entry of inputs events is no mapping',
    ]);
    expect(problemsOf(`on: &on maybe\n${withEvents('    - <<: *on\n')}`)).toContain(
      'serverless.yml:7: << merges no mapping',
    );
    expect(problemsOf(withEvents('    - cmq: { parameters: { name: !Ref topic } }\n'))).toEqual([
      'serverless.yml:6: Unresolved tag: !Ref at line 6, column 34:',
    ]);
  });

  it('of one mistake make one problem', () => {
    const upload = '{ cos: { parameters: { bucket: a-1, events: e, filtre: {} } } }';
    expect(problemsOf(`up: &up ${upload}\n${withEvents('    - *up\n    - *up\n')}`)).toEqual([
      'serverless.yml:1: cos filtre has no counterpart here',
    ]);
  });
});

describe('the name of the function', () => {
  const mps = '  events: [{ mps: { parameters: { type: WorkflowTask } } }]\n';
  const named = (head: string, options?: ServerlessYmlOptions) =>
    takenOver(`component: scf\nname: orders\n${head}inputs:\n${mps}`, options);

  it('has the instance’s name for an app that is empty or left out, and dev for a stage', () => {
    const [expected] = [['mps app/orders-dev-orders/mps-WorkflowTask']];
    expect(named('')).toEqual(expected);
    expect(named("app: ''\nstage: ''\norg: ''\n")).toEqual(expected);
    expect(named("app: ''\n", { stage: 'prod' })).toEqual(['mps app/orders-prod-orders/mps-WorkflowTask']);
    expect(takenOver(`component: scf\nname: orders\ninputs:\n  name: ''\n${mps}`)).toEqual(expected);
    expect(takenOver(`component: scf\nname: orders\ninputs:\n  name: \${app}-\${stage}\n${mps}`)).toEqual([
      'mps app/orders-dev/mps-WorkflowTask',
    ]);
  });

  it('needs no variable that nothing names', () => {
    expect(
      takenOver(
        `component: scf\nname: orders\napp: \${env:APP}\nstage: \${env:STAGE}\ninputs:\n  name: orders\n${mps}`,
      ),
    ).toEqual(['mps app/orders/mps-WorkflowTask']);
    expect(problemsOf(`component: scf\nname: orders\napp: \${env:APP}\ninputs:\n${mps}`)).toEqual([
      'serverless.yml:5: inputs name holds ${app}, which is ${env:APP}, which only the Serverless Framework can fill: write its value',
    ]);
    expect(problemsOf(`component: scf\nname: orders\ninputs:\n  name: \${org}-a\n${mps}`)).toEqual([
      'serverless.yml:4: inputs name holds ${org}, which only the Serverless Framework can fill: write its value',
    ]);
  });
});

describe('numbers', () => {
  it('keep their text where a text is meant', () => {
    const yml = `component: scf
name: 12345678901234567890
inputs:
  events:
    - timer: { parameters: { name: 007, cronExpression: 0 0 2 * * * *, argument: 12345678901234567890 } }
    - cmq: { parameters: { name: 0x1F, filterKey: [1.0, 1e3, True] } }
`;
    expect(takenOver(yml)).toEqual([
      'timer app/12345678901234567890-dev-12345678901234567890/timer-007',
      'cmq app/12345678901234567890-dev-12345678901234567890/cmq-0x1F',
    ]);
  });

  it('reach Terraform as they were written', () => {
    const yml = withEvents(
      '    - timer: { parameters: { name: a007, cronExpression: 0 0 2 * * * *, argument: 12345678901234567890 } }\n    - cmq: { parameters: { name: 0x1F, filterKey: [1.0, 1e3, True] } }\n',
    );
    expect(triggersOf(yml)).toMatchObject([
      {
        trigger_name: '0x1F',
        trigger_desc: '{"filterKey":["1.0","1e3","True"],"filterType":1}',
      },
      { trigger_name: 'a007', custom_argument: '12345678901234567890' },
    ]);
  });
});

it('says of a variable that it can’t be filled, whatever the type', () => {
  const yml = withEvents(`    - ckafka:
        parameters:
          name: ckafka-1
          topic: orders
          maxMsgNum: \${env:N}
          enable: \${env:ON}
    - mps:
        parameters:
          type: \${env:TYPE}
    - timer:
        name: \${env:NAME}
        parameters:
          cronExpression: 0 0 2 * * * *
`);
  const unfilled = (line: number, what: string) =>
    `serverless.yml:${line}: ${what}, which only the Serverless Framework can fill: write its value`;
  expect(problemsOf(yml)).toEqual([
    unfilled(10, 'ckafka maxMsgNum holds ${env:N}'),
    unfilled(11, 'ckafka enable holds ${env:ON}'),
    unfilled(14, 'mps type holds ${env:TYPE}'),
    unfilled(16, 'timer name holds ${env:NAME}'),
  ]);
});

it('takes over the component’s own example of an endpoint, and says what is missing', () => {
  const endpoint = (rules: string) =>
    withEvents(
      `    - apigw: { parameters: { serviceId: service-1, endpoints: [{ path: /a, ${rules} base64EncodedTriggerRules: [{ name: Accept, value: [image/jpeg] }] }] } }\n`,
    );
  expect(takenOver(endpoint(''))).toEqual(['apigw app/orders/apigw-service-1-ANY-_a']);
  expect(problemsOf(endpoint('isBase64Trigger: true,'))).toEqual([
    'serverless.yml:6: apigw endpoint isBase64Trigger is true, which an ApigwApi can’t be told',
  ]);
  expect(problemsOf(withEvents('    - apigw: { parameters: { serviceId: service-1 } }\n'))).toEqual([
    'serverless.yml:6: apigw endpoints names no API: write the path and method of each',
  ]);
  expect(problemsOf(withEvents('    - cmq: { parameters: { name: a, filterType: 2 } }\n'))).toEqual([
    'serverless.yml:6: cmq filterType is 2 without a filterKey: write the binding keys, or leave it out for every message',
  ]);
});

it('releases a service once to an environment, after all of its APIs', () => {
  const gateway = (serviceId: string, path: string, environment: string) =>
    `    - apigw: { parameters: { serviceId: ${serviceId}, ${environment} endpoints: [{ path: ${path}, serviceTimeout: 20 }] } }\n`;
  const folder = mkdtempSync(join(tmpdir(), 'serverless-'));
  const file = join(folder, 'serverless.yml');
  writeFileSync(
    file,
    withEvents(
      [
        gateway('service-1', '/a', ''),
        gateway('service-2', '/a', ''),
        gateway('service-1', '/b', 'environment: test,'),
        gateway('service-1', '/c', 'environment: release,'),
      ].join(''),
    ),
  );
  const { tencentcloud_api_gateway_service_release: releases, tencentcloud_api_gateway_api: apis } = resourcesOf(
    (stack) => triggersFromServerlessYml(stack, file),
  );
  rmSync(folder, { recursive: true });
  expect(Object.keys(apis ?? {})).toHaveLength(4);
  const written = Object.values(releases ?? {}).map((release) => {
    const { environment_name, release_desc } = release as { environment_name: string; release_desc: string };
    const paths = [...release_desc.matchAll(/_apigw-(service-\d-ANY-_.)_\w+\.request_config_path/g)];
    return [environment_name, ...paths.map(([, api]) => api)];
  });
  // The service of /b is the same, so what its release publishes has /a and /c in it.
  expect(written).toEqual([
    ['test', 'service-1-ANY-_a', 'service-1-ANY-_b', 'service-1-ANY-_c'],
    ['release', 'service-1-ANY-_a', 'service-1-ANY-_b', 'service-1-ANY-_c'],
    ['release', 'service-2-ANY-_a'],
  ]);
});

describe('what would be made twice', () => {
  const events = {
    timer: 'timer: { parameters: { name: tick, cronExpression: 0 0 2 * * * * } }',
    cos: 'cos: { parameters: { bucket: photos-1250000000, events: cos:ObjectCreated:* } }',
    mps: 'mps: { parameters: { type: WorkflowTask } }',
  };

  it.each([
    ['timer', 'timer-tick'],
    ['cos', 'cos-photos-1250000000-cos:ObjectCreated:*'],
    ['mps', 'mps-WorkflowTask'],
  ] as const)('a %s trigger', (type, id) => {
    expect(problemsOf(withEvents(`    - ${events[type]}\n    - ${events[type]}\n`))).toEqual([
      `serverless.yml:7: ${id} a second time: line 6 has it already`,
    ]);
  });

  it('is no API of another service, and no rule of another listener', () => {
    const api = (id: string) => `    - apigw: { parameters: { serviceId: ${id}, endpoints: [{ path: /a }] } }\n`;
    const rule = (port: number) =>
      `    - clb: { parameters: { loadBalanceId: lb-1, port: ${port}, domain: a.example.com, url: / } }\n`;
    expect(
      takenOver(withEvents(`${api('service-1')}${api('service-2')}${rule(80)}${rule(443)}`), {
        listenerIds: { 'lb-1:80': 'lbl-1', 'lb-1:443': 'lbl-2' },
      }),
    ).toHaveLength(4);
  });

  it('is no trigger whose id alone is the same: each gets a hash, whatever their order', () => {
    const cos = (prefix: string, suffix: string) =>
      `    - cos: { parameters: { bucket: photos-1250000000, events: e, filter: { prefix: '${prefix}', suffix: '${suffix}' } } }\n`;
    const api = (path: string) =>
      `    - apigw: { parameters: { serviceId: service-1, endpoints: [{ path: ${path} }] } }\n`;
    const all = [cos('a', ''), cos('', 'a'), cos('a-b', 'c'), cos('a', 'b-c'), cos('d', ''), api('/a_b'), api('/a/b')];
    const expected = takenOver(withEvents(all.join('')));
    expect(expected).toMatchInlineSnapshot(`
      [
        "cos app/orders/cos-photos-1250000000-e-a-fd7824c5",
        "cos app/orders/cos-photos-1250000000-e-a-6a49a384",
        "cos app/orders/cos-photos-1250000000-e-a-b-c-2fe61e21",
        "cos app/orders/cos-photos-1250000000-e-a-b-c-8e2076d5",
        "cos app/orders/cos-photos-1250000000-e-d",
        "apigw app/orders/apigw-service-1-ANY-_a_b-d68c261f",
        "apigw app/orders/apigw-service-1-ANY-_a_b-7e0bc45f",
      ]
    `);
    expect(takenOver(withEvents([...all].reverse().join(''))).sort()).toEqual([...expected].sort());
    expect(problemsOf(withEvents([cos('a', ''), cos('', 'a'), cos('a', '')].join('')))).toEqual([
      'serverless.yml:8: cos-photos-1250000000-e-a a second time: line 6 has it already',
    ]);
  });

  it('a function', () => {
    const one = (key: string) => `${key}:\n  component: scf\n  inputs: { name: orders, events: [{ ${events.mps} }] }\n`;
    expect(problemsOf(`${one('a')}${one('b')}`)).toEqual([
      'serverless.yml:6: function orders a second time: line 3 has it already',
    ]);
  });

  it('a function whose name the stack has', () => {
    const stack = new TerraformStack(Testing.app(), 'app');
    triggersFromServerlessYml(stack, fixture, { listenerIds });
    const before = stack.node.findAll().length;
    expect(() => triggersFromServerlessYml(stack, fixture, { listenerIds })).toThrow(
      new ServerlessFileError([
        'serverless.yml:7: function orders-dev-shop: the scope has a construct of that name already, give another scope',
      ]),
    );
    expect(stack.node.findAll()).toHaveLength(before);
  });
});

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('knows no event of type %s', (type) => {
  expect(problemsOf(withEvents(`    - ${type}: { parameters: {} }\n`))).toEqual([
    `serverless.yml:6: no trigger of type "${type}" can be taken over, only timer, cos, ckafka, apigw, clb, cls, mps, cmq`,
  ]);
});

describe('any file', () => {
  const text = fc.constantFrom('a', 'b', 'a/b', '', 'photos-1250000000', '007', '${name}', '${env:X}', '__proto__');
  const value = fc.oneof(
    { weight: 5, arbitrary: text },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown> },
  );
  const given = (...keys: readonly string[]) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
  const types = {
    timer: given('name', 'cronExpression', 'argument', 'enable'),
    cos: given('bucket', 'events', 'qualifier'),
    ckafka: given('name', 'topic', 'offset', 'maxMsgNum'),
    cls: given('topicId', 'maxWait'),
    mps: fc.record({ type: fc.constantFrom('WorkflowTask', 'EditMediaTask') }),
    cmq: given('name', 'filterKey'),
    apigw: fc.record({
      serviceId: text,
      environment: fc.constantFrom('test', 'release'),
      endpoints: fc.array(fc.record({ path: text }), { maxLength: 3 }),
    }),
    constructor: given('name'),
  };
  const event = fc.oneof(
    ...Object.entries(types).map(([type, parameters]) => parameters.map((each) => ({ [type]: { parameters: each } }))),
    value,
  );
  const file = fc.record(
    {
      component: fc.constantFrom('scf', 'scf', 'scf', 'website'),
      name: text,
      app: text,
      inputs: fc.record({ name: text, events: fc.array(event, { maxLength: 4 }) }, { requiredKeys: ['events'] }),
    },
    { requiredKeys: ['component', 'name', 'inputs'] },
  );

  it('makes a trigger of every event, or nothing and says why', () => {
    const folder = mkdtempSync(join(tmpdir(), 'serverless-'));
    const path = join(folder, 'serverless.yml');
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(file, (content) => {
        // One object twice is written as an anchor and an alias.
        writeFileSync(path, stringify({ events: content.inputs.events, ...content }));
        const stack = new TerraformStack(Testing.app(), 'app');
        try {
          const made = triggersFromServerlessYml(stack, path);
          expect(made.length).toBeGreaterThanOrEqual(content.inputs.events.length);
          counts.taken += content.inputs.events.length;
        } catch (error) {
          if (!(error instanceof ServerlessFileError)) throw error;
          expect(error.problems).not.toEqual([]);
          expect(stack.node.children).toEqual([]);
          counts.refused += 1;
        }
      }),
      { numRuns: 500, seed: 42 },
    );
    rmSync(folder, { recursive: true });
    expect(counts.taken).toBeGreaterThan(20);
    expect(counts.refused).toBeGreaterThan(20);
  });
});
