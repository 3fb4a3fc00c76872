import { mps, timer, variable } from '../core/example-facts';
import { functionNamed, showFunction } from '../core/function-facts';
import { limits } from '../core/limits';
import { nearest } from '../core/nearest';
import type { Rule, Source } from '../core/rule';
import { ofType } from '../core/trigger-facts';
import { unverifiedNameRule } from '../core/unverified-name-rule';
import { show } from '../core/value';
import { mpsEvents } from './description';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'MPS trigger, attributes',
};
const deploymentTool: Source = {
  document: 'tencent-component-toolkit 2.27',
  section: 'src/modules/triggers/mps.ts, formatInputs and create',
};

export const onePerAccount: Rule = {
  id: 'mps/one-per-account',
  severity: 'error',
  adjustable: false,
  title: 'An account has one MPS trigger',
  why: 'The events are the account’s, whatever the region; the second trigger is refused or takes the first one’s place.',
  sources: [document],
  limits: ['mpsTriggersPerAccount'],
  *check(app) {
    const [first, ...others] = ofType(app, 'mps');
    if (!first) return;
    for (const trigger of others) {
      yield {
        path: trigger.path,
        got: `an MPS trigger on function ${showFunction(trigger.target)}, beside that on ${showFunction(first.target)}`,
        allowed: `${limits.mpsTriggersPerAccount.value} ${limits.mpsTriggersPerAccount.unit}`,
        fix: 'keep one, and let its function call the others',
        related: [first.path],
      };
    }
  },
  examples: {
    passing: [{ title: 'one', triggers: [mps()] }],
    failing: [
      {
        title: 'two events',
        triggers: [mps(), mps({ path: 'app/B', event: 'EditMediaTask', target: functionNamed('cut') })],
      },
      {
        title: 'two stacks',
        triggers: [
          mps(),
          mps({ path: 'other/Media', stack: 'other', target: functionNamed('', { name: variable('fn') }) }),
        ],
      },
    ],
  },
};

export const event: Rule = {
  id: 'mps/event',
  severity: 'error',
  adjustable: false,
  title: 'The event is WorkflowTask or EditMediaTask',
  why: 'The product document lists these two for the trigger; newer events of media processing are not sent through it.',
  sources: [document],
  *check(app) {
    for (const { path, event: given } of ofType(app, 'mps')) {
      if (!given.known) {
        if (given.template) yield { path, undecided: `event ${show(given)}` };
        continue;
      }
      const text = given.value;
      if (mpsEvents.some((candidate) => candidate === text)) continue;
      const meant = nearest(text.replace(/Event$/, ''), mpsEvents);
      yield {
        path,
        got: `event ${JSON.stringify(text)}`,
        allowed: mpsEvents.map((candidate) => JSON.stringify(candidate)).join(' or '),
        fix: meant ? `write ${JSON.stringify(meant)}` : 'use one of MpsEvent',
      };
    }
  },
  examples: {
    passing: [
      { title: 'WorkflowTask', triggers: [mps()] },
      { title: 'EditMediaTask', triggers: [mps({ event: 'EditMediaTask' })] },
    ],
    failing: [
      { title: 'the name of the payload’s member', triggers: [mps({ event: 'WorkflowTaskEvent' })] },
      { title: 'an event of media processing that has no trigger', triggers: [mps({ event: 'ScheduleTask' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [mps({ event: variable('event') })] }],
  },
};

export const name = unverifiedNameRule('mps', (triggerName) => mps({ triggerName }));

export const unverified: Rule = {
  id: 'mps/unverified',
  severity: 'warning',
  adjustable: true,
  title: 'No page gives the TriggerDesc of an MPS trigger',
  why: 'CreateTrigger does not list the type; the product’s deployment tool binds it through an API of media processing that no page describes and no Terraform resource calls. Apply may refuse it.',
  sources: [deploymentTool, { document: 'Tencent Cloud SCF API 2018-04-16', section: 'CreateTrigger' }],
  *check(app) {
    for (const { path } of ofType(app, 'mps')) {
      yield {
        path,
        got: 'an MPS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms',
        allowed: 'a TriggerDesc that the product documents',
        fix: 'try it on your account, then acknowledge mps/unverified; or make the trigger in the console of the function',
      };
    }
  },
  examples: {
    passing: [{ title: 'another trigger', triggers: [timer()] }],
    failing: [{ title: 'an MPS trigger', triggers: [mps()] }],
  },
};

export const mpsRules: readonly Rule[] = [onePerAccount, event, unverified, name];
