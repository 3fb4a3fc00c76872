import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import type { CmqFilter } from './cmq-filter';
import { encodeCmqDescription } from './description';
import type { CmqFacts } from './facts';

/** What a CMQ trigger takes. Its TriggerName is the topic and can’t be chosen. */
export interface CmqTriggerProps extends ScfTriggerProps {
  /** The name of the CMQ topic, in the function’s region, without white space and `#`. */
  readonly topicName: string;
  /**
   * Which messages fire the trigger.
   *
   * @default - all
   */
  readonly filter?: CmqFilter;
}

/**
 * Calls a function with the messages of a CMQ topic. Retired by the product: `cmq/retired` says so. Any change replaces the
 * trigger.
 *
 * Product document: Tencent Cloud SCF, Triggers, "Trigger configuration", CMQ trigger.
 */
export class CmqTrigger extends TriggerBase {
  public readonly triggerType = 'cmq';
  public readonly resource: TerraformResource;
  /** The TriggerName: the topic’s name. */
  public readonly triggerName: string;
  /** The TriggerDesc, canonical JSON; a reference to it when the props hold tokens. */
  public readonly triggerDesc: string;
  /** What `terraform import` takes: `function#namespace#name`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: CmqTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<CmqFacts>(this, props, 'trigger', readCmq);
    const written = writeScfTrigger(this, reader, {
      type: this.triggerType,
      describe: encodeCmqDescription,
      replacedOnChange: true,
    });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readCmq(reader: PropReader, common: CommonFacts): CmqFacts {
  const topicName = reader.text('topicName');
  const filter = reader.has('filter')
    ? reader.branded<CmqFilter>(
        'filter',
        'CmqFilter',
        'use CmqFilter.tags(["new"]) or CmqFilter.bindingKeys(["order.#"])',
      )
    : undefined;
  return {
    ...common,
    type: 'cmq',
    triggerName: topicName,
    topicName,
    ...(filter && { filter: filter._read(reader) }),
  };
}
