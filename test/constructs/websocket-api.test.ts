import { TerraformVariable } from 'cdktf';
import { ApigwEnvironment, ApigwServiceRef, ScfFunctionRef, WebSocketApi } from 'cdktf-scf-triggers';
import { ApiGatewayService, ScfFunction } from 'cdktf-scf-triggers/provider';
import { resourceIn, resourcesIn } from '../synthesize';
import { emit, findings, untyped } from './emit';

const service = ApigwServiceRef.fromServiceId('service-abc');
const register = ScfFunctionRef.fromFunctionName('chat-register', { type: untyped('EVENT') });
const transport = ScfFunctionRef.fromFunctionName('chat-transport', { namespace: 'chat' });
const cleanup = ScfFunctionRef.fromFunctionName('chat-cleanup');
const three = { register, transport, cleanup };

const apiArguments = {
  service_id: 'service-abc',
  api_name: 'Chat',
  protocol: 'WEBSOCKET',
  request_config_path: '/chat',
  request_config_method: 'GET',
  service_config_type: 'SCF',
  service_config_timeout: 15,
  service_config_scf_function_name: 'chat-transport',
  service_config_scf_function_namespace: 'chat',
  service_config_scf_function_qualifier: '$DEFAULT',
  service_config_scf_function_type: 'EVENT',
  service_config_websocket_register_function_name: 'chat-register',
  service_config_websocket_register_function_namespace: 'default',
  service_config_websocket_register_function_qualifier: '$DEFAULT',
  service_config_websocket_transport_function_name: 'chat-transport',
  service_config_websocket_transport_function_namespace: 'chat',
  service_config_websocket_transport_function_qualifier: '$DEFAULT',
  service_config_websocket_cleanup_function_name: 'chat-cleanup',
  service_config_websocket_cleanup_function_namespace: 'default',
  service_config_websocket_cleanup_function_qualifier: '$DEFAULT',
};

test('an API of a service that exists, and its release', () => {
  const stack = emit((stack) => {
    const api = new WebSocketApi(stack, 'Chat', { service, path: '/chat', ...three });
    expect(api.triggerName).toBeUndefined();
    expect(api.triggerDesc).toBeUndefined();
    expect(api.importId).toBeUndefined();
    expect(api.triggerType).toBe('apigw');
    expect(api.resource.terraformResourceType).toBe('tencentcloud_api_gateway_api');
    expect(api.releaseResource?.terraformResourceType).toBe('tencentcloud_api_gateway_service_release');
  });
  expect(resourceIn(stack, 'tencentcloud_api_gateway_api')).toEqual(apiArguments);
  const { release_desc, ...release } = resourceIn(stack, 'tencentcloud_api_gateway_service_release');
  expect(release).toEqual({
    service_id: '${tencentcloud_api_gateway_api.Chat_26DEB33F.service_id}',
    environment_name: 'release',
    depends_on: ['tencentcloud_api_gateway_api.Chat_26DEB33F'],
  });
  // A hash of all that is released: what a client or the gateway sees of the API.
  expect(String(release_desc)).toMatch(/^\$\{sha256\(jsonencode\(\[tencentcloud_api_gateway_api\.Chat_26DEB33F\./);
  const hashed = [...String(release_desc).matchAll(/Chat_26DEB33F\.([a-z_]+)/g)].map(([, name]) => name);
  const outside = ['service_id', 'api_name', 'protocol', 'service_config_type', 'service_config_scf_function_type'];
  expect(hashed.sort()).toEqual(
    Object.keys(apiArguments)
      .filter((name) => !outside.includes(name))
      .sort(),
  );
  expect(resourcesIn(stack, 'terraform_data')).toEqual([]);
});

test('a new service, and no release', () => {
  const stack = emit((stack) => {
    const api = new WebSocketApi(stack, 'Chat', {
      service: ApigwServiceRef.fromServiceName('chat-${x}'),
      path: '/chat/{room}',
      ...three,
      release: false,
      apiName: 'talk',
      qualifier: '$LATEST',
      timeoutSeconds: 30,
      environment: ApigwEnvironment.TEST,
    });
    expect(api.releaseResource).toBeUndefined();
  });
  expect(resourceIn(stack, 'tencentcloud_api_gateway_service')).toEqual({
    service_name: 'chat-$${x}',
    protocol: 'http&https',
    net_type: ['OUTER'],
  });
  expect(resourceIn(stack, 'tencentcloud_api_gateway_api')).toMatchObject({
    service_id: expect.stringMatching(/^\$\{tencentcloud_api_gateway_service\.Chat_Service_[0-9A-F]+\.id\}$/),
    api_name: 'talk',
    request_config_path: '/chat/{room}',
    service_config_timeout: 30,
    service_config_scf_function_qualifier: '$LATEST',
    service_config_websocket_cleanup_function_qualifier: '$LATEST',
  });
  expect(resourcesIn(stack, 'tencentcloud_api_gateway_service_release')).toEqual([]);
});

test('values that only Terraform knows, in every prop', () => {
  const stack = emit((stack) => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    new WebSocketApi(stack, 'Chat', {
      service: ApigwServiceRef.fromServiceId(text('service')),
      path: `/chat/${text('path')}`,
      register: ScfFunctionRef.fromFunctionName(text('register')),
      transport: ScfFunctionRef.fromFunctionName(text('transport'), { namespace: text('namespace') }),
      cleanup,
      apiName: text('api'),
      environment: untyped(text('environment')),
      qualifier: text('qualifier'),
      timeoutSeconds: new TerraformVariable(stack, 'timeout', { type: 'number' }).numberValue,
    });
  });
  expect(resourceIn(stack, 'tencentcloud_api_gateway_api')).toMatchObject({
    service_id: '${var.service}',
    api_name: '${var.api}',
    request_config_path: '/chat/${var.path}',
    service_config_timeout: '${var.timeout}',
    service_config_scf_function_name: '${var.transport}',
    service_config_scf_function_namespace: '${var.namespace}',
    service_config_scf_function_qualifier: '${var.qualifier}',
    service_config_websocket_register_function_name: '${var.register}',
  });
  expect(resourceIn(stack, 'tencentcloud_api_gateway_service_release').environment_name).toBe('${var.environment}');
});

test('service and functions of the app', () => {
  const stack = emit((stack) => {
    const gateway = new ApiGatewayService(stack, 'Gateway', {
      serviceName: 'chat',
      protocol: 'http',
      netType: ['OUTER'],
    });
    const target = ScfFunctionRef.fromResource(new ScfFunction(stack, 'All', { name: 'chat', timeout: 5 }));
    new WebSocketApi(stack, 'Chat', {
      service: ApigwServiceRef.fromResource(gateway),
      path: '/chat',
      register: target,
      transport: target,
      cleanup: target,
    });
  });
  expect(resourceIn(stack, 'tencentcloud_api_gateway_api')).toMatchObject({
    service_id: '${tencentcloud_api_gateway_service.Gateway.id}',
    service_config_websocket_cleanup_function_name: '${tencentcloud_scf_function.All.name}',
  });
});

describe('plain JavaScript', () => {
  const cases: [title: string, props: unknown][] = [
    ['no props', undefined],
    ['an empty object', {}],
    ['a function that is missing', { service, path: '/chat', register, transport }],
    ['texts for functions', { service, path: '/chat', register: 'a', transport: 'b', cleanup: null }],
    ['numbers for texts', { service, path: 1, ...three, apiName: 2, qualifier: 3, timeoutSeconds: '4' }],
    ['a text for the class', { service: 'service-abc', path: '/chat', ...three }],
  ];
  test.each(cases)('%s', (_title, props) => {
    expect(findings((stack) => new WebSocketApi(stack, 'T', untyped(props)))).toMatchSnapshot();
  });
});
