import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** A function bound to a forwarding rule of a CLB listener. */
export interface ClbFacts extends CommonFacts {
  readonly type: 'clb';
  readonly loadBalancerId: Value<string>;
  readonly listenerId: Value<string>;
  /** The address as the user gave it; what was left out is known and empty. */
  readonly locationId: Value<string>;
  readonly domain: Value<string>;
  readonly url: Value<string>;
  /** Domain and url of the rule that `locationId` names, when that rule is in the app. */
  readonly ruleDomain: Value<string>;
  readonly ruleUrl: Value<string>;
  readonly weight: Value<number>;
  readonly listenerProtocol: Value<string>;
  readonly loadBalancerRegion: Value<string>;
}

/** The weight of a function when the user gives none. */
export const defaultWeight = 10;
