import { TerraformVariable } from 'cdktf';
import { ClsTopicRef, ClsTrigger, type ClsTriggerProps, ScfFunctionRef } from '../../lib';
import { decodeClsDescription, encodeClsDescription } from '../../lib/cls/description';
import { cls } from '../../lib/core/example-facts';
import { known } from '../../lib/core/value';
import { ClsTopic } from '../../lib/provider/cls-topic';
import { ScfFunction } from '../../lib/provider/scf-function';
import { refusalOf, resize, resourcesOf, stackOf, warningsOf } from '../one-stack';

const topicId = '31d3ce01-228b-42f5-aab5-7f740cc2fb11';
const logs = {
  target: resize,
  topic: ClsTopicRef.fromTopicId(topicId, 'ap-guangzhou'),
};

it('is a trigger of type cls that every change replaces', () => {
  expect(
    resourcesOf(
      (stack) =>
        new ClsTrigger(stack, 'Logs', {
          ...logs,
          maxWaitSeconds: 3,
          maxMessages: 500,
          enabled: false,
        }),
    ),
  ).toMatchInlineSnapshot(`
    {
      "tencentcloud_scf_trigger": {
        "Logs_6819BB44": {
          "enable": "CLOSE",
          "function_name": "resize",
          "lifecycle": {
            "replace_triggered_by": [
              "terraform_data.Logs_Replacement_70590CC3",
            ],
          },
          "namespace": "default",
          "qualifier": "$DEFAULT",
          "trigger_desc": "{"effective":false,"function_name":"resize","max_size":500,"max_wait":3,"name_space":"default","qualifier":"$DEFAULT","topic_id":"31d3ce01-228b-42f5-aab5-7f740cc2fb11"}",
          "trigger_name": "Logs",
          "type": "cls",
        },
      },
      "terraform_data": {
        "Logs_Replacement_70590CC3": {
          "input": {
            "description": "",
            "enable": "CLOSE",
            "has_description": false,
            "has_message": false,
            "qualifier": "$DEFAULT",
            "trigger_desc": "{"effective":false,"function_name":"resize","max_size":500,"max_wait":3,"name_space":"default","qualifier":"$DEFAULT","topic_id":"31d3ce01-228b-42f5-aab5-7f740cc2fb11"}",
            "trigger_name": "Logs",
          },
        },
      },
    }
  `);
});

it('says its name, description and import id', () => {
  stackOf((stack) => {
    const { triggerName, triggerDesc, triggerType, importId } = new ClsTrigger(stack, 'Logs', {
      ...logs,
      triggerName: 'audit',
    });
    expect({ triggerName, triggerDesc, triggerType, importId }).toEqual({
      triggerName: 'audit',
      triggerDesc: `{"effective":true,"function_name":"resize","max_size":100,"max_wait":60,"name_space":"default","qualifier":"$DEFAULT","topic_id":"${topicId}"}`,
      triggerType: 'cls',
      importId: 'resize#default#audit',
    });
  });
});

it('leaves tokens for Terraform to encode', () => {
  const resources = resourcesOf((stack) => {
    const logset = new TerraformVariable(stack, 'logset', {});
    const wait = new TerraformVariable(stack, 'wait', { type: 'number' });
    const topic = new ClsTopic(stack, 'topic', {
      topicName: 'app',
      logsetId: logset.stringValue,
    });
    new ClsTrigger(stack, 'Logs', {
      target: resize,
      topic: ClsTopicRef.fromResource(topic),
      maxWaitSeconds: wait.numberValue,
    });
  });
  expect(Object.values(resources.tencentcloud_scf_trigger ?? {})).toMatchObject([
    {
      trigger_desc:
        '{"effective":true,"function_name":"resize","max_size":100,"max_wait":${jsonencode(tonumber(var.wait))},"name_space":"default","qualifier":"$DEFAULT","topic_id":${jsonencode(tostring(tencentcloud_cls_topic.topic.id))}}',
    },
  ]);
});

it('is read back from its TriggerDesc', () => {
  const facts = cls({ maxWaitSeconds: 5, maxMessages: 7 });
  expect(decodeClsDescription(encodeClsDescription(facts))).toEqual({
    topicId: known(topicId),
    maxWaitSeconds: known(5),
    maxMessages: known(7),
  });
  expect(decodeClsDescription(known(`{"topic_id":"${topicId}"}`))).toEqual({
    topicId: known(topicId),
    maxWaitSeconds: known(60),
    maxMessages: known(100),
  });
  expect(decodeClsDescription(known('no JSON'))).toEqual({
    topicId: { known: false },
    maxWaitSeconds: { known: false },
    maxMessages: { known: false },
  });
});

it('warns that no page confirms the form, and of a function fed with its own log', () => {
  expect(
    warningsOf((stack) => {
      const topic = new ClsTopic(stack, 'topic', {
        topicName: 'app',
        logsetId: 'logset-1',
      });
      const fn = new ScfFunction(stack, 'fn', {
        name: 'resize',
        handler: 'x',
        runtime: 'Go1',
        clsLogsetId: 'logset-1',
        clsTopicId: topic.id,
      });
      new ClsTrigger(stack, 'Logs', {
        target: ScfFunctionRef.fromResource(fn),
        topic: ClsTopicRef.fromResource(topic),
      });
    }),
  ).toMatchInlineSnapshot(`
    [
      "cls/loop: log topic "\${tencentcloud_cls_topic.topic.id}", which function default/resize writes its own log to
        allowed: a topic that the function does not write to
        fix: send the function’s log to a topic of its own (cls_logset_id and cls_topic_id)
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-loop",
      "cls/unverified: a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge cls/unverified; or make the delivery in the console of the log service
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-unverified",
    ]
  `);
});

it('is refused for a topic of another region, for limits and for props of a wrong type', () => {
  expect(
    refusalOf((stack) => {
      new ClsTrigger(stack, 'Elsewhere', {
        ...logs,
        topic: ClsTopicRef.fromTopicId('topic-b', 'ap-shanghai'),
      });
      new ClsTrigger(stack, 'Slow', {
        ...logs,
        maxWaitSeconds: 301,
        maxMessages: 0,
      });
      new ClsTrigger(stack, 'Wrong', {
        target: resize,
        topic: topicId,
        triggerName: 5,
        maxWaitSeconds: '60',
        maxMessages: null,
      } as unknown as ClsTriggerProps);
      new ClsTrigger(stack, 'WrongId', {
        target: resize,
        topic: ClsTopicRef.fromTopicId(5 as unknown as string),
      });
    }),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app] warning: [app/Elsewhere] cls/unverified: a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge cls/unverified; or make the delivery in the console of the log service
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-unverified
      [app] warning: [app/Slow] cls/unverified: a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge cls/unverified; or make the delivery in the console of the log service
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-unverified
      [app] warning: [app/Wrong] cls/unverified: a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge cls/unverified; or make the delivery in the console of the log service
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-unverified
      [app] warning: [app/WrongId] cls/unverified: a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge cls/unverified; or make the delivery in the console of the log service
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-unverified
      [app/Elsewhere] trigger/region: log topic in "ap-shanghai", function default/resize in "ap-guangzhou"
        allowed: both in one region
        fix: use a function in "ap-shanghai", or a log topic in "ap-guangzhou"
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-region
      [app/Slow] cls/max-wait: maxWaitSeconds 301
        allowed: a whole number of seconds, 3–300
        fix: leave maxWaitSeconds out for 60
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-max-wait
      [app/Slow] cls/max-messages: maxMessages 0
        allowed: a whole number of logs, 1–10000
        fix: leave maxMessages out for 100
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cls-max-messages
      [app/Wrong] trigger/prop-type: topic is the text "31d3ce01-228b-42f5-aab5-7f740cc2fb11"
        allowed: topic is a ClsTopicRef
        fix: use ClsTopicRef.fromTopicId("31d3ce01-228b-42f5-aab5-7f740cc2fb11")
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: triggerName is the number 5
        allowed: triggerName is a text
        fix: give triggerName a text
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: maxWaitSeconds is the text "60"
        allowed: maxWaitSeconds is a number
        fix: give maxWaitSeconds a number
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: maxMessages is null
        allowed: maxMessages is a number
        fix: give maxMessages a number
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/WrongId] trigger/prop-type: topic topicId is the number 5
        allowed: topic topicId is a text
        fix: give topic topicId a text
        at: test/cls/cls-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
});
