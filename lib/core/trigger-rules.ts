import { ckafka, cos, eventbridge, other, timer, variable } from './example-facts';
import type { Outcome } from './finding';
import { functionNamed, showFunction } from './function-facts';
import { limits } from './limits';
import type { Rule, Source } from './rule';
import { bothOf, conflictsOver, gatheringsOver, subjectOf } from './subject';
import type { TriggerFacts } from './trigger-facts';
import { isScfTrigger, itsFunction } from './triggers-of-function';
import { concat, isNotGiven, isOfInstance, known, notGiven, show, templateOf, type Value } from './value';

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
    const triggers = app.triggers.filter(isScfTrigger);
    for (const trigger of triggers) yield* oneNameForAll(trigger);
    for (const { trigger, other, certain } of conflictsOver(triggers, nameOnFunction)) {
      if (haveRuleOfTheirOwn(trigger, other)) continue;
      yield certain ? nameTwice(trigger, other) : { path: trigger.path, undecided: perhapsTwice(trigger, other) };
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
    undecided: [
      {
        title: 'only Terraform knows one of the names',
        triggers: [timer(), timer({ path: 'app/Other', triggerName: variable('name') })],
      },
      {
        title: 'only Terraform knows one of the functions, whichever comes first',
        triggers: [
          timer({ path: 'app/Other', triggerName: 'Nightly', target: functionNamed('', { name: variable('fn') }) }),
          timer(),
        ],
      },
      {
        title: 'only Terraform knows one of the regions',
        triggers: [
          timer({ target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
          timer({
            path: 'app/Other',
            triggerName: 'Nightly',
            target: functionNamed('resize', { region: variable('region') }),
          }),
        ],
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
const nameOnFunction = bothOf<TriggerFacts>(
  itsFunction,
  subjectOf(({ triggerName }) => [triggerName]),
);

/** cos/one-per-function-and-bucket and http/one-per-function say it of their own triggers. */
function haveRuleOfTheirOwn(a: TriggerFacts, b: TriggerFacts): boolean {
  return a.type === b.type && (a.type === 'cos' || a.type === 'http');
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

function perhapsTwice(trigger: TriggerFacts, other: TriggerFacts): string {
  return `trigger name ${show(trigger.triggerName)} on function ${showFunction(trigger.target)} beside ${show(other.triggerName)} on ${showFunction(other.target)} (${other.path})`;
}

export const quotaPerType: Rule = {
  id: 'trigger/quota-per-type',
  severity: 'error',
  adjustable: true,
  title: `A function has at most ${limits.triggersPerType.value} triggers of one type`,
  why: 'CreateTrigger answers LimitExceeded.Trigger for the next one. The quota can be raised by a ticket, and then here in the settings.',
  sources: [document, { document: 'Tencent Cloud SCF, Quotas and limits', section: 'product/583/11637' }],
  limits: ['triggersPerType'],
  *check(app): Generator<Outcome> {
    const { triggersPerType: quota } = app.quotas;
    const isOver = (triggers: readonly TriggerFacts[]) => triggers.length > quota;
    for (const { sure, perhaps, at } of gatheringsOver(app.triggers, typeOnFunction, isOver)) {
      const [first = at] = sure;
      const [type, called] = [textOf(wireType(first)), showFunction(first.target)];
      if (perhaps.length > 0) {
        yield {
          path: at.path,
          undecided: `whether function ${called} has more than ${quota} ${type} triggers: ${sure.length}, and ${perhaps.length} that may be of that type and function`,
        };
        continue;
      }
      yield {
        path: at.path,
        got: `${sure.length} ${type} triggers on function ${called}`,
        allowed: `at most ${quota} triggers of one type per function`,
        fix: 'spread them over several functions, or have the quota raised and set quotas.triggersPerType',
        related: sure.slice(0, quota).map((trigger) => trigger.path),
      };
    }
    for (const trigger of app.triggers.filter((each) => isNotGiven(wireType(each)))) {
      yield {
        path: trigger.path,
        undecided: `triggers of a type and number that only Terraform knows, on function ${showFunction(trigger.target)}`,
      };
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
        title: 'too few even if a function that only Terraform knows is the same',
        triggers: [...timers(9), timer({ target: functionNamed('', { name: variable('fn') }) })],
      },
      {
        title:
          '11 functions of which only Terraform knows the whole name, each with a part that tells it from the others',
        triggers: timers(11).map((trigger, index) => ({
          ...trigger,
          target: functionNamed('', { name: concat(variable('stage'), `-fn${index}`) }),
        })),
      },
    ],
    undecided: [
      {
        title: '10 timers and one on a function that only Terraform knows',
        triggers: [timer({ path: 'app/Eleventh', target: functionNamed('', { name: variable('fn') }) }), ...timers(10)],
      },
      {
        title: '11 timers on functions that only Terraform knows',
        triggers: timers(11).map((trigger, index) => ({
          ...trigger,
          target: functionNamed('', { name: variable(`fn${index}`) }),
        })),
      },
      {
        title: '10 timers and a trigger of a type that only Terraform knows',
        triggers: [...timers(10), other({ wireType: variable('type') })],
      },
      {
        title: 'triggers made by a dynamic block',
        triggers: [other({ managedBy: 'function-block', wireType: notGiven })],
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

const typeOnFunction = bothOf<TriggerFacts>(
  itsFunction,
  subjectOf((trigger) => [wireType(trigger)]),
);

/** Types are counted by their names on the wire; a WebSocket API is an API Gateway trigger. */
function wireType(trigger: TriggerFacts): Value<string> {
  if (trigger.type === 'other') return trigger.wireType;
  return known(trigger.type === 'websocket' ? 'apigw' : trigger.type);
}

function textOf(type: Value<string>): string {
  return type.known ? type.value : show(type);
}

export const triggerRules: readonly Rule[] = [nameUnique, quotaPerType];
