import { TerraformVariable } from 'cdktf';
import {
  EventBridgeTrigger,
  type EventBridgeTriggerProps,
  EventBusRef,
  EventPattern,
  ScfFunctionRef,
  ScfFunctionType,
} from '../../lib';
import { eventbridge } from '../../lib/core/example-facts';
import { known } from '../../lib/core/value';
import {
  canonicalPattern,
  decodeFunctionResourceDescription,
  functionResourceDescription,
} from '../../lib/eventbridge/description';
import { EbEventBus } from '../../lib/provider/eb-event-bus';
import { ScfFunction } from '../../lib/provider/scf-function';
import { refusalOf, resize, resourceOf, resourcesOf } from '../one-stack';

const uploads = {
  target: resize,
  bus: EventBusRef.fromEventBusId('eb-abc'),
  pattern: EventPattern.fromObject({
    type: ['cos:created:object'],
    source: ['cos.cloud.tencent'],
  }),
  accountUin: '100000000001',
};

it('is an event rule with the function as its target', () => {
  expect(
    resourcesOf(
      (stack) =>
        new EventBridgeTrigger(stack, 'OnUpload', {
          ...uploads,
          description: 'new uploads',
          batch: { maxEvents: 100, maxWaitSeconds: 5 },
        }),
    ),
  ).toMatchInlineSnapshot(`
    {
      "tencentcloud_eb_event_rule": {
        "OnUpload_Rule_EE6FE3D4": {
          "description": "new uploads",
          "enable": true,
          "event_bus_id": "eb-abc",
          "event_pattern": "{"source":["cos.cloud.tencent"],"type":["cos:created:object"]}",
          "lifecycle": {
            "replace_triggered_by": [
              "terraform_data.OnUpload_RuleReplacement_0C494BB4",
            ],
          },
          "rule_name": "OnUpload",
        },
      },
      "tencentcloud_eb_event_target": {
        "OnUpload_071E41C7": {
          "batch_event_count": 100,
          "batch_timeout": 5,
          "enable_batch_delivery": true,
          "event_bus_id": "eb-abc",
          "lifecycle": {
            "replace_triggered_by": [
              "terraform_data.OnUpload_Replacement_7A0549A5",
              "tencentcloud_eb_event_rule.OnUpload_Rule_EE6FE3D4.rule_id",
            ],
          },
          "rule_id": "\${tencentcloud_eb_event_rule.OnUpload_Rule_EE6FE3D4.rule_id}",
          "target_description": {
            "resource_description": "qcs::scf:ap-guangzhou:uin/100000000001:namespace/default/function/resize/$DEFAULT",
          },
          "type": "scf",
        },
      },
      "terraform_data": {
        "OnUpload_Replacement_7A0549A5": {
          "input": {
            "resource_description": "qcs::scf:ap-guangzhou:uin/100000000001:namespace/default/function/resize/$DEFAULT",
          },
        },
        "OnUpload_RuleReplacement_0C494BB4": {
          "input": {
            "event_bus_id": "eb-abc",
            "has_description": true,
            "rule_name": "OnUpload",
          },
        },
      },
    }
  `);
});

it('switches batches off where none is asked for, and a rule that is not enabled', () => {
  const resources = resourcesOf((stack) => new EventBridgeTrigger(stack, 'OnUpload', { ...uploads, enabled: false }));
  expect(Object.values(resources.tencentcloud_eb_event_rule ?? {})).toMatchObject([{ enable: false }]);
  const [target] = Object.values(resources.tencentcloud_eb_event_target ?? {});
  expect(target).toMatchObject({ enable_batch_delivery: false });
  expect(target).not.toHaveProperty('batch_event_count');
  expect(target).not.toHaveProperty('batch_timeout');
});

it('refers to the bus and the function of the app, and is replaced with the function', () => {
  const resources = resourcesOf((stack) => {
    const bus = new EbEventBus(stack, 'bus', { eventBusName: 'orders' });
    const fn = new ScfFunction(stack, 'fn', {
      name: 'resize',
      handler: 'x',
      runtime: 'Go1',
      namespace: 'shop',
    });
    new EventBridgeTrigger(stack, 'OnUpload', {
      ...uploads,
      target: ScfFunctionRef.fromResource(fn),
      bus: EventBusRef.fromResource(bus),
      qualifier: 'live',
    });
  });
  expect(resources.tencentcloud_eb_event_target).toMatchInlineSnapshot(`
    {
      "OnUpload_071E41C7": {
        "enable_batch_delivery": false,
        "event_bus_id": "\${tencentcloud_eb_event_bus.bus.id}",
        "lifecycle": {
          "replace_triggered_by": [
            "terraform_data.OnUpload_Replacement_7A0549A5",
            "tencentcloud_eb_event_rule.OnUpload_Rule_EE6FE3D4.rule_id",
            "tencentcloud_scf_function.fn.function_id",
          ],
        },
        "rule_id": "\${tencentcloud_eb_event_rule.OnUpload_Rule_EE6FE3D4.rule_id}",
        "target_description": {
          "resource_description": "qcs::scf:ap-guangzhou:uin/100000000001:namespace/shop/function/\${tencentcloud_scf_function.fn.name}/live",
        },
        "type": "scf",
      },
    }
  `);
});

it('leaves tokens for Terraform to encode', () => {
  const rule = resourceOf('tencentcloud_eb_event_rule', (stack) => {
    const source = new TerraformVariable(stack, 'source', {});
    const size = new TerraformVariable(stack, 'size', { type: 'number' });
    new EventBridgeTrigger(stack, 'OnUpload', {
      ...uploads,
      pattern: EventPattern.fromObject({
        source: [source.stringValue, `cos.${source.stringValue}`],
        data: { size: [size.numberValue, 5, true, null], unset: undefined },
      }),
    });
  });
  expect(rule).toMatchObject({
    event_pattern:
      '{"data":{"size":[${jsonencode(tonumber(var.size))},5,true,null]},"source":[${jsonencode(tostring(var.source))},"cos.${trimsuffix(trimprefix(jsonencode(var.source), "\\""), "\\"")}"]}',
  });
});

it('sends a text of JSON in canonical form, and a token as it is', () => {
  const pattern = (text: (stack: Parameters<Parameters<typeof resourceOf>[1]>[0]) => string) =>
    resourceOf(
      'tencentcloud_eb_event_rule',
      (stack) =>
        new EventBridgeTrigger(stack, 'OnUpload', {
          ...uploads,
          pattern: EventPattern.fromText(text(stack)),
        }),
    );
  expect(pattern(() => '{ "type": ["a&b"],\n "source": ["x"] }')).toMatchObject({
    event_pattern: '{"source":["x"],"type":["a\\u0026b"]}',
  });
  expect(pattern((stack) => new TerraformVariable(stack, 'pattern', {}).stringValue)).toMatchObject({
    event_pattern: '${var.pattern}',
  });
});

it('is read back from the target’s description', () => {
  const facts = eventbridge({ qualifier: '$LATEST' });
  expect(decodeFunctionResourceDescription(functionResourceDescription(facts))).toEqual({
    region: known('ap-guangzhou'),
    accountUin: known('100000000001'),
    namespace: known('default'),
    name: known('resize'),
    qualifier: known('$LATEST'),
  });
  expect(decodeFunctionResourceDescription(known('qcs::ckafka:x')).name).toEqual({ known: false });
  expect(canonicalPattern(known('no JSON'))).toEqual(known('no JSON'));
});

it('is refused on a Web function, without a region, for limits and for props of a wrong type', () => {
  expect(
    refusalOf((stack) => {
      new EventBridgeTrigger(stack, 'Web', {
        ...uploads,
        target: ScfFunctionRef.fromFunctionName('site', {
          type: ScfFunctionType.HTTP,
        }),
      });
      new EventBridgeTrigger(stack, 'Limits', {
        ...uploads,
        accountUin: 'me',
        pattern: EventPattern.fromText('{}'),
        ruleName: 'a',
        batch: { maxEvents: 0, maxWaitSeconds: 61 },
      });
      new EventBridgeTrigger(stack, 'Wrong', {
        target: resize,
        bus: 'eb-abc',
        pattern: { source: ['x'] },
        accountUin: 100000000001,
        batch: 5,
      } as unknown as EventBridgeTriggerProps);
      new EventBridgeTrigger(stack, 'WrongInside', {
        ...uploads,
        bus: EventBusRef.fromEventBusId(null as unknown as string),
        pattern: EventPattern.fromObject({ source: [() => 'x'] }),
        batch: { maxEvents: '5' as unknown as number },
      });
    }),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app/Web] function/web-function: an eventbridge trigger on the Web function default/site
        allowed: a Web function takes only a function URL, or an API of API Gateway with function type HTTP
        fix: point the trigger at an Event function, or reach the Web function through its function URL
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#function-web-function
      [app/Limits] eventbridge/pattern: event pattern "{}"
        allowed: a JSON object with at least one of specversion, id, type, source, subject, time, region, datacontenttype, resource, data
        fix: use EventPattern.fromObject({ source: ["cos.cloud.tencent"] })
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#eventbridge-pattern
      [app/Limits] eventbridge/batch: batch maxEvents 0
        allowed: a whole number of events, 1–10000
        fix: leave batch out for a call per event
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#eventbridge-batch
      [app/Limits] eventbridge/batch: batch maxWaitSeconds 61
        allowed: a whole number of seconds, 0–60
        fix: leave batch maxWaitSeconds out for 0
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#eventbridge-batch
      [app/Limits] eventbridge/rule-name: rule name "a" (1 characters)
        allowed: 2–60 letters, digits, "-" and "_", a letter first, a letter or a digit last
        fix: give ruleName such a name
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#eventbridge-rule-name
      [app/Limits] eventbridge/target: accountUin "me"
        allowed: the digits of the account’s UIN
        fix: take the account id from the account’s page; it is not the APPID
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#eventbridge-target
      [app/Wrong] trigger/prop-type: bus is the text "eb-abc"
        allowed: bus is an EventBusRef
        fix: use EventBusRef.fromEventBusId("eb-…")
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: pattern is an object
        allowed: pattern is an EventPattern
        fix: use EventPattern.fromObject({ source: ["cos.cloud.tencent"] })
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: batch is the number 5
        allowed: batch is an object of its props
        fix: give batch an object of its props
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: accountUin is the number 100000000001
        allowed: accountUin is a text
        fix: give accountUin a text
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/WrongInside] trigger/prop-type: bus eventBusId is null
        allowed: bus eventBusId is a text
        fix: give bus eventBusId a text
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/WrongInside] trigger/prop-type: pattern object.source[0] is a function
        allowed: pattern object.source[0] is a value that JSON has
        fix: give pattern object.source[0] a value that JSON has
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/WrongInside] trigger/prop-type: batch maxEvents is the text "5"
        allowed: batch maxEvents is a number
        fix: give batch maxEvents a number
        at: test/eventbridge/eventbridge-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
});
