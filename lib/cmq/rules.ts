import { cmq, texts, timer, variable } from '../core/example-facts';
import type { Rule, Source } from '../core/rule';
import { textRule } from '../core/text-rule';
import { ofType } from '../core/trigger-facts';
import { known, notGiven, show } from '../core/value';
import { cmqFilterTypes } from './description';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'Trigger configuration, CMQ trigger',
};

export const retired: Rule = {
  id: 'cmq/retired',
  severity: 'warning',
  adjustable: true,
  title: 'CMQ is retired',
  why: 'The console takes no new CMQ triggers since June 2022, and CreateTrigger no longer lists the type. On public cloud, apply fails.',
  sources: [
    {
      document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
      section: 'CKafka trigger, usage: banner of the console',
    },
    { document: 'Tencent Cloud TDMQ for CMQ', section: 'product/1496/122722 (undated; read on 2026-11-22)' },
  ],
  *check(app) {
    for (const { path } of ofType(app, 'cmq')) {
      yield {
        path,
        got: 'a CMQ trigger',
        allowed: 'a trigger that the product still takes: CMQ takes no new ones since June 2022',
        fix: 'use CkafkaTrigger, or EventBridgeTrigger on a TDMQ source; where your cloud still has CMQ, acknowledge cmq/retired with that reason',
      };
    }
  },
  examples: {
    passing: [{ title: 'another trigger', triggers: [timer()] }],
    failing: [{ title: 'a CMQ trigger', triggers: [cmq()] }],
  },
};

const filterTypes: readonly number[] = Object.values(cmqFilterTypes);

export const filter: Rule = {
  id: 'cmq/filter',
  severity: 'error',
  adjustable: false,
  title: 'A filter has a type and at least one key',
  why: 'A filter without keys lets no message through, and the product knows only tags and binding keys.',
  sources: [document],
  *check(app) {
    for (const { path, filter: settings } of ofType(app, 'cmq')) {
      if (!settings) continue;
      const { type, keys } = settings;
      if (!type.known || !keys.known || keys.value.some((key) => !key.known)) {
        yield { path, undecided: `filterType ${show(type)}, and keys that only Terraform knows` };
      }
      if (type.known && !filterTypes.includes(type.value)) {
        yield {
          path,
          got: `filterType ${type.value}`,
          allowed: '1 (tags) or 2 (binding keys)',
          fix: 'use CmqFilter.tags or CmqFilter.bindingKeys',
        };
      }
      if (keys.known && (keys.value.length === 0 || keys.value.some((key) => key.known && key.value === ''))) {
        yield {
          path,
          got: keys.value.length === 0 ? 'a filter without keys' : 'a filter with an empty key',
          allowed: 'at least one key, none of them empty',
          fix: 'name the tags or binding keys, or leave filter out for every message',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'every message', triggers: [cmq()] },
      { title: 'tags', triggers: [cmq({ filter: { type: known(1), keys: texts('new') } })] },
      { title: 'binding keys', triggers: [cmq({ filter: { type: known(2), keys: texts('order.#') } })] },
    ],
    failing: [
      { title: 'no key', triggers: [cmq({ filter: { type: known(1), keys: texts() } })] },
      { title: 'an empty key', triggers: [cmq({ filter: { type: known(2), keys: texts('a', '') } })] },
      { title: 'another type', triggers: [cmq({ filter: { type: known(3), keys: texts('a') } })] },
    ],
    undecided: [
      {
        title: 'only Terraform knows the keys',
        triggers: [cmq({ filter: { type: known(1), keys: variable('tags') } })],
      },
      { title: 'a type that could not be read', triggers: [cmq({ filter: { type: notGiven, keys: texts('new') } })] },
    ],
  },
};

export const topic = textRule({
  id: 'cmq/topic',
  adjustable: false,
  title: 'The topic has a name',
  why: 'It is the TriggerName: the provider refuses an empty one at apply, and a "#" breaks its id.',
  sources: [
    {
      document: 'terraform-provider-tencentcloud 1.83.25',
      section: 'scf/resource_tc_scf_trigger.go, name checks and id',
    },
  ],
  what: 'topic name',
  form: /^[^\s#]+$/,
  allowed: 'the topic’s name, without white space and "#"',
  fix: 'take the name from the topic’s page',
  triggersOf: (app) => ofType(app, 'cmq'),
  read: ({ topicName }) => topicName,
  passing: [{ title: 'a name', triggers: [cmq()] }],
  failing: [
    { title: 'empty', triggers: [cmq({ topicName: '' })] },
    { title: 'a space', triggers: [cmq({ topicName: 'new orders' })] },
    { title: 'a "#"', triggers: [cmq({ topicName: 'orders#1' })] },
  ],
  undecided: [{ title: 'only Terraform knows the name', triggers: [cmq({ topicName: variable('topic') })] }],
});

export const cmqRules: readonly Rule[] = [retired, filter, topic];
