import { evaluate, type Grade } from '../../lib/core/engine';
import { cos, exampleApp, timer } from '../../lib/core/example-facts';
import type { Outcome } from '../../lib/core/finding';
import type { Rule } from '../../lib/core/rule';
import type { AcknowledgementFacts, AppFacts } from '../../lib/core/trigger-facts';

function rule(id: string, check: (app: AppFacts) => Iterable<Outcome>, more: Partial<Rule> = {}): Rule {
  return {
    id,
    severity: 'warning',
    adjustable: true,
    title: id,
    why: '',
    sources: [],
    check,
    examples: { passing: [], failing: [] },
    ...more,
  };
}

const violation = (path: string) => ({ path, got: `what ${path} is`, allowed: 'something else', fix: 'change it' });
const everyTrigger = (app: AppFacts) => app.triggers.map(({ path }) => violation(path));
/** Says what became of every acknowledgement. */
const outcomes = rule(
  'checks/outcomes',
  (app) => app.acknowledgements.map(({ path, outcome }) => ({ ...violation(path), got: JSON.stringify(outcome) })),
  { last: true, adjustable: false },
);

const ownSeverity = ({ severity }: Rule): Grade => severity;
const acknowledgement = (path: string, ruleId = 'a/all', reason = 'seen'): AcknowledgementFacts => ({
  path,
  ruleId,
  reason,
});

const app = exampleApp([timer({ path: 'one/A' }), timer({ path: 'one/A/B' }), cos({ path: 'two/C' })]);

test('findings come in the order of the triggers, then of the rules; those on the app first', () => {
  const rules = [
    rule('a/all', (facts) => everyTrigger(facts).reverse()),
    rule('b/app', () => [violation('')]),
    rule('c/all', everyTrigger),
    rule('d/elsewhere', () => [violation('three')]),
  ];
  const { findings } = evaluate(rules, app, ownSeverity);
  expect(findings.map(({ ruleId, path }) => `${ruleId} ${path}`)).toEqual([
    'b/app ',
    'a/all one/A',
    'c/all one/A',
    'a/all one/A/B',
    'c/all one/A/B',
    'a/all two/C',
    'c/all two/C',
    'd/elsewhere three',
  ]);
});

test('a grade takes the place of the severity, and "off" leaves the rule out', () => {
  const rules = [rule('a/all', everyTrigger), rule('b/all', everyTrigger)];
  const { findings, off } = evaluate(rules, app, ({ id }) => (id === 'a/all' ? 'error' : 'off'));
  expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(Array(3).fill('a/all error'));
  expect(off).toEqual(['b/all']);
});

test('an undecided outcome is no finding', () => {
  const { findings, undecided } = evaluate(
    [rule('a/some', () => [{ path: 'one/A', undecided: 'the name' }])],
    app,
    ownSeverity,
  );
  expect(findings).toEqual([]);
  expect(undecided).toEqual([{ ruleId: 'a/some', path: 'one/A', undecided: 'the name' }]);
});

test('an acknowledgement takes the findings at its scope and below, not those of a sibling with the same beginning', () => {
  const facts = exampleApp([timer({ path: 'one/A' }), timer({ path: 'one/A/B' }), timer({ path: 'one/AB' })], {
    acknowledgements: [acknowledgement('one/A')],
  });
  const evaluation = evaluate([rule('a/all', everyTrigger)], facts, ownSeverity);
  expect(evaluation.findings.map(({ path }) => path)).toEqual(['one/AB']);
  expect(evaluation.acknowledged).toEqual([{ ruleId: 'a/all', path: 'one/A', reason: 'seen', findings: 2 }]);
});

test('the app’s own scope holds everything, and the nearest scope takes a finding', () => {
  const facts = {
    ...app,
    acknowledgements: [acknowledgement(''), acknowledgement('one'), acknowledgement('one/A/B', 'a/all', 'nearer')],
  };
  const evaluation = evaluate([rule('a/all', everyTrigger)], facts, ownSeverity);
  expect(evaluation.findings).toEqual([]);
  expect(evaluation.acknowledged).toEqual([
    { ruleId: 'a/all', path: '', reason: 'seen', findings: 1 },
    { ruleId: 'a/all', path: 'one', reason: 'seen', findings: 1 },
    { ruleId: 'a/all', path: 'one/A/B', reason: 'nearer', findings: 1 },
  ]);
});

test('a re-graded finding of an adjustable rule can be acknowledged', () => {
  const facts = { ...app, acknowledgements: [acknowledgement('')] };
  expect(evaluate([rule('a/all', everyTrigger)], facts, () => 'error').findings).toEqual([]);
});

test('what holds no finding back says why', () => {
  const rules = [
    rule('a/all', (facts) => [{ path: 'two/C', undecided: 'the bucket' }, ...everyTrigger(facts).slice(0, 2)]),
    rule('b/hard', everyTrigger, { adjustable: false }),
    outcomes,
  ];
  const facts = {
    ...app,
    acknowledgements: [
      acknowledgement('one', 'a/al'),
      acknowledgement('one', 'nothing like it'),
      acknowledgement('one', 'b/hard'),
      acknowledgement('one', 'a/all', ' '),
      acknowledgement('two'),
      acknowledgement('one/A'),
      acknowledgement('one/A', 'a/all', 'a second time'),
    ],
  };
  const evaluation = evaluate(rules, facts, ownSeverity);
  expect(evaluation.findings.filter(({ ruleId }) => ruleId === 'checks/outcomes').map(({ got }) => got)).toEqual([
    '{"kind":"applied","findings":2,"undecided":0}',
    '{"kind":"applied","findings":0,"undecided":0}',
    '{"kind":"unknown-rule","nearest":"a/all"}',
    '{"kind":"unknown-rule"}',
    '{"kind":"hard"}',
    '{"kind":"no-reason"}',
    '{"kind":"applied","findings":0,"undecided":1}',
  ]);
  expect(evaluation.findings.filter(({ ruleId }) => ruleId === 'b/hard')).toHaveLength(3);
  expect(evaluation.acknowledged.map(({ path, findings }) => `${path} ${findings}`)).toEqual([
    'two 0',
    'one/A 2',
    'one/A 0',
  ]);
});

test('an acknowledgement of a rule that is off is one, and says so', () => {
  const facts = { ...app, acknowledgements: [acknowledgement('one')] };
  const gradeOf = ({ id, severity }: Rule): Grade => (id === 'a/all' ? 'off' : severity);
  const evaluation = evaluate([rule('a/all', everyTrigger), outcomes], facts, gradeOf);
  expect(evaluation.findings.map(({ got }) => got)).toEqual(['{"kind":"off"}']);
  expect(evaluation.acknowledged).toEqual([{ ruleId: 'a/all', path: 'one', reason: 'seen', findings: 0 }]);
});

test('an acknowledgement whose reason is no text holds nothing back', () => {
  const facts = { ...app, acknowledgements: [{ path: '', ruleId: 'a/all' }] };
  const evaluation = evaluate([rule('a/all', everyTrigger), outcomes], facts, ownSeverity);
  expect(evaluation.findings.map(({ got }) => got)).toEqual([
    '{"kind":"token-reason"}',
    'what one/A is',
    'what one/A/B is',
    'what two/C is',
  ]);
  expect(evaluation.acknowledged).toEqual([]);
});

test('the acknowledgements that were given are not changed', () => {
  const acknowledgements = [acknowledgement(''), acknowledgement('one')];
  evaluate([rule('a/all', everyTrigger)], { ...app, acknowledgements }, ownSeverity);
  expect(acknowledgements).toEqual([acknowledgement(''), acknowledgement('one')]);
});
