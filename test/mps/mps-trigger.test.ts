import { TerraformStack, TerraformVariable } from 'cdktf';
import { MpsEvent, MpsTrigger, type MpsTriggerProps, ScfFunctionRef } from '../../lib';
import { known } from '../../lib/core/value';
import { decodeMpsDescription, encodeMpsDescription } from '../../lib/mps/description';
import { TencentcloudProvider } from '../../lib/provider/provider';
import { refusalOf, resize, resourceOf, resourcesOf, stackOf, warningsOf } from '../one-stack';

it('is a trigger of type mps that every change replaces', () => {
  expect(
    resourcesOf(
      (stack) =>
        new MpsTrigger(stack, 'Media', {
          target: resize,
          event: MpsEvent.WORKFLOW_TASK,
        }),
    ),
  ).toMatchInlineSnapshot(`
    {
      "tencentcloud_scf_trigger": {
        "Media_A721A567": {
          "enable": "OPEN",
          "function_name": "resize",
          "lifecycle": {
            "replace_triggered_by": [
              "terraform_data.Media_Replacement_4D60C2B3",
            ],
          },
          "namespace": "default",
          "qualifier": "$DEFAULT",
          "trigger_desc": "{"eventType":"WorkflowTask"}",
          "trigger_name": "Media",
          "type": "mps",
        },
      },
      "terraform_data": {
        "Media_Replacement_4D60C2B3": {
          "input": {
            "description": "",
            "enable": "OPEN",
            "has_description": false,
            "has_message": false,
            "qualifier": "$DEFAULT",
            "trigger_desc": "{"eventType":"WorkflowTask"}",
            "trigger_name": "Media",
          },
        },
      },
    }
  `);
});

it('says its name, description and import id', () => {
  stackOf((stack) => {
    const { triggerName, triggerDesc, triggerType, importId } = new MpsTrigger(stack, 'Media', {
      target: resize,
      event: MpsEvent.EDIT_MEDIA_TASK,
      triggerName: 'cut',
    });
    expect({ triggerName, triggerDesc, triggerType, importId }).toEqual({
      triggerName: 'cut',
      triggerDesc: '{"eventType":"EditMediaTask"}',
      triggerType: 'mps',
      importId: 'resize#default#cut',
    });
  });
});

it('leaves a token for Terraform to encode', () => {
  const trigger = resourceOf('tencentcloud_scf_trigger', (stack) => {
    const event = new TerraformVariable(stack, 'event', {});
    new MpsTrigger(stack, 'Media', {
      target: resize,
      event: event.stringValue as MpsEvent,
    });
  });
  expect(trigger).toMatchObject({
    trigger_desc: '{"eventType":${jsonencode(tostring(var.event))}}',
  });
});

it('is read back from its TriggerDesc', () => {
  const facts = { event: known('WorkflowTask') };
  expect(decodeMpsDescription(encodeMpsDescription(facts))).toEqual(facts);
  expect(decodeMpsDescription(known('{}'))).toEqual({ event: known('') });
  expect(decodeMpsDescription(known('WorkflowTask'))).toEqual({
    event: { known: false },
  });
});

it('warns that no page confirms the form', () => {
  expect(
    warningsOf(
      (stack) =>
        new MpsTrigger(stack, 'Media', {
          target: resize,
          event: MpsEvent.WORKFLOW_TASK,
        }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "mps/unverified: an MPS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge mps/unverified; or make the trigger in the console of the function
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#mps-unverified",
    ]
  `);
});

it('is refused a second time in the account, for other events and for props of a wrong type', () => {
  expect(
    refusalOf((stack) => {
      new MpsTrigger(stack, 'Media', {
        target: resize,
        event: MpsEvent.WORKFLOW_TASK,
      });
      const elsewhere = new TerraformStack(stack.node.root, 'elsewhere');
      new TencentcloudProvider(elsewhere, 'Tencent', { region: 'ap-shanghai' });
      new MpsTrigger(elsewhere, 'Cut', {
        target: ScfFunctionRef.fromFunctionName('cut'),
        event: 'EditMediaTaskEvent' as MpsEvent,
      });
      new MpsTrigger(stack, 'Wrong', {
        target: null,
        event: 7,
      } as unknown as MpsTriggerProps);
    }),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app] in another stack: [elsewhere/Cut] mps/one-per-account: an MPS trigger on function default/cut, beside that on default/resize
        allowed: 1 MPS trigger per account, over all regions
        fix: keep one, and let its function call the others
        with: app/Media (test/mps/mps-trigger.test.ts)
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#mps-one-per-account
      [app] in another stack: [elsewhere/Cut] mps/event: event "EditMediaTaskEvent"
        allowed: "WorkflowTask" or "EditMediaTask"
        fix: write "EditMediaTask"
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#mps-event
      [app] warning: [app/Media] mps/unverified: an MPS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge mps/unverified; or make the trigger in the console of the function
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#mps-unverified
      [app] warning: [elsewhere/Cut] mps/unverified: an MPS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge mps/unverified; or make the trigger in the console of the function
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#mps-unverified
      [app] warning: [app/Wrong] mps/unverified: an MPS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms
        allowed: a TriggerDesc that the product documents
        fix: try it on your account, then acknowledge mps/unverified; or make the trigger in the console of the function
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#mps-unverified
      [app/Wrong] trigger/prop-type: target is null
        allowed: target is an ScfFunctionRef
        fix: use ScfFunctionRef.fromResource(function) or ScfFunctionRef.fromFunctionName("name")
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] trigger/prop-type: event is the number 7
        allowed: event is a text
        fix: give event a text
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Wrong] mps/one-per-account: an MPS trigger on function a value that was not given/a value that was not given, beside that on default/resize
        allowed: 1 MPS trigger per account, over all regions
        fix: keep one, and let its function call the others
        with: app/Media (test/mps/mps-trigger.test.ts)
        at: test/mps/mps-trigger.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#mps-one-per-account

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
});
