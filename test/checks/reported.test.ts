// Inputs that a trial of the library found it wrong on.
import { App, Lazy, type TerraformResource, TerraformStack, Testing } from 'cdktf';
import {
  CosBucketRef,
  CosEvent,
  CosTrigger,
  EventPattern,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
  TriggerEmission,
} from '../../lib';
import { canonicalJson } from '../../lib/core/json';
import { PropReader } from '../../lib/core/prop-reader';
import { resolverIn } from '../../lib/core/resource-index';
import { CosBucket, ScfFunction, ScfTrigger, TencentcloudProvider } from '../../lib/provider';
import { findingsOf } from '../../lib/testing';
import { temporaryFolder } from '../temporary-folder';

const schedule = Schedule.cron('0 0 2 * * * *');

function stackOf(app: App, id: string, config: object = {}): TerraformStack {
  const stack = new TerraformStack(app, id);
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou', ...config });
  return stack;
}

const resize = (stack: TerraformStack, more: object = {}) =>
  new ScfFunction(stack, 'Resize', { name: 'resize', handler: 'index.main', runtime: 'Nodejs18.15', ...more });

const newApp = () => new App({ outdir: temporaryFolder() });
const errorsOf = (app: App) =>
  findingsOf(app)
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, got }) => `${ruleId}: ${got}`);

test('one function name in two accounts is two functions', () => {
  const app = newApp();
  for (const profile of ['dev', 'prod']) {
    const stack = stackOf(app, profile, { profile });
    new TimerTrigger(stack, 'Nightly', { target: ScfFunctionRef.fromResource(resize(stack)), schedule });
  }
  expect(errorsOf(app)).toEqual([]);
});

test('in one account it is one', () => {
  const app = newApp();
  for (const id of ['a', 'b']) {
    new TimerTrigger(stackOf(app, id, { profile: 'dev' }), 'Nightly', {
      target: ScfFunctionRef.fromFunctionName('resize'),
      schedule,
    });
  }
  expect(errorsOf(app)).toEqual([
    'trigger/name-unique: trigger name "Nightly" a second time on function default/resize',
  ]);
});

test('a region that only Terraform knows may be another', () => {
  const app = newApp();
  for (const id of ['a', 'b']) {
    const stack = stackOf(app, id, { region: `\${var.region_${id}}` });
    new TimerTrigger(stack, 'Nightly', { target: ScfFunctionRef.fromResource(resize(stack)), schedule });
  }
  expect(errorsOf(app)).toEqual([]);
});

test('an interpolation in the argument of a resource is no literal', () => {
  const app = newApp();
  const stack = stackOf(app, 'app', { region: '${var.region}' });
  new CosTrigger(stack, 'OnUpload', {
    target: ScfFunctionRef.fromResource(resize(stack, { name: '${var.env}-resize' })),
    bucket: CosBucketRef.fromResource(new CosBucket(stack, 'Photos', { bucket: 'photos-${var.env}-1250000000' })),
    event: CosEvent.OBJECT_CREATED_ALL,
  });
  expect(errorsOf(app)).toEqual([]);
});

test('a reference that is written out finds its function', () => {
  const app = newApp();
  const stack = stackOf(app, 'app');
  const target = resize(stack);
  new TimerTrigger(stack, 'Nightly', { target: ScfFunctionRef.fromResource(target), schedule });
  new ScfTrigger(stack, 'Raw', {
    functionName: '${tencentcloud_scf_function.Resize.name}',
    namespace: 'default',
    type: 'timer',
    triggerName: 'Nightly',
    triggerDesc: '0 0 3 * * * *',
    qualifier: '$DEFAULT',
    enable: 'OPEN',
  });
  expect(errorsOf(app)).toEqual([
    'trigger/name-unique: trigger name "Nightly" a second time on function default/resize',
  ]);
});

test('a trigger that was removed is not judged, and its block not written', () => {
  const app = newApp();
  const stack = stackOf(app, 'app');
  const block = ScfFunctionRef.fromResource(resize(stack), { emission: TriggerEmission.FUNCTION_BLOCK });
  new TimerTrigger(stack, 'Stays', { target: block, schedule });
  new TimerTrigger(stack, 'Goes', { target: block, schedule: Schedule.cron('bad') });
  stack.node.tryRemoveChild('Goes');
  expect(errorsOf(app)).toEqual([]);
  app.synth();
  const { resource } = JSON.parse(Testing.synth(stack));
  expect(resource.tencentcloud_scf_function.Resize.triggers.map((each: { name: string }) => each.name)).toEqual([
    'Stays',
  ]);
});

test('blocks of the user that are a token are not overwritten without a word', () => {
  const app = newApp();
  const stack = stackOf(app, 'app');
  const theirs = Lazy.anyValue({ produce: () => [{ name: 'theirs', type: 'timer', trigger_desc: '0 0 2 * * * *' }] });
  const target: TerraformResource = resize(stack, { triggers: theirs });
  new TimerTrigger(stack, 'Ours', {
    target: ScfFunctionRef.fromResource(target, { emission: TriggerEmission.FUNCTION_BLOCK }),
    schedule,
  });
  expect(errorsOf(app)).toEqual([
    'trigger/prop-type: the triggers of the function are a token, with TriggerEmission.FUNCTION_BLOCK',
  ]);
});

test('blocks of the user that are a token count', () => {
  const app = newApp();
  const stack = stackOf(app, 'app');
  const theirs = Lazy.anyValue({ produce: () => [{ name: 'theirs', type: 'timer', trigger_desc: '0 0 2 * * * *' }] });
  new TimerTrigger(stack, 'Ours', {
    target: ScfFunctionRef.fromResource(resize(stack, { triggers: theirs })),
    schedule,
  });
  expect(errorsOf(app)).toEqual([
    'trigger/mixed-management: function default/resize has triggers from tencentcloud_scf_trigger and from its triggers block',
  ]);
});

test('texts that Terraform holds as one are one', () => {
  const app = newApp();
  const stack = stackOf(app, 'app');
  for (const [id, prefix] of Object.entries({ Composed: 'caf\u00e9/', Decomposed: 'cafe\u0301/' })) {
    new CosTrigger(stack, id, {
      target: ScfFunctionRef.fromFunctionName(`fn-${id}`),
      bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
      event: CosEvent.OBJECT_CREATED_ALL,
      prefix,
    });
  }
  expect(findingsOf(app).map(({ ruleId }) => ruleId)).toContain('cos/filter-overlap');
});

test('a key of the user’s JSON may be called as ours are', () => {
  const stack = stackOf(newApp(), 'app');
  const reader = new PropReader(
    { scope: stack, resolve: resolverIn(stack) },
    { a: { known: true, x: [{ known: false }] } },
  );
  expect(canonicalJson(reader.json('a'))).toEqual({ known: true, value: '{"known":true,"x":[{"known":false}]}' });
  expect(() => EventPattern.fromObject({ data: { known: true } })).not.toThrow();
});
