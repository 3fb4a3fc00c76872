import { eventbridge, timer, variable } from '../core/example-facts';
import { functionNamed, showFunction } from '../core/function-facts';
import { membersOf, parseJson } from '../core/json';
import { type LimitName, limits, span } from '../core/limits';
import { nearest } from '../core/nearest';
import type { Rule, Source } from '../core/rule';
import { textRule } from '../core/text-rule';
import { ofType } from '../core/trigger-facts';
import { known, notGiven, show } from '../core/value';
import { lossIn } from './description';
import type { BatchFacts } from './facts';

const patternPage: Source = {
  document: 'Tencent Cloud EventBridge, Event pattern',
  section: 'product/1108/42288 (2024-07-23)',
};
const deliveryPage: Source = { document: 'Tencent Cloud EventBridge, Delivery to SCF', section: 'product/1108/46254' };
const api: Source = { document: 'Tencent Cloud EventBridge API 2021-04-16', section: 'CreateRule, CreateTarget' };
const provider: Source = {
  document: 'terraform-provider-tencentcloud 1.83.25',
  section: 'eb/resource_tc_eb_event_rule.go, eb/resource_tc_eb_event_target.go',
};

/** The fields of an event that a pattern can name. */
const eventFields = [
  'specversion',
  'id',
  'type',
  'source',
  'subject',
  'time',
  'region',
  'datacontenttype',
  'resource',
  'data',
] as const;

export const pattern: Rule = {
  id: 'eventbridge/pattern',
  severity: 'error',
  adjustable: false,
  title: 'The event pattern is a JSON object with a field of an event',
  why: 'Another text is refused at apply. A pattern of no known field matches no event, one with a number that is rounded another event, and of a key that stands twice only one counts; nobody notices.',
  sources: [patternPage],
  *check(app) {
    for (const { path, eventPattern } of ofType(app, 'eventbridge')) {
      if (!eventPattern.known && eventPattern.template === undefined) continue;
      const loss = lossIn(eventPattern);
      if (loss) {
        yield {
          path,
          got: `event pattern with ${loss}`,
          allowed: 'each key of an object once, and numbers that a JSON reader keeps',
          fix: 'write such a number as the text that the event has, and a key with all of its values in one list',
        };
        continue;
      }
      const json = parseJson(eventPattern);
      const fields = Object.keys(membersOf(json));
      const allowed = `a JSON object with at least one of ${eventFields.join(', ')}`;
      if (fields.some((field) => eventFields.some((known) => known === field))) continue;
      if (fields.length > 0) {
        const meant = fields.map((field) => nearest(field, eventFields)).find((field) => field !== undefined);
        yield {
          path,
          got: `event pattern with the fields ${fields.join(', ')}`,
          allowed,
          fix: meant ? `write the field "${meant}"; names are case-sensitive` : 'match for example on "source"',
        };
      } else if (!eventPattern.known) {
        yield { path, undecided: `event pattern ${show(eventPattern)}` };
      } else {
        yield {
          path,
          got: `event pattern ${JSON.stringify(eventPattern.value)}`,
          allowed,
          fix: 'use EventPattern.fromObject({ source: ["cos.cloud.tencent"] })',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'a source', triggers: [eventbridge()] },
      {
        title: 'only Terraform knows one value',
        triggers: [
          eventbridge({
            eventPattern: {
              known: false,
              template: ['{"source":[', { expression: 'jsonencode(var.s)', identity: 'app#var.s' }, ']}'],
            },
          }),
        ],
      },
    ],
    failing: [
      { title: 'no JSON', triggers: [eventbridge({ eventPattern: 'source = cos' })] },
      { title: 'a list', triggers: [eventbridge({ eventPattern: '["cos.cloud.tencent"]' })] },
      { title: 'empty', triggers: [eventbridge({ eventPattern: '{}' })] },
      { title: 'another case', triggers: [eventbridge({ eventPattern: '{"Source":["cos.cloud.tencent"]}' })] },
      {
        title: 'a number that is rounded',
        triggers: [eventbridge({ eventPattern: '{"data":{"n":[12345678901234567890]}}' })],
      },
      { title: 'a key twice', triggers: [eventbridge({ eventPattern: '{"source":["a"],"data":{},"source":["b"]}' })] },
      { title: 'a field of no event', triggers: [eventbridge({ eventPattern: '{"detail-kind":["x"]}' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [eventbridge({ eventPattern: variable('pattern') })] }],
  },
};

const batchLimits: readonly { prop: keyof BatchFacts; min: LimitName; max: LimitName; fix: string }[] = [
  {
    prop: 'maxEvents',
    min: 'eventBridgeBatchMin',
    max: 'eventBridgeBatchMax',
    fix: 'leave batch out for a call per event',
  },
  {
    prop: 'maxWaitSeconds',
    min: 'eventBridgeWaitMin',
    max: 'eventBridgeWaitMax',
    fix: 'leave batch maxWaitSeconds out for 0',
  },
];

export const batch: Rule = {
  id: 'eventbridge/batch',
  severity: 'error',
  adjustable: false,
  title: `A batch has ${span('eventBridgeBatchMin', 'eventBridgeBatchMax')} events and waits ${span('eventBridgeWaitMin', 'eventBridgeWaitMax')} seconds`,
  why: 'The API refuses any other.',
  sources: [deliveryPage],
  limits: ['eventBridgeBatchMin', 'eventBridgeBatchMax', 'eventBridgeWaitMin', 'eventBridgeWaitMax'],
  *check(app) {
    for (const { path, batch: settings } of ofType(app, 'eventbridge')) {
      if (!settings) continue;
      for (const { prop, min, max, fix } of batchLimits) {
        const [value, least, most] = [settings[prop], limits[min], limits[max]];
        if (!value.known) {
          if (value.template) yield { path, undecided: `batch ${prop} ${show(value)}` };
        } else if (!Number.isInteger(value.value) || value.value < least.value || value.value > most.value) {
          yield {
            path,
            got: `batch ${prop} ${value.value}`,
            allowed: `a whole number of ${most.unit}, ${least.value}–${most.value}`,
            fix,
          };
        }
      }
    }
  },
  examples: {
    passing: [
      { title: 'no batch', triggers: [eventbridge()] },
      { title: 'the least', triggers: [eventbridge({ batch: { maxEvents: known(1), maxWaitSeconds: known(0) } })] },
      {
        title: 'the most',
        triggers: [eventbridge({ batch: { maxEvents: known(10_000), maxWaitSeconds: known(60) } })],
      },
    ],
    failing: [
      { title: 'no event', triggers: [eventbridge({ batch: { maxEvents: known(0), maxWaitSeconds: known(0) } })] },
      {
        title: '10001 events and 61 seconds',
        triggers: [eventbridge({ batch: { maxEvents: known(10_001), maxWaitSeconds: known(61) } })],
      },
      {
        title: 'half a second',
        triggers: [eventbridge({ batch: { maxEvents: known(1), maxWaitSeconds: known(0.5) } })],
      },
    ],
    undecided: [
      {
        title: 'only Terraform knows them',
        triggers: [eventbridge({ batch: { maxEvents: variable('n'), maxWaitSeconds: variable('s') } })],
      },
    ],
  },
};

const ruleNameForm = /^[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]$/;

export const ruleName: Rule = {
  id: 'eventbridge/rule-name',
  severity: 'error',
  adjustable: false,
  title: 'The event rule’s name is one that the product takes',
  why: 'CreateRule refuses any other.',
  sources: [api],
  limits: ['eventRuleNameMin', 'eventRuleNameMax'],
  *check(app) {
    for (const { path, ruleName: name } of ofType(app, 'eventbridge')) {
      if (!name.known) {
        if (name.template) yield { path, undecided: `rule name ${show(name)}` };
        continue;
      }
      const { eventRuleNameMin: min, eventRuleNameMax: max } = limits;
      const length = name.value.length;
      if (ruleNameForm.test(name.value) && length >= min.value && length <= max.value) continue;
      yield {
        path,
        got: `rule name ${JSON.stringify(name.value)} (${length} characters)`,
        allowed: `${min.value}–${max.value} letters, digits, "-" and "_", a letter first, a letter or a digit last`,
        fix: 'give ruleName such a name',
      };
    }
  },
  examples: {
    passing: [
      { title: 'a name', triggers: [eventbridge()] },
      { title: '60 characters', triggers: [eventbridge({ ruleName: 'a'.repeat(60) })] },
    ],
    failing: [
      { title: 'one character', triggers: [eventbridge({ ruleName: 'a' })] },
      { title: '61 characters', triggers: [eventbridge({ ruleName: 'a'.repeat(61) })] },
      { title: '"-" last', triggers: [eventbridge({ ruleName: 'on-upload-' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [eventbridge({ ruleName: variable('name') })] }],
  },
};

export const description: Rule = {
  id: 'eventbridge/description',
  severity: 'error',
  adjustable: false,
  title: 'The event rule’s description is short enough',
  why: 'CreateRule refuses a longer one.',
  sources: [api],
  limits: ['eventRuleDescriptionMax'],
  *check(app) {
    for (const { path, description: text } of ofType(app, 'eventbridge')) {
      if (!text.known) {
        if (text.template) yield { path, undecided: `description ${show(text)}` };
        continue;
      }
      const { eventRuleDescriptionMax: max } = limits;
      if (text.value.length <= max.value) continue;
      yield {
        path,
        got: `a description of ${text.value.length} ${max.unit}`,
        allowed: `at most ${max.value} ${max.unit}`,
        fix: 'shorten the description',
      };
    }
  },
  examples: {
    passing: [{ title: '200 characters', triggers: [eventbridge({ description: 'a'.repeat(200) })] }],
    failing: [{ title: '201 characters', triggers: [eventbridge({ description: 'a'.repeat(201) })] }],
    undecided: [{ title: 'only Terraform knows it', triggers: [eventbridge({ description: variable('note') })] }],
  },
};

export const target: Rule = {
  id: 'eventbridge/target',
  severity: 'error',
  adjustable: false,
  title: 'The function is addressed by region and account',
  why: 'An event target names the function in full; with a part missing, the address that is sent names none.',
  sources: [provider],
  *check(app) {
    for (const { path, target: called, accountUin } of ofType(app, 'eventbridge')) {
      if (!called.region.known) {
        yield called.region.template
          ? { path, undecided: `region ${show(called.region)} of function ${showFunction(called)}` }
          : {
              path,
              got: `function ${showFunction(called)} without a region`,
              allowed: 'a function whose region is known',
              fix: 'give ScfFunctionRef.fromFunctionName a region, or the stack’s provider a literal one',
            };
      }
      if (!accountUin.known) {
        if (accountUin.template) yield { path, undecided: `accountUin ${show(accountUin)}` };
      } else if (!/^[1-9]\d*$/.test(accountUin.value)) {
        yield {
          path,
          got: `accountUin ${JSON.stringify(accountUin.value)}`,
          allowed: 'the digits of the account’s UIN',
          fix: 'take the account id from the account’s page; it is not the APPID',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'another trigger', triggers: [timer()] },
      { title: 'region and account', triggers: [eventbridge()] },
    ],
    failing: [
      { title: 'no region', triggers: [eventbridge({ target: functionNamed('resize', { region: notGiven }) })] },
      { title: 'letters', triggers: [eventbridge({ accountUin: 'uin/100000000001' })] },
    ],
    undecided: [
      {
        title: 'only Terraform knows them',
        triggers: [
          eventbridge({ accountUin: variable('uin'), target: functionNamed('resize', { region: variable('region') }) }),
        ],
      },
    ],
  },
};

export const bus = textRule({
  id: 'eventbridge/bus',
  adjustable: false,
  title: 'The event bus has an id',
  why: 'Rule and target are made on a bus by its id; a bus’s name in its place is found nowhere.',
  sources: [api],
  what: 'event bus id',
  form: /^eb-[A-Za-z0-9]+$/,
  allowed: '"eb-" and letters or digits, "eb-l65vlc2u"',
  fix: 'take the id, not the name, from the bus’s page',
  triggersOf: (app) => ofType(app, 'eventbridge'),
  read: (trigger) => trigger.eventBusId,
  passing: [{ title: 'an id', triggers: [eventbridge()] }],
  failing: [
    { title: 'an empty id', triggers: [eventbridge({ eventBusId: '' })] },
    { title: 'a name', triggers: [eventbridge({ eventBusId: 'default' })] },
  ],
  undecided: [{ title: 'only Terraform knows the id', triggers: [eventbridge({ eventBusId: variable('bus') })] }],
});

export const eventBridgeRules: readonly Rule[] = [pattern, batch, ruleName, description, target, bus];
