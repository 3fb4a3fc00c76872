import { catalogue } from '../../lib/core/catalogue';
import { exampleApp } from '../../lib/core/example-facts';
import { isViolation, type Violation } from '../../lib/core/finding';
import type { Example, Rule } from '../../lib/core/rule';
import { showPath } from '../../lib/report/report';
import { renderFinding } from '../../lib/report/text';

function violationsOf(rule: Rule, { triggers, app }: Example): readonly Violation[] {
  return [...rule.check(exampleApp(triggers, app))].filter(isViolation);
}

const cases = (kind: 'passing' | 'failing') =>
  catalogue.flatMap((rule) =>
    rule.examples[kind].map((example) => ({ id: rule.id, title: example.title, rule, example })),
  );

test.each(cases('passing'))('$id is silent: $title', ({ rule, example }) => {
  expect(violationsOf(rule, example)).toEqual([]);
});

test.each(cases('failing'))('$id speaks: $title', ({ rule, example }) => {
  expect(violationsOf(rule, example)).not.toEqual([]);
});

test.each(catalogue)('the whole messages of $id', (rule) => {
  const messages = rule.examples.failing.map((example) => {
    const texts = violationsOf(rule, example).map(
      (violation) =>
        `[${showPath(violation.path)}] ${renderFinding({ ruleId: rule.id, severity: rule.severity, ...violation }, { root: '/' })}`,
    );
    return [`# ${example.title}`, ...texts].join('\n');
  });
  expect(messages.join('\n\n')).toMatchSnapshot();
});

test.each(cases('failing'))('$id names only constructs of the app: $title', ({ rule, example }) => {
  const { triggers, triggerConfigs, releases, acknowledgements } = exampleApp(example.triggers, example.app);
  const paths = ['', ...[...triggers, ...triggerConfigs, ...releases, ...acknowledgements].map(({ path }) => path)];
  for (const { path, related = [] } of violationsOf(rule, example)) {
    expect(paths).toEqual(expect.arrayContaining([path, ...related]));
  }
});
