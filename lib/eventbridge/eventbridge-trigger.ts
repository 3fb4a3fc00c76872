import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { addressOf, functionReplacement } from '../core/scf-trigger-resource';
import { TerraformData } from '../core/terraform-data';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { notGiven, type Value } from '../core/value';
import { EbEventRule } from '../provider/eb-event-rule';
import { EbEventTarget } from '../provider/eb-event-target';
import { functionResourceDescription } from './description';
import type { EventBusRef } from './event-bus-ref';
import type { EventPattern } from './event-pattern';
import type { BatchFacts, EventBridgeFacts } from './facts';

/** How events are gathered into one call, which then gets a list of them. */
export interface EventBridgeBatch {
  /** The most events in one call, 1–10000. */
  readonly maxEvents: number;
  /**
   * The longest time that events wait for a batch to fill, in seconds, 0–60.
   *
   * @default 0
   */
  readonly maxWaitSeconds?: number;
}

/** What an EventBridge trigger takes. */
export interface EventBridgeTriggerProps extends ScfTriggerProps {
  /** The event bus. */
  readonly bus: EventBusRef;
  /** Which of its events call the function. */
  readonly pattern: EventPattern;
  /** The id of the account that owns the function, its UIN: digits, from the account’s page. May be a token. */
  readonly accountUin: string;
  /**
   * The event rule’s name: 2–60 letters, digits, `-` and `_`, a letter first, a letter or a digit last.
   *
   * @default - the construct id
   */
  readonly ruleName?: string;
  /**
   * How events are gathered into one call.
   *
   * @default - each event is a call of its own
   */
  readonly batch?: EventBridgeBatch;
}

/**
 * Calls an Event function with the events of an event bus that match a pattern: an event rule, and the function as its
 * target. It counts as a trigger of the function.
 *
 * `enabled` and `description` are the rule’s. The product lets neither bus, rule name nor target be changed: either is made
 * anew.
 *
 * Product document: Tencent Cloud EventBridge, Delivery to SCF (product/1108/46254).
 */
export class EventBridgeTrigger extends TriggerBase {
  public readonly triggerType = 'eventbridge';
  /** The `tencentcloud_eb_event_target`. */
  public readonly resource: TerraformResource;
  /** The `tencentcloud_eb_event_rule`. */
  public readonly ruleResource: TerraformResource;
  /** The product gives event targets no TriggerName. */
  public readonly triggerName: string | undefined = undefined;
  /** The product gives event targets no TriggerDesc. */
  public readonly triggerDesc: string | undefined = undefined;
  /** The product makes the ids of rule and target: there is none to import by before they stand. */
  public readonly importId: string | undefined = undefined;

  constructor(scope: Construct, id: string, props: EventBridgeTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<EventBridgeFacts>(this, props, 'event-target', (props, common) =>
      readEventBridge(props, common, id),
    );
    const rule = this.rule(reader);
    this.ruleResource = rule;
    this.resource = this.functionTarget(reader, rule);
  }

  private rule(reader: TriggerReader<EventBridgeFacts>): EbEventRule {
    const rule = new EbEventRule(this, 'Rule', {
      eventBusId: reader.text((facts) => facts.eventBusId),
      ruleName: reader.text((facts) => facts.ruleName),
      eventPattern: reader.text((facts) => facts.eventPattern),
      enable: reader.boolean((facts) => facts.enabled),
      description: reader.optionalText((facts) => facts.description),
      provider: reader.targetProvider,
    });
    // The provider plans the first two as updates in place and refuses them at apply; a description it never takes away.
    const input = {
      event_bus_id: reader.text((facts) => facts.eventBusId),
      rule_name: reader.text((facts) => facts.ruleName),
      has_description: reader.present((facts) => facts.description),
    };
    const immutable = new TerraformData(this, 'RuleReplacement', input, rule);
    rule.lifecycle = { replaceTriggeredBy: [addressOf(immutable)] };
    return rule;
  }

  private functionTarget(reader: TriggerReader<EventBridgeFacts>, rule: EbEventRule): EbEventTarget {
    const hasBatch = reader.gives((facts) => facts.batch);
    const target = new EbEventTarget(this, 'Resource', {
      eventBusId: reader.text((facts) => facts.eventBusId),
      ruleId: rule.ruleId,
      type: 'scf',
      targetDescription: { resourceDescription: reader.text(functionResourceDescription) },
      // The outer arguments: those of scf_params have no effect any more. Computed, so that leaving them out keeps what was.
      enableBatchDelivery: hasBatch,
      ...(hasBatch && {
        batchEventCount: reader.number((facts) => facts.batch?.maxEvents ?? notGiven),
        batchTimeout: reader.number((facts) => facts.batch?.maxWaitSeconds ?? notGiven),
      }),
      provider: reader.targetProvider,
    });
    const input = { resource_description: reader.text(functionResourceDescription) };
    const immutable = new TerraformData(this, 'Replacement', input, target);
    target.lifecycle = {
      replaceTriggeredBy: [
        addressOf(immutable),
        // A new rule has a new id, which a target can’t be moved to.
        addressOf(rule, '.rule_id'),
        ...(functionReplacement(this, reader.targetResource)?.replaceTriggeredBy ?? []),
      ],
    };
    return target;
  }
}

function readEventBridge(reader: PropReader, common: CommonFacts, id: string): EventBridgeFacts {
  const bus = reader.branded<EventBusRef>('bus', 'EventBusRef', 'use EventBusRef.fromEventBusId("eb-…")');
  const pattern = reader.branded<EventPattern>(
    'pattern',
    'EventPattern',
    'use EventPattern.fromObject({ source: ["cos.cloud.tencent"] })',
  );
  const batch = reader.group('batch');
  return {
    ...common,
    type: 'eventbridge',
    eventBusId: bus?._read(reader) ?? notGiven,
    ruleName: reader.text('ruleName', id),
    eventPattern: readPattern(reader, pattern),
    accountUin: reader.text('accountUin'),
    ...(batch && { batch: readBatch(batch) }),
  };
}

function readPattern(reader: PropReader, pattern: EventPattern | undefined): Value<string> {
  return pattern?._read(reader) ?? notGiven;
}

function readBatch(reader: PropReader): BatchFacts {
  return { maxEvents: reader.number('maxEvents'), maxWaitSeconds: reader.number('maxWaitSeconds', 0) };
}
