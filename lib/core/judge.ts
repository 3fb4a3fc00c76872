import { type Location, type Report, reportOf } from '../report/report';
import { catalogue } from './catalogue';
import { evaluate } from './engine';
import { misspeltKeys, parseSettings, type SettingProblem, type Settings } from './settings';
import { settingsKey } from './settings-key';
import { tool } from './tool';
import type { AppFacts } from './trigger-facts';

export { showPath } from '../report/report';
export { renderFinding } from '../report/text';
export { writeReports } from '../report/write-reports';

/** The settings of an app by its context, and what is wrong with them. */
export function readSettings(context: Readonly<Record<string, unknown>>): {
  settings: Settings;
  problems: readonly SettingProblem[];
} {
  const { settings, problems } = parseSettings(
    context[settingsKey],
    catalogue.map((rule) => rule.id),
  );
  return { settings, problems: [...misspeltKeys(context), ...problems] };
}

/** What the rules say of an app, graded as its settings want it. */
export function judgeApp(facts: AppFacts, { rules }: Settings, locate: (path: string) => Location | undefined): Report {
  const evaluation = evaluate(catalogue, facts, (rule) => rules[rule.id] ?? rule.severity);
  return reportOf(evaluation, { tool, triggers: facts.triggers.length, locate });
}
