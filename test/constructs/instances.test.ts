import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformCount, TerraformIterator, type TerraformStack, TerraformVariable } from 'cdktf';
import {
  ApigwApi,
  ApigwServiceRef,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  EventBridgeTrigger,
  EventBusRef,
  EventPattern,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
} from 'cdktf-scf-triggers';
import { findingsOf } from 'cdktf-scf-triggers/testing';
import { stackOf } from '../one-stack';
import { resourceIn } from '../synthesize';
import { hasTerraform, terraform } from '../terraform';
import { emit, findings } from './emit';
import { standIns } from './stand-ins';

const target = ScfFunctionRef.fromFunctionName('report');
const schedule = Schedule.dailyAt(2, 0);

function timers(stack: TerraformStack, id: string, triggerName?: string): TimerTrigger {
  return new TimerTrigger(stack, id, { target, schedule, triggerName });
}

test('each instance is replaced with its own', () => {
  const stack = emit((stack) => {
    const buckets = TerraformIterator.fromList(['a-1250000000', 'b-1250000000']);
    const uploads = new CosTrigger(stack, 'OnUpload', {
      target,
      bucket: CosBucketRef.fromBucketName(buckets.value, 'ap-guangzhou'),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
    uploads.resource.forEach = buckets;
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    for_each: '${toset(["a-1250000000", "b-1250000000"])}',
    trigger_name: '${each.value}.cos.ap-guangzhou.myqcloud.com',
    lifecycle: { replace_triggered_by: ['terraform_data.OnUpload_Replacement_7A0549A5[each.key]'] },
  });
  expect(resourceIn(stack, 'terraform_data')).toMatchObject({
    for_each: '${toset(["a-1250000000", "b-1250000000"])}',
    input: { trigger_name: '${each.value}.cos.ap-guangzhou.myqcloud.com' },
  });
});

test('Terraform takes it, by iterator, by count and by override', () => {
  const stack = emit((stack) => {
    const names = new TerraformVariable(stack, 'names', { type: 'list(string)', default: ['a', 'b'] });
    const many = new TerraformVariable(stack, 'many', { type: 'number', default: 2 });
    const list = TerraformIterator.fromList(names.listValue);
    timers(stack, 'List', `list-${list.key}`).resource.forEach = list;
    const map = TerraformIterator.fromMap({ a: 1, b: 2 });
    timers(stack, 'Map', `map-${map.key}`).resource.forEach = map;
    const count = TerraformCount.of(many.numberValue);
    timers(stack, 'Count', `count-${count.index}`).resource.count = count;
    timers(stack, 'Switch', 'switch').resource.addOverride('count', '${var.many > 1 ? 1 : 0}');
  });
  if (!hasTerraform('does it take triggers of for_each and count?')) return;
  const folder = mkdtempSync(join(tmpdir(), 'instances-'));
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(standIns(stack)));
  try {
    terraform(folder, 'init', '-input=false');
    expect(JSON.parse(terraform(folder, 'validate', '-json'))).toMatchObject({ valid: true, diagnostics: [] });
    terraform(folder, 'apply', '-auto-approve', '-input=false');
    expect(terraform(folder, 'plan', '-input=false')).toContain('No changes.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

test('the same expression in two resources is not the same name', () => {
  emit((stack) => {
    for (const id of ['One', 'Two']) {
      const each = TerraformIterator.fromMap({ [id]: 1 });
      timers(stack, id, each.key).resource.forEach = each;
    }
  });
});

test('one name for all instances', () => {
  expect(
    findings((stack) => {
      timers(stack, 'List').resource.forEach = TerraformIterator.fromList(['a', 'b', 'c']);
      timers(stack, 'Map').resource.forEach = TerraformIterator.fromMap({ a: 1, b: 2 });
      timers(stack, 'Count').resource.count = 2;
      timers(stack, 'One').resource.count = 1;
    }),
  ).toMatchSnapshot();
});

test('one name for instances of which only Terraform knows how many there are', () => {
  const stack = stackOf((stack) => {
    const enabled = new TerraformVariable(stack, 'enabled', { type: 'number' });
    timers(stack, 'Switch').resource.count = TerraformCount.of(enabled.numberValue);
  });
  expect(findingsOf(stack)).toEqual([]);
});

test('a trigger of several resources', () => {
  expect(
    findings((stack) => {
      const each = TerraformIterator.fromList(['a', 'b']);
      const event = new EventBridgeTrigger(stack, 'OnEvent', {
        target,
        bus: EventBusRef.fromEventBusId('eb-1'),
        pattern: EventPattern.fromObject({ source: ['a'] }),
        accountUin: '100000000001',
      });
      event.resource.forEach = each;
      const service = ApigwServiceRef.fromServiceId('service-abc');
      new ApigwApi(stack, 'Api', { target, service, path: '/' }).resource.count = 2;
    }),
  ).toMatchSnapshot();
});
