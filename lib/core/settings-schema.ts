// The only file of the construct library that imports zod. scripts/inline-packages.mjs replaces its compiled form by a
// bundle with zod inlined: loading zod itself would cost the user’s synth 70–100 ms, the bundle less than 10. For that
// to work, no zod type may stand in an exported signature (jsii would look for it too).
import * as z from 'zod/mini';

/** The settings as the user may write them, with texts for numbers and booleans where the context came as text. */
export interface GivenSettings {
  readonly rules?: Readonly<Record<string, 'error' | 'warning' | 'off'>>;
  readonly quotas?: { readonly triggersPerType?: number; readonly cosRulesPerBucket?: number };
  readonly report?: {
    readonly sarif?: string | boolean;
    readonly json?: string | boolean;
    readonly junit?: string | boolean;
    readonly text?: string | boolean;
    readonly github?: string | boolean;
  };
  readonly timeZone?: string;
  readonly now?: string;
}

/** One thing that is wrong, and where. */
export interface SettingIssue {
  /** The keys from the settings down to it. */
  readonly path: readonly string[];
  readonly allowed: string;
  /** The right words, where only some are right. */
  readonly words?: readonly string[];
  /** The key at `path` is no setting. */
  readonly unknownKey: boolean;
}

const grades = ['error', 'warning', 'off'] as const;

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** CDKTF_CONTEXT_JSON is often put together in a shell, where everything is text. */
const asBoolean = z.transform((given: unknown) => (typeof given === 'string' ? (booleans[given] ?? given) : given));
const asNumber = z.transform((given: unknown) =>
  typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given,
);

const textThat = (isRight: (text: string) => boolean, allowed: string) =>
  z.string(allowed).check(z.refine(isRight, allowed));

const quota = z.pipe(asNumber, z.int('a whole number from 1 on').check(z.minimum(1, 'a whole number from 1 on')));
const fileText = 'a path relative to the working directory, or true for the default name, or false';
const file = z.pipe(asBoolean, z.union([z.boolean(), textThat((text) => text !== '', fileText)], fileText));

const annotationsText = 'true for standard output, a path relative to the working directory, or false';
const annotations = z.pipe(
  asBoolean,
  z.union([z.boolean(), textThat((text) => text !== '', annotationsText)], annotationsText),
);

/** A date, or a date and time with a zone, so that the machine's own zone has no say. */
const dateForm = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
const isDate = (text: string) =>
  dateForm.test(text) && !Number.isNaN(Date.parse(text)) && isInCalendar(text.slice(0, 'YYYY-MM-DD'.length));

/** JavaScript takes 30 February for 2 March. */
const isInCalendar = (day: string) => new Date(day).toISOString().startsWith(day);

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** The error of an object that is none; its unknown keys are told apart by their code. */
const objectOf = (what: string) => `an object ${what}`;

const shapes = {
  quotas: z.strictObject(
    { triggersPerType: z.optional(quota), cosRulesPerBucket: z.optional(quota) },
    objectOf('such as { "triggersPerType": 20 }'),
  ),
  report: z.strictObject(
    {
      sarif: z.optional(file),
      json: z.optional(file),
      junit: z.optional(file),
      text: z.optional(file),
      github: z.optional(annotations),
    },
    objectOf('such as { "sarif": "scf-triggers.sarif" }'),
  ),
  rules: z.record(
    z.string(),
    z.enum(grades, '"error", "warning" or "off"'),
    objectOf('such as { "apigw/retired": "error" }'),
  ),
};

const settings = z.strictObject(
  {
    rules: z.optional(shapes.rules),
    quotas: z.optional(shapes.quotas),
    report: z.optional(shapes.report),
    timeZone: z.optional(textThat(isTimeZone, 'an IANA time zone, such as "Asia/Shanghai"')),
    now: z.optional(
      textThat(
        isDate,
        'a date such as "2026-11-01", or a date and time with a zone such as "2026-11-01T08:00:00+08:00"',
      ),
    ),
  },
  objectOf('such as { "rules": {…}, "quotas": {…}, "report": {…} }'),
);

/** The keys of an object of the settings, by its path. */
const keysAt: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(settings.shape),
  quotas: Object.keys(shapes.quotas.shape),
  report: Object.keys(shapes.report.shape),
};

/** Checks the shape of the settings; whether a rule exists is not known here. */
export function readSettings(given: unknown): { settings?: GivenSettings; issues: readonly SettingIssue[] } {
  const parsed = settings.safeParse(given);
  if (parsed.success) return { settings: parsed.data, issues: [] };
  return { issues: parsed.error.issues.flatMap(issuesOf) };
}

function issuesOf(issue: z.core.$ZodIssue): readonly SettingIssue[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const words = keysAt[path.join('.')] ?? [];
    const allowed = words.map((word) => `"${word}"`).join(', ');
    return issue.keys.map((key) => ({ path: [...path, key], allowed, words, unknownKey: true }));
  }
  const words = path[0] === 'rules' && path.length === 2 ? grades : undefined;
  return [{ path, allowed: issue.message, words, unknownKey: false }];
}
