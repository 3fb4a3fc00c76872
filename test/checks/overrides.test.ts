// Escape hatches: Terraform gets what `addOverride` was given, so that is what the rules have to judge.
import { TerraformStack, TerraformVariable } from 'cdktf';
import {
  CosBucketRef,
  CosEvent,
  CosTrigger,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
  TriggerEmission,
} from 'cdktf-scf-triggers';
import { ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import { resourceIn, synthesize } from '../synthesize';
import { failureOf, idsIn, newApp, newStack, timer } from './synth';

const photos = CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou');
const scfFunction = (stack: TerraformStack) =>
  new ScfFunction(stack, 'Resize', { name: 'resize', handler: 'index.main', runtime: 'Nodejs18.15' });

describe('arguments of a trigger’s own resource that the user overrode', () => {
  test('are judged instead of the props', () => {
    const app = newApp();
    const nightly = timer(newStack(app, 'one'), 'Nightly');
    nightly.resource.addOverride('trigger_desc', '0 0 24 * * * *');
    nightly.resource.addOverride('trigger_name', '2am');
    expect(idsIn(failureOf(app))).toEqual(['timer/name one/Nightly', 'timer/cron-range one/Nightly']);
  });

  test('take a conflict away, or make one', () => {
    const conflicts = (override: (jpeg: CosTrigger) => void) => {
      const app = newApp();
      const stack = newStack(app, 'one');
      const of = (id: string, functionName: string) =>
        new CosTrigger(stack, id, {
          target: ScfFunctionRef.fromFunctionName(functionName),
          bucket: photos,
          event: CosEvent.OBJECT_CREATED_ALL,
          suffix: '.jpg',
        });
      of('All', 'resize');
      override(of('Jpeg', 'rotate'));
      return () => app.synth();
    };
    const described = (suffix: string) => `{"event":"cos:ObjectCreated:*","filter":{"Prefix":"","Suffix":"${suffix}"}}`;
    expect(conflicts((jpeg) => jpeg.resource.addOverride('trigger_desc', described('.jpg')))).toThrow(
      'cos/filter-overlap',
    );
    expect(conflicts((jpeg) => jpeg.resource.addOverride('trigger_desc', described('.png')))).not.toThrow();
    expect(conflicts((jpeg) => jpeg.resource.addOverride('timeouts', { create: '5m' }))).toThrow('cos/filter-overlap');
  });

  test('of another type make it another trigger', () => {
    const app = newApp();
    const nightly = timer(newStack(app, 'one'), 'Nightly');
    nightly.resource.addOverride('type', 'ckafka');
    nightly.resource.addOverride('trigger_desc', '{"maxMsgNum":0,"offset":"latest","retry":1,"timeOut":1}');
    expect(idsIn(failureOf(app))).toContain('ckafka/max-messages one/Nightly');
  });

  test('that only Terraform knows are not taken for what the props said', () => {
    const app = newApp();
    const stack = newStack(app, 'one');
    const name = new TerraformVariable(stack, 'name', { type: 'string' });
    const wrong = timer(stack, 'Nightly', undefined, { triggerName: '2am' });
    wrong.resource.addOverride('trigger_name', name.stringValue);
    expect(() => app.synth()).not.toThrow();
  });
});

describe('the triggers of a function that the user overrode', () => {
  const block = (name: string) => ({ name, type: 'timer', trigger_desc: '0 0 3 * * * *' });
  const triggersOf = (build: (stack: TerraformStack, add: (id: string) => void) => void) => {
    const { stacks } = synthesize((app) => {
      const stack = newStack(app, 'one');
      const target = ScfFunctionRef.fromResource(scfFunction(stack), { emission: TriggerEmission.FUNCTION_BLOCK });
      build(stack, (id) => new TimerTrigger(stack, id, { target, schedule: Schedule.dailyAt(2, 0) }));
    });
    const { triggers } = resourceIn(stacks.one, 'tencentcloud_scf_function');
    return (triggers as { name: string }[]).map(({ name }) => name);
  };
  const override = (stack: TerraformStack, ...names: string[]) =>
    (stack.node.findChild('Resize') as ScfFunction).addOverride('triggers', names.map(block));

  test('stand beside those of this library, whichever came first', () => {
    expect(
      triggersOf((stack, add) => {
        override(stack, 'before');
        add('Nightly');
      }),
    ).toEqual(['before', 'Nightly']);
    expect(
      triggersOf((stack, add) => {
        add('Nightly');
        override(stack, 'after');
        add('Daily');
      }),
    ).toEqual(['after', 'Nightly', 'Daily']);
  });

  test('are judged with them', () => {
    const app = newApp();
    const stack = newStack(app, 'one');
    const target = ScfFunctionRef.fromResource(scfFunction(stack), { emission: TriggerEmission.FUNCTION_BLOCK });
    new TimerTrigger(stack, 'Nightly', { target, schedule: Schedule.dailyAt(2, 0) });
    override(stack, 'Nightly');
    expect(idsIn(failureOf(app))).toEqual(['trigger/name-unique one/Resize']);
  });

  test('as a dynamic block, are ways of managing too', () => {
    const app = newApp();
    const stack = newStack(app, 'one');
    const target = scfFunction(stack);
    target.addOverride('dynamic.triggers', { for_each: ['a'], content: block('nightly') });
    new TimerTrigger(stack, 'Nightly', {
      target: ScfFunctionRef.fromResource(target),
      schedule: Schedule.dailyAt(2, 0),
    });
    expect(idsIn(failureOf(app))).toEqual(['trigger/mixed-management one/Resize']);
  });
});

describe('the provider of a trigger’s resource', () => {
  const findings = (build: (stack: TerraformStack, elsewhere: TencentcloudProvider) => void) => {
    const app = newApp();
    const stack = newStack(app, 'one');
    build(stack, new TencentcloudProvider(stack, 'Elsewhere', { region: 'ap-shanghai', alias: 'elsewhere' }));
    return () => app.synth();
  };
  const inShanghai = ScfFunctionRef.fromFunctionName('resize', { region: 'ap-shanghai' });

  test('has the region that the trigger is made in', () => {
    expect(findings((stack) => timer(stack, 'Nightly', undefined, { target: inShanghai }))).toThrow(
      'trigger in "ap-guangzhou", function default/resize in "ap-shanghai"',
    );
    expect(
      findings((stack, elsewhere) => {
        timer(stack, 'Nightly', undefined, { target: inShanghai }).resource.provider = elsewhere;
      }),
    ).not.toThrow();
  });

  test('is another one than that of a function in another stack', () => {
    const app = newApp();
    const shanghai = new TerraformStack(app, 'shanghai');
    new TencentcloudProvider(shanghai, 'Tencent', { region: 'ap-shanghai' });
    const target = ScfFunctionRef.fromResource(scfFunction(shanghai));
    timer(newStack(app, 'one'), 'Nightly', undefined, { target });
    expect(idsIn(failureOf(app))).toEqual(['trigger/region one/Nightly']);
  });
});
