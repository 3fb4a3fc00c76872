import { variable } from './example-facts';
import { type LimitName, limits } from './limits';
import type { Example, Rule } from './rule';
import type { AppFacts, TriggerFacts } from './trigger-facts';
import { show, type Value } from './value';

/** A prop that is a whole number between two limits, or of one at least. */
export function wholeNumberRule<Trigger extends TriggerFacts>(
  rule: Pick<Rule, 'id' | 'title' | 'why' | 'sources'> & {
    readonly prop: string;
    readonly min: LimitName;
    /** Left out where no page gives one. */
    readonly max?: LimitName;
    readonly fix: string;
    readonly triggersOf: (app: AppFacts) => readonly Trigger[];
    readonly read: (trigger: Trigger) => Value<number>;
    /** A trigger with the number, for the examples. */
    readonly trigger: (number: number | Value<never>) => Trigger;
  },
): Rule {
  const { prop, min, max, fix, triggersOf, read, trigger: withNumber, ...rest } = rule;
  const [least, most] = [limits[min], max && limits[max]];
  const range = most ? `${least.value}–${most.value}` : `${least.value} or more`;
  const example = (number: number): Example => ({ title: String(number), triggers: [withNumber(number)] });
  return {
    ...rest,
    severity: 'error',
    adjustable: false,
    limits: max ? [min, max] : [min],
    *check(app) {
      for (const trigger of triggersOf(app)) {
        const number = read(trigger);
        if (!number.known) {
          if (number.template) yield { path: trigger.path, undecided: `${prop} ${show(number)}` };
          continue;
        }
        const isInRange = number.value >= least.value && number.value <= (most?.value ?? Number.MAX_SAFE_INTEGER);
        if (Number.isInteger(number.value) && isInRange) continue;
        yield {
          path: trigger.path,
          got: `${prop} ${number.value}`,
          allowed: `a whole number of ${least.unit}, ${range}`,
          fix,
        };
      }
    },
    examples: {
      passing: [example(least.value), ...(most ? [example(most.value)] : [])],
      failing: [
        example(least.value - 1),
        ...(most ? [example(most.value + 1)] : []),
        example(least.value + 0.5),
        example(Number.NaN),
      ],
      undecided: [{ title: 'only Terraform knows it', triggers: [withNumber(variable('number'))] }],
    },
  };
}
