import { TerraformVariable } from 'cdktf';
import { CmqFilter, CmqTrigger, type CmqTriggerProps } from '../../lib';
import { decodeCmqDescription, encodeCmqDescription } from '../../lib/cmq/description';
import { known } from '../../lib/core/value';
import { refusalOf, resize, resourceOf, resourcesOf, stackOf, warningsOf } from '../one-stack';

const orders = { target: resize, topicName: 'orders' };

it('is a trigger of type cmq, named after its topic, that every change replaces', () => {
  expect(
    resourcesOf(
      (stack) =>
        new CmqTrigger(stack, 'Queue', {
          ...orders,
          filter: CmqFilter.tags(['test']),
        }),
    ),
  ).toMatchInlineSnapshot(`
    {
      "tencentcloud_scf_trigger": {
        "Queue_4A7E3555": {
          "enable": "OPEN",
          "function_name": "resize",
          "lifecycle": {
            "replace_triggered_by": [
              "terraform_data.Queue_Replacement_A06E032D",
            ],
          },
          "namespace": "default",
          "qualifier": "$DEFAULT",
          "trigger_desc": "{"filterKey":["test"],"filterType":1}",
          "trigger_name": "orders",
          "type": "cmq",
        },
      },
      "terraform_data": {
        "Queue_Replacement_A06E032D": {
          "input": {
            "description": "",
            "enable": "OPEN",
            "has_description": false,
            "has_message": false,
            "qualifier": "$DEFAULT",
            "trigger_desc": "{"filterKey":["test"],"filterType":1}",
            "trigger_name": "orders",
          },
        },
      },
    }
  `);
});

it.each([
  ['tags', CmqFilter.tags(['test']), '{"filterKey":["test"],"filterType":1}'],
  ['binding keys', CmqFilter.bindingKeys(['#test']), '{"filterKey":["#test"],"filterType":2}'],
  ['no filter', undefined, '{}'],
])('describes %s', (_, filter, triggerDesc) => {
  stackOf((stack) => {
    const trigger = new CmqTrigger(stack, 'Queue', { ...orders, filter });
    expect(trigger.triggerDesc).toBe(triggerDesc);
    expect(trigger.triggerName).toBe('orders');
    expect(trigger.triggerType).toBe('cmq');
    expect(trigger.importId).toBe('resize#default#orders');
  });
});

it('leaves tokens for Terraform to encode', () => {
  const trigger = resourceOf('tencentcloud_scf_trigger', (stack) => {
    const topic = new TerraformVariable(stack, 'topic', {});
    const tags = new TerraformVariable(stack, 'tags', { type: 'list(string)' });
    new CmqTrigger(stack, 'Queue', {
      target: resize,
      topicName: topic.stringValue,
      filter: CmqFilter.tags(tags.listValue),
    });
  });
  expect(trigger).toMatchObject({
    trigger_name: '${var.topic}',
    trigger_desc: '{"filterKey":${jsonencode([for text in var.tags : tostring(text)])},"filterType":1}',
  });
});

it('is read back from its TriggerDesc', () => {
  const facts = { filter: { type: known(2), keys: known([known('#test')]) } };
  expect(decodeCmqDescription(encodeCmqDescription(facts))).toEqual(facts);
  expect(decodeCmqDescription(encodeCmqDescription({}))).toEqual({});
  expect(decodeCmqDescription(known(''))).toEqual({});
  expect(decodeCmqDescription(known('{"filterType":"1","filterKey":["a"]}'))).toEqual({
    filter: { type: known(1), keys: known([known('a')]) },
  });
  expect(decodeCmqDescription(known('tags'))).toEqual({
    filter: { type: { known: false }, keys: { known: false } },
  });
});

it('warns that the product is retired', () => {
  expect(warningsOf((stack) => new CmqTrigger(stack, 'Queue', orders))).toMatchInlineSnapshot(`
    [
      "cmq/retired: a CMQ trigger
        allowed: a trigger that the product still takes: CMQ takes no new ones since June 2022
        fix: use CkafkaTrigger, or EventBridgeTrigger on a TDMQ source; where your cloud still has CMQ, acknowledge cmq/retired with that reason
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cmq-retired",
    ]
  `);
});

it('is refused for a filter without keys and for props of a wrong type', () => {
  expect(
    refusalOf((stack) => {
      new CmqTrigger(stack, 'Empty', { ...orders, filter: CmqFilter.tags([]) });
      new CmqTrigger(stack, 'Wrong', {
        target: resize,
        topicName: ['orders'],
        filter: 'test',
      } as unknown as CmqTriggerProps);
      new CmqTrigger(stack, 'WrongKey', {
        target: resize,
        topicName: 'payments',
        filter: CmqFilter.bindingKeys('#test' as unknown as string[]),
      });
    }),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app] warning: [app/Empty] cmq/retired: a CMQ trigger
        allowed: a trigger that the product still takes: CMQ takes no new ones since June 2022
        fix: use CkafkaTrigger, or EventBridgeTrigger on a TDMQ source; where your cloud still has CMQ, acknowledge cmq/retired with that reason
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cmq-retired
      [app] warning: [app/Wrong] cmq/retired: a CMQ trigger
        allowed: a trigger that the product still takes: CMQ takes no new ones since June 2022
        fix: use CkafkaTrigger, or EventBridgeTrigger on a TDMQ source; where your cloud still has CMQ, acknowledge cmq/retired with that reason
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cmq-retired
      [app] warning: [app/WrongKey] cmq/retired: a CMQ trigger
        allowed: a trigger that the product still takes: CMQ takes no new ones since June 2022
        fix: use CkafkaTrigger, or EventBridgeTrigger on a TDMQ source; where your cloud still has CMQ, acknowledge cmq/retired with that reason
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cmq-retired
      [app/Empty] cmq/filter: a filter without keys
        allowed: at least one key, none of them empty
        fix: name the tags or binding keys, or leave filter out for every message
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cmq-filter
      [app/Wrong] trigger/prop-type: topicName is a list
        allowed: topicName is a text
        fix: give topicName a text
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: filter is the text "test"
        allowed: filter is a CmqFilter
        fix: use CmqFilter.tags(["new"]) or CmqFilter.bindingKeys(["order.#"])
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/WrongKey] trigger/prop-type: filter bindingKeys is the text "#test"
        allowed: filter bindingKeys is a list of texts
        fix: give filter bindingKeys a list of texts
        at: test/cmq/cmq-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
});
