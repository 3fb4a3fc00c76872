import type { Grade } from './engine';
import { limits } from './limits';
import { nearest } from './nearest';
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
  const unknownRules = Object.keys(kept.rules ?? {}).filter((id) => !ruleIds.includes(id));
  return {
    settings: fillIn(kept, ruleIds),
    problems: [
      ...first.issues.map((issue) => problemOf(issue, given)),
      ...unknownRules.map((id) => unknownRule(id, ruleIds)),
    ],
  };
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
    rules: Object.fromEntries(Object.entries(kept.rules ?? {}).filter(([id]) => ruleIds.includes(id))),
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
    timeZone: kept.timeZone ?? 'Asia/Shanghai',
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
