import type { FunctionFacts } from '../core/function-facts';
import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** A WebSocket API of API Gateway with its three functions; `target` is the transport function. */
export interface WebSocketFacts extends CommonFacts {
  readonly type: 'websocket';
  /** Known and empty: a new service is made, by name. */
  readonly serviceId: Value<string>;
  readonly serviceName: Value<string>;
  readonly apiName: Value<string>;
  readonly serviceRegion: Value<string>;
  readonly apiPath: Value<string>;
  readonly environment: Value<string>;
  /** Absent when the user gave none. */
  readonly register?: FunctionFacts;
  readonly transport?: FunctionFacts;
  readonly cleanup?: FunctionFacts;
  readonly gatewayTimeoutSeconds: Value<number>;
}
