import { evaluate } from '../lib/core/engine';
import { exampleApp } from '../lib/core/example-facts';
import { renderFinding } from '../lib/core/message';
import type { Rule } from '../lib/core/rule';

/** Runs each rule on its own examples: silent where it should be, and what it says elsewhere is in the snapshot. */
export function testRuleExamples(rules: readonly Rule[]): void {
  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const judge = (example: Rule['examples']['passing'][number]) =>
      evaluate([rule], exampleApp(example.triggers, example.app), () => rule.severity);

    it.each(rule.examples.passing.map((example) => [example.title, example] as const))('passes: %s', (_, example) => {
      expect(judge(example).findings).toEqual([]);
    });

    it.each(rule.examples.failing.map((example) => [example.title, example] as const))('fails: %s', (_, example) => {
      const messages = judge(example).findings.map((finding) => renderFinding(finding, () => undefined, '/'));
      expect(messages.length).toBeGreaterThan(0);
      expect(messages.join('\n')).toMatchSnapshot();
    });

    it('says of what only Terraform knows that it can’t be judged', () => {
      const undecided = rule.examples.passing.flatMap((example) =>
        judge(example).undecided.map((outcome) => `${example.title}: ${outcome.undecided}`),
      );
      expect(undecided).toMatchSnapshot();
    });
  });
}
