import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** A CKafka trigger. */
export interface CkafkaFacts extends CommonFacts {
  readonly type: 'ckafka';
  readonly instanceId: Value<string>;
  readonly topicName: Value<string>;
  readonly maxMessages: Value<number>;
  /** `latest`, `earliest` or the digits of a time stamp: a text, as it goes over the wire. */
  readonly offset: Value<string>;
  readonly retries: Value<number>;
  readonly maxWaitSeconds: Value<number>;
  /** Known and empty: the product makes a group. */
  readonly consumerGroupName: Value<string>;
  /** The instance's VPC and region, when the instance is in the app. */
  readonly instanceVpcId: Value<string>;
  readonly instanceRegion: Value<string>;
}
