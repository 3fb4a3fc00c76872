import type { IConstruct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { notGiven, type Value } from '../core/value';

/** A topic as read. */
export interface TopicReading {
  readonly instanceId: Value<string>;
  readonly topicName: Value<string>;
  readonly instanceVpcId: Value<string>;
  readonly instanceRegion: Value<string>;
}

/**
 * The topic whose messages fire a trigger.
 *
 * Product document: Tencent Cloud SCF, Triggers, "CKafka trigger".
 */
export abstract class CkafkaTopicRef {
  /**
   * A topic by its instance and name.
   *
   * @param instanceId the instance's id, `ckafka-8tfxzia3`; may be a token
   * @param topicName the topic's name, not its id; may be a token
   */
  public static fromNames(instanceId: string, topicName: string): CkafkaTopicRef {
    return new NamedTopic(instanceId, topicName);
  }

  /**
   * A `tencentcloud_ckafka_topic` of this app, from our bindings or your own. The instance's VPC is read where the instance is in the app too.
   *
   * @param resource the topic resource
   */
  public static fromResource(resource: IConstruct): CkafkaTopicRef {
    return new TopicResource(resource);
  }

  /** @internal */
  public readonly _brand = 'CkafkaTopicRef';

  /** @internal */
  public abstract _read(reader: PropReader): TopicReading;
}

/** The instance's VPC and region, when the instance id is a reference to an instance of the app. */
function instanceOf(
  reader: PropReader,
  instanceId: Value<string>,
): Pick<TopicReading, 'instanceVpcId' | 'instanceRegion'> {
  const instance = reader.resourceBehind(instanceId, 'tencentcloud_ckafka_instance');
  if (!instance) return { instanceVpcId: notGiven, instanceRegion: notGiven };
  return { instanceVpcId: reader.argument(instance, 'vpc_id'), instanceRegion: reader.regionOf(instance) };
}

class NamedTopic extends CkafkaTopicRef {
  constructor(
    private readonly instanceId: string,
    private readonly topicName: string,
  ) {
    super();
  }

  public _read(outer: PropReader): TopicReading {
    const reader = outer.within('topic', { instanceId: this.instanceId, topicName: this.topicName });
    const instanceId = reader.text('instanceId');
    return { instanceId, topicName: reader.text('topicName'), ...instanceOf(reader, instanceId) };
  }
}

class TopicResource extends CkafkaTopicRef {
  constructor(private readonly resource: IConstruct) {
    super();
  }

  public _read(reader: PropReader): TopicReading {
    const resource = reader.resource(
      'topic',
      this.resource,
      'tencentcloud_ckafka_topic',
      'CkafkaTopicRef.fromResource',
    );
    if (!resource)
      return { instanceId: notGiven, topicName: notGiven, instanceVpcId: notGiven, instanceRegion: notGiven };
    const instance = instanceOf(reader, reader.argument(resource, 'instance_id'));
    return {
      instanceId: reader.reference(resource, 'instance_id'),
      topicName: reader.reference(resource, 'topic_name'),
      instanceVpcId: instance.instanceVpcId,
      instanceRegion: reader.regionOf(resource),
    };
  }
}
