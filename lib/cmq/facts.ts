import type { CommonFacts } from '../core/trigger-facts';
import type { TextList, Value } from '../core/value';

/** A CMQ trigger; its TriggerName is the topic. */
export interface CmqFacts extends CommonFacts {
  readonly type: 'cmq';
  readonly topicName: Value<string>;
  /** Absent: every message of the topic. */
  readonly filter?: CmqFilterFacts;
}

export interface CmqFilterFacts {
  /** 1: tags; 2: binding keys. */
  readonly type: Value<number>;
  readonly keys: TextList;
}
