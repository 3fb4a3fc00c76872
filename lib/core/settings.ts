import { resolve } from 'node:path';
import { productTimeZone } from '../timer/time-zone';
import { invalidSetting } from './checks-rules';
import type { Grade } from './engine';
import { limits } from './limits';
import { editDistance, nearest } from './nearest';
import { settingsKey } from './settings-key';
import { type GivenSettings, readSettings, type SettingIssue } from './settings-schema';
import type { Quotas } from './trigger-facts';

/** The settings with every default filled in. */
export interface Settings {
  /** Only what differs from the rules’ own severities. */
  readonly rules: Readonly<Record<string, Grade>>;
  readonly quotas: Quotas;
  readonly report: ReportSettings;
  /** The IANA zone that schedules run in. */
  readonly timeZone: string;
  /** Absent: the clock is read. */
  readonly now?: Date;
}

/** Which reports are written, each to a path relative to the working directory. Absent: not written. */
export interface ReportSettings {
  readonly sarif?: string;
  readonly json?: string;
  readonly junit?: string;
  readonly text?: string;
  /**
   * GitHub annotations: true for standard output, or a file for a later step to print. Absent: on standard output when
   * the environment says that GitHub Actions runs this.
   */
  readonly github?: string | boolean;
}

/** What is wrong with one setting. */
export interface SettingProblem {
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
}

/** The file that a report goes to when the settings only say `true`. */
export const defaultReportFiles = {
  sarif: 'scf-triggers.sarif',
  json: 'scf-triggers.json',
  junit: 'scf-triggers.junit.xml',
  text: 'scf-triggers.txt',
} as const;

/**
 * Reads the settings. What is wrong is left out and named in `problems`, and the rest holds, so that a report that was
 * asked for is written although another setting has a typo.
 *
 * @param raw the value under the context key; `undefined` for the defaults
 * @param ruleIds the ids that `rules` may name
 */
export function parseSettings(
  raw: unknown,
  ruleIds: readonly string[],
): { settings: Settings; problems: readonly SettingProblem[] } {
  const given = raw === undefined ? {} : fromText(raw);
  const first = readSettings(given);
  const kept = first.settings ?? readSettings(without(given, first.issues)).settings ?? {};
  const settings = fillIn(kept, ruleIds);
  const shared = sharedFiles(settings.report);
  const report = Object.fromEntries(
    Object.entries(settings.report).filter(([kind]) => !shared.some((each) => each.kind === kind)),
  );
  const graded = [
    ...Object.keys(kept.rules ?? {}),
    ...first.issues.flatMap(({ path: [key, id] }) => (key === 'rules' && id !== undefined ? [id] : [])),
  ];
  return {
    settings: { ...settings, report },
    problems: [
      ...first.issues.map((issue) => problemOf(issue, given)),
      ...graded.filter((id) => !ruleIds.includes(id)).map((id) => unknownRule(id, ruleIds)),
      ...ungraded(kept.rules?.[invalidSetting.id]),
      ...shared.map(sharedFile),
    ],
  };
}

/** Context keys that were most likely meant to be the settings’: nobody reads them. */
export function misspeltKeys(context: object): readonly SettingProblem[] {
  return Object.keys(context)
    .filter((key) => key !== settingsKey && isNearly(key, settingsKey))
    .map((key) => ({
      got: `the context key ${JSON.stringify(key)}, which nothing reads`,
      allowed: `"${settingsKey}", for the settings of the checks`,
      fix: `write "${settingsKey}"`,
    }));
}

/** One letter apart, whatever the case and the signs between the words; farther ones may well be another library’s. */
function isNearly(key: string, meant: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return editDistance(letters(key), letters(meant)) <= 1;
}

/** The whole value may be a text too, when the context came from one. */
function fromText(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

function fillIn(kept: GivenSettings, ruleIds: readonly string[]): Settings {
  const { report = {} } = kept;
  const fileOf = (kind: keyof typeof defaultReportFiles) => {
    const file = report[kind];
    return file === true ? defaultReportFiles[kind] : file || undefined;
  };
  return {
    rules: Object.fromEntries(
      Object.entries(kept.rules ?? {}).filter(([id]) => ruleIds.includes(id) && id !== invalidSetting.id),
    ),
    quotas: {
      triggersPerType: kept.quotas?.triggersPerType ?? limits.triggersPerType.value,
      cosRulesPerBucket: kept.quotas?.cosRulesPerBucket ?? limits.cosRulesPerBucket.value,
    },
    report: {
      sarif: fileOf('sarif'),
      json: fileOf('json'),
      junit: fileOf('junit'),
      text: fileOf('text'),
      github: report.github,
    },
    timeZone: kept.timeZone ?? productTimeZone,
    now: kept.now === undefined ? undefined : new Date(kept.now),
  };
}

/** The given settings without what the issues are about. */
function without(given: unknown, issues: readonly SettingIssue[]): unknown {
  return issues.reduce<unknown>((rest, { path }) => withoutPath(rest, path), given);
}

function withoutPath(given: unknown, [key, ...below]: readonly string[]): unknown {
  if (key === undefined || typeof given !== 'object' || given === null) return {};
  const entries = Object.entries(given);
  if (below.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(entries.map(([name, value]) => [name, name === key ? withoutPath(value, below) : value]));
}

function problemOf({ path, allowed, words, unknownKey }: SettingIssue, given: unknown): SettingProblem {
  const setting = nameOf(path);
  const word = unknownKey ? path.at(-1) : valueAt(given, path);
  const meant = typeof word === 'string' ? nearest(word, words ?? []) : undefined;
  return {
    got: unknownKey ? `${setting}, which is no setting` : `${setting} is ${JSON.stringify(word) ?? 'undefined'}`,
    allowed,
    fix: meant ? `write "${meant}"` : unknownKey ? 'remove it' : 'correct it, or remove it for the default',
  };
}

function unknownRule(id: string, ruleIds: readonly string[]): SettingProblem {
  const meant = nearest(id, ruleIds);
  return {
    got: `${nameOf(['rules', id])}, which is no rule`,
    allowed: 'the id of a rule, as its findings and RULES.md show it',
    fix: meant ? `write "${meant}"` : 'copy the id from RULES.md, or remove it',
  };
}

/** Graded lower, the rule would keep silent about whatever else is wrong with the settings. */
function ungraded(grade: Grade | undefined): readonly SettingProblem[] {
  if (grade === undefined || grade === 'error') return [];
  return [
    {
      got: `${nameOf(['rules', invalidSetting.id])} is "${grade}"`,
      allowed: '"error": settings that are not read are never accepted',
      fix: 'remove it, and correct the settings that it is about',
    },
  ];
}

interface SharedFile {
  readonly kind: string;
  readonly file: string;
  /** The report that has the file already. */
  readonly other: string;
}

/** The reports that would be written over another. */
function sharedFiles(report: ReportSettings): readonly SharedFile[] {
  const takenBy = new Map<string, string>();
  return Object.entries(report).flatMap(([kind, file]) => {
    if (typeof file !== 'string') return [];
    const path = resolve(file);
    const other = takenBy.get(path);
    if (other !== undefined) return [{ kind, file, other }];
    takenBy.set(path, kind);
    return [];
  });
}

function sharedFile({ kind, file, other }: SharedFile): SettingProblem {
  return {
    got: `${nameOf(['report', kind])} is ${JSON.stringify(file)}, the file of ${nameOf(['report', other])}`,
    allowed: 'a file of its own for each report',
    fix: 'name another file for one of the two',
  };
}

/** A setting as one would point at it: `scfTriggers.rules["apigw/retired"]`. */
function nameOf(path: readonly string[]): string {
  return path.reduce(
    (name, key) => (/^[A-Za-z_]\w*$/.test(key) ? `${name}.${key}` : `${name}[${JSON.stringify(key)}]`),
    settingsKey,
  );
}

function valueAt(given: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined,
    given,
  );
}
