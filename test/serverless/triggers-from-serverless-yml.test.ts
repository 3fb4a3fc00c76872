import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
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

/** What is said of a text that can’t be taken over. */
function problemsOf(yml: string): readonly string[] {
  try {
    takenOver(yml);
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
      "app/orders-prod-shop/apigw-POST-_users",
      "app/orders-prod-shop/apigw-GET-_users_{id}",
      "app/orders-prod-shop/clb-lb-l6golr1k-www.example.com-_orders",
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
      "serverless.yml:8: timer name is missing: the framework made one, write the one that the trigger has",
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
  expect(problemsOf('component: website\ninputs: {}\n')).toEqual(['serverless.yml:1: component is "website", not scf']);
  expect(problemsOf('component: scf\n')).toEqual(['serverless.yml:1: no inputs']);
  expect(problemsOf('- a\n')).toEqual(['serverless.yml:1: the file is no mapping']);
  expect(problemsOf('component: scf\ninputs:\n  events: {}\n')).toEqual(['serverless.yml:3: inputs events is no list']);
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
