import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aspects, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { Construct } from 'constructs';
import {
  ApigwApi,
  type ApigwApiProps,
  ApigwEnvironment,
  ApigwServiceRef,
  ApigwTrigger,
  HttpMethod,
  ScfFunctionRef,
  ScfFunctionType,
  WebSocketApi,
} from '../../lib';
import { AppRegistry } from '../../lib/core/registry';
import { ApiGatewayApi } from '../../lib/provider/api-gateway-api';
import { ApiGatewayServiceRelease } from '../../lib/provider/api-gateway-service-release';
import { TencentcloudProvider } from '../../lib/provider/provider';
import { ScfFunction } from '../../lib/provider/scf-function';
import { refusalOf, resize, resourceOf, resourcesOf, warningsOf } from '../one-stack';

const service = ApigwServiceRef.fromServiceId('service-abc');
const orders = {
  target: resize,
  service,
  path: '/orders/{id}',
  method: HttpMethod.GET,
};

it('is an API with the function behind it, and a release', () => {
  expect(resourcesOf((stack) => new ApigwApi(stack, 'Orders', orders))).toMatchInlineSnapshot(`
    {
      "tencentcloud_api_gateway_api": {
        "Orders_A9B65338": {
          "api_name": "Orders",
          "auth_type": "NONE",
          "protocol": "HTTP",
          "request_config_method": "GET",
          "request_config_path": "/orders/{id}",
          "service_config_scf_function_name": "resize",
          "service_config_scf_function_namespace": "default",
          "service_config_scf_function_qualifier": "$DEFAULT",
          "service_config_scf_function_type": "EVENT",
          "service_config_scf_is_integrated_response": false,
          "service_config_timeout": 15,
          "service_config_type": "SCF",
          "service_id": "service-abc",
        },
      },
      "tencentcloud_api_gateway_service_release": {
        "Orders_Release_C22F163F": {
          "depends_on": [
            "tencentcloud_api_gateway_api.Orders_A9B65338",
          ],
          "environment_name": "release",
          "release_desc": "\${sha256(jsonencode([tencentcloud_api_gateway_api.Orders_A9B65338.auth_type, tencentcloud_api_gateway_api.Orders_A9B65338.request_config_path, tencentcloud_api_gateway_api.Orders_A9B65338.request_config_method, tencentcloud_api_gateway_api.Orders_A9B65338.service_config_timeout, tencentcloud_api_gateway_api.Orders_A9B65338.service_config_scf_function_name, tencentcloud_api_gateway_api.Orders_A9B65338.service_config_scf_function_namespace, tencentcloud_api_gateway_api.Orders_A9B65338.service_config_scf_function_qualifier, tencentcloud_api_gateway_api.Orders_A9B65338.service_config_scf_function_type, tencentcloud_api_gateway_api.Orders_A9B65338.service_config_scf_is_integrated_response]))}",
          "service_id": "\${tencentcloud_api_gateway_api.Orders_A9B65338.service_id}",
        },
      },
    }
  `);
});

it('makes a new service, asks for a key, and leaves the release to the user', () => {
  const resources = resourcesOf(
    (stack) =>
      new ApigwApi(stack, 'Orders', {
        ...orders,
        service: ApigwServiceRef.fromServiceName('shop'),
        authRequired: true,
        integratedResponse: true,
        timeoutSeconds: 60,
        apiName: 'orders',
        release: false,
      }),
  );
  expect(Object.keys(resources)).toEqual(['tencentcloud_api_gateway_api', 'tencentcloud_api_gateway_service']);
  expect(Object.values(resources.tencentcloud_api_gateway_api ?? {})).toMatchObject([
    {
      api_name: 'orders',
      auth_type: 'SECRET',
      service_config_scf_is_integrated_response: true,
      service_config_timeout: 60,
      service_id: '${tencentcloud_api_gateway_service.Orders_Service_D1EFC0D6.id}',
    },
  ]);
});

it('takes the function’s own type, or the one that is given', () => {
  const typeOf = (target: (stack: Parameters<Parameters<typeof resourceOf>[1]>[0]) => Partial<ApigwApiProps>) =>
    resourceOf(
      'tencentcloud_api_gateway_api',
      (stack) => new ApigwApi(stack, 'Orders', { ...orders, ...target(stack) }),
    );
  const web = typeOf((stack) => ({
    target: ScfFunctionRef.fromResource(
      new ScfFunction(stack, 'site', {
        name: 'site',
        handler: 'x',
        runtime: 'Go1',
        funcType: 'HTTP',
      }),
    ),
  }));
  expect(web).toMatchObject({ service_config_scf_function_type: 'HTTP' });
  expect(typeOf(() => ({ functionType: ScfFunctionType.HTTP }))).toMatchObject({
    service_config_scf_function_type: 'HTTP',
  });
  expect(typeOf(() => ({}))).toMatchObject({
    service_config_scf_function_type: 'EVENT',
  });
});

it('hands tokens on', () => {
  const api = resourceOf('tencentcloud_api_gateway_api', (stack) => {
    const path = new TerraformVariable(stack, 'path', {});
    const timeout = new TerraformVariable(stack, 'timeout', { type: 'number' });
    const auth = new TerraformVariable(stack, 'auth', { type: 'bool' });
    new ApigwApi(stack, 'Orders', {
      ...orders,
      path: `/v1/${path.stringValue}`,
      timeoutSeconds: timeout.numberValue,
      authRequired: auth.booleanValue as unknown as boolean,
      integratedResponse: auth.booleanValue as unknown as boolean,
    });
  });
  expect(api).toMatchObject({
    auth_type: '${(var.auth) ? "SECRET" : "NONE"}',
    request_config_path: '/v1/${var.path}',
    service_config_scf_is_integrated_response: '${var.auth}',
    service_config_timeout: '${var.timeout}',
  });
});

it('warns that the product is retired, and of a gateway that gives up before the function', () => {
  expect(
    warningsOf(
      (stack) =>
        new ApigwApi(stack, 'Orders', {
          ...orders,
          target: ScfFunctionRef.fromFunctionName('resize', {
            timeoutSeconds: 15,
          }),
        }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "apigw/retired: an API of API Gateway
        allowed: a trigger that the product still takes: API Gateway takes no new ones since 2024-07-01
        fix: use FunctionUrl or ClbTrigger (https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/docs/migrating-from-api-gateway.md); where your cloud still has API Gateway, acknowledge apigw/retired with that reason
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#apigw-retired",
      "apigw/timeout: the gateway waits 15 s, function default/resize may run 15 s
        allowed: a gateway time-out longer than the function’s
        fix: set the gateway’s time-out to 16 s or more, or the function’s to less
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#apigw-timeout",
    ]
  `);
});

it('is refused for a path and method that another API has, and for props of a wrong type', () => {
  expect(
    refusalOf((stack) => {
      new ApigwTrigger(stack, 'Trigger', {
        target: resize,
        service,
        method: HttpMethod.GET,
      });
      new WebSocketApi(stack, 'Chat', {
        service,
        path: '/chat',
        register: resize,
        transport: resize,
        cleanup: resize,
      });
      new ApigwApi(stack, 'AsTrigger', {
        ...orders,
        path: '/Resize',
        environment: ApigwEnvironment.TEST,
      });
      new ApigwApi(stack, 'AsChat', { ...orders, release: false, path: '/chat' });
      new ApigwApi(stack, 'Path', { ...orders, release: false, path: 'orders' });
      new ApigwApi(stack, 'Type', {
        ...orders,
        release: false,
        path: '/type',
        target: ScfFunctionRef.fromFunctionName('job', {
          type: ScfFunctionType.EVENT,
        }),
        functionType: ScfFunctionType.HTTP,
      });
      new ApigwApi(stack, 'Wrong', {
        target: resize,
        service: 'service-abc',
        path: 5,
        method: 'PATCH',
        functionType: 'Event',
        timeoutSeconds: '15',
        authRequired: 'no',
      } as unknown as ApigwApiProps);
    }).replace(/\n.*warning: [\s\S]*?(?=\n {2}\[|\n\nIf)/g, ''),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app/AsTrigger] apigw/api-unique: "GET" on path "/Resize" of service "service-abc" a second time, in environment "test"
        allowed: one binding per service, path and method; the environment does not make another API
        fix: use another path, method or service, or remove one of the two
        with: app/Trigger (test/apigw-api/apigw-api.test.ts)
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#apigw-api-unique
      [app/AsChat] apigw/api-unique: "GET" on path "/chat" of service "service-abc" a second time, in environment "release"
        allowed: one binding per service, path and method; the environment does not make another API
        fix: use another path, method or service, or remove one of the two
        with: app/Chat (test/apigw-api/apigw-api.test.ts)
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#apigw-api-unique
      [app/Path] apigw/path: path "orders" does not begin with "/"
        allowed: a path that begins with "/", with path parameters as "{name}"
        fix: write for example "/orders" or "/orders/{id}"
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#apigw-path
      [app/Type] apigw/function-type: function type HTTP for the event function default/job
        allowed: the function’s own type
        fix: leave functionType out, or point the API at a Web function
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#apigw-function-type
      [app/Wrong] trigger/prop-type: service is the text "service-abc"
        allowed: service is an ApigwServiceRef
        fix: use ApigwServiceRef.fromServiceId("service-…")
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: method is the text "PATCH"
        allowed: method is one of HttpMethod: ANY, GET, HEAD, POST, PUT, DELETE
        fix: use one of these
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: path is the number 5
        allowed: path is a text
        fix: give path a text
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: authRequired is the text "no"
        allowed: authRequired is true or false
        fix: give authRequired true or false
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: timeoutSeconds is the text "15"
        allowed: timeoutSeconds is a number
        fix: give timeoutSeconds a number
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: functionType is the text "Event"
        allowed: functionType is one of ScfFunctionType: EVENT, HTTP
        fix: use one of these
        at: test/apigw-api/apigw-api.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
});

it('releases all APIs of the service in its stack, and is made anew when one of them changes', () => {
  const published = (build: (stack: TerraformStack) => void) => {
    const release = resourceOf('tencentcloud_api_gateway_service_release', build) as { release_desc: string };
    return [...release.release_desc.matchAll(/api\.(\w+)_\w{8}\.request_config_path/g)].map(([, api]) => api);
  };
  const props = { target: resize, service, release: false };
  const expected = ['Chat', 'Detail', 'List', 'Raw'];
  const others = (stack: TerraformStack) => {
    new ApigwApi(stack, 'Other', {
      ...props,
      service: ApigwServiceRef.fromServiceId('service-def'),
      path: '/a',
    });
    const rest = {
      serviceId: 'service-abc',
      requestConfigPath: '/x',
      serviceConfigType: 'MOCK',
      apiName: 'x',
    };
    new ApiGatewayApi(stack, 'Raw_12345678', rest);
    new ApiGatewayApi(stack, 'Many_12345678', { ...rest, count: 2 });
    new ApiGatewayApi(stack, 'Counted_12345678', rest).addOverride('count', 2);
    new ApiGatewayApi(stack, 'Each_12345678', rest).addOverride('for_each', { a: 'a' });
  };
  const functions = { register: resize, transport: resize, cleanup: resize };
  expect(
    published((stack) => {
      others(stack);
      new ApigwApi(stack, 'List', { ...props, path: '/orders' });
      new ApigwApi(stack, 'Detail', {
        ...props,
        path: '/orders/{id}',
        release: true,
      });
      new WebSocketApi(stack, 'Chat', {
        ...functions,
        service,
        path: '/chat',
        release: false,
      });
    }),
  ).toEqual(expected);
  // The order in the code is no change.
  expect(
    published((stack) => {
      new WebSocketApi(stack, 'Chat', { ...functions, service, path: '/chat' });
      new ApigwApi(stack, 'Detail', { ...props, path: '/orders/{id}' });
      new ApigwApi(stack, 'List', { ...props, path: '/orders' });
      others(stack);
    }),
  ).toEqual(expected);
});

it('releases an API that an Aspect adds, wherever the release stands in the code', () => {
  const app = Testing.app();
  const stack = new TerraformStack(app, 'app');
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
  const early = new Construct(stack, 'Early');
  new ApigwApi(stack, 'Detail', { ...orders, release: false });
  new ApigwApi(early, 'List', { ...orders, path: '/orders' });
  Aspects.of(stack).add({
    visit(node) {
      if (node !== stack || stack.node.tryFindChild('Added')) return;
      new ApigwApi(stack, 'Added', { ...orders, path: '/added', release: false });
    },
  });
  app.synth();
  const written = readFileSync(join(app.outdir, 'stacks', 'app', 'cdk.tf.json'), 'utf8');
  expect([...written.matchAll(/api\.(\w+)_\w{8}\.request_config_path/g)].map(([, api]) => api)).toEqual([
    'Added',
    'Detail',
    'Early_List',
  ]);
});

describe('a second release of one service to one environment', () => {
  const props = { target: resize, service };

  it('is refused, of an API, a WebSocket API and a resource by itself', () => {
    const refusal = refusalOf((stack) => {
      new ApigwApi(stack, 'List', { ...props, path: '/orders' });
      new WebSocketApi(stack, 'Chat', {
        service,
        path: '/chat',
        register: resize,
        transport: resize,
        cleanup: resize,
      });
      new ApiGatewayServiceRelease(stack, 'Own', {
        serviceId: 'service-abc',
        environmentName: 'release',
        releaseDesc: 'mine',
      });
      new ApigwApi(stack, 'Test', {
        ...props,
        path: '/test',
        environment: ApigwEnvironment.TEST,
      });
      new ApigwApi(stack, 'Other', {
        ...props,
        service: ApigwServiceRef.fromServiceId('service-def'),
        path: '/orders',
      });
    });
    expect(refusal.match(/^.*apigw\/one-release: (.*\n){4}/gm)).toMatchInlineSnapshot(`
      [
        "  [app/Chat] apigw/one-release: a second release to environment "release" of service "service-abc"
          allowed: one release per service and environment, over all stacks
          fix: set release: false on all APIs of the service but one, whose release publishes them all
          with: app/List (test/apigw-api/apigw-api.test.ts)
      ",
        "  [app/Own] apigw/one-release: a second release to environment "release" of service "service-abc"
          allowed: one release per service and environment, over all stacks
          fix: set release: false on all APIs of the service but one, whose release publishes them all
          with: app/List (test/apigw-api/apigw-api.test.ts)
      ",
      ]
    `);
  });

  it('is undecided for services that only Terraform may know to be one', () => {
    const app = Testing.app();
    const stack = new TerraformStack(app, 'app');
    const variable = new TerraformVariable(stack, 'service', {
      type: 'string',
    });
    new ApigwApi(stack, 'List', { ...props, path: '/orders' });
    new ApigwApi(stack, 'Detail', {
      ...props,
      service: ApigwServiceRef.fromServiceId(variable.stringValue),
      path: '/orders/{id}',
    });
    const { undecided } = AppRegistry.of(stack).report();
    const [perhaps, ...others] = undecided.filter(({ ruleId }) => ruleId === 'apigw/one-release');
    expect(others).toEqual([]);
    expect(perhaps).toMatchObject({
      path: 'app/Detail',
      undecided:
        'a release to environment "release" of service "${tencentcloud_api_gateway_api.Detail_939D76E7.service_id}", beside that of app/List',
    });
  });
});

it.each([0, -1, 1.5, Number.NaN])('is refused for a time-out of %p seconds', (timeoutSeconds) => {
  const refusal = refusalOf((stack) => new ApigwApi(stack, 'Orders', { ...orders, timeoutSeconds }));
  expect(refusal).toMatch(/\[app\/Orders\] (apigw\/timeout-range|trigger\/prop-type): timeoutSeconds /);
});
