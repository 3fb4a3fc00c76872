import { clb, variable } from '../core/example-facts';
import { functionNamed, sameFunction, showFunction } from '../core/function-facts';
import { limits, span } from '../core/limits';
import type { Rule, Source } from '../core/rule';
import { ofType } from '../core/trigger-facts';
import { isNotGiven, keyOf, known, notGiven, show, type Value } from '../core/value';
import { type ClbFacts, defaultWeight } from './facts';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'CLB trigger, limits',
};
const api: Source = { document: 'Tencent Cloud CLB API 2018-03-17', section: 'RegisterFunctionTargets' };
const provider: Source = {
  document: 'terraform-provider-tencentcloud 1.83.25',
  section: 'clb/resource_tc_clb_function_targets_attachment.go',
};

const isGiven = (value: Value<string>) => (value.known ? value.value !== '' : value.template !== undefined);

/** What a rule stands in, however it is addressed. */
const parents = [
  { prop: 'loadBalancerId', what: 'load balancer', example: 'lb-8tfxzia3' },
  { prop: 'listenerId', what: 'listener', example: 'lbl-8tfxzia3' },
] as const;

export const ruleAddress: Rule = {
  id: 'clb/rule-address',
  severity: 'error',
  adjustable: false,
  title: 'The forwarding rule is addressed in one way',
  why: 'The provider accepts neither or both and fails at apply; a "#" in the url breaks the id that Terraform keeps.',
  sources: [api, provider],
  *check(app) {
    for (const trigger of ofType(app, 'clb')) {
      const { path, locationId, domain, url } = trigger;
      for (const { prop, what, example } of parents) {
        if (!trigger[prop].known || trigger[prop].value !== '') continue;
        yield {
          path,
          got: `an empty ${prop}`,
          allowed: `the id of the rule’s ${what}, such as "${example}"`,
          fix: 'take the id from the load balancer’s page, or use ClbRuleRef.fromResource',
        };
      }
      const byLocation = isGiven(locationId);
      const byAddress = isGiven(domain) || isGiven(url);
      const allowed = 'exactly one form: a location id, or a domain and a url';
      if (byLocation && byAddress) {
        yield {
          path,
          got: `location id ${show(locationId)} and domain ${show(domain)}, url ${show(url)}`,
          allowed,
          fix: 'keep one of the two',
        };
      } else if (!byLocation && [locationId, domain, url].some(isNotGiven)) {
        // trigger/prop-type has said what is wrong.
      } else if (!byLocation && !(isGiven(domain) && isGiven(url))) {
        yield {
          path,
          got: `domain ${show(domain)}, url ${show(url)}`,
          allowed,
          fix: 'give both, or use ClbRuleRef.fromLocationId',
        };
      } else if (byAddress && !url.known) {
        yield { path, undecided: `url ${show(url)}` };
      } else if (byAddress && url.known && !/^\/[^#]*$/.test(url.value)) {
        yield {
          path,
          got: `url ${show(url)}`,
          allowed: 'a url that begins with "/" and has no "#"',
          fix: url.value.includes('#') ? 'cut the url before the "#"' : `write ${JSON.stringify(`/${url.value}`)}`,
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'domain and url', triggers: [clb()] },
      { title: 'a location id', triggers: [clb({ locationId: 'loc-1', domain: '', url: '' })] },
    ],
    failing: [
      { title: 'neither', triggers: [clb({ domain: '', url: '' })] },
      { title: 'both', triggers: [clb({ locationId: 'loc-1' })] },
      { title: 'no url', triggers: [clb({ url: '' })] },
      { title: 'no "/"', triggers: [clb({ url: 'scf' })] },
      { title: 'no load balancer and no listener', triggers: [clb({ loadBalancerId: '', listenerId: '' })] },
      { title: 'a "#"', triggers: [clb({ url: '/scf#top' })] },
    ],
    undecided: [{ title: 'only Terraform knows the url', triggers: [clb({ url: variable('url') })] }],
  },
};

export const ruleUnique: Rule = {
  id: 'clb/rule-unique',
  severity: 'error',
  adjustable: false,
  title: 'A forwarding rule calls one function',
  why: 'The load balancer binds one function to a rule: of two attachments each apply lets the last one win, and each plan shows a change.',
  sources: [document, provider],
  *check(app) {
    const first = new Map<string, ClbFacts>();
    const forms = new Set<AddressForm>();
    for (const trigger of ofType(app, 'clb')) {
      const names = addressesOf(trigger);
      const name = names.find((candidate) => first.has(candidate.key));
      const earlier = name && first.get(name.key);
      if (name && earlier) {
        const isOne = sameFunction(trigger.target, earlier.target) === true;
        yield {
          path: trigger.path,
          got: isOne
            ? `function ${showFunction(trigger.target)} a second time on ${name.text}`
            : `a second function, ${showFunction(trigger.target)}, on ${name.text}`,
          allowed: isOne
            ? 'one attachment per forwarding rule, however the rule is addressed'
            : 'one function per forwarding rule, however the rule is addressed',
          fix: isOne ? 'remove one of the two' : 'make a forwarding rule of its own for each function',
          related: [earlier.path],
          witness: `${name.text}, already bound to ${showFunction(earlier.target)}`,
        };
      } else if (first.size > 0 && !comparable(trigger, forms)) {
        yield { path: trigger.path, undecided: `forwarding rule ${describe(trigger)} beside others of the app` };
      }
      const added = names.filter(({ key }) => !first.has(key));
      for (const { key } of added) first.set(key, trigger);
      if (added.length > 0) forms.add(formOf(trigger));
    }
  },
  examples: {
    passing: [
      { title: 'two urls', triggers: [clb(), clb({ path: 'app/B', url: '/other' })] },
      { title: 'two listeners', triggers: [clb(), clb({ path: 'app/B', listenerId: 'lbl-2' })] },
      { title: 'a url in another case is another url', triggers: [clb(), clb({ path: 'app/B', url: '/SCF' })] },
    ],
    failing: [
      { title: 'one rule twice', triggers: [clb(), clb({ path: 'app/B', target: functionNamed('other') })] },
      { title: 'one rule twice for one function', triggers: [clb(), clb({ path: 'app/B' })] },
      {
        title: 'once by its location id, once by domain and url',
        triggers: [
          clb(),
          clb({
            path: 'app/B',
            target: functionNamed('other'),
            locationId: variable('location'),
            domain: '',
            url: '',
            ruleDomain: 'a.example.com',
            ruleUrl: '/scf',
          }),
        ],
      },
      {
        title: 'a location id that only Terraform knows, twice',
        triggers: [
          clb({ locationId: variable('location'), domain: '', url: '' }),
          clb({ path: 'app/B', target: functionNamed('other'), locationId: variable('location'), domain: '', url: '' }),
        ],
      },
    ],
    undecided: [
      {
        title: 'only Terraform knows one rule',
        triggers: [clb(), clb({ path: 'app/B', locationId: variable('location'), domain: '', url: '' })],
      },
    ],
  },
};

/** Every name that a rule goes by: its location id, and its domain and url, each within its listener. */
function addressesOf(trigger: ClbFacts): { key: string; text: string }[] {
  const listener = [keyOf(trigger.loadBalancerId), keyOf(trigger.listenerId)].join(' ');
  const where = `of listener ${show(trigger.listenerId)}, load balancer ${show(trigger.loadBalancerId)}`;
  const addresses: { key: string; text: string }[] = [];
  if (isGiven(trigger.locationId)) {
    addresses.push({
      key: `${listener} location ${keyOf(trigger.locationId)}`,
      text: `rule ${show(trigger.locationId)} ${where}`,
    });
  }
  const [domain, url] = isGiven(trigger.domain) ? [trigger.domain, trigger.url] : [trigger.ruleDomain, trigger.ruleUrl];
  if (isGiven(domain) && isGiven(url)) {
    addresses.push({
      key: `${listener} address ${keyOf(domain)} ${keyOf(url)}`,
      text: `rule ${show(domain)} ${show(url)} ${where}`,
    });
  }
  return addresses;
}

type AddressForm = 'address' | 'location' | 'unknown';

/** Known names of one form can be told apart from each other, and unknown ones from nothing. */
function comparable(trigger: ClbFacts, others: ReadonlySet<AddressForm>): boolean {
  const form = formOf(trigger);
  return form !== 'unknown' && others.size === 1 && others.has(form);
}

function formOf({ loadBalancerId, listenerId, locationId, domain, url, ruleDomain, ruleUrl }: ClbFacts): AddressForm {
  const allKnown = (...values: Value<string>[]) =>
    [loadBalancerId, listenerId, ...values].every((value) => value.known);
  if (isGiven(domain) ? allKnown(domain, url) : allKnown(ruleDomain, ruleUrl)) return 'address';
  return isGiven(locationId) && allKnown(locationId) ? 'location' : 'unknown';
}

function describe(trigger: ClbFacts): string {
  return isGiven(trigger.locationId) ? show(trigger.locationId) : `${show(trigger.domain)} ${show(trigger.url)}`;
}

export const eventFunction: Rule = {
  id: 'clb/event-function',
  severity: 'error',
  adjustable: false,
  title: 'A load balancer calls Event functions',
  why: 'RegisterFunctionTargets refuses Web functions.',
  sources: [api],
  *check(app) {
    for (const { path, target } of ofType(app, 'clb')) {
      if (!target.type.known) yield { path, undecided: `type of function ${showFunction(target)}` };
      else if (target.type.value === 'HTTP') {
        yield {
          path,
          got: `the Web function ${showFunction(target)}`,
          allowed: 'Event functions',
          fix: 'use an Event function, or the Web function’s function URL',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'an Event function', triggers: [clb({ target: functionNamed('api', { type: known('EVENT') }) })] },
    ],
    failing: [{ title: 'a Web function', triggers: [clb({ target: functionNamed('site', { type: known('HTTP') }) })] }],
    undecided: [
      { title: 'the type is not given', triggers: [clb()] },
      {
        title: 'only Terraform knows the type',
        triggers: [clb({ target: functionNamed('api', { type: variable('type') }) })],
      },
    ],
  },
};

export const listener: Rule = {
  id: 'clb/listener',
  severity: 'error',
  adjustable: false,
  title: 'The listener speaks HTTP or HTTPS',
  why: 'Only these have forwarding rules.',
  sources: [api],
  *check(app) {
    for (const { path, listenerProtocol } of ofType(app, 'clb')) {
      if (!listenerProtocol.known) {
        yield { path, undecided: `protocol of the listener (${show(listenerProtocol)})` };
      } else if (listenerProtocol.value !== 'HTTP' && listenerProtocol.value !== 'HTTPS') {
        yield {
          path,
          got: `a ${listenerProtocol.value} listener`,
          allowed: 'an HTTP or HTTPS listener',
          fix: 'put the forwarding rule on an HTTP or HTTPS listener',
        };
      }
    }
  },
  examples: {
    passing: [{ title: 'HTTPS', triggers: [clb({ listenerProtocol: 'HTTPS' })] }],
    failing: [{ title: 'TCP', triggers: [clb({ listenerProtocol: 'TCP' })] }],
    undecided: [
      { title: 'not in the app', triggers: [clb({ listenerProtocol: notGiven })] },
      { title: 'only Terraform knows it', triggers: [clb({ listenerProtocol: variable('protocol') })] },
    ],
  },
};

export const weight: Rule = {
  id: 'clb/weight',
  severity: 'error',
  adjustable: false,
  title: `The weight is ${span('clbWeightMin', 'clbWeightMax')}`,
  why: 'The API refuses any other.',
  sources: [api],
  limits: ['clbWeightMin', 'clbWeightMax'],
  *check(app) {
    for (const { path, weight: value } of ofType(app, 'clb')) {
      if (!value.known) {
        if (value.template) yield { path, undecided: `weight ${show(value)}` };
        continue;
      }
      const { clbWeightMin: min, clbWeightMax: max } = limits;
      if (Number.isInteger(value.value) && value.value >= min.value && value.value <= max.value) continue;
      yield {
        path,
        got: `weight ${value.value}`,
        allowed: `a whole number, ${min.value}–${max.value}`,
        fix: `leave weight out for ${defaultWeight}`,
      };
    }
  },
  examples: {
    passing: [
      { title: '0', triggers: [clb({ weight: 0 })] },
      { title: '100', triggers: [clb({ weight: 100 })] },
    ],
    failing: [
      { title: '-1', triggers: [clb({ weight: -1 })] },
      { title: '101', triggers: [clb({ weight: 101 })] },
      { title: 'half a point', triggers: [clb({ weight: 0.5 })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [clb({ weight: variable('weight') })] }],
  },
};

export const clbRules: readonly Rule[] = [ruleAddress, ruleUnique, eventFunction, listener, weight];
