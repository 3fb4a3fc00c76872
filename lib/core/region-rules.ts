import { apigw, ckafka, clb, cls, cos, timer, variable, websocket } from './example-facts';
import { isViolation, type Outcome } from './finding';
import { functionNamed, showFunction } from './function-facts';
import { targetsOf } from './function-rules';
import { knownRegions, nearestRegion } from './regions';
import type { Rule, Source } from './rule';
import type { AppFacts, TriggerFacts } from './trigger-facts';
import { isNotGiven, keyOf, known, same, show, type Value } from './value';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'limits of each trigger',
};

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

function* besideItsSource(trigger: TriggerFacts): Generator<Outcome> {
  const source = sourceRegion(trigger);
  if (!source) return;
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

/** A tencentcloud_scf_trigger names its function without a region: it looks in its own provider's. */
function* besideItsFunction({ path, region, target }: TriggerFacts): Generator<Outcome> {
  const equal = same(region, target.region);
  if (equal) return;
  if (equal === false) {
    yield {
      path,
      got: `trigger in ${show(region)}, function ${showFunction(target)} in ${show(target.region)}`,
      allowed: 'both in one region: the trigger is made with its provider, and looks for the function there',
      fix: `make the trigger in a stack whose provider has region ${show(target.region)}, or set the provider of its resource; a function by name is where the stack’s provider is unless fromFunctionName says its region`,
    };
  } else if (!isNotGiven(region) && !isNotGiven(target.region)) {
    yield {
      path,
      undecided: `region of the trigger (${show(region)}) and of function ${showFunction(target)} (${show(target.region)})`,
    };
  }
}

export const region: Rule = {
  id: 'trigger/region',
  severity: 'error',
  adjustable: false,
  title: 'Event source, trigger and function are in one region',
  why: 'The product binds only sources of the function’s own region, and a trigger is made where its provider is: apply fails, or finds another function of that name.',
  sources: [document],
  *check(app) {
    for (const trigger of app.triggers) {
      const ofSource = [...besideItsSource(trigger)];
      yield* ofSource;
      // One finding for one function that is elsewhere: it would be told of source and trigger alike.
      if (trigger.managedBy === 'trigger' && !ofSource.some(isViolation)) yield* besideItsFunction(trigger);
    }
  },
  examples: {
    passing: [
      { title: 'one region', triggers: [cos({ target: functionNamed('resize', { region: known('ap-guangzhou') }) })] },
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
        title: 'the trigger itself elsewhere: its stack has another region than its function’s',
        triggers: [
          timer({ region: 'ap-shanghai', target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
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
    undecided: [
      { title: 'the function’s region is not given', triggers: [cos()] },
      {
        title: 'only Terraform knows the bucket’s region',
        triggers: [
          cos({ bucketRegion: variable('region'), target: functionNamed('resize', { region: known('ap-guangzhou') }) }),
        ],
      },
    ],
  },
};

interface RegionUse {
  /** Whose it is: where it is to be corrected. */
  readonly what: string;
  readonly region: Value<string>;
  /** The first trigger that it reaches, and the others. */
  readonly path: string;
  readonly related: string[];
}

/** Each region once per place that it comes from: that of a provider reaches all of its triggers. */
function regionsOf(app: AppFacts): readonly RegionUse[] {
  const uses = new Map<string, RegionUse>();
  for (const trigger of app.triggers) {
    const source = sourceRegion(trigger);
    const regions = [
      ...(source ? [{ ...source, what: `the ${source.what}` }] : []),
      ...targetsOf(trigger).map((target) => ({ what: `function ${showFunction(target)}`, region: target.region })),
    ];
    for (const { what: whose, region: given } of regions) {
      const region = keyOf(given);
      if (region === undefined) continue;
      const what = region === keyOf(trigger.region) ? 'the provider' : whose;
      const { path } = trigger;
      const use = uses.get(`${region} ${what}`) ?? { what, region: given, path, related: [] };
      if (path !== use.path && path !== use.related.at(-1)) use.related.push(path);
      uses.set(`${region} ${what}`, use);
    }
  }
  return [...uses.values()];
}

const regionForm = /^[a-z]{2}-[a-z]+(-[a-z]+)?$/;

export const regionShape: Rule = {
  id: 'trigger/region-shape',
  severity: 'warning',
  adjustable: true,
  title: 'The region is one that is known',
  why: 'A region with a typo is found by a failed DNS look-up at apply, if at all.',
  sources: [{ document: 'terraform-provider-tencentcloud 1.83.25', section: 'common/common.go, ShortRegionNameParse' }],
  *check(app): Generator<Outcome> {
    for (const { what, region: given, path, related } of regionsOf(app)) {
      if (!given.known) {
        yield { path, undecided: `region ${show(given)} of ${what}` };
        continue;
      }
      const text = given.value;
      if (knownRegions.includes(text)) continue;
      const meant = nearestRegion(text);
      yield {
        path,
        got: `region ${JSON.stringify(text)} of ${what}`,
        allowed: regionForm.test(text)
          ? 'a region that a document names'
          : 'a region such as "ap-guangzhou", "na-siliconvalley"',
        fix: meant ? `write "${meant}"` : 'check the region, and acknowledge trigger/region-shape when it is a new one',
        related,
      };
    }
  },
  examples: {
    passing: [{ title: 'a known region', triggers: [cos()] }],
    failing: [
      { title: 'a typo', triggers: [cos({ bucketRegion: 'ap-guangzou' })] },
      { title: 'a short code', triggers: [cos({ bucketRegion: 'gz' })] },
      {
        title: 'of the provider, which reaches every trigger',
        triggers: ['A', 'B', 'C'].map((id) =>
          cos({
            path: `app/${id}`,
            region: 'ap-quangzhou',
            bucketRegion: 'ap-quangzhou',
            target: functionNamed(`fn-${id}`, { region: known('ap-quangzhou') }),
          }),
        ),
      },
      {
        title: 'of the function',
        triggers: [timer({ target: functionNamed('resize', { region: known('ap-quangzhou') }) })],
      },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [cos({ bucketRegion: variable('region') })] }],
  },
};

export const regionRules: readonly Rule[] = [region, regionShape];
