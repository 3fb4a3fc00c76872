import { ckafka, variable } from '../core/example-facts';
import type { Outcome } from '../core/finding';
import { functionNamed, showFunction } from '../core/function-facts';
import { limits, span } from '../core/limits';
import type { Example, Rule, Source } from '../core/rule';
import { conflictsOver, subjectOf } from '../core/subject';
import { ofType } from '../core/trigger-facts';
import { keyOf, known, same, show, type Value } from '../core/value';
import { wholeNumberRule } from '../core/whole-number-rule';
import { ckafkaDefaults } from './description';
import type { CkafkaFacts } from './facts';

const productDocument = 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)';
const attributes: Source = {
  document: productDocument,
  section: 'CKafka trigger, attributes; Trigger configuration, CKafka trigger',
};
const configuration: Source = {
  document: 'Tencent Cloud SCF, Trigger configuration',
  section: 'product/583/39901 (2025-06-13)',
};

function* ofTexts(
  triggers: readonly CkafkaFacts[],
  read: (trigger: CkafkaFacts) => Value<string>,
  what: string,
  judge: (text: string) => Pick<Extract<Outcome, { got: string }>, 'allowed' | 'fix'> | undefined,
): Generator<Outcome> {
  for (const trigger of triggers) {
    const text = read(trigger);
    if (!text.known) {
      if (text.template) yield { path: trigger.path, undecided: `${what} ${show(text)}` };
      continue;
    }
    const judgement = judge(text.value);
    if (judgement) yield { path: trigger.path, got: `${what} ${JSON.stringify(text.value)}`, ...judgement };
  }
}

export const instanceId: Rule = {
  id: 'ckafka/instance-id',
  severity: 'error',
  adjustable: false,
  title: 'The instance id is one',
  why: 'It is the first half of the TriggerName; an instance’s name in its place is found nowhere.',
  sources: [attributes],
  check: (app) =>
    ofTexts(
      ofType(app, 'ckafka'),
      (trigger) => trigger.instanceId,
      'instance id',
      (text) =>
        /^ckafka-[a-z0-9]+$/.test(text)
          ? undefined
          : {
              allowed: '"ckafka-" and lower-case letters or digits, "ckafka-8tfxzia3"',
              fix: 'take the id, not the name, from the instance’s page',
            },
    ),
  examples: {
    passing: [{ title: 'an id', triggers: [ckafka()] }],
    failing: [
      { title: 'a name', triggers: [ckafka({ instanceId: 'orders-cluster' })] },
      { title: 'upper case', triggers: [ckafka({ instanceId: 'ckafka-8TFXZIA3' })] },
      { title: 'the TriggerName', triggers: [ckafka({ instanceId: 'ckafka-8tfxzia3-orders' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [ckafka({ instanceId: variable('instance') })] }],
  },
};

export const topicName: Rule = {
  id: 'ckafka/topic-name',
  severity: 'error',
  adjustable: false,
  title: 'The topic name is one that the product takes',
  why: 'It is the second half of the TriggerName.',
  sources: [attributes],
  check: (app) =>
    ofTexts(
      ofType(app, 'ckafka'),
      (trigger) => trigger.topicName,
      'topic name',
      (text) =>
        /^[A-Za-z][A-Za-z0-9._-]*$/.test(text)
          ? undefined
          : {
              allowed: 'letters, digits, "-", "_" and ".", a letter first',
              fix: /^topic-/.test(text)
                ? 'take the name, not the id, of the topic'
                : 'take the name from the topic’s page',
            },
    ),
  examples: {
    passing: [{ title: 'letters, digits, "-", "_" and "."', triggers: [ckafka({ topicName: 'orders.v2_eu-1' })] }],
    failing: [
      { title: 'a digit first', triggers: [ckafka({ topicName: '2orders' })] },
      { title: 'a space', triggers: [ckafka({ topicName: 'new orders' })] },
      { title: 'empty', triggers: [ckafka({ topicName: '' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [ckafka({ topicName: variable('topic') })] }],
  },
};

type NumberRule = Omit<Parameters<typeof wholeNumberRule>[0], 'prop' | 'triggersOf' | 'read' | 'trigger'> & {
  readonly prop: 'maxMessages' | 'retries' | 'maxWaitSeconds';
};

function numberRule(rule: NumberRule): Rule {
  const { prop } = rule;
  return wholeNumberRule({
    ...rule,
    triggersOf: (app) => ofType(app, 'ckafka'),
    read: (trigger) => trigger[prop],
    trigger: (number) => ckafka({ [prop]: number }),
  });
}

export const maxMessages = numberRule({
  id: 'ckafka/max-messages',
  title: `A batch has ${span('ckafkaMessagesMin', 'ckafkaMessagesMax')} messages`,
  why: 'CreateTrigger refuses any other maxMsgNum.',
  sources: [attributes],
  prop: 'maxMessages',
  min: 'ckafkaMessagesMin',
  max: 'ckafkaMessagesMax',
  fix: `leave maxMessages out for ${ckafkaDefaults.maxMessages}`,
});

export const retries = numberRule({
  id: 'ckafka/retries',
  title: `Retries are ${span('ckafkaRetriesMin', 'ckafkaRetriesMax')}`,
  why: `${limits.ckafkaRetriesMax.value} is the default and the largest number that any document shows.`,
  sources: [attributes],
  prop: 'retries',
  min: 'ckafkaRetriesMin',
  max: 'ckafkaRetriesMax',
  fix: `leave retries out for ${ckafkaDefaults.retries}`,
});

export const maxWait = numberRule({
  id: 'ckafka/max-wait',
  title: `The longest wait is ${span('ckafkaWaitMin', 'ckafkaWaitMax')} seconds`,
  why: 'timeOut is demanded since 2024, within these bounds.',
  sources: [configuration],
  prop: 'maxWaitSeconds',
  min: 'ckafkaWaitMin',
  max: 'ckafkaWaitMax',
  fix: `leave maxWaitSeconds out for ${ckafkaDefaults.maxWaitSeconds}`,
});

export const offset: Rule = {
  id: 'ckafka/offset',
  severity: 'error',
  adjustable: false,
  title: 'The offset is latest, earliest or a time in milliseconds',
  why: 'Seconds are the usual mistake: they are a time in January 1970, and the whole topic is read.',
  sources: [attributes],
  check: (app) =>
    ofTexts(
      ofType(app, 'ckafka'),
      (trigger) => trigger.offset,
      'offset',
      (text) =>
        /^(latest|earliest|\d{13})$/.test(text)
          ? undefined
          : { allowed: '"latest", "earliest", or a time stamp in milliseconds (13 digits)', fix: offsetFix(text) },
    ),
  examples: {
    passing: [
      ...['latest', 'earliest', '1595927203000'].map(
        (value): Example => ({ title: value, triggers: [ckafka({ offset: value })] }),
      ),
    ],
    failing: ['1595927203', 'oldest', 'Latest', '1595927203000.5', ''].map(
      (value): Example => ({ title: value || 'empty', triggers: [ckafka({ offset: value })] }),
    ),
    undecided: [{ title: 'only Terraform knows it', triggers: [ckafka({ offset: variable('offset') })] }],
  },
};

function offsetFix(text: string): string {
  if (/^\d{10}$/.test(text)) return `these are seconds: use CkafkaOffset.at(${text}000)`;
  if (text === 'oldest') return 'use CkafkaOffset.earliest()';
  return 'use CkafkaOffset.latest(), CkafkaOffset.earliest() or CkafkaOffset.at(epochMillis)';
}

export const sameVpc: Rule = {
  id: 'ckafka/same-vpc',
  severity: 'warning',
  adjustable: true,
  title: 'Function and instance are in one VPC',
  why: 'The product document asks for it; otherwise the trigger is made and no message arrives.',
  sources: [{ document: productDocument, section: 'CKafka trigger, how to use' }],
  *check(app) {
    for (const { path, target, instanceVpcId } of ofType(app, 'ckafka')) {
      const functionVpcId = target.vpcId;
      const none = functionVpcId.known && functionVpcId.value === '';
      const equal = none ? false : same(functionVpcId, instanceVpcId);
      if (equal === undefined) {
        yield {
          path,
          undecided: `VPC of function ${showFunction(target)} (${show(functionVpcId)}) and of the instance (${show(instanceVpcId)})`,
        };
      } else if (!equal) {
        yield {
          path,
          got: `function ${showFunction(target)} in ${none ? 'no VPC' : `VPC ${show(functionVpcId)}`}, the instance in ${keyOf(instanceVpcId) === undefined ? 'one' : `VPC ${show(instanceVpcId)}`}`,
          allowed: 'both in one VPC',
          fix: 'set vpc_id and subnet_id of the function to those of the instance',
        };
      }
    }
  },
  examples: {
    passing: [
      {
        title: 'one VPC',
        triggers: [ckafka({ instanceVpcId: 'vpc-1', target: functionNamed('job', { vpcId: known('vpc-1') }) })],
      },
      {
        title: 'one that only Terraform knows',
        triggers: [
          ckafka({ instanceVpcId: variable('vpc'), target: functionNamed('job', { vpcId: variable('vpc') }) }),
        ],
      },
    ],
    failing: [
      { title: 'no VPC', triggers: [ckafka({ target: functionNamed('job', { vpcId: known('') }) })] },
      {
        title: 'another VPC',
        triggers: [ckafka({ instanceVpcId: 'vpc-1', target: functionNamed('job', { vpcId: known('vpc-2') }) })],
      },
    ],
    undecided: [
      { title: 'the function’s VPC is not given', triggers: [ckafka({ instanceVpcId: 'vpc-1' })] },
      {
        title: 'only Terraform knows one of them',
        triggers: [
          ckafka({ instanceVpcId: 'vpc-1', target: functionNamed('job', { vpcId: variable('vpc') }) }),
          ckafka({
            path: 'app/B',
            instanceVpcId: variable('vpc'),
            target: functionNamed('job', { vpcId: known('vpc-1') }),
          }),
        ],
      },
    ],
  },
};

const groupOnTopic = subjectOf<CkafkaFacts>(({ instanceId, topicName, consumerGroupName }) => [
  instanceId,
  topicName,
  consumerGroupName,
]);

function showGroup({ instanceId, topicName, consumerGroupName }: CkafkaFacts): string {
  return `consumer group ${show(consumerGroupName)} on topic ${show(topicName)} of ${show(instanceId)}`;
}

export const sharedConsumerGroup: Rule = {
  id: 'ckafka/shared-consumer-group',
  severity: 'warning',
  adjustable: true,
  title: 'A consumer group belongs to one trigger',
  why: 'Two triggers in one group split the messages of the topic between them: each function sees a part.',
  sources: [configuration],
  *check(app) {
    const named = ofType(app, 'ckafka').filter(({ consumerGroupName: name }) => !(name.known && name.value === ''));
    for (const { trigger, other, certain } of conflictsOver(named, groupOnTopic)) {
      const { path, consumerGroupName, instanceId: instance, topicName: topic } = trigger;
      if (certain) {
        yield {
          path,
          got: `consumer group ${show(consumerGroupName)} a second time on topic ${show(topic)} of ${show(instance)}`,
          allowed: 'one trigger per consumer group and topic, for a function that is to see every message',
          fix: 'leave consumerGroupName out, or give each trigger its own',
          related: [other.path],
        };
      } else {
        yield { path, undecided: `${showGroup(trigger)} beside ${showGroup(other)} (${other.path})` };
      }
    }
  },
  examples: {
    passing: [
      { title: 'made by the product', triggers: [ckafka(), ckafka({ path: 'app/B', target: functionNamed('audit') })] },
      {
        title: 'a group that only Terraform knows, on another topic',
        triggers: [
          ckafka({ consumerGroupName: 'a' }),
          ckafka({ path: 'app/B', topicName: 'refunds', consumerGroupName: variable('group') }),
        ],
      },
      {
        title: 'two groups',
        triggers: [
          ckafka({ consumerGroupName: 'a' }),
          ckafka({ path: 'app/B', target: functionNamed('audit'), consumerGroupName: 'b' }),
        ],
      },
    ],
    failing: [
      {
        title: 'one group',
        triggers: [
          ckafka({ consumerGroupName: 'a' }),
          ckafka({ path: 'app/B', target: functionNamed('audit'), consumerGroupName: 'a' }),
        ],
      },
    ],
    undecided: [
      {
        title: 'only Terraform knows one',
        triggers: [
          ckafka({ consumerGroupName: 'a' }),
          ckafka({ path: 'app/B', target: functionNamed('audit'), consumerGroupName: variable('group') }),
        ],
      },
      {
        title: 'only Terraform knows one instance, whichever comes first',
        triggers: [
          ckafka({ consumerGroupName: 'a', instanceId: variable('instance') }),
          ckafka({ path: 'app/B', target: functionNamed('audit'), consumerGroupName: 'a' }),
        ],
      },
    ],
  },
};

export const ckafkaRules: readonly Rule[] = [
  instanceId,
  topicName,
  maxMessages,
  offset,
  retries,
  maxWait,
  sameVpc,
  sharedConsumerGroup,
];
