import type { IConstruct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { notGiven } from '../core/value';
import type { ClsFacts } from './facts';

/** A log topic as read. */
export type ClsTopicReading = Pick<ClsFacts, 'topicId' | 'topicRegion'>;

const topicResourceType = 'tencentcloud_cls_topic';

/**
 * The log topic whose logs fire a trigger.
 *
 * Product document: Tencent Cloud SCF, Triggers, "CLS trigger".
 */
export abstract class ClsTopicRef {
  /**
   * A topic by its id.
   *
   * @param topicId the topic’s id, from its page; may be a token
   * @param region the log set’s region, `ap-guangzhou`; must be the function’s. Left out, it is unknown
   */
  public static fromTopicId(topicId: string, region?: string): ClsTopicRef {
    return new NamedTopic(topicId, region);
  }

  /**
   * A `tencentcloud_cls_topic` of this app, from our bindings or your own.
   *
   * @param resource the topic resource; its region is that of its provider
   */
  public static fromResource(resource: IConstruct): ClsTopicRef {
    return new TopicResource(resource);
  }

  /** @internal */
  public readonly _brand = 'ClsTopicRef';

  /** @internal */
  public abstract _read(reader: PropReader): ClsTopicReading;
}

/** What is known of a topic that could not be read. */
export const unreadTopic: ClsTopicReading = { topicId: notGiven, topicRegion: notGiven };

class NamedTopic extends ClsTopicRef {
  constructor(
    private readonly topicId: string,
    private readonly region?: string,
  ) {
    super();
  }

  public _read(outer: PropReader): ClsTopicReading {
    const reader = outer.within('topic', { topicId: this.topicId, region: this.region });
    const topicId = reader.text('topicId');
    const resource = reader.resourceBehind(topicId, topicResourceType);
    if (reader.has('region')) return { topicId, topicRegion: reader.text('region') };
    return { topicId, topicRegion: resource ? reader.regionOf(resource) : notGiven };
  }
}

class TopicResource extends ClsTopicRef {
  constructor(private readonly resource: IConstruct) {
    super();
  }

  public _read(reader: PropReader): ClsTopicReading {
    const resource = reader.resource('topic', this.resource, topicResourceType, 'ClsTopicRef.fromResource');
    if (!resource) return unreadTopic;
    return { topicId: reader.reference(resource, 'id'), topicRegion: reader.regionOf(resource) };
  }
}
