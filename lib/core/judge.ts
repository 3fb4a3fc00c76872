import { type Location, type Report, reportOf } from '../report/report';
import { catalogue } from './catalogue';
import { evaluate } from './engine';
import { parseSettings, type SettingProblem, type Settings } from './settings';
import { tool } from './tool';
import type { AppFacts } from './trigger-facts';

export { showPath } from '../report/report';
export { renderFinding } from '../report/text';
export { writeReports } from '../report/write-reports';

/** The settings of an app, and what is wrong with them. */
export function readSettings(raw: unknown): { settings: Settings; problems: readonly SettingProblem[] } {
  return parseSettings(
    raw,
    catalogue.map((rule) => rule.id),
  );
}

/** What the rules say of an app, graded as its settings want it. */
export function judgeApp(facts: AppFacts, { rules }: Settings, locate: (path: string) => Location | undefined): Report {
  const evaluation = evaluate(catalogue, facts, (rule) => rules[rule.id] ?? rule.severity);
  return reportOf(evaluation, { tool, triggers: facts.triggers.length, locate });
}
