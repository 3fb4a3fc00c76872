import type { IConstruct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { known, notGiven, type Value } from '../core/value';
import type { ClbFacts } from './facts';

/** A forwarding rule as read. */
export type RuleReading = Pick<
  ClbFacts,
  | 'loadBalancerId'
  | 'listenerId'
  | 'locationId'
  | 'domain'
  | 'url'
  | 'ruleDomain'
  | 'ruleUrl'
  | 'listenerProtocol'
  | 'loadBalancerRegion'
>;

const ruleResourceType = 'tencentcloud_clb_listener_rule';

/**
 * The forwarding rule of a load balancer's HTTP or HTTPS listener.
 *
 * Product document: Tencent Cloud SCF, Triggers, "CLB trigger".
 */
export abstract class ClbRuleRef {
  /**
   * A rule by what it matches.
   *
   * @param loadBalancerId `lb-…`; may be a token
   * @param listenerId `lbl-…`; may be a token
   * @param domain the rule's domain, as the rule has it
   * @param url the rule's url, as the rule has it: begins with `/`, no `#`
   */
  public static fromDomainUrl(loadBalancerId: string, listenerId: string, domain: string, url: string): ClbRuleRef {
    return new AddressedRule({ loadBalancerId, listenerId, domain, url });
  }

  /**
   * A rule by its id.
   *
   * @param loadBalancerId `lb-…`; may be a token
   * @param listenerId `lbl-…`; may be a token
   * @param locationId `loc-…`; may be a token
   */
  public static fromLocationId(loadBalancerId: string, listenerId: string, locationId: string): ClbRuleRef {
    return new AddressedRule({ loadBalancerId, listenerId, locationId });
  }

  /**
   * A `tencentcloud_clb_listener_rule` of this app, from our bindings or your own.
   *
   * @param resource the rule resource
   */
  public static fromResource(resource: IConstruct): ClbRuleRef {
    return new RuleResource(resource);
  }

  /** @internal */
  public readonly _brand = 'ClbRuleRef';

  /** @internal */
  public abstract _read(reader: PropReader): RuleReading;
}

class AddressedRule extends ClbRuleRef {
  constructor(private readonly address: object) {
    super();
  }

  public _read(outer: PropReader): RuleReading {
    const reader = outer.within('rule', this.address);
    const byLocation = 'locationId' in this.address;
    const listenerId = reader.text('listenerId');
    const locationId = byLocation ? reader.text('locationId') : known('');
    return {
      loadBalancerId: reader.text('loadBalancerId'),
      listenerId,
      locationId,
      domain: byLocation ? known('') : reader.text('domain'),
      url: byLocation ? known('') : reader.text('url'),
      ...matchOf(reader, locationId),
      ...listenerOf(reader, listenerId),
    };
  }
}

class RuleResource extends ClbRuleRef {
  constructor(private readonly resource: IConstruct) {
    super();
  }

  public _read(reader: PropReader): RuleReading {
    const resource = reader.resource('rule', this.resource, ruleResourceType, 'ClbRuleRef.fromResource');
    if (!resource) return unreadRule;
    const listenerId = reader.argument(resource, 'listener_id');
    return {
      loadBalancerId: reader.argument(resource, 'clb_id'),
      listenerId,
      locationId: reader.reference(resource, 'rule_id'),
      domain: known(''),
      url: known(''),
      ruleDomain: reader.argument(resource, 'domain'),
      ruleUrl: reader.argument(resource, 'url'),
      listenerProtocol: listenerOf(reader, listenerId).listenerProtocol,
      loadBalancerRegion: reader.regionOf(resource),
    };
  }
}

/** What is known of a rule that could not be read. */
export const unreadRule: RuleReading = {
  loadBalancerId: notGiven,
  listenerId: notGiven,
  locationId: notGiven,
  domain: notGiven,
  url: notGiven,
  ruleDomain: notGiven,
  ruleUrl: notGiven,
  listenerProtocol: notGiven,
  loadBalancerRegion: notGiven,
};

/** Domain and url of the rule that a location id refers to. */
function matchOf(reader: PropReader, locationId: Value<string>): Pick<RuleReading, 'ruleDomain' | 'ruleUrl'> {
  const rule = reader.resourceBehind(locationId, ruleResourceType);
  if (!rule) return { ruleDomain: notGiven, ruleUrl: notGiven };
  return { ruleDomain: reader.argument(rule, 'domain'), ruleUrl: reader.argument(rule, 'url') };
}

/** Protocol and region of the listener that a listener id refers to. */
function listenerOf(
  reader: PropReader,
  listenerId: Value<string>,
): Pick<RuleReading, 'listenerProtocol' | 'loadBalancerRegion'> {
  const listener = reader.resourceBehind(listenerId, 'tencentcloud_clb_listener');
  if (!listener) return { listenerProtocol: notGiven, loadBalancerRegion: notGiven };
  return { listenerProtocol: reader.argument(listener, 'protocol'), loadBalancerRegion: reader.regionOf(listener) };
}
