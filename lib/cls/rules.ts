import { cls, timer, variable } from '../core/example-facts';
import { functionNamed, showFunction } from '../core/function-facts';
import { span } from '../core/limits';
import type { Rule, Source } from '../core/rule';
import { textRule } from '../core/text-rule';
import { ofType } from '../core/trigger-facts';
import { unverifiedNameRule } from '../core/unverified-name-rule';
import { keyOf, known, same, show } from '../core/value';
import { wholeNumberRule } from '../core/whole-number-rule';
import { clsDefaults } from './description';
import type { ClsFacts } from './facts';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'CLS trigger',
};
const deliveryApi: Source = { document: 'Tencent Cloud CLS API 2020-10-16', section: 'CreateDeliverCloudFunction' };
const deploymentTool: Source = {
  document: 'tencent-component-toolkit 2.27',
  section: 'src/modules/triggers/cls.ts, formatInputs and create',
};

type NumberRule = Omit<Parameters<typeof wholeNumberRule>[0], 'prop' | 'triggersOf' | 'read' | 'trigger'> & {
  readonly prop: 'maxWaitSeconds' | 'maxMessages';
};

function numberRule(rule: NumberRule): Rule {
  const { prop } = rule;
  return wholeNumberRule({
    ...rule,
    triggersOf: (app) => ofType(app, 'cls'),
    read: (trigger) => trigger[prop],
    trigger: (number) => cls({ [prop]: number }),
  });
}

export const maxWait = numberRule({
  id: 'cls/max-wait',
  title: `The longest wait is ${span('clsWaitMin', 'clsWaitMax')} seconds`,
  why: 'The log service refuses any other.',
  sources: [document],
  prop: 'maxWaitSeconds',
  min: 'clsWaitMin',
  max: 'clsWaitMax',
  fix: `leave maxWaitSeconds out for ${clsDefaults.maxWaitSeconds}`,
});

export const maxMessages = numberRule({
  id: 'cls/max-messages',
  title: `A batch has ${span('clsMessagesMin', 'clsMessagesMax')} logs`,
  why: 'The log service refuses any other.',
  sources: [deliveryApi],
  prop: 'maxMessages',
  min: 'clsMessagesMin',
  max: 'clsMessagesMax',
  fix: `leave maxMessages out for ${clsDefaults.maxMessages}`,
});

export const name = unverifiedNameRule('cls', (triggerName) => cls({ triggerName }));

export const topicId = textRule({
  id: 'cls/topic-id',
  adjustable: false,
  title: 'The log topic has an id',
  why: 'An empty id, or one with white space in it, is of no topic: no log would come.',
  sources: [deliveryApi],
  what: 'topic id',
  form: /^\S+$/,
  allowed: 'the topic’s id, "31d3ce01-228b-42f5-aab5-7f740cc2fb11"',
  fix: 'take the id from the topic’s page',
  triggersOf: (app) => ofType(app, 'cls'),
  read: (trigger) => trigger.topicId,
  passing: [{ title: 'an id', triggers: [cls()] }],
  failing: [
    { title: 'empty', triggers: [cls({ topicId: '' })] },
    { title: 'a space', triggers: [cls({ topicId: 'access log' })] },
  ],
  undecided: [{ title: 'only Terraform knows the id', triggers: [cls({ topicId: variable('topic') })] }],
});

export const topicUnique: Rule = {
  id: 'cls/topic-unique',
  severity: 'warning',
  adjustable: true,
  title: 'A log topic has one trigger',
  why: 'The product’s own deployment tool finds a topic’s delivery by the topic and updates it: a second trigger takes the first one’s place. No page says so outright.',
  sources: [deploymentTool],
  *check(app) {
    const seen = new Map<string, ClsFacts>();
    const triggers = ofType(app, 'cls');
    for (const trigger of triggers) {
      const key = keyOf(trigger.topicId);
      if (key === undefined) continue;
      const earlier = seen.get(key);
      if (earlier) {
        yield {
          path: trigger.path,
          got: `log topic ${show(trigger.topicId)} a second time, for function ${showFunction(trigger.target)}`,
          allowed: 'one delivery to a function per log topic',
          fix: 'let one function hand the logs on, or deliver a copy of the topic',
          related: [earlier.path],
        };
        continue;
      }
      seen.set(key, trigger);
      if (!trigger.topicId.known && triggers.length > 1)
        yield { path: trigger.path, undecided: `log topic ${show(trigger.topicId)} beside the other log topics` };
    }
  },
  examples: {
    passing: [{ title: 'two topics', triggers: [cls(), cls({ path: 'app/B', topicId: 'topic-b' })] }],
    failing: [
      { title: 'two functions', triggers: [cls(), cls({ path: 'app/B', target: functionNamed('other') })] },
      {
        title: 'a topic that only Terraform knows, twice',
        triggers: [cls({ topicId: variable('topic') }), cls({ path: 'app/B', topicId: variable('topic') })],
      },
    ],
    undecided: [
      { title: 'only Terraform knows one', triggers: [cls(), cls({ path: 'app/B', topicId: variable('topic') })] },
    ],
  },
};

export const loop: Rule = {
  id: 'cls/loop',
  severity: 'warning',
  adjustable: true,
  title: 'A function is not fed with its own log',
  why: 'Each call writes a log, which calls the function again, without an end and at your cost.',
  sources: [document],
  *check(app) {
    for (const { path, topicId, target } of ofType(app, 'cls')) {
      const equal = same(topicId, target.logTopicId);
      if (equal === undefined && !(target.logTopicId.known && target.logTopicId.value === '')) {
        yield { path, undecided: `log topic of function ${showFunction(target)} (${show(target.logTopicId)})` };
      } else if (equal === true) {
        yield {
          path,
          got: `log topic ${show(topicId)}, which function ${showFunction(target)} writes its own log to`,
          allowed: 'a topic that the function does not write to',
          fix: 'send the function’s log to a topic of its own (cls_logset_id and cls_topic_id)',
        };
      }
    }
  },
  examples: {
    passing: [
      {
        title: 'another topic',
        triggers: [cls({ target: functionNamed('resize', { logTopicId: known('topic-own') }) })],
      },
      { title: 'no log topic', triggers: [cls({ target: functionNamed('resize', { logTopicId: known('') }) })] },
    ],
    failing: [
      {
        title: 'its own topic',
        triggers: [cls({ topicId: 'topic-own', target: functionNamed('resize', { logTopicId: known('topic-own') }) })],
      },
      {
        title: 'its own topic, by reference',
        triggers: [
          cls({ topicId: variable('topic'), target: functionNamed('resize', { logTopicId: variable('topic') }) }),
        ],
      },
    ],
    undecided: [
      { title: 'the function’s log topic is not given', triggers: [cls()] },
      {
        title: 'only Terraform knows the function’s log topic',
        triggers: [cls({ target: functionNamed('resize', { logTopicId: variable('topic') }) })],
      },
    ],
  },
};

export const unverified: Rule = {
  id: 'cls/unverified',
  severity: 'warning',
  adjustable: true,
  title: 'No page gives the TriggerDesc of a CLS trigger',
  why: 'CreateTrigger lists the type but sends readers to the log service’s own API, which no Terraform resource calls. The form that is sent is the one that the product’s deployment tool keeps; apply may refuse it.',
  sources: [deploymentTool, deliveryApi],
  *check(app) {
    for (const { path } of ofType(app, 'cls')) {
      yield {
        path,
        got: 'a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms',
        allowed: 'a TriggerDesc that the product documents',
        fix: 'try it on your account, then acknowledge cls/unverified; or make the delivery in the console of the log service',
      };
    }
  },
  examples: {
    passing: [{ title: 'another trigger', triggers: [timer()] }],
    failing: [{ title: 'a CLS trigger', triggers: [cls()] }],
  },
};

export const clsRules: readonly Rule[] = [maxWait, maxMessages, topicUnique, loop, unverified, name, topicId];
