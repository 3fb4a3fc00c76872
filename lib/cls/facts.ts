import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** A CLS trigger. */
export interface ClsFacts extends CommonFacts {
  readonly type: 'cls';
  readonly topicId: Value<string>;
  readonly topicRegion: Value<string>;
  readonly maxWaitSeconds: Value<number>;
  readonly maxMessages: Value<number>;
}
