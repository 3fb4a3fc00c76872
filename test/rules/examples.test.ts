import { catalogue } from '../../lib/core/catalogue';
import { exampleApp } from '../../lib/core/example-facts';
import { isViolation, type Outcome, type Violation } from '../../lib/core/finding';
import type { Example, Rule } from '../../lib/core/rule';
import { showPath } from '../../lib/report/report';
import { renderFinding } from '../../lib/report/text';

function outcomesOf(rule: Rule, { triggers, app }: Example): readonly Outcome[] {
  return [...rule.check(exampleApp(triggers, app))];
}

function violationsOf(rule: Rule, example: Example): readonly Violation[] {
  return outcomesOf(rule, example).filter(isViolation);
}

const cases = (kind: keyof Rule['examples']) =>
  catalogue.flatMap((rule) =>
    (rule.examples[kind] ?? []).map((example) => ({ id: rule.id, title: example.title, rule, example })),
  );

test.each(cases('passing'))('$id is silent: $title', ({ rule, example }) => {
  expect(outcomesOf(rule, example)).toEqual([]);
});

test.each(cases('undecided'))('$id says that it can’t judge: $title', ({ rule, example }) => {
  const outcomes = outcomesOf(rule, example);
  expect(outcomes).not.toEqual([]);
  expect(outcomes.filter(isViolation)).toEqual([]);
});

test.each(cases('failing'))('$id speaks: $title', ({ rule, example }) => {
  expect(violationsOf(rule, example)).not.toEqual([]);
});

test.each(catalogue)('the whole messages of $id', (rule) => {
  const { failing, undecided = [] } = rule.examples;
  const messages = [...failing, ...undecided].map((example) => {
    const texts = outcomesOf(rule, example).map((outcome) => `[${showPath(outcome.path)}] ${textOf(rule, outcome)}`);
    return [`# ${example.title}`, ...texts].join('\n');
  });
  expect(messages.join('\n\n')).toMatchSnapshot();
});

function textOf({ id, severity }: Rule, outcome: Outcome): string {
  if (!isViolation(outcome)) return `${id} is not judged: ${outcome.undecided}`;
  return renderFinding({ ruleId: id, severity, ...outcome }, { root: '/' });
}

test.each([...cases('failing'), ...cases('undecided')])(
  '$id names only constructs of the app: $title',
  ({ rule, example }) => {
    const { triggers, triggerConfigs, releases, acknowledgements } = exampleApp(example.triggers, example.app);
    const paths = ['', ...[...triggers, ...triggerConfigs, ...releases, ...acknowledgements].map(({ path }) => path)];
    for (const outcome of outcomesOf(rule, example)) {
      const related = isViolation(outcome) ? (outcome.related ?? []) : [];
      expect(paths).toEqual(expect.arrayContaining([outcome.path, ...related]));
    }
  },
);
