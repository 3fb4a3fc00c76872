import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** An API Gateway trigger, or an API of API Gateway that calls a function. */
export interface ApigwFacts extends CommonFacts {
  readonly type: 'apigw';
  /** One of the two is given; the other is known and empty. */
  readonly serviceId: Value<string>;
  readonly serviceName: Value<string>;
  readonly serviceRegion: Value<string>;
  /** The API’s name in the gateway; not given for a trigger, whose API the gateway names. */
  readonly apiName: Value<string>;
  readonly method: Value<string>;
  /** A trigger's path is made by the gateway from the function, so it is unknown but one per function. */
  readonly apiPath: Value<string>;
  readonly environment: Value<string>;
  readonly authRequired: Value<boolean>;
  readonly integratedResponse: Value<boolean>;
  readonly base64Encoded: Value<boolean>;
  /** The gateway's own time-out; not given for a trigger, which can't set it. */
  readonly gatewayTimeoutSeconds: Value<number>;
  /** `HTTP` when the API says that its function is a Web function. */
  readonly backendFunctionType: Value<string>;
}

/** How long the gateway waits for a function, in seconds, when the user does not say. */
export const defaultGatewayTimeoutSeconds = 15;
