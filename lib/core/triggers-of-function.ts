import { sameFunction } from './function-facts';
import type { Subject } from './subject';
import type { TriggerFacts } from './trigger-facts';

/** The function that a trigger points at. */
export const itsFunction: Subject<Pick<TriggerFacts, 'target'>> = {
  parts: ({ target }) => [target.namespace, target.name],
  besides: ({ target }) => [target.region, target.account],
  same: (a, b) => sameFunction(a.target, b.target),
};

/** Is this one that the function service's own API makes? */
export const isScfTrigger = (trigger: TriggerFacts) =>
  trigger.managedBy === 'trigger' || trigger.managedBy === 'function-block';
