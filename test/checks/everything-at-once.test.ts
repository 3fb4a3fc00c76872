import type { TerraformStack } from 'cdktf';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef, TriggerChecks } from 'cdktf-scf-triggers';
import { failureOf, idsIn, newApp, newStack, rawResource, timer, warningsOf, writtenBy } from './synth';
import { tenMistakes } from './ten-mistakes';

const badCron = '0 0 24 * * * *';

test('ten mistakes in three stacks: the whole text', () => {
  const app = newApp();
  tenMistakes(app);
  expect(failureOf(app)).toMatchInlineSnapshot(`
    "  [media] in another stack: [orders/Orders] ckafka/max-messages: maxMessages 20000
        allowed: a whole number of messages, 1–10000
        fix: leave maxMessages out for 100
        at: test/checks/ten-mistakes.ts:40
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#ckafka-max-messages
      [media] in another stack: [orders/Orders] ckafka/max-wait: maxWaitSeconds 0
        allowed: a whole number of seconds, 1–60
        fix: leave maxWaitSeconds out for 60
        at: test/checks/ten-mistakes.ts:40
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#ckafka-max-wait
      [media] in another stack: [orders/OnPhoto] cos/filter-overlap: "cos:ObjectCreated:Put" of bucket "photos-1250000000" with prefix "a/", suffix "" for function default/report overlaps "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "", suffix "jpg" for function default/resize
        allowed: on one bucket, rules that no object matches two of: other events, or a prefix or a suffix that neither extends the other’s
        fix: narrow one of the two by event, prefix or suffix, or let one function call the other
        witness: object key "a/objectjpg"
        with: media/OnUpload (test/checks/ten-mistakes.ts:29)
        at: test/checks/ten-mistakes.ts:41
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap
      [media] in another stack: [web/Front] clb/weight: weight 200
        allowed: a whole number, 0–100
        fix: leave weight out for 10
        at: test/checks/ten-mistakes.ts:56
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#clb-weight
      [media] in another stack: [web/Back] clb/rule-unique: a second function, default/report, on rule "a.example.com" "/scf" of listener "lbl-1", load balancer "lb-1"
        allowed: one function per forwarding rule, however the rule is addressed
        fix: make a forwarding rule of its own for each function
        witness: rule "a.example.com" "/scf" of listener "lbl-1", load balancer "lb-1", already bound to default/resize
        with: web/Front (test/checks/ten-mistakes.ts:56)
        at: test/checks/ten-mistakes.ts:57
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#clb-rule-unique
      [media] in another stack: [web/Warm] function/qualifier: qualifier "release 2"
        allowed: "$LATEST", "$DEFAULT", a version number, or an alias of 1–64 letters, digits, "-" and "_", a letter first
        fix: leave the qualifier out for "$DEFAULT"
        at: test/checks/ten-mistakes.ts:58
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#function-qualifier
      [media] in another stack: [orders/ByHand] trigger/name-unique: trigger name "Nightly" a second time on function default/resize
        allowed: a trigger name once per function, over all trigger types and stacks
        fix: give one of the two another triggerName
        with: media/Nightly (test/checks/ten-mistakes.ts:35)
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-name-unique
      [media] warning: [media/Seventh] timer/uneven-step: minute "*/7": 7 does not divide 60, so the last gap is 4
        allowed: a step that divides 60
        fix: use 6 or 10, or acknowledge timer/uneven-step
        at: test/checks/ten-mistakes.ts:36
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step
      [media/OnUpload] cos/suffix-dot: suffix "jpg"
        allowed: a suffix that begins with "."
        fix: write ".jpg"
        at: test/checks/ten-mistakes.ts:29
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-suffix-dot
      [media/Nightly] timer/cron-range: hour "24" has 24
        allowed: hour is 0–23
        fix: use a value from 0 to 23
        at: test/checks/ten-mistakes.ts:35
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-cron-range"
  `);
  expect(writtenBy(app)).toEqual([]);
});

test('the same app gives the same text', () => {
  const [first, second] = [newApp(), newApp()].map((app) => {
    tenMistakes(app);
    return failureOf(app);
  });
  expect(second).toBe(first);
  expect(first).not.toBe('');
});

test('a synth that is tried again says the same', () => {
  const app = newApp();
  tenMistakes(app);
  const first = failureOf(app);
  expect(failureOf(app)).toBe(first);
});

test('no finding is there twice', () => {
  const app = newApp();
  tenMistakes(app);
  const ids = idsIn(failureOf(app));
  expect(ids).toHaveLength(10);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the first stack without triggers speaks for the others', () => {
  const app = newApp();
  newStack(app, 'network');
  timer(newStack(app, 'two'), 'Nightly', badCron);
  timer(newStack(app, 'three'), 'Nightly', badCron, {
    target: ScfFunctionRef.fromFunctionName('another'),
  });
  const failure = failureOf(app);
  expect(idsIn(failure)).toEqual(['timer/cron-range two/Nightly', 'timer/cron-range three/Nightly']);
  expect(failure).toContain('  [network] in another stack: [two/Nightly] timer/cron-range: hour "24" has 24\n');
  expect(writtenBy(app)).toEqual([]);
});

test('a stack and its resources made after the last trigger count', () => {
  const app = newApp();
  timer(newStack(app, 'one'), 'Nightly');
  rawResource(newStack(app, 'two'), 'ByHand', 'tencentcloud_scf_trigger', {
    function_name: 'of-nightly',
    type: 'timer',
    trigger_name: 'Nightly',
    trigger_desc: '0 0 2 * * * *',
  });
  expect(idsIn(failureOf(app))).toEqual(['trigger/name-unique two/ByHand']);
});

test('nested stacks: each finding once, whichever stack holds it', () => {
  const app = newApp();
  const outer = newStack(app, 'outer');
  const inner = newStack(outer, 'inner');
  const innermost = newStack(inner, 'innermost');
  timer(outer, 'A', badCron);
  timer(inner, 'B', badCron);
  timer(innermost, 'C', badCron);
  timer(newStack(app, 'last'), 'D', badCron);
  const failure = failureOf(app);
  expect(idsIn(failure).sort()).toEqual(
    ['last/D', 'outer/A', 'outer/inner/B', 'outer/inner/innermost/C'].map((path) => `timer/cron-range ${path}`),
  );
});

test('nested stacks without errors are written, their warnings given once', () => {
  const app = newApp();
  const inner = newStack(newStack(app, 'outer'), 'inner');
  timer(inner, 'Seventh', '0 */7 * * * * *');
  expect(failureOf(app)).toBe('');
  expect(warningsOf(app)).toHaveLength(1);
  expect(writtenBy(app)).toEqual(['inner', 'outer']);
});

test('warnings do not fail, and stand on their triggers', () => {
  const app = newApp();
  timer(newStack(app, 'one'), 'Seventh', '0 */7 * * * * *');
  timer(newStack(app, 'two'), 'Eleventh', '0 */11 * * * * *');
  expect(failureOf(app)).toBe('');
  expect(warningsOf(app)).toMatchInlineSnapshot(`
    [
      "[one/Seventh] timer/uneven-step: minute "*/7": 7 does not divide 60, so the last gap is 4
        allowed: a step that divides 60
        fix: use 6 or 10, or acknowledge timer/uneven-step
        at: test/checks/synth.ts:57
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step",
      "[two/Eleventh] timer/uneven-step: minute "*/11": 11 does not divide 60, so the last gap is 5
        allowed: a step that divides 60
        fix: use 10 or 12, or acknowledge timer/uneven-step
        at: test/checks/synth.ts:57
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step",
    ]
  `);
  expect(writtenBy(app)).toEqual(['one', 'two']);
});

test('a conflict over two stacks stands under the later trigger and names the earlier', () => {
  const app = newApp();
  const upload = (stack: TerraformStack, name: string) =>
    new CosTrigger(stack, 'OnUpload', {
      target: ScfFunctionRef.fromFunctionName(name),
      bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
  upload(newStack(app, 'one'), 'resize');
  upload(newStack(app, 'two'), 'index');
  const failure = failureOf(app);
  expect(idsIn(failure)).toEqual(['cos/filter-overlap two/OnUpload']);
  expect(failure).toContain('\n    with: one/OnUpload (test/checks/everything-at-once.test.ts:');
});

test('a finding on the app alone fails it', () => {
  const app = newApp({ quota: {} });
  timer(newStack(app, 'one'), 'Nightly');
  expect(failureOf(app)).toMatchInlineSnapshot(`
    "  [one] in the app: checks/invalid-setting: scfTriggers.quota, which is no setting
        allowed: "rules", "quotas", "report", "timeZone", "now"
        fix: write "quotas"
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-invalid-setting"
  `);
});

test('an app without stacks or without triggers is none of its business', () => {
  expect(failureOf(newApp({ quota: {} }))).toBe('');
  const app = newApp();
  newStack(app, 'one');
  TriggerChecks.of(app);
  expect(failureOf(app)).toBe('');
  expect(writtenBy(app)).toEqual(['one']);
});

test('what a stack of the app is told to skip is skipped by cdktf itself', () => {
  const app = newApp();
  timer(newStack(app, 'one'), 'Nightly', badCron);
  Object.assign(app, { skipValidation: true });
  expect(failureOf(app)).toBe('');
});
