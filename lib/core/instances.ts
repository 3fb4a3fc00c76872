import { type TerraformResource, Token } from 'cdktf';
import { rawOverridesOf } from './raw-overrides';
import type { TokenContext } from './token-values';
import type { PropProblem, TriggerFacts } from './trigger-facts';
import { known, notGiven, type Value } from './value';

/** `for_each` and `count` of a resource, as the user has said by the time it is written. */
export function repetitionOf(resource: TerraformResource): { readonly forEach: unknown; readonly count: unknown } {
  const { forEach, count } = resource.terraformMetaArguments;
  const overridden = rawOverridesOf(resource);
  return { forEach: overridden.for_each ?? forEach, count: overridden.count ?? count };
}

/** What an address needs, to mean the instance that goes with one of the resource; nothing where there is only one. */
export function instanceIndex(resource: TerraformResource): string {
  const overridden = rawOverridesOf(resource);
  if (resource.forEach !== undefined || overridden.for_each !== undefined) return '[each.key]';
  return resource.count === undefined && overridden.count === undefined ? '' : '[count.index]';
}

/** A trigger with what `for_each` or `count` make of it. */
export function withInstances(
  facts: TriggerFacts,
  resource: TerraformResource,
  resolve: TokenContext['resolve'],
): TriggerFacts {
  // The block's resource is the function, and not the trigger's to repeat.
  if (facts.managedBy === 'function-block' || instanceIndex(resource) === '') return facts;
  if (facts.managedBy === 'api' || facts.managedBy === 'event-target')
    return { ...facts, problems: [...facts.problems, oneOfSeveral] };
  return { ...facts, instances: instancesOf(resource, resolve) };
}

const oneOfSeveral: PropProblem = {
  prop: 'resource',
  got: 'for_each or count on one of the resources of the trigger',
  allowed: 'one resource of each kind: they refer to each other without an index',
  fix: 'loop in TypeScript, and make a construct for each item',
};

function instancesOf(resource: TerraformResource, resolve: TokenContext['resolve']): Value<number> {
  const { forEach, count } = repetitionOf(resource);
  const resolved = resolve(Token.asAny(forEach ?? count));
  if (typeof resolved === 'number') return known(resolved);
  if (typeof resolved === 'object' && resolved !== null) return known(Object.keys(resolved).length);
  const texts = /^\$\{toset\((\["(?:[^"\\$%]|", ")*"\])\)\}$/.exec(String(resolved))?.[1];
  return texts === undefined ? notGiven : known(new Set<unknown>(JSON.parse(texts)).size);
}
