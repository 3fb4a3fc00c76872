import { type Finding, isViolation, type Severity, type UndecidedFinding } from './finding';
import type { Rule } from './rule';
import type { AppFacts } from './trigger-facts';

export interface Evaluation {
  readonly findings: readonly Finding[];
  /** Rules that could not be judged, and on what. */
  readonly undecided: readonly UndecidedFinding[];
}

/** How a rule is graded in this app; `off` leaves it out. */
export type Grade = Severity | 'off';

/**
 * Judges an app. Findings come in the order of the app's triggers, then of the catalogue, so that the same app
 * gives the same text.
 */
export function evaluate(rules: readonly Rule[], app: AppFacts, gradeOf: (rule: Rule) => Grade): Evaluation {
  const findings: Finding[] = [];
  const undecided: UndecidedFinding[] = [];
  for (const rule of rules) {
    const severity = gradeOf(rule);
    if (severity === 'off') continue;
    for (const outcome of rule.check(app)) {
      if (isViolation(outcome)) findings.push({ ruleId: rule.id, severity, ...outcome });
      else undecided.push({ ruleId: rule.id, ...outcome });
    }
  }
  const position = new Map<string, number>();
  for (const { path } of [...app.triggers, ...app.triggerConfigs]) {
    if (!position.has(path)) position.set(path, position.size);
  }
  const inOrder = (a: { path: string }, b: { path: string }) =>
    (position.get(a.path) ?? 0) - (position.get(b.path) ?? 0);
  return { findings: findings.sort(inOrder), undecided: undecided.sort(inOrder) };
}
