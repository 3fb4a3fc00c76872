import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { ScfFunctionType } from '../core/function-ref';
import type { PropReader } from '../core/prop-reader';
import { choose } from '../core/scf-trigger-resource';
import { TriggerBase, type TriggerProps } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { keyOf, known, notGiven, type Value } from '../core/value';
import { ApiGatewayApi } from '../provider/api-gateway-api';
import type { ApigwServiceRef } from './apigw-service-ref';
import { type ApigwFacts, defaultGatewayTimeoutSeconds } from './facts';
import { writeRelease, writeService } from './gateway';
import { ApigwEnvironment, HttpMethod } from './http-method';

/** What an API of API Gateway takes. */
export interface ApigwApiProps extends TriggerProps {
  /** The service: one that exists, or the name of a new one, which is then made in this stack. */
  readonly service: ApigwServiceRef;
  /** The path of the API: begins with `/`, path parameters as `{name}`. */
  readonly path: string;
  /**
   * The request method. Service, path and method make the API: one function each.
   *
   * @default HttpMethod.ANY
   */
  readonly method?: HttpMethod;
  /**
   * The environment that the API is released to.
   *
   * @default ApigwEnvironment.RELEASE
   */
  readonly environment?: ApigwEnvironment;
  /**
   * Whether the service is released with the API in it. Without a release no caller reaches it. A service has one release in
   * an environment: of several APIs one has it: set false on the others. It comes after all APIs of the service in its stack, and anew when one of
   * them changes.
   *
   * @default true
   */
  readonly release?: boolean;
  /**
   * The API’s name in the gateway.
   *
   * @default - the construct id
   */
  readonly apiName?: string;
  /**
   * Whether the function behind is an event function, or a Web function that gets the request as it is.
   *
   * @default - the function’s own type where it is known, else ScfFunctionType.EVENT
   */
  readonly functionType?: ScfFunctionType;
  /**
   * How long the gateway waits for the function, in whole seconds, 1 or more; longer than the function’s own time-out.
   *
   * @default 15
   */
  readonly timeoutSeconds?: number;
  /**
   * Whether a caller must sign with a key of the gateway.
   *
   * @default false
   */
  readonly authRequired?: boolean;
  /**
   * Whether the answer of an event function is read as status, headers and body, instead of passed on as it is.
   *
   * @default false
   */
  readonly integratedResponse?: boolean;
}

/**
 * An API of API Gateway, with a path of its own, that calls a function. Where ApigwTrigger makes one API of the function’s
 * name, a function can stand behind many of these. Retired by the product: `apigw/retired` says so.
 *
 * Product document: Tencent Cloud SCF, Triggers, "API Gateway trigger".
 */
export class ApigwApi extends TriggerBase {
  public readonly triggerType = 'apigw';
  /** The `tencentcloud_api_gateway_api`. */
  public readonly resource: TerraformResource;
  /** The gateway’s APIs have no TriggerName. */
  public readonly triggerName: string | undefined = undefined;
  /** The gateway’s APIs have no TriggerDesc. */
  public readonly triggerDesc: string | undefined = undefined;
  /** The gateway makes the API’s id: there is none to import by before it stands. */
  public readonly importId: string | undefined = undefined;
  /** The `tencentcloud_api_gateway_service_release`, unless it was not wanted. */
  public readonly releaseResource: TerraformResource | undefined;

  constructor(scope: Construct, id: string, props: ApigwApiProps) {
    super(scope, id);
    const reader = new TriggerReader<ApigwFacts>(this, props, 'api', readApi);
    const api = new ApiGatewayApi(this, 'Resource', {
      serviceId: writeService(this, reader),
      apiName: reader.text((facts) => facts.apiName),
      protocol: 'HTTP',
      authType: reader.text((facts) => choose(facts.authRequired, 'SECRET', 'NONE')),
      requestConfigPath: reader.text((facts) => facts.apiPath),
      requestConfigMethod: reader.text((facts) => facts.method),
      serviceConfigType: 'SCF',
      serviceConfigTimeout: reader.number((facts) => facts.gatewayTimeoutSeconds),
      serviceConfigScfFunctionName: reader.text((facts) => facts.target.name),
      serviceConfigScfFunctionNamespace: reader.text((facts) => facts.target.namespace),
      serviceConfigScfFunctionQualifier: reader.text((facts) => facts.qualifier),
      serviceConfigScfFunctionType: reader.text((facts) => facts.backendFunctionType),
      serviceConfigScfIsIntegratedResponse: reader.boolean((facts) => facts.integratedResponse),
      provider: reader.targetProvider,
    });
    this.resource = api;
    this.releaseResource = props?.release === false ? undefined : writeRelease(this, reader, api);
  }
}

function readApi(reader: PropReader, common: CommonFacts): ApigwFacts {
  const service = reader.branded<ApigwServiceRef>(
    'service',
    'ApigwServiceRef',
    'use ApigwServiceRef.fromServiceId("service-…")',
  );
  const unread = { serviceId: notGiven, serviceName: known(''), serviceRegion: notGiven };
  reader.checkFlag('release');
  return {
    ...common,
    ...(service?._read(reader) ?? unread),
    type: 'apigw',
    apiName: reader.text('apiName', common.path.replace(/^.*\//, '')),
    method: reader.oneOf('method', Object.values(HttpMethod), 'one of HttpMethod', HttpMethod.ANY),
    apiPath: reader.text('path'),
    environment: reader.oneOf(
      'environment',
      Object.values(ApigwEnvironment),
      'one of ApigwEnvironment',
      ApigwEnvironment.RELEASE,
    ),
    authRequired: reader.boolean('authRequired', false),
    integratedResponse: reader.boolean('integratedResponse', false),
    base64Encoded: known(false),
    gatewayTimeoutSeconds: reader.number('timeoutSeconds', defaultGatewayTimeoutSeconds),
    backendFunctionType: readFunctionType(reader, common.target.type),
  };
}

/** As it is given; else the function's own; else an Event function, which most are. */
function readFunctionType(reader: PropReader, ofFunction: Value<string>): Value<string> {
  const given = reader.has('functionType') || keyOf(ofFunction) === undefined;
  if (!given) return ofFunction;
  return reader.oneOf('functionType', Object.values(ScfFunctionType), 'one of ScfFunctionType', ScfFunctionType.EVENT);
}
