import { cos, timer, variable } from './example-facts';
import type { Outcome } from './finding';
import { functionNamed, sameFunction, showFunction } from './function-facts';
import type { Rule, Source } from './rule';
import { gatheringsOver } from './subject';
import type { AppFacts, TriggerFacts } from './trigger-facts';
import { isScfTrigger, itsFunction } from './triggers-of-function';
import { isNotGiven, notGiven, show, type Value } from './value';

const provider: Source = {
  document: 'terraform-provider-tencentcloud 1.83.25',
  section: 'scf/resource_tc_scf_trigger.go',
};

function wayOf({ managedBy }: TriggerFacts): string {
  return managedBy === 'function-block' ? 'the function’s triggers block' : 'tencentcloud_scf_trigger';
}

function isMixed([first, ...others]: readonly TriggerFacts[]): boolean {
  return others.some(({ managedBy }) => managedBy !== first?.managedBy);
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
    for (const { sure, perhaps, at } of gatheringsOver(app.triggers.filter(isScfTrigger), itsFunction, isMixed)) {
      const other = [...sure, ...perhaps].find(({ managedBy }) => managedBy !== at.managedBy) ?? at;
      if (perhaps.length > 0) {
        yield {
          path: at.path,
          undecided: `a trigger from ${wayOf(at)} on function ${showFunction(at.target)}, beside one from ${wayOf(other)} on ${showFunction(other.target)} (${other.path})`,
        };
        continue;
      }
      yield {
        path: at.path,
        got: `function ${showFunction(at.target)} has triggers from tencentcloud_scf_trigger and from its triggers block`,
        allowed: 'one of the two for all triggers of a function',
        fix: 'move the block’s triggers to trigger constructs, or emit all of them with TriggerEmission.FUNCTION_BLOCK',
        related: [other.path],
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
    ],
    undecided: [
      {
        title: 'a block on a function that only Terraform knows',
        triggers: [
          timer({ managedBy: 'function-block', target: functionNamed('', { name: variable('fn') }) }),
          timer({ path: 'app/B' }),
          timer({ path: 'app/C', target: functionNamed('report') }),
        ],
      },
      {
        title: 'a tencentcloud_scf_trigger_config on a function that only Terraform knows',
        triggers: [timer()],
        app: {
          triggerConfigs: [{ path: 'app/Config', stack: 'app', target: functionNamed('', { name: variable('fn') }) }],
        },
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
    const triggers = app.triggers.filter(isScfTrigger);
    const beside = triggers.find((trigger) => sameFunction(trigger.target, config.target));
    const perhaps = triggers.find((trigger) => sameFunction(trigger.target, config.target) === undefined);
    if (!beside && perhaps) {
      yield {
        path: config.path,
        undecided: `a tencentcloud_scf_trigger_config on function ${showFunction(config.target)}, beside a trigger on ${showFunction(perhaps.target)} (${perhaps.path})`,
      };
    }
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
      if (lacksBucket(trigger)) {
        yield {
          path: trigger.path,
          got: 'a bucket whose name or region only Terraform can tell, with TriggerEmission.FUNCTION_BLOCK',
          allowed:
            'in a triggers block: a COS bucket by its name and its region, of which the provider makes the domain',
          fix: 'use CosBucketRef.fromBucketName("photos-1250000000", "ap-guangzhou"), or TriggerEmission.RESOURCE (provider 1.83.16 or later)',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'what a block can say', triggers: [timer({ managedBy: 'function-block', qualifier: '$LATEST' })] },
      {
        title: 'a bucket and a region that only Terraform knows',
        triggers: [
          cos({
            managedBy: 'function-block',
            qualifier: '$LATEST',
            bucket: variable('bucket'),
            bucketRegion: variable('region'),
          }),
        ],
      },
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
        title: 'a bucket by a domain that only Terraform knows',
        triggers: [
          cos({
            managedBy: 'function-block',
            qualifier: '$LATEST',
            bucket: notGiven,
            bucketRegion: notGiven,
          }),
        ],
      },
      {
        title: 'a message that only Terraform knows',
        triggers: [timer({ managedBy: 'function-block', qualifier: '$LATEST', message: variable('message') })],
      },
    ],
  },
};

/** A domain that only Terraform knows can't be taken apart. What is no bucket at all has a finding of its own. */
function lacksBucket(trigger: TriggerFacts): boolean {
  if (trigger.type !== 'cos' || trigger.triggerName.known || trigger.problems.length > 0) return false;
  return isNotGiven(trigger.bucket) || isNotGiven(trigger.bucketRegion);
}

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

export const managementRules: readonly Rule[] = [mixedManagement, blockCannotExpress];
