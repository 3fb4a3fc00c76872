import { type TerraformResource, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { ScfTrigger } from '../provider/scf-trigger';
import { addFunctionBlock } from './function-block';
import { TerraformData } from './terraform-data';
import type { TriggerFacts } from './trigger-facts';
import type { TriggerReader } from './trigger-reader';
import { concat, known, notGiven, type Value } from './value';

/** How a type of trigger is written. */
export interface Encoding<Facts extends TriggerFacts> {
  readonly type: string;
  readonly describe: (facts: Facts) => Value<string>;
  /** CustomArgument; timers alone have one. */
  readonly customArgument?: (facts: Facts) => Value<string>;
  /** The product names the trigger, and the provider refuses to be given a name. */
  readonly nameIsFixed?: boolean;
  /** UpdateTrigger knows no such type: every change replaces the trigger. */
  readonly replacedOnChange?: boolean;
  /** The `name` and `cos_region` of a function's block, where they are not the TriggerName. */
  readonly block?: (facts: Facts) => { name: Value<string>; region?: Value<string> };
}

/** The Terraform of one trigger. */
export interface WrittenTrigger {
  readonly resource: TerraformResource;
  readonly triggerName: string;
  readonly triggerDesc: string;
  readonly importId: string;
}

/** Writes a trigger as a tencentcloud_scf_trigger, or into its function's block. */
export function writeScfTrigger<Facts extends TriggerFacts>(
  construct: Construct,
  reader: TriggerReader<Facts>,
  encoding: Encoding<Facts>,
): WrittenTrigger {
  const block = reader.managedBy === 'function-block' ? reader.targetResource : undefined;
  return block ? writeBlock(construct, block, reader, encoding) : writeResource(construct, reader, encoding);
}

function writeResource<Facts extends TriggerFacts>(
  construct: Construct,
  reader: TriggerReader<Facts>,
  encoding: Encoding<Facts>,
): WrittenTrigger {
  const resource = new ScfTrigger(construct, 'Resource', {
    functionName: reader.functionName,
    namespace: reader.text((facts) => facts.target.namespace),
    type: encoding.type,
    triggerName: encoding.nameIsFixed ? undefined : reader.text((facts) => facts.triggerName),
    triggerDesc: reader.text(encoding.describe),
    // Not computed in the provider, yet read back: left out, every plan would show a change.
    qualifier: reader.text((facts) => facts.qualifier),
    enable: reader.text(enable),
    description: reader.optionalText((facts) => facts.description),
    customArgument: encoding.customArgument && reader.optionalText(encoding.customArgument),
    provider: reader.targetProvider,
  });
  resource.lifecycle = { replaceTriggeredBy: replacedBy(construct, reader, encoding) };
  const identity = (facts: Facts) => concat(facts.target.name, '#', facts.target.namespace, '#', facts.triggerName);
  return {
    resource,
    triggerName: reader.literal((facts) => facts.triggerName) ?? resource.triggerName,
    triggerDesc: reader.literal(encoding.describe) ?? resource.triggerDesc,
    importId: reader.text(identity),
  };
}

function isInStackOf(construct: Construct, resource: TerraformResource): boolean {
  return TerraformStack.of(construct) === TerraformStack.of(resource);
}

function enable(facts: TriggerFacts): Value<string> {
  return choose(facts.enabled, 'OPEN', 'CLOSE');
}

/** One of two texts, by a boolean that only Terraform may know. */
export function choose(value: Value<boolean>, whenTrue: string, whenFalse: string): Value<string> {
  const [hole] = value.template ?? [];
  if (typeof hole === 'object') {
    // In brackets: a conditional of the user's would take ours for its last operand.
    const expression = `(${hole.expression}) ? "${whenTrue}" : "${whenFalse}"`;
    return { known: false, template: [{ expression, identity: hole.identity }] };
  }
  if (!value.known) return notGiven;
  return known(value.value ? whenTrue : whenFalse);
}

/**
 * What can't be updated in place, in a terraform_data of the trigger's own: a change of it replaces the trigger.
 * One terraform_data for a whole stack would replace a trigger that is newly adopted into it.
 */
function replacedBy<Facts extends TriggerFacts>(
  construct: Construct,
  reader: TriggerReader<Facts>,
  encoding: Encoding<Facts>,
): string[] {
  const { customArgument } = encoding;
  const data = new TerraformData(construct, 'Replacement', {
    trigger_name: reader.text((facts) => facts.triggerName),
    has_message: customArgument ? reader.present(customArgument) : false,
    has_description: reader.present((facts) => facts.description),
    ...(encoding.replacedOnChange && {
      trigger_desc: reader.text(encoding.describe),
      qualifier: reader.text((facts) => facts.qualifier),
      enable: reader.text(enable),
      description: reader.text((facts) => facts.description),
    }),
  });
  return [addressOf(data), ...(functionReplacement(construct, reader.targetResource)?.replaceTriggeredBy ?? [])];
}

/**
 * A function that is replaced under its own name takes its triggers with it, and no plan would notice: they are
 * replaced with it. Only within a stack can Terraform say so.
 */
export function functionReplacement(
  construct: Construct,
  target: TerraformResource | undefined,
): { replaceTriggeredBy: string[] } | undefined {
  if (!target || !isInStackOf(construct, target)) return undefined;
  return { replaceTriggeredBy: [addressOf(target, '.function_id')] };
}

/** A bare address: replace_triggered_by takes no template. */
export function addressOf(resource: TerraformResource, attribute = ''): string {
  return `${resource.terraformResourceType}.${resource.friendlyUniqueId}${attribute}`;
}

function writeBlock<Facts extends TriggerFacts>(
  construct: Construct,
  target: TerraformResource,
  reader: TriggerReader<Facts>,
  encoding: Encoding<Facts>,
): WrittenTrigger {
  const { block } = encoding;
  addFunctionBlock(target, construct, {
    name: reader.text((facts) => (block ? block(facts).name : facts.triggerName)),
    type: encoding.type,
    trigger_desc: reader.text(encoding.describe),
    ...(block && { cos_region: reader.text((facts) => block(facts).region ?? known('')) }),
  });
  return {
    resource: target,
    triggerName: reader.text((facts) => facts.triggerName),
    triggerDesc: reader.text(encoding.describe),
    // The trigger has no id of its own in Terraform: its function has.
    importId: reader.text((facts) => concat(facts.target.namespace, '+', facts.target.name)),
  };
}
