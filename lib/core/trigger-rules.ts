import { apigw, ckafka, clb, cls, cos, eventbridge, timer, variable, websocket } from './example-facts';
import type { Outcome } from './finding';
import { functionNamed, sameFunction, showFunction } from './function-facts';
import { targetsOf } from './function-rules';
import { knownRegions, nearestRegion } from './regions';
import type { Rule, Source } from './rule';
import type { AppFacts, TriggerFacts } from './trigger-facts';
import { keyOf, known, same, show, type Value } from './value';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'limits of each trigger',
};
const provider: Source = {
  document: 'terraform-provider-tencentcloud 1.83.25',
  section: 'scf/resource_tc_scf_trigger.go',
};

/** Groups of triggers on one function. A function that only Terraform knows is one with itself alone. */
function byFunction<Trigger extends { target: TriggerFacts['target'] }>(triggers: readonly Trigger[]): Trigger[][] {
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

const isScfTrigger = (trigger: TriggerFacts) =>
  trigger.managedBy === 'trigger' || trigger.managedBy === 'function-block';

export const propType: Rule = {
  id: 'trigger/prop-type',
  severity: 'error',
  adjustable: false,
  title: 'Every prop is there and of its type',
  why: 'From plain JavaScript, or through a cast, a prop can be missing or of another type; what would be sent then is anybody’s guess.',
  sources: [{ document: 'cdktf-scf-triggers', section: 'API.md' }],
  *check(app) {
    for (const { path, problems } of app.triggers) {
      for (const { got, allowed, fix } of problems) yield { path, got, allowed, fix };
    }
  },
  examples: {
    passing: [{ title: 'nothing to say', triggers: [timer()] }],
    failing: [
      {
        title: 'a number for a text',
        triggers: [
          timer({
            problems: [
              { prop: 'message', got: 'message is the number 5', allowed: 'a text', fix: 'write message: "5"' },
            ],
          }),
        ],
      },
    ],
  },
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
        title: 'only Terraform knows one of the names',
        triggers: [timer(), timer({ path: 'app/Other', triggerName: variable('name') })],
      },
    ],
    failing: [
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

export const mixedManagement: Rule = {
  id: 'trigger/mixed-management',
  severity: 'error',
  adjustable: false,
  title: 'A function’s triggers are managed in one way',
  why: 'A change of a triggers block deletes all triggers of the function, those of tencentcloud_scf_trigger too; a tencentcloud_scf_trigger_config changes what the others made.',
  sources: [
    provider,
    {
      document: 'terraform-provider-tencentcloud 1.83.25',
      section: 'scf/resource_tc_scf_function.go, scf/resource_tc_scf_trigger_config.go',
    },
  ],
  *check(app): Generator<Outcome> {
    for (const group of byFunction(app.triggers.filter(isScfTrigger))) {
      const resource = group.find((trigger) => trigger.managedBy === 'trigger');
      const block = group.find((trigger) => trigger.managedBy === 'function-block');
      if (!resource || !block) continue;
      const later = group.indexOf(resource) > group.indexOf(block) ? resource : block;
      const earlier = later === resource ? block : resource;
      yield {
        path: later.path,
        got: `function ${showFunction(later.target)} has triggers from tencentcloud_scf_trigger and from its triggers block`,
        allowed: 'one of the two for all triggers of a function',
        fix: 'move the block’s triggers to trigger constructs, or emit all of them with TriggerEmission.FUNCTION_BLOCK',
        related: [earlier.path],
      };
    }
    yield* triggerConfigs(app);
  },
  examples: {
    passing: [
      { title: 'all resources', triggers: [timer(), timer({ path: 'app/B' })] },
      {
        title: 'all in the block',
        triggers: [timer({ managedBy: 'function-block' }), timer({ path: 'app/B', managedBy: 'function-block' })],
      },
      {
        title: 'two functions, each in its own way',
        triggers: [timer(), timer({ path: 'app/B', managedBy: 'function-block', target: functionNamed('report') })],
      },
      {
        title: 'a function that only Terraform knows',
        triggers: [
          timer({ target: functionNamed('', { name: variable('fn') }) }),
          timer({ path: 'app/B', managedBy: 'function-block' }),
        ],
      },
    ],
    failing: [
      { title: 'both ways', triggers: [timer(), timer({ path: 'app/B', managedBy: 'function-block' })] },
      {
        title: 'a tencentcloud_scf_trigger_config beside a trigger',
        triggers: [timer()],
        app: { triggerConfigs: [{ path: 'app/Config', stack: 'app', target: functionNamed('resize') }] },
      },
    ],
  },
};

function* triggerConfigs(app: AppFacts): Generator<Outcome> {
  for (const config of app.triggerConfigs) {
    const beside = app.triggers.find((trigger) => isScfTrigger(trigger) && sameFunction(trigger.target, config.target));
    if (!beside) continue;
    yield {
      path: config.path,
      got: `a tencentcloud_scf_trigger_config on function ${showFunction(config.target)}, whose triggers are managed by Terraform`,
      allowed: 'no tencentcloud_scf_trigger_config beside tencentcloud_scf_trigger or a triggers block',
      fix: 'delete it, and set enabled, qualifier, message and description on the trigger itself',
      related: [beside.path],
    };
  }
}

export const blockCannotExpress: Rule = {
  id: 'trigger/block-cannot-express',
  severity: 'error',
  adjustable: false,
  title: 'A triggers block says only what it can say',
  why: 'The block has no argument for it: the provider would create the trigger enabled, on $LATEST, without message and description.',
  sources: [
    { document: 'terraform-provider-tencentcloud 1.83.25', section: 'scf/resource_tc_scf_function.go, triggers' },
  ],
  *check(app) {
    for (const trigger of app.triggers) {
      if (trigger.managedBy !== 'function-block') continue;
      for (const got of notInBlock(trigger)) {
        yield {
          path: trigger.path,
          got: `${got} with TriggerEmission.FUNCTION_BLOCK`,
          allowed: 'in a triggers block: enabled, qualifier "$LATEST", no message, no description',
          fix: 'leave it out, or use TriggerEmission.RESOURCE (provider 1.83.16 or later)',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'what a block can say', triggers: [timer({ managedBy: 'function-block', qualifier: '$LATEST' })] },
      { title: 'the same asked of a resource', triggers: [timer({ enabled: false, message: 'hello' })] },
    ],
    failing: [
      { title: 'disabled', triggers: [timer({ managedBy: 'function-block', qualifier: '$LATEST', enabled: false })] },
      { title: 'on an alias', triggers: [timer({ managedBy: 'function-block', qualifier: 'live' })] },
      {
        title: 'a message and a description',
        triggers: [
          timer({ managedBy: 'function-block', qualifier: '$LATEST', message: 'hello', description: 'nightly' }),
        ],
      },
      {
        title: 'a message that only Terraform knows',
        triggers: [timer({ managedBy: 'function-block', qualifier: '$LATEST', message: variable('message') })],
      },
    ],
  },
};

/** An unknown value is asked for too: the block has no place to put it. */
function notInBlock(trigger: TriggerFacts): readonly string[] {
  const differs = (value: Value<unknown>, from: unknown) =>
    value.known ? value.value !== from : value.template !== undefined;
  return [
    differs(trigger.enabled, true) && `enabled: ${show(trigger.enabled)}`,
    differs(trigger.qualifier, '$LATEST') && `qualifier: ${show(trigger.qualifier)}`,
    trigger.type === 'timer' && differs(trigger.message, '') && `message: ${show(trigger.message)}`,
    differs(trigger.description, '') && `description: ${show(trigger.description)}`,
  ].filter((text) => text !== false);
}

/** The region of what fires the trigger, and what to call it. */
function sourceRegion(trigger: TriggerFacts): { what: string; region: Value<string> } | undefined {
  if (trigger.type === 'cos') return { what: 'bucket', region: trigger.bucketRegion };
  if (trigger.type === 'ckafka') return { what: 'CKafka instance', region: trigger.instanceRegion };
  if (trigger.type === 'apigw' || trigger.type === 'websocket')
    return { what: 'API Gateway service', region: trigger.serviceRegion };
  if (trigger.type === 'cls') return { what: 'log topic', region: trigger.topicRegion };
  if (trigger.type === 'clb') return { what: 'load balancer', region: trigger.loadBalancerRegion };
  return undefined;
}

export const region: Rule = {
  id: 'trigger/region',
  severity: 'error',
  adjustable: false,
  title: 'Event source and function are in one region',
  why: 'The product binds only sources of the function’s own region; apply fails.',
  sources: [document],
  *check(app) {
    for (const trigger of app.triggers) {
      const source = sourceRegion(trigger);
      if (!source) continue;
      for (const target of targetsOf(trigger)) {
        const equal = same(source.region, target.region);
        if (equal === undefined) {
          yield {
            path: trigger.path,
            undecided: `region of ${source.what} (${show(source.region)}) and of function ${showFunction(target)} (${show(target.region)})`,
          };
        } else if (!equal) {
          yield {
            path: trigger.path,
            got: `${source.what} in ${show(source.region)}, function ${showFunction(target)} in ${show(target.region)}`,
            allowed: 'both in one region',
            fix: `use a function in ${show(source.region)}, or a ${source.what} in ${show(target.region)}`,
          };
        }
      }
    }
  },
  examples: {
    passing: [
      { title: 'one region', triggers: [cos({ target: functionNamed('resize', { region: known('ap-guangzhou') }) })] },
      { title: 'the function’s region is not given', triggers: [cos()] },
      {
        title: 'only Terraform knows the bucket’s region',
        triggers: [
          cos({ bucketRegion: variable('region'), target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
        ],
      },
    ],
    failing: [
      {
        title: 'a bucket elsewhere',
        triggers: [
          cos({ bucketRegion: 'ap-shanghai', target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
        ],
      },
      {
        title: 'an instance elsewhere',
        triggers: [
          ckafka({ instanceRegion: 'ap-beijing', target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
        ],
      },
      {
        title: 'a load balancer elsewhere',
        triggers: [
          clb({ loadBalancerRegion: 'ap-beijing', target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
        ],
      },
      {
        title: 'a service elsewhere',
        triggers: [
          apigw({ serviceRegion: 'ap-beijing', target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
        ],
      },
      {
        title: 'a log topic elsewhere',
        triggers: [
          cls({ topicRegion: 'ap-beijing', target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
        ],
      },
      {
        title: 'one of three functions elsewhere',
        triggers: [
          websocket({
            serviceRegion: 'ap-guangzhou',
            register: functionNamed('register', { region: known('ap-guangzhou') }),
            transport: functionNamed('transport', { region: known('ap-shanghai') }),
            cleanup: functionNamed('cleanup', { region: known('ap-guangzhou') }),
          }),
        ],
      },
    ],
  },
};

const regionForm = /^[a-z]{2}-[a-z]+(-[a-z]+)?$/;

export const regionShape: Rule = {
  id: 'trigger/region-shape',
  severity: 'warning',
  adjustable: true,
  title: 'The region is one that is known',
  why: 'A region with a typo is found by a failed DNS look-up at apply, if at all.',
  sources: [{ document: 'terraform-provider-tencentcloud 1.83.25', section: 'common/common.go, ShortRegionNameParse' }],
  *check(app) {
    for (const trigger of app.triggers) {
      const source = sourceRegion(trigger);
      const regions = [...(source ? [source.region] : []), ...targetsOf(trigger).map((target) => target.region)];
      const texts = new Set(regions.filter((value) => value.known).map((value) => value.value));
      for (const text of texts) {
        if (knownRegions.includes(text)) continue;
        const meant = nearestRegion(text);
        yield {
          path: trigger.path,
          got: `region ${JSON.stringify(text)}`,
          allowed: regionForm.test(text)
            ? 'a region that a document names'
            : 'a region such as "ap-guangzhou", "na-siliconvalley"',
          fix: meant
            ? `write "${meant}"`
            : 'check the region, and acknowledge trigger/region-shape when it is a new one',
        };
      }
      const unknown = regions.find((value) => !value.known && value.template);
      if (unknown) yield { path: trigger.path, undecided: `region ${show(unknown)}` };
    }
  },
  examples: {
    passing: [
      { title: 'a known region', triggers: [cos()] },
      { title: 'only Terraform knows it', triggers: [cos({ bucketRegion: variable('region') })] },
    ],
    failing: [
      { title: 'a typo', triggers: [cos({ bucketRegion: 'ap-guangzou' })] },
      { title: 'a short code', triggers: [cos({ bucketRegion: 'gz' })] },
      {
        title: 'of the function',
        triggers: [timer({ target: functionNamed('resize', { region: known('ap-quangzhou') }) })],
      },
    ],
  },
};

export const triggerRules: readonly Rule[] = [
  propType,
  nameUnique,
  quotaPerType,
  mixedManagement,
  blockCannotExpress,
  region,
  regionShape,
];
