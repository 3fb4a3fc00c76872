import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** An MPS trigger. */
export interface MpsFacts extends CommonFacts {
  readonly type: 'mps';
  readonly event: Value<string>;
}
