import { TerraformStack, Testing } from 'cdktf';
import { TriggerChecks } from 'cdktf-scf-triggers';
import { Construct } from 'constructs';
import { failureOf, newApp, newStack, rawResource, timer, writtenBy } from './synth';

const wrongByHand = (scope: Construct) =>
  rawResource(scope, 'ByHand', 'tencentcloud_scf_trigger', {
    function_name: 'resize',
    namespace: 'default',
    type: 'timer',
    trigger_name: '2am',
    trigger_desc: '0 0 2 * * * *',
  });

test('the stack that held the first trigger may be removed', () => {
  const app = newApp();
  for (const id of ['one', 'two']) timer(newStack(app, id), 'Nightly');
  wrongByHand(newStack(app, 'three'));
  app.node.tryRemoveChild('one');
  expect(failureOf(app)).toContain('  [two] in another stack: [three/ByHand] timer/name: trigger name "2am"');
  expect(writtenBy(app)).toEqual([]);
});

test('a stack that was removed after a synth is in no finding of the next', () => {
  const app = newApp();
  for (const id of ['one', 'two']) timer(newStack(app, id), 'Nightly');
  expect(failureOf(app)).toContain('trigger/name-unique');
  app.node.tryRemoveChild('two');
  expect(failureOf(app)).toBe('');
});

test('what is changed after a synth is judged in the next', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  timer(stack, 'Nightly');
  const raw = wrongByHand(stack);
  expect(failureOf(app)).toContain('timer/name');
  raw.addOverride('trigger_name', 'at-two');
  expect(failureOf(app)).toBe('');
});

test('stacks of resources only are checked, though the app had none when it asked', () => {
  const app = newApp();
  TriggerChecks.of(app);
  for (const id of ['one', 'two']) wrongByHand(newStack(app, id));
  expect(failureOf(app)).toMatchInlineSnapshot(`
    "App-level validation failed with the following errors:
      [one/ByHand] timer/name: trigger name "2am" (3 characters)
        allowed: 1–60 letters, digits, "-" and "_", a letter first
        fix: set triggerName; without it the construct id is the name
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-name
      [two/ByHand] trigger/name-unique: trigger name "2am" a second time on function default/resize
        allowed: a trigger name once per function, over all trigger types and stacks
        fix: give one of the two another triggerName
        with: one/ByHand
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-name-unique
      [two/ByHand] timer/name: trigger name "2am" (3 characters)
        allowed: 1–60 letters, digits, "-" and "_", a letter first
        fix: set triggerName; without it the construct id is the name
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-name
    Validations allow for dynamic verification of your project.
    To skip validations, add 'skipValidation: true' to your App config.
        "
  `);
});

test('so are those that are left when every stack with a trigger is gone', () => {
  const app = newApp();
  timer(newStack(app, 'one'), 'Nightly');
  wrongByHand(newStack(app, 'two'));
  app.node.tryRemoveChild('one');
  expect(failureOf(app)).toContain('[two/ByHand] timer/name: trigger name "2am"');
});

test('a construct of the user’s may have this library’s name', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  timer(stack, 'Nightly');
  new Construct(stack, 'cdktf-scf-triggers');
  expect(failureOf(app)).toBe('');
});

test('what asks for the checks changes nothing that is written', () => {
  const [checked, bare] = [true, false].map((asks) => {
    const stack = new TerraformStack(Testing.app(), 'one');
    if (asks) TriggerChecks.of(stack);
    wrongByHand(stack);
    return Testing.synth(stack);
  });
  expect(checked).toBe(bare);
});

test.each([undefined, null, 'one', 5])('the checks of %p are refused', (scope) => {
  // @ts-expect-error what JavaScript may pass
  expect(() => TriggerChecks.of(scope)).toThrow(
    new TypeError(`TriggerChecks.of takes a construct: a trigger, a stack or the app; got ${scope}`),
  );
});
