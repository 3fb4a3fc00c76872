import { sameFunction } from './function-facts';
import type { TriggerFacts } from './trigger-facts';
import { keyOf } from './value';

/** Groups of triggers on one function. A function that only Terraform knows is one with itself alone. */
export function byFunction<Trigger extends { target: TriggerFacts['target'] }>(
  triggers: readonly Trigger[],
): Trigger[][] {
  const groups = new Map<string, Trigger[][]>();
  for (const trigger of triggers) {
    const name = keyOf(trigger.target.name);
    const namespace = keyOf(trigger.target.namespace);
    if (name === undefined || namespace === undefined) continue;
    const key = `${namespace} ${name}`;
    const sameName = groups.get(key) ?? [];
    const group = sameName.find(([first]) => first && sameFunction(first.target, trigger.target));
    if (group) group.push(trigger);
    else sameName.push([trigger]);
    groups.set(key, sameName);
  }
  return [...groups.values()].flat();
}

/** Is this one that the function service's own API makes? */
export const isScfTrigger = (trigger: TriggerFacts) =>
  trigger.managedBy === 'trigger' || trigger.managedBy === 'function-block';
