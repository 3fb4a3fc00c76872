import { Lazy, type TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf } from '../core/scf-trigger-resource';
import type { TriggerReader } from '../core/trigger-reader';
import type { ApiGatewayApi } from '../provider/api-gateway-api';
import { ApiGatewayService } from '../provider/api-gateway-service';
import { ApiGatewayServiceRelease } from '../provider/api-gateway-service-release';
import type { WebSocketFacts } from '../websocket/facts';
import type { ApigwFacts } from './facts';

type GatewayFacts = ApigwFacts | WebSocketFacts;

/** How long the gateway waits for a function, in seconds, when the user does not say. */
export const defaultGatewayTimeoutSeconds = 15;

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

/** Releases an API’s service to its environment, anew whenever one of the arguments changes. */
export function writeRelease<Facts extends GatewayFacts>(
  construct: Construct,
  reader: TriggerReader<Facts>,
  api: ApiGatewayApi,
  releasedArguments: readonly string[],
): TerraformResource {
  return new ApiGatewayServiceRelease(construct, 'Release', {
    // From the api: "there is no API under the current service" is what a release before it gets.
    serviceId: api.serviceId,
    environmentName: reader.text((facts) => facts.environment),
    // A release does not notice that its APIs changed; a description that does replaces it.
    releaseDesc: Lazy.stringValue({
      produce: (context) => {
        const values = releasedArguments.map((name) => context.resolve(addressOf(api, `.${name}`)));
        return `\${sha256(jsonencode([${values.join(', ')}]))}`;
      },
    }),
    dependsOn: [api],
    provider: reader.targetProvider,
  });
}
