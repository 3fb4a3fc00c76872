import { TerraformVariable } from 'cdktf';
import {
  ApigwEnvironment,
  ApigwServiceRef,
  ApigwTrigger,
  HttpMethod,
  ScfFunctionRef,
  TriggerEmission,
} from 'cdktf-scf-triggers';
import { ApiGatewayService, ScfFunction } from 'cdktf-scf-triggers/provider';
import { resourceIn } from '../synthesize';
import { emit, findings, untyped } from './emit';

const list = ScfFunctionRef.fromFunctionName('list');
const service = ApigwServiceRef.fromServiceId('service-abc');

test('what stands in Terraform when little is said', () => {
  const stack = emit((stack) => {
    const trigger = new ApigwTrigger(stack, 'Api', { target: list, service });
    expect(trigger.triggerName).toBe('Api');
    expect(trigger.triggerType).toBe('apigw');
    expect(trigger.importId).toBe('list#default#Api');
  });
  const trigger_desc =
    '{"api":{"IsBase64Encoded":"FALSE","authRequired":"FALSE","isIntegratedResponse":"FALSE","requestConfig":{"method":"ANY"}},"release":{"environmentName":"release"},"service":{"serviceId":"service-abc"}}';
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toEqual({
    function_name: 'list',
    namespace: 'default',
    type: 'apigw',
    trigger_name: 'Api',
    trigger_desc,
    qualifier: '$DEFAULT',
    enable: 'OPEN',
    lifecycle: { replace_triggered_by: ['terraform_data.Api_Replacement_6F060659'] },
  });
  expect(resourceIn(stack, 'terraform_data')).toEqual({
    input: {
      trigger_name: 'Api',
      has_message: false,
      has_description: false,
      trigger_desc,
      qualifier: '$DEFAULT',
      enable: 'OPEN',
      description: '',
    },
  });
});

test('what stands in Terraform when all is said', () => {
  const stack = emit((stack) => {
    new ApigwTrigger(stack, 'Api', {
      target: list,
      service: ApigwServiceRef.fromServiceName('shop'),
      triggerName: 'list_products',
      method: HttpMethod.POST,
      environment: ApigwEnvironment.PREPUB,
      authRequired: true,
      integratedResponse: true,
      base64Encoded: true,
      qualifier: '2',
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    trigger_name: 'list_products',
    trigger_desc:
      '{"api":{"IsBase64Encoded":"TRUE","authRequired":"TRUE","isIntegratedResponse":"TRUE","requestConfig":{"method":"POST"}},"release":{"environmentName":"prepub"},"service":{"serviceName":"shop"}}',
    qualifier: '2',
  });
});

test('values that only Terraform knows, in every prop', () => {
  const stack = emit((stack) => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    const flag = new TerraformVariable(stack, 'flag', { type: 'bool' }).booleanValue;
    new ApigwTrigger(stack, 'Api', {
      target: list,
      service: ApigwServiceRef.fromServiceId(text('service')),
      triggerName: text('name'),
      method: untyped(text('method')),
      environment: untyped(text('environment')),
      authRequired: untyped(flag),
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    trigger_name: '${var.name}',
    trigger_desc:
      '{"api":{"IsBase64Encoded":"FALSE","authRequired":${jsonencode(upper(tostring(tobool(var.flag))))},"isIntegratedResponse":"FALSE","requestConfig":{"method":${jsonencode(tostring(var.method))}}},"release":{"environmentName":${jsonencode(tostring(var.environment))}},"service":{"serviceId":${jsonencode(tostring(var.service))}}}',
  });
});

test('a service of the app, and the block of the function', () => {
  const stack = emit((stack) => {
    const gateway = new ApiGatewayService(stack, 'Gateway', {
      serviceName: 'shop',
      protocol: 'http',
      netType: ['OUTER'],
    });
    const resource = new ScfFunction(stack, 'List', { name: 'list' });
    const target = ScfFunctionRef.fromResource(resource, { emission: TriggerEmission.FUNCTION_BLOCK });
    new ApigwTrigger(stack, 'Api', { target, service: ApigwServiceRef.fromResource(gateway) });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_function').triggers).toEqual([
    {
      name: 'Api',
      type: 'apigw',
      trigger_desc:
        '{"api":{"IsBase64Encoded":"FALSE","authRequired":"FALSE","isIntegratedResponse":"FALSE","requestConfig":{"method":"ANY"}},"release":{"environmentName":"release"},"service":{"serviceId":${jsonencode(tostring(tencentcloud_api_gateway_service.Gateway.id))}}}',
    },
  ]);
});

describe('plain JavaScript', () => {
  const cases: [title: string, props: unknown][] = [
    ['an empty object', {}],
    ['texts for booleans', { target: list, service, authRequired: 'TRUE', integratedResponse: 1, base64Encoded: null }],
    ['texts that are none of an enum', { target: list, service, method: 'PATCH', environment: 'prod' }],
    ['numbers for an enum', { target: list, service, method: 3 }],
    ['a text for the class', { target: list, service: 'service-abc' }],
    ['a service id that is a number', { target: list, service: ApigwServiceRef.fromServiceId(untyped(3)) }],
  ];
  test.each(cases)('%s', (_title, props) => {
    expect(findings((stack) => new ApigwTrigger(stack, 'T', untyped(props)))).toMatchSnapshot();
  });
});
