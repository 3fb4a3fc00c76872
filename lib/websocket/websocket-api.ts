import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { ApigwServiceRef } from '../apigw/apigw-service-ref';
import { defaultGatewayTimeoutSeconds } from '../apigw/facts';
import { writeRelease, writeService } from '../apigw/gateway';
import { ApigwEnvironment } from '../apigw/http-method';
import { unknownFunction } from '../core/function-facts';
import type { ScfFunctionRef } from '../core/function-ref';
import type { PropReader } from '../core/prop-reader';
import { TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { readFunction, TriggerReader } from '../core/trigger-reader';
import { known, notGiven, type Value } from '../core/value';
import { ApiGatewayApi } from '../provider/api-gateway-api';
import type { WebSocketFacts } from './facts';

/** What a WebSocket API takes. */
export interface WebSocketApiProps {
  /** The service: one that exists, or the name of a new one, which is then made in this stack. */
  readonly service: ApigwServiceRef;
  /** The path that clients connect to: begins with `/`, path parameters as `{name}`. */
  readonly path: string;
  /** Called when a client wants to connect. */
  readonly register: ScfFunctionRef;
  /** Called with what a client sends. */
  readonly transport: ScfFunctionRef;
  /** Called when a client has gone. */
  readonly cleanup: ScfFunctionRef;
  /**
   * The environment that the API is released to.
   *
   * @default ApigwEnvironment.RELEASE
   */
  readonly environment?: ApigwEnvironment;
  /**
   * Whether the service is released with the API in it. Without a release no client reaches it. A service has one
   * release in an environment: of several APIs one has it: set false on the others. It comes after all APIs of the service in its stack, and anew
   * when one of them changes.
   *
   * @default true
   */
  readonly release?: boolean;
  /**
   * The API's name in the gateway.
   *
   * @default - the construct id
   */
  readonly apiName?: string;
  /**
   * The version or alias of all three functions.
   *
   * @default "$DEFAULT"
   */
  readonly qualifier?: string;
  /**
   * How long the gateway waits for a function, in whole seconds, 1 or more; longer than the functions' own time-outs.
   *
   * @default 15
   */
  readonly timeoutSeconds?: number;
}

const roles = ['register', 'transport', 'cleanup'] as const;

/**
 * A WebSocket API of API Gateway, served by three event functions. Retired by the product: `apigw/retired` says so.
 *
 * Product document: Tencent Cloud SCF, Triggers, "API Gateway trigger", WebSocket.
 */
export class WebSocketApi extends TriggerBase {
  public readonly triggerType = 'apigw';
  /** The `tencentcloud_api_gateway_api`. */
  public readonly resource: TerraformResource;
  /** The product gives WebSocket APIs no TriggerName. */
  public readonly triggerName: string | undefined = undefined;
  /** The product gives WebSocket APIs no TriggerDesc. */
  public readonly triggerDesc: string | undefined = undefined;
  /** The gateway makes the API's id: there is none to import by before it stands. */
  public readonly importId: string | undefined = undefined;
  /** The `tencentcloud_api_gateway_service_release`, unless it was not wanted. */
  public readonly releaseResource: TerraformResource | undefined;

  constructor(scope: Construct, id: string, props: WebSocketApiProps) {
    super(scope, id);
    const reader = new TriggerReader<WebSocketFacts>(this, props, 'api', readWebSocket, 'transport');
    const api = new ApiGatewayApi(this, 'Resource', {
      serviceId: writeService(this, reader),
      apiName: reader.text((facts) => facts.apiName),
      protocol: 'WEBSOCKET',
      requestConfigPath: reader.text((facts) => facts.apiPath),
      // The only method that the gateway takes for WebSocket.
      requestConfigMethod: 'GET',
      serviceConfigType: 'SCF',
      serviceConfigTimeout: reader.number((facts) => facts.gatewayTimeoutSeconds),
      // Refused without these four, though the three functions below say all.
      serviceConfigScfFunctionName: reader.text((facts) => facts.target.name),
      serviceConfigScfFunctionNamespace: reader.text((facts) => facts.target.namespace),
      serviceConfigScfFunctionQualifier: reader.text((facts) => facts.qualifier),
      serviceConfigScfFunctionType: 'EVENT',
      serviceConfigWebsocketRegisterFunctionName: reader.text((facts) => nameOf(facts, 'register')),
      serviceConfigWebsocketRegisterFunctionNamespace: reader.text((facts) => namespaceOf(facts, 'register')),
      serviceConfigWebsocketRegisterFunctionQualifier: reader.text((facts) => facts.qualifier),
      serviceConfigWebsocketTransportFunctionName: reader.text((facts) => nameOf(facts, 'transport')),
      serviceConfigWebsocketTransportFunctionNamespace: reader.text((facts) => namespaceOf(facts, 'transport')),
      serviceConfigWebsocketTransportFunctionQualifier: reader.text((facts) => facts.qualifier),
      serviceConfigWebsocketCleanupFunctionName: reader.text((facts) => nameOf(facts, 'cleanup')),
      serviceConfigWebsocketCleanupFunctionNamespace: reader.text((facts) => namespaceOf(facts, 'cleanup')),
      serviceConfigWebsocketCleanupFunctionQualifier: reader.text((facts) => facts.qualifier),
      provider: reader.targetProvider,
    });
    this.resource = api;
    this.releaseResource = props?.release === false ? undefined : writeRelease(this, reader, api);
  }
}

function nameOf(facts: WebSocketFacts, role: (typeof roles)[number]): Value<string> {
  return facts[role]?.name ?? notGiven;
}

function namespaceOf(facts: WebSocketFacts, role: (typeof roles)[number]): Value<string> {
  return facts[role]?.namespace ?? notGiven;
}

function readWebSocket(reader: PropReader, common: CommonFacts): WebSocketFacts {
  const service = reader.branded<ApigwServiceRef>(
    'service',
    'ApigwServiceRef',
    'use ApigwServiceRef.fromServiceId("service-…")',
  );
  const unread = { serviceId: notGiven, serviceName: known(''), serviceRegion: notGiven };
  // A function that is missing is for websocket/functions to say.
  const optional = (role: (typeof roles)[number]) =>
    reader.has(role) ? (readFunction(reader, role) ?? unknownFunction) : undefined;
  reader.checkFlag('release');
  return {
    ...common,
    ...(service?._read(reader) ?? unread),
    type: 'websocket',
    apiName: reader.text('apiName', common.path.replace(/^.*\//, '')),
    apiPath: reader.text('path'),
    environment: reader.oneOf(
      'environment',
      Object.values(ApigwEnvironment),
      'one of ApigwEnvironment',
      ApigwEnvironment.RELEASE,
    ),
    register: optional('register'),
    transport: common.target,
    cleanup: optional('cleanup'),
    gatewayTimeoutSeconds: reader.number('timeoutSeconds', defaultGatewayTimeoutSeconds),
  };
}
