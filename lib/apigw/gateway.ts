import { type IResolveContext, Lazy, type TerraformResource, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { instanceIndex } from '../core/instances';
import { AppRegistry } from '../core/registry';
import { isResource } from '../core/resource-index';
import { addressOf } from '../core/scf-trigger-resource';
import type { TriggerReader } from '../core/trigger-reader';
import type { ApiGatewayApi } from '../provider/api-gateway-api';
import { ApiGatewayService } from '../provider/api-gateway-service';
import { ApiGatewayServiceRelease } from '../provider/api-gateway-service-release';
import type { WebSocketFacts } from '../websocket/facts';
import type { ApigwFacts } from './facts';

type GatewayFacts = ApigwFacts | WebSocketFacts;

/** The id of an API’s service: one that exists, or a new one, made here. */
export function writeService<Facts extends GatewayFacts>(construct: Construct, reader: TriggerReader<Facts>): string {
  const serviceName = reader.optionalText((facts) => facts.serviceName);
  if (serviceName === undefined) return reader.text((facts) => facts.serviceId);
  return new ApiGatewayService(construct, 'Service', {
    serviceName,
    protocol: 'http&https',
    netType: ['OUTER'],
    provider: reader.targetProvider,
  }).id;
}

const sharedArguments = [
  'request_config_path',
  'request_config_method',
  'service_config_timeout',
  'service_config_scf_function_name',
  'service_config_scf_function_namespace',
  'service_config_scf_function_qualifier',
];

/** What a release publishes of an API, by the API’s protocol. */
const releasedArguments = {
  HTTP: [
    'auth_type',
    ...sharedArguments,
    'service_config_scf_function_type',
    'service_config_scf_is_integrated_response',
  ],
  WEBSOCKET: [
    ...sharedArguments,
    ...['register', 'transport', 'cleanup'].flatMap((role) =>
      ['name', 'namespace', 'qualifier'].map((part) => `service_config_websocket_${role}_function_${part}`),
    ),
  ],
};

/** Releases an API’s service to its environment, anew whenever one of the service’s APIs changes. */
export function writeRelease<Facts extends GatewayFacts>(
  construct: Construct,
  reader: TriggerReader<Facts>,
  api: ApiGatewayApi,
): TerraformResource {
  return new ApiGatewayServiceRelease(construct, 'Release', {
    // From the api: "there is no API under the current service" is what a release before it gets.
    serviceId: api.serviceId,
    environmentName: reader.text((facts) => facts.environment),
    // A release does not notice that its APIs changed; a description that does replaces it. What it names comes before it.
    releaseDesc: Lazy.stringValue({
      produce: (context) => `\${sha256(jsonencode([${publishedBy(api, context).join(', ')}]))}`,
    }),
    dependsOn: [api],
    provider: reader.targetProvider,
  });
}

/** All that a release of an API’s service publishes of the stack, in the same order wherever the APIs stand in the code. */
function publishedBy(api: ApiGatewayApi, context: IResolveContext): readonly string[] {
  const { resources } = AppRegistry.of(api);
  const stack = TerraformStack.of(api);
  const serviceOf = (each: TerraformResource) => context.resolve(resources.attributesOf(each).service_id);
  const apis = resources.apisByService(stack, () => {
    const byService = new Map<unknown, TerraformResource[]>();
    for (const each of resources.elementsIn(stack).filter(isResource).filter(isOneApi)) {
      const service = serviceOf(each);
      const others = byService.get(service);
      if (others) others.push(each);
      else byService.set(service, [each]);
    }
    return byService;
  });
  return [...(apis.get(serviceOf(api)) ?? [])]
    .sort((a, b) => (a.friendlyUniqueId < b.friendlyUniqueId ? -1 : 1))
    .flatMap((each) => {
      const { protocol } = resources.attributesOf(each);
      const names = protocol === 'WEBSOCKET' ? releasedArguments.WEBSOCKET : releasedArguments.HTTP;
      return names.map((name) => addressOf(each, `.${name}`));
    });
}

/** A resource may make many APIs: its address then has no arguments. */
function isOneApi(resource: TerraformResource): boolean {
  return resource.terraformResourceType === 'tencentcloud_api_gateway_api' && instanceIndex(resource) === '';
}
