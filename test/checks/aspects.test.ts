import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Annotations, Aspects, type TerraformStack, Testing } from 'cdktf';
import { ScfFunctionRef, TriggerEmission } from 'cdktf-scf-triggers';
import { ScfFunction } from 'cdktf-scf-triggers/provider';
import type { IConstruct } from 'constructs';
import { failureOf, idsIn, newApp, newStack, rawResource, timer, writtenBy } from './synth';

/** An Aspect that does something once for each construct of an id. */
function onVisitOf(id: string, act: (construct: IConstruct) => void) {
  return { visit: (construct: IConstruct) => void (construct.node.id === id && act(construct)) };
}

const rawTimer = (stack: TerraformStack, id: string, name: string) =>
  rawResource(stack, id, 'tencentcloud_scf_trigger', {
    function_name: 'resize',
    namespace: 'default',
    type: 'timer',
    trigger_name: name,
    trigger_desc: '0 0 2 * * * *',
  });

/** An app of a stack with a trigger, and of one whose Aspect names a trigger anew. */
function renaming(before: string, after: string) {
  const app = newApp();
  timer(newStack(app, 'one'), 'Nightly');
  const two = newStack(app, 'two');
  const raw = rawTimer(two, 'Raw', before);
  Aspects.of(two).add(onVisitOf('Raw', () => raw.addOverride('trigger_name', after)));
  return app;
}

test('what an Aspect of a later stack corrects is right', () => {
  const app = renaming('2bad', 'good');
  expect(failureOf(app)).toBe('');
  expect(writtenBy(app)).toEqual(['one', 'two']);
});

test('what an Aspect of a later stack breaks is wrong before any stack is written', () => {
  const app = renaming('good', '2bad');
  expect(idsIn(failureOf(app))).toEqual(['timer/name two/Raw']);
  expect(failureOf(app)).toContain('  [one] in another stack: [two/Raw] timer/name: ');
  expect(writtenBy(app)).toEqual([]);
});

test('a resource that an Aspect makes is found where it is, whichever stack makes it', () => {
  const app = newApp();
  for (const id of ['one', 'two']) {
    const stack = newStack(app, id);
    timer(stack, 'Nightly');
    Aspects.of(stack).add(onVisitOf(id, () => rawTimer(stack, 'Raw', `2${id}`)));
  }
  const failure = failureOf(app);
  expect(idsIn(failure).sort()).toEqual([
    'timer/name one/Raw',
    'timer/name two/Raw',
    'trigger/name-unique two/Nightly',
  ]);
  expect(failure).toContain('  [one/Raw] timer/name: ');
  expect(failure).toContain('  [one] in another stack: [two/Raw] timer/name: ');
  expect(writtenBy(app)).toEqual([]);
});

test('an Aspect visits each construct once in a synth, and once more in the next', () => {
  const app = newApp();
  const visits: string[] = [];
  for (const id of ['one', 'two', 'three']) {
    const stack = newStack(app, id);
    timer(stack, `Of${id}`);
    Aspects.of(stack).add(onVisitOf('Tencent', ({ node }) => visits.push(node.path)));
  }
  const once = ['one/Tencent', 'two/Tencent', 'three/Tencent'];
  app.synth();
  expect(visits).toEqual(once);
  app.synth();
  expect(visits).toEqual([...once, ...once]);
});

test('the block of a trigger that an Aspect removes is not written', () => {
  const app = newApp();
  const one = newStack(app, 'one');
  const fn = new ScfFunction(one, 'Fn', { name: 'resize' });
  const target = ScfFunctionRef.fromResource(fn, { emission: TriggerEmission.FUNCTION_BLOCK });
  for (const id of ['Stays', 'Goes']) timer(one, id, undefined, { target });
  Aspects.of(one).add(onVisitOf('Fn', () => one.node.tryRemoveChild('Goes')));
  expect(failureOf(app)).toBe('');
  const written = JSON.parse(readFileSync(join(app.outdir, 'stacks/one/cdk.tf.json'), 'utf8'));
  expect(written.resource.tencentcloud_scf_function.Fn.triggers).toMatchObject([{ name: 'Stays' }]);
});

test('an Aspect that throws says so, and the next synth begins anew', () => {
  const app = newApp();
  timer(newStack(app, 'one'), 'Nightly', '0 0 24 * * * *');
  let throws = true;
  Aspects.of(newStack(app, 'two')).add(
    onVisitOf('two', () => {
      if (throws) throw new Error('not today');
    }),
  );
  expect(failureOf(app)).toBe('not today');
  throws = false;
  expect(idsIn(failureOf(app))).toEqual(['timer/cron-range one/Nightly']);
});

test('what cdktf itself finds is found as ever', () => {
  const app = newApp();
  for (const id of ['one', 'two']) timer(newStack(app, id), `Of${id}`);
  Annotations.of(app.node.findChild('two')).addError('not today');
  expect(failureOf(app)).toContain('[two] not today');
});

test('a stack with a synthesizer of its own, which validates nothing, is left to it', () => {
  const app = newApp();
  const calls: string[] = [];
  for (const id of ['one', 'two', 'three']) {
    const stack = newStack(app, id);
    timer(stack, `Of${id}`);
    if (id === 'two') stack.synthesizer = { synthesize: () => void calls.push(id) };
  }
  expect(failureOf(app)).toBe('');
  expect(calls).toEqual(['two']);
  expect(writtenBy(app)).toEqual(['one', 'three']);
});

test('one stack synthesized alone is written alone', () => {
  const app = newApp();
  const [one] = ['one', 'two'].map((id) => newStack(app, id));
  if (!one) throw new Error('there is no stack');
  timer(one, 'Nightly');
  app.synth();
  const folder = Testing.fullSynth(one);
  expect(writtenBy(Object.assign(app, { outdir: folder }))).toEqual(['one']);
});

test('what an Aspect changes on a function is written for each of its triggers', () => {
  const app = newApp();
  const one = newStack(app, 'one');
  const resize = new ScfFunction(one, 'Resize', { name: 'resize', handler: 'index.main', runtime: 'Nodejs18.15' });
  const target = ScfFunctionRef.fromResource(resize);
  for (const id of ['Nightly', 'Daily']) timer(one, id, undefined, { target });
  Aspects.of(one).add(
    onVisitOf('Resize', () => {
      resize.namespace = 'images';
    }),
  );
  expect(failureOf(app)).toBe('');
  const written = JSON.parse(readFileSync(join(app.outdir, 'stacks/one/cdk.tf.json'), 'utf8'));
  const triggers: { namespace: string }[] = Object.values(written.resource.tencentcloud_scf_trigger);
  expect(triggers.map(({ namespace }) => namespace)).toEqual(['images', 'images']);
});

test('the stack and a synthesizer of the user’s are left as they were', () => {
  const app = newApp();
  const one = newStack(app, 'one');
  timer(one, 'Nightly');
  const before = one.synthesizer;
  const theirs = {
    own: 'a field of theirs',
    synthesize: (...given: Parameters<typeof before.synthesize>) => before.synthesize(...given),
  };
  one.synthesizer = theirs;
  expect(failureOf(app)).toBe('');
  expect(Object.hasOwn(one, 'runAllValidations')).toBe(false);
});
