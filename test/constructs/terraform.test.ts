import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef, Schedule, TimerTrigger } from 'cdktf-scf-triggers';
import * as apigw from '../../examples/apigw/stack';
import * as ckafka from '../../examples/ckafka/stack';
import * as clb from '../../examples/clb/stack';
import * as cos from '../../examples/cos/stack';
import * as timer from '../../examples/timer/stack';
import * as websocket from '../../examples/websocket/stack';
import { synthesize, type TerraformJson } from '../synthesize';
import { hasTerraform, terraform } from '../terraform';
import { emit } from './emit';
import { standIns } from './stand-ins';

describe('validate', () => {
  test.each(Object.entries({ apigw, ckafka, clb, cos, timer, websocket }))(
    '%s',
    (name, { build }) => {
      if (!hasTerraform(`is the example ${name} valid?`)) return;
      const folder = mkdtempSync(join(tmpdir(), 'validate-'));
      try {
        for (const stack of Object.values(synthesize(build).stacks)) {
          writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(standIns(stack)));
          terraform(folder, 'init', '-input=false');
          expect(JSON.parse(terraform(folder, 'validate', '-json'))).toMatchObject({ valid: true, diagnostics: [] });
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});

const report = ScfFunctionRef.fromFunctionName('report');
const schedule = Schedule.dailyAt(2, 0);
const timerWith = (more: object) =>
  emit((stack) => new TimerTrigger(stack, 'T', { target: report, schedule, ...more }));
const cosWith = (more: object) =>
  emit((stack) => {
    new CosTrigger(stack, 'T', {
      target: report,
      bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
      event: CosEvent.OBJECT_CREATED_ALL,
      ...more,
    });
  });

interface Plan {
  readonly resource_changes: readonly {
    readonly name: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

/** What Terraform does to the trigger when a configuration follows on another. */
function actionsOn(before: TerraformJson, after: TerraformJson): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'replace-'));
  const write = (stack: TerraformJson) => writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(standIns(stack)));
  try {
    write(before);
    terraform(folder, 'init', '-input=false');
    terraform(folder, 'apply', '-auto-approve', '-input=false');
    write(after);
    terraform(folder, 'plan', '-input=false', '-out=plan');
    const plan: Plan = JSON.parse(terraform(folder, 'show', '-json', 'plan'));
    const changes = plan.resource_changes.filter(({ name }) => name.startsWith('tencentcloud_scf_trigger_'));
    return changes.flatMap(({ change }) => change.actions);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a change', () => {
  const replaced = ['delete', 'create'];
  const changes: [title: string, before: TerraformJson, after: TerraformJson, actions: string[]][] = [
    ['of nothing', timerWith({}), timerWith({}), ['no-op']],
    ['of a timer’s schedule', timerWith({}), timerWith({ schedule: Schedule.dailyAt(3, 0) }), ['update']],
    ['of a timer’s message', timerWith({ message: 'a' }), timerWith({ message: 'b' }), ['update']],
    ['of a timer’s name', timerWith({}), timerWith({ triggerName: 'other' }), replaced],
    ['that takes a timer’s message away', timerWith({ message: 'a' }), timerWith({}), replaced],
    ['that takes a timer’s description away', timerWith({ description: 'a' }), timerWith({}), replaced],
    ['of a COS filter', cosWith({}), cosWith({ prefix: 'uploads/' }), replaced],
    ['of a COS qualifier', cosWith({}), cosWith({ qualifier: '$LATEST' }), replaced],
    ['that disables a COS trigger', cosWith({}), cosWith({ enabled: false }), replaced],
    ['of a COS description', cosWith({ description: 'a' }), cosWith({ description: 'b' }), replaced],
  ];
  test.each(changes)(
    '%s',
    (title, before, after, actions) => {
      if (!hasTerraform(`what becomes of a change ${title}?`)) return;
      expect(actionsOn(before, after)).toEqual(actions);
    },
    60_000,
  );
});
