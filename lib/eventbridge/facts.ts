import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** An event rule of an event bus, with the function as its target. */
export interface EventBridgeFacts extends CommonFacts {
  readonly type: 'eventbridge';
  readonly eventBusId: Value<string>;
  readonly ruleName: Value<string>;
  /** JSON, canonical when we wrote it. */
  readonly eventPattern: Value<string>;
  /** The account’s id, which the target is addressed with. */
  readonly accountUin: Value<string>;
  /** Absent: events come one by one. */
  readonly batch?: BatchFacts;
}

export interface BatchFacts {
  readonly maxEvents: Value<number>;
  readonly maxWaitSeconds: Value<number>;
}
