import { readdirSync } from 'node:fs';
import {
  Annotations,
  App,
  Aspects,
  LocalBackend,
  TerraformElement,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
  Testing,
} from 'cdktf';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef, Schedule, TimerTrigger } from 'cdktf-scf-triggers';
import { CosBucket } from 'cdktf-scf-triggers/provider';
import { findingsOf, synthChecked } from 'cdktf-scf-triggers/testing';
import { TencentcloudProvider } from '../../lib/provider';

const target = ScfFunctionRef.fromFunctionName('resize');

function stackIn(app: App, id = 'media'): TerraformStack {
  const stack = new TerraformStack(app, id);
  new TencentcloudProvider(stack, 'Tencent', { region: 'ap-guangzhou' });
  return stack;
}

function nightly(stack: TerraformStack, expression = '0 0 2 * * * *', id = 'Nightly'): TimerTrigger {
  return new TimerTrigger(stack, id, {
    target,
    schedule: Schedule.cron(expression),
  });
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was thrown';
}

test('gives the Terraform without metadata and without the path of the state, the keys in order', () => {
  const stack = stackIn(Testing.app());
  nightly(stack);
  expect(synthChecked(stack)).toMatchInlineSnapshot(`
    "{
      "provider": {
        "tencentcloud": [
          {
            "region": "ap-guangzhou"
          }
        ]
      },
      "resource": {
        "tencentcloud_scf_trigger": {
          "Nightly_C44EE0A7": {
            "enable": "OPEN",
            "function_name": "resize",
            "lifecycle": {
              "replace_triggered_by": [
                "terraform_data.Nightly_Replacement_985E73C0"
              ]
            },
            "namespace": "default",
            "qualifier": "$DEFAULT",
            "trigger_desc": "0 0 2 * * * *",
            "trigger_name": "Nightly",
            "type": "timer"
          }
        },
        "terraform_data": {
          "Nightly_Replacement_985E73C0": {
            "input": {
              "has_description": false,
              "has_message": false,
              "trigger_name": "Nightly"
            }
          }
        }
      },
      "terraform": {
        "backend": {
          "local": {}
        },
        "required_providers": {
          "tencentcloud": {
            "source": "tencentcloudstack/tencentcloud",
            "version": ">= 1.83.16"
          }
        }
      }
    }"
  `);
});

test('gives the same of Testing.app() and of new App(), each time, and writes nothing', () => {
  const outdir = Testing.app().outdir;
  const apps = [Testing.app({ outdir }), new App({ outdir })];
  const [first, second] = apps.map((app) => {
    const stack = stackIn(app);
    nightly(stack);
    const text = synthChecked(stack);
    expect(synthChecked(stack)).toBe(text);
    return text;
  });
  expect(second).toBe(first);
  expect(readdirSync(`${outdir}/stacks`)).toEqual([]);
});

test('leaves a state path that the user gave as a relative one', () => {
  const stack = stackIn(Testing.app());
  new LocalBackend(stack, { path: 'state/media.tfstate' });
  expect(JSON.parse(synthChecked(stack)).terraform.backend).toEqual({
    local: { path: 'state/media.tfstate' },
  });
});

test('sees a reference to another stack, and drops the path of that stack’s state', () => {
  const app = Testing.app();
  const other = stackIn(app, 'storage');
  const bucket = new CosBucket(other, 'Photos', {
    bucket: 'photos-1250000000',
  });
  const stack = stackIn(app);
  new CosTrigger(stack, 'OnUpload', {
    target,
    bucket: CosBucketRef.fromResource(bucket),
    event: CosEvent.OBJECT_CREATED_ALL,
  });
  const { data, resource } = JSON.parse(synthChecked(stack));
  expect(data.terraform_remote_state).toEqual({
    'cross-stack-reference-input-storage': {
      backend: 'local',
      config: {},
      workspace: '${terraform.workspace}',
    },
  });
  const [trigger] = Object.values<{ trigger_name: string }>(resource.tencentcloud_scf_trigger);
  expect(trigger?.trigger_name).toContain('${data.terraform_remote_state.');
  expect(JSON.parse(synthChecked(other)).output).toBeDefined();
});

test('throws with all findings of the whole app, also for a stack that is right', () => {
  const app = Testing.app();
  const right = stackIn(app, 'right');
  nightly(right);
  nightly(stackIn(app, 'wrong'), '0 0 24 * * * *');
  nightly(stackIn(app, 'odd'), '0 */7 * * * * *', 'Seventh');
  expect(messageOf(() => synthChecked(right)).replaceAll(/at: .*:\d+/g, 'at: <here>')).toMatchInlineSnapshot(`
    "The app breaks rules of its triggers.

    error: [wrong/Nightly] trigger/name-unique: trigger name "Nightly" a second time on function default/resize
        allowed: a trigger name once per function, over all trigger types and stacks
        fix: give one of the two another triggerName
        with: right/Nightly (test/testing/synth-checked.test.ts:27)
        at: <here>
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-name-unique

    error: [wrong/Nightly] timer/cron-range: hour "24" has 24
        allowed: hour is 0–23
        fix: use a value from 0 to 23
        at: <here>
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-cron-range

    warning: [odd/Seventh] timer/uneven-step: minute "*/7": 7 does not divide 60, so the last gap is 4
        allowed: a step that divides 60
        fix: use 6 or 10, or acknowledge timer/uneven-step
        at: <here>
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step"
  `);
});

test('does not throw on warnings', () => {
  const stack = stackIn(Testing.app());
  nightly(stack, '0 */7 * * * * *');
  expect(synthChecked(stack)).toContain('"trigger_desc": "0 */7 * * * * *"');
});

test('checks an app that has resources only', () => {
  const stack = stackIn(Testing.app());
  for (const id of ['B', 'C']) {
    const trigger = new TerraformResource(stack, id, {
      terraformResourceType: 'tencentcloud_scf_trigger',
    });
    for (const [name, value] of Object.entries({
      type: 'timer',
      function_name: 'resize',
      trigger_name: 'twice',
      trigger_desc: '0 0 2 * * * *',
    }))
      trigger.addOverride(name, value);
  }
  expect(findingsOf(stack).map(({ ruleId, path }) => `${ruleId} ${path}`)).toEqual(['trigger/name-unique media/C']);
  expect(messageOf(() => synthChecked(stack))).toContain('error: [media/C] trigger/name-unique');
});

test('throws on what cdktf itself finds: a missing provider, an error annotation', () => {
  const stack = new TerraformStack(Testing.app(), 'media');
  nightly(stack);
  expect(messageOf(() => synthChecked(stack))).toContain(
    'Found resources without a matching provider construct. Please make sure to add provider constructs',
  );
  const annotated = stackIn(Testing.app());
  Annotations.of(annotated).addError('not today');
  expect(messageOf(() => synthChecked(annotated))).toBe('Error annotations:\n  [media] not today');
});

test('sees what Aspects change, in other stacks too', () => {
  const app = Testing.app();
  const right = stackIn(app, 'right');
  nightly(right);
  const wrong = stackIn(app, 'wrong');
  const raw = new TerraformResource(wrong, 'Raw', {
    terraformResourceType: 'tencentcloud_scf_trigger',
  });
  Aspects.of(wrong).add({
    visit: (construct) => {
      if (construct !== raw) return;
      raw.addOverride('type', 'timer');
      raw.addOverride('trigger_name', '2am');
    },
  });
  expect(messageOf(() => synthChecked(right))).toContain('error: [wrong/Raw] timer/name: ');
});

test('sees what an Aspect makes, here and in another stack', () => {
  const app = Testing.app();
  for (const id of ['here', 'there']) {
    const stack = stackIn(app, id);
    Aspects.of(stack).add({
      visit: (construct) => {
        if (construct === stack) nightly(stack, '0 0 2 * * * *', id);
      },
    });
  }
  const text = synthChecked(app.node.findChild('here') as TerraformStack);
  expect(Object.values(JSON.parse(text).resource.tencentcloud_scf_trigger)).toMatchObject([{ trigger_name: 'here' }]);
});

test('writes no report and prints no annotation', () => {
  const context = {
    scfTriggers: { report: { json: '/nowhere/report.json', github: true } },
  };
  const stack = stackIn(Testing.app({ context }));
  nightly(stack, '0 0 24 * * * *');
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    expect(messageOf(() => synthChecked(stack))).toContain('timer/cron-range');
    expect(findingsOf(stack)).toHaveLength(1);
    const passing = stackIn(Testing.app({ context }));
    nightly(passing, '0 */7 * * * * *');
    synthChecked(passing);
    expect(write).not.toHaveBeenCalled();
  } finally {
    write.mockRestore();
  }
});

test('findingsOf gives what is found on a scope and below it, and what others have to do with it', () => {
  const app = Testing.app();
  const first = stackIn(app, 'first');
  const bucket = CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou');
  const upload = (stack: TerraformStack, name: string) =>
    new CosTrigger(stack, 'OnUpload', {
      target: ScfFunctionRef.fromFunctionName(name),
      bucket,
      event: CosEvent.OBJECT_CREATED_ALL,
    });
  upload(first, 'resize');
  const second = stackIn(app, 'second');
  const two = upload(second, 'index');
  const third = stackIn(app, 'third');
  nightly(third, '0 */7 * * * * *');
  const found = (scope: App | TerraformStack | CosTrigger) =>
    findingsOf(scope).map(({ ruleId, path, related }) => `${ruleId} [${path}] ${related ?? ''}`);
  const overlap = 'cos/filter-overlap [second/OnUpload] first/OnUpload';
  expect(found(app)).toEqual([overlap, 'timer/uneven-step [third/Nightly] ']);
  expect(found(first)).toEqual([overlap]);
  expect(found(two)).toEqual([overlap]);
  expect(found(third)).toEqual(['timer/uneven-step [third/Nightly] ']);
  expect(findingsOf(two)[0]?.location?.file).toBe(__filename);
});

test('an element that writes nothing is in no output', () => {
  const stack = stackIn(Testing.app());
  new TerraformOutput(stack, 'name', { value: 'a' });
  synthChecked(stack);
  expect(stack.node.findAll().filter(TerraformElement.isTerraformElement).length).toBeGreaterThan(2);
  expect(Object.keys(JSON.parse(synthChecked(stack)))).toEqual(['output', 'provider', 'terraform']);
});

test.each([
  ['nothing', undefined, 'expected a stack; got undefined'],
  ['a text', 'media', 'expected a stack; got a text'],
  ['the app', Testing.app(), 'expected a stack; got the app, which may have several stacks'],
  ['a trigger', nightly(stackIn(Testing.app())), 'expected a stack; got the construct media/Nightly'],
])('is given %s', (_title, given, message) => {
  expect(() => synthChecked(given as unknown as TerraformStack)).toThrow(new TypeError(message));
});
