import { ckafka, cos, eventbridge, timer, variable } from './example-facts';
import type { Outcome } from './finding';
import { functionNamed, showFunction } from './function-facts';
import type { Rule, Source } from './rule';
import type { TriggerFacts } from './trigger-facts';
import { byFunction, isScfTrigger } from './triggers-of-function';
import { isOfInstance, keyOf, known, notGiven, show, templateOf, type Value } from './value';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'limits of each trigger',
};
const provider: Source = {
  document: 'terraform-provider-tencentcloud 1.83.25',
  section: 'scf/resource_tc_scf_trigger.go',
};

const ofEach: Value<string> = {
  known: false,
  template: [{ expression: 'each.key', identity: 'app/Nightly#each.key' }],
};

export const nameUnique: Rule = {
  id: 'trigger/name-unique',
  severity: 'error',
  adjustable: false,
  title: 'A TriggerName stands once per function',
  why: 'Terraform’s id is function#namespace#name, whatever the type: two resources with one id read and overwrite each other’s trigger.',
  sources: [document, provider],
  *check(app) {
    const named = app.triggers.filter((trigger) => isScfTrigger(trigger) && keyOf(trigger.triggerName) !== undefined);
    for (const trigger of named) yield* oneNameForAll(trigger);
    for (const group of byFunction(named)) {
      const first = new Map<string, TriggerFacts>();
      for (const trigger of group) {
        const key = keyOf(trigger.triggerName) ?? '';
        const earlier = first.get(key);
        if (!earlier) first.set(key, trigger);
        else if (!hasRuleOfItsOwn(trigger, earlier)) yield nameTwice(trigger, earlier);
      }
      const unknown = group.filter((trigger) => !trigger.triggerName.known);
      if (first.size < 2) continue;
      for (const trigger of unknown) {
        yield {
          path: trigger.path,
          undecided: `trigger name ${show(trigger.triggerName)} beside the other triggers of ${showFunction(trigger.target)}`,
        };
      }
    }
  },
  examples: {
    passing: [
      {
        title: 'one name on two functions',
        triggers: [timer(), timer({ path: 'app/Other', triggerName: 'Nightly', target: functionNamed('report') })],
      },
      {
        title: 'one name in two namespaces',
        triggers: [
          timer(),
          timer({
            path: 'app/Other',
            triggerName: 'Nightly',
            target: functionNamed('resize', { namespace: known('test') }),
          }),
        ],
      },
      {
        title: 'one name in two regions',
        triggers: [
          timer({ target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
          timer({
            path: 'app/Other',
            triggerName: 'Nightly',
            target: functionNamed('resize', { region: known('ap-shanghai') }),
          }),
        ],
      },
      {
        title: 'a name for each that for_each makes',
        triggers: [timer({ instances: known(2), triggerName: ofEach })],
      },
      {
        title: 'a function for each that for_each makes',
        triggers: [timer({ instances: known(2), target: functionNamed('', { name: ofEach }) })],
      },
      { title: 'only Terraform knows how many there are', triggers: [timer({ instances: notGiven })] },
      {
        title: 'only Terraform knows one of the names',
        triggers: [timer(), timer({ path: 'app/Other', triggerName: variable('name') })],
      },
    ],
    failing: [
      { title: 'one name for all that for_each makes', triggers: [timer({ instances: known(2) })] },
      { title: 'two timers', triggers: [timer(), timer({ path: 'app/Other', triggerName: 'Nightly' })] },
      {
        title: 'over two types',
        triggers: [ckafka(), timer({ path: 'app/Other', triggerName: 'ckafka-8tfxzia3-orders' })],
      },
      {
        title: 'one topic twice on one function',
        triggers: [ckafka(), ckafka({ path: 'other/Orders', stack: 'other', maxMessages: 5 })],
      },
    ],
  },
};

/** The instances that for_each or count make are as many triggers. */
function* oneNameForAll(trigger: TriggerFacts): Generator<Outcome> {
  const { path, instances, target, triggerName } = trigger;
  if (!instances || [target.name, target.namespace, triggerName].some(differsByInstance)) return;
  const got = `trigger name ${show(triggerName)} on function ${showFunction(target)}`;
  if (!instances.known) yield { path, undecided: `${got}, for all that for_each or count make` };
  else if (instances.value > 1)
    yield {
      path,
      got: `${got} for each of ${instances.value} instances`,
      allowed: 'a trigger name once per function, over all trigger types and stacks',
      fix: 'let name or function differ by instance, with each.key or count.index in it, or loop in TypeScript',
    };
}

function differsByInstance(text: Value<string>): boolean {
  return templateOf(text).some((part) => typeof part === 'object' && isOfInstance(part.expression));
}

/** cos/one-per-function-and-bucket and http/one-per-function say it of their own triggers. */
function hasRuleOfItsOwn(trigger: TriggerFacts, earlier: TriggerFacts): boolean {
  return trigger.type === earlier.type && (trigger.type === 'cos' || trigger.type === 'http');
}

function nameTwice(trigger: TriggerFacts, earlier: TriggerFacts): Outcome {
  const topic = trigger.type === 'ckafka' && earlier.type === 'ckafka';
  return {
    path: trigger.path,
    got: `trigger name ${show(trigger.triggerName)} a second time on function ${showFunction(trigger.target)}`,
    allowed: 'a trigger name once per function, over all trigger types and stacks',
    fix: topic
      ? 'keep one trigger per topic and function; a second function may read the same topic'
      : 'give one of the two another triggerName',
    related: [earlier.path],
  };
}

export const quotaPerType: Rule = {
  id: 'trigger/quota-per-type',
  severity: 'error',
  adjustable: true,
  title: 'A function has at most 10 triggers of one type',
  why: 'CreateTrigger answers LimitExceeded.Trigger for the next one. The quota can be raised by a ticket, and then here in the settings.',
  sources: [document, { document: 'Tencent Cloud SCF, Quotas and limits', section: 'product/583/11637' }],
  limits: ['triggersPerType'],
  *check(app) {
    for (const group of byFunction(app.triggers)) {
      const byType = new Map<string, TriggerFacts[]>();
      for (const trigger of group) {
        const type = wireType(trigger);
        if (type) byType.set(type, [...(byType.get(type) ?? []), trigger]);
      }
      for (const [type, triggers] of byType) {
        const extra = triggers[app.quotas.triggersPerType];
        if (!extra) continue;
        yield {
          path: extra.path,
          got: `${triggers.length} ${type} triggers on function ${showFunction(extra.target)}`,
          allowed: `at most ${app.quotas.triggersPerType} triggers of one type per function`,
          fix: 'spread them over several functions, or have the quota raised and set quotas.triggersPerType',
          related: triggers.slice(0, app.quotas.triggersPerType).map((trigger) => trigger.path),
        };
      }
    }
  },
  examples: {
    passing: [
      { title: '10 timers', triggers: timers(10) },
      { title: '10 timers and a bucket', triggers: [...timers(10), cos()] },
      {
        title: 'the quota was raised',
        triggers: timers(11),
        app: { quotas: { triggersPerType: 20, cosRulesPerBucket: 10 } },
      },
      {
        title: 'functions that only Terraform knows',
        triggers: timers(11).map((trigger, index) => ({
          ...trigger,
          target: functionNamed('', { name: variable(`fn${index}`) }),
        })),
      },
    ],
    failing: [
      { title: '11 timers', triggers: timers(11) },
      {
        title: '11 event rules',
        triggers: Array.from({ length: 11 }, (_, index) => eventbridge({ path: `app/OnEvent${index}` })),
      },
      {
        title: '11 times one function that only Terraform knows',
        triggers: timers(11).map((trigger) => ({ ...trigger, target: functionNamed('', { name: variable('fn') }) })),
      },
    ],
  },
};

function timers(count: number): readonly TriggerFacts[] {
  return Array.from({ length: count }, (_, index) => timer({ path: `app/Timer${index}` }));
}

/** Types are counted by their names on the wire; a WebSocket API is an API Gateway trigger. */
function wireType(trigger: TriggerFacts): string | undefined {
  if (trigger.type === 'other') return trigger.wireType.known ? trigger.wireType.value : undefined;
  return trigger.type === 'websocket' ? 'apigw' : trigger.type;
}

export const triggerRules: readonly Rule[] = [nameUnique, quotaPerType];
