import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { type ClsTopicRef, unreadTopic } from './cls-topic-ref';
import { clsDefaults, encodeClsDescription } from './description';
import type { ClsFacts } from './facts';

/** What a CLS trigger takes. */
export interface ClsTriggerProps extends ScfTriggerProps {
  /** The log topic, in the function’s region; one trigger per topic. */
  readonly topic: ClsTopicRef;
  /**
   * The trigger’s name, once per function: 1–100 letters, digits, `-` and `_`.
   *
   * @default - the construct id
   */
  readonly triggerName?: string;
  /**
   * The longest time that logs wait for a batch to fill, in seconds, 3–300.
   *
   * @default 60
   */
  readonly maxWaitSeconds?: number;
  /**
   * The most logs in one call, 1–10000.
   *
   * @default 100
   */
  readonly maxMessages?: number;
}

/**
 * Calls a function with the logs of a topic, in batches, asynchronously. Any change replaces the trigger.
 *
 * Unverified: no page gives the TriggerDesc of this type for CreateTrigger, and `cls/unverified` says so.
 *
 * Product document: Tencent Cloud SCF, Triggers, "CLS trigger".
 */
export class ClsTrigger extends TriggerBase {
  public readonly triggerType = 'cls';
  public readonly resource: TerraformResource;
  /** The TriggerName. */
  public readonly triggerName: string;
  /** The TriggerDesc, canonical JSON; a reference to it when the props hold tokens. */
  public readonly triggerDesc: string;
  /** What `terraform import` takes: `function#namespace#name`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: ClsTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<ClsFacts>(this, props, 'trigger', (props, common) => readCls(props, common, id));
    const written = writeScfTrigger(this, reader, {
      type: this.triggerType,
      describe: encodeClsDescription,
      replacedOnChange: true,
    });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readCls(reader: PropReader, common: CommonFacts, id: string): ClsFacts {
  const topic = reader.branded<ClsTopicRef>(
    'topic',
    'ClsTopicRef',
    'use ClsTopicRef.fromTopicId("31d3ce01-228b-42f5-aab5-7f740cc2fb11")',
  );
  return {
    ...common,
    ...(topic?._read(reader) ?? unreadTopic),
    type: 'cls',
    triggerName: reader.text('triggerName', id),
    maxWaitSeconds: reader.number('maxWaitSeconds', clsDefaults.maxWaitSeconds),
    maxMessages: reader.number('maxMessages', clsDefaults.maxMessages),
  };
}
