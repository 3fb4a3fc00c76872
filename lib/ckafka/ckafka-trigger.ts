import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { concat, known, notGiven } from '../core/value';
import type { CkafkaOffset } from './ckafka-offset';
import type { CkafkaTopicRef } from './ckafka-topic-ref';
import { ckafkaDefaults, encodeCkafkaDescription } from './description';
import type { CkafkaFacts } from './facts';

/** What a CKafka trigger takes. Its TriggerName is made of instance and topic and can't be chosen. */
export interface CkafkaTriggerProps extends ScfTriggerProps {
  /** The topic, in the function's region and VPC, without an ACL. */
  readonly topic: CkafkaTopicRef;
  /**
   * The most messages in one call, 1–10000.
   *
   * @default 100
   */
  readonly maxMessages?: number;
  /**
   * Where reading begins.
   *
   * @default CkafkaOffset.latest()
   */
  readonly offset?: CkafkaOffset;
  /**
   * How often a failing call is tried again, 0–10000.
   *
   * @default 10000
   */
  readonly retries?: number;
  /**
   * The longest time that messages wait for a batch to fill, in seconds, 1–60.
   *
   * @default 60
   */
  readonly maxWaitSeconds?: number;
  /**
   * The consumer group to read in.
   *
   * @default - the product makes one for the trigger
   */
  readonly consumerGroupName?: string;
}

/**
 * Calls a function with the messages of a topic, in batches.
 *
 * Product document: Tencent Cloud SCF, Triggers, "CKafka trigger".
 */
export class CkafkaTrigger extends TriggerBase {
  public readonly triggerType = 'ckafka';
  public readonly resource: TerraformResource;
  /** The TriggerName: `<instanceId>-<topicName>`. */
  public readonly triggerName: string;
  /** The TriggerDesc, canonical JSON; a reference to it when the props hold tokens. */
  public readonly triggerDesc: string;
  /** What `terraform import` takes: `function#namespace#name`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: CkafkaTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<CkafkaFacts>(this, props, 'trigger', readCkafka);
    const written = writeScfTrigger(this, reader, { type: this.triggerType, describe: encodeCkafkaDescription });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readCkafka(reader: PropReader, common: CommonFacts): CkafkaFacts {
  const topic = reader.branded<CkafkaTopicRef>(
    'topic',
    'CkafkaTopicRef',
    'use CkafkaTopicRef.fromNames("ckafka-8tfxzia3", "orders")',
  );
  const unread = { instanceId: notGiven, topicName: notGiven, instanceVpcId: notGiven, instanceRegion: notGiven };
  const reading = topic?._read(reader) ?? unread;
  return {
    ...common,
    ...reading,
    type: 'ckafka',
    triggerName: concat(reading.instanceId, '-', reading.topicName),
    maxMessages: reader.number('maxMessages', ckafkaDefaults.maxMessages),
    offset: readOffset(reader),
    retries: reader.number('retries', ckafkaDefaults.retries),
    maxWaitSeconds: reader.number('maxWaitSeconds', ckafkaDefaults.maxWaitSeconds),
    consumerGroupName: reader.text('consumerGroupName', ''),
  };
}

function readOffset(reader: PropReader): CkafkaFacts['offset'] {
  if (!reader.has('offset')) return known(ckafkaDefaults.offset);
  const offset = reader.branded<CkafkaOffset>(
    'offset',
    'CkafkaOffset',
    'use CkafkaOffset.latest(), .earliest() or .at(epochMillis)',
  );
  return offset ? reader.within('offset', { value: offset.value }).text('value') : notGiven;
}
