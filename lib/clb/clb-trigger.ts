import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { functionReplacement } from '../core/scf-trigger-resource';
import { TriggerBase, type TriggerProps } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { concat, known, notGiven, type Value } from '../core/value';
import { ClbFunctionTargetsAttachment } from '../provider/clb-function-targets-attachment';
import { type ClbRuleRef, unreadRule } from './clb-rule-ref';
import { type ClbFacts, defaultWeight } from './facts';

/** What a CLB trigger takes. It has no name: the forwarding rule is what identifies it. */
export interface ClbTriggerProps extends TriggerProps {
  /** The forwarding rule, of an HTTP or HTTPS listener in the function's region. */
  readonly rule: ClbRuleRef;
  /**
   * The weight of the function behind the rule, 0–100.
   *
   * @default 10
   */
  readonly weight?: number;
}

/**
 * Calls an Event function with the requests of a load balancer's forwarding rule.
 *
 * Product document: Tencent Cloud SCF, Triggers, "CLB trigger".
 */
export class ClbTrigger extends TriggerBase {
  public readonly triggerType = 'clb';
  public readonly resource: TerraformResource;
  /** The product gives CLB triggers no TriggerName. */
  public readonly triggerName: string | undefined = undefined;
  /** The product gives CLB triggers no TriggerDesc. */
  public readonly triggerDesc: string | undefined = undefined;
  /** What `terraform import` takes: `lb#listener#location`, or `lb#listener#domain#url`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: ClbTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<ClbFacts>(this, props, 'attachment', readClb);
    this.resource = new ClbFunctionTargetsAttachment(this, 'Resource', {
      loadBalancerId: reader.text((facts) => facts.loadBalancerId),
      listenerId: reader.text((facts) => facts.listenerId),
      locationId: reader.optionalText((facts) => facts.locationId),
      domain: reader.optionalText((facts) => facts.domain),
      url: reader.optionalText((facts) => facts.url),
      functionTargets: {
        weight: reader.number((facts) => facts.weight),
        function: {
          functionName: reader.functionName,
          functionNamespace: reader.text((facts) => facts.target.namespace),
          functionQualifier: reader.text((facts) => facts.qualifier),
          // Read back by the provider: left out, every plan would show a change.
          functionQualifierType: reader.text((facts) => qualifierType(facts.qualifier)),
        },
      },
      provider: reader.targetProvider,
    });
    this.resource.lifecycle = functionReplacement(this, reader.targetResource);
    this.importId = reader.text(identity);
  }
}

function identity(facts: ClbFacts): Value<string> {
  const rule =
    facts.locationId.known && facts.locationId.value === '' ? concat(facts.domain, '#', facts.url) : facts.locationId;
  return concat(facts.loadBalancerId, '#', facts.listenerId, '#', rule);
}

/** `$LATEST` and numbers are versions; anything else is an alias, `$DEFAULT` too. */
function qualifierType(qualifier: Value<string>): Value<string> {
  const [hole] = qualifier.template ?? [];
  if (qualifier.known) return known(/^(\$LATEST|\d+)$/.test(qualifier.value) ? 'VERSION' : 'ALIAS');
  if (typeof hole !== 'object') return known('ALIAS');
  const isVersion = `can(regex("^([$]LATEST|[0-9]+)$", ${hole.expression}))`;
  return { known: false, template: [{ expression: `${isVersion} ? "VERSION" : "ALIAS"`, identity: hole.identity }] };
}

function readClb(reader: PropReader, common: CommonFacts): ClbFacts {
  const rule = reader.branded<ClbRuleRef>(
    'rule',
    'ClbRuleRef',
    'use ClbRuleRef.fromDomainUrl("lb-…", "lbl-…", "a.example.com", "/scf")',
  );
  return {
    ...common,
    ...(rule?._read(reader) ?? unreadRule),
    type: 'clb',
    triggerName: notGiven,
    weight: reader.number('weight', defaultWeight),
  };
}
