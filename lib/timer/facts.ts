import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** A timer trigger. */
export interface TimerFacts extends CommonFacts {
  readonly type: 'timer';
  /** The cron expression as the user wrote it. */
  readonly schedule: Value<string>;
  /** CustomArgument; known and empty when there is none. */
  readonly message: Value<string>;
}
