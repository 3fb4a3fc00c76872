import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { notGiven } from '../core/value';
import type { ApigwServiceRef } from './apigw-service-ref';
import { encodeApigwDescription } from './description';
import type { ApigwFacts } from './facts';
import { ApigwEnvironment, HttpMethod } from './http-method';
import { pathOfTrigger } from './path';

/** What an API Gateway trigger takes. */
export interface ApigwTriggerProps extends ScfTriggerProps {
  /** The service: one that exists, or the name of a new one. */
  readonly service: ApigwServiceRef;
  /**
   * The trigger's name.
   *
   * @default - the construct id
   */
  readonly triggerName?: string;
  /**
   * The request method.
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
   * Whether a caller must sign with a key of the gateway.
   *
   * @default false
   */
  readonly authRequired?: boolean;
  /**
   * Whether the function's answer is read as status, headers and body, instead of passed on as it is.
   *
   * @default false, as the API has it; the SCF console makes triggers with true
   */
  readonly integratedResponse?: boolean;
  /**
   * Whether bodies are sent to the function in Base64.
   *
   * @default false
   */
  readonly base64Encoded?: boolean;
}

/**
 * Calls a function with the requests of an API Gateway service. Retired by the product: `apigw/retired` says so.
 *
 * Product document: Tencent Cloud SCF, Triggers, "API Gateway trigger".
 */
export class ApigwTrigger extends TriggerBase {
  public readonly triggerType = 'apigw';
  public readonly resource: TerraformResource;
  /** The TriggerName. */
  public readonly triggerName: string;
  /** The TriggerDesc, canonical JSON; a reference to it when the props hold tokens. */
  public readonly triggerDesc: string;
  /** What `terraform import` takes: `function#namespace#name`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: ApigwTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<ApigwFacts>(this, props, 'trigger', (props, common) =>
      readApigw(props, common, id),
    );
    const written = writeScfTrigger(this, reader, {
      type: this.triggerType,
      describe: encodeApigwDescription,
      replacedOnChange: true,
    });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readApigw(reader: PropReader, common: CommonFacts, id: string): ApigwFacts {
  const service = reader.branded<ApigwServiceRef>(
    'service',
    'ApigwServiceRef',
    'use ApigwServiceRef.fromServiceId("service-…")',
  );
  const unread = { serviceId: notGiven, serviceName: notGiven, serviceRegion: notGiven };
  return {
    ...common,
    ...(service?._read(reader) ?? unread),
    type: 'apigw',
    triggerName: reader.text('triggerName', id),
    apiName: notGiven,
    method: reader.oneOf('method', Object.values(HttpMethod), 'one of HttpMethod', HttpMethod.ANY),
    apiPath: pathOfTrigger(common.target.name),
    environment: reader.oneOf(
      'environment',
      Object.values(ApigwEnvironment),
      'one of ApigwEnvironment',
      ApigwEnvironment.RELEASE,
    ),
    authRequired: reader.boolean('authRequired', false),
    integratedResponse: reader.boolean('integratedResponse', false),
    base64Encoded: reader.boolean('base64Encoded', false),
    gatewayTimeoutSeconds: notGiven,
    backendFunctionType: notGiven,
  };
}
