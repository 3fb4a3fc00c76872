import type { Example, Rule } from './rule';
import type { AppFacts, TriggerFacts } from './trigger-facts';
import { show, type Value } from './value';

/** A text that must be of some form: a name, an id. */
export function textRule<Trigger extends TriggerFacts>(
  rule: Omit<Rule, 'severity' | 'check' | 'examples'> & {
    /** What the text is, in messages. */
    readonly what: string;
    readonly form: RegExp;
    readonly allowed: string;
    readonly fix: string;
    readonly triggersOf: (app: AppFacts) => readonly Trigger[];
    readonly read: (trigger: Trigger) => Value<string>;
    readonly passing: readonly Example[];
    readonly failing: readonly Example[];
    readonly undecided: readonly Example[];
  },
): Rule {
  const { what, form, allowed, fix, triggersOf, read, passing, failing, undecided, ...rest } = rule;
  return {
    ...rest,
    severity: 'error',
    *check(app) {
      for (const trigger of triggersOf(app)) {
        const text = read(trigger);
        if (!text.known) {
          if (text.template) yield { path: trigger.path, undecided: `${what} ${show(text)}` };
        } else if (!form.test(text.value)) {
          yield { path: trigger.path, got: `${what} ${show(text)}`, allowed, fix };
        }
      }
    },
    examples: { passing, failing, undecided },
  };
}
