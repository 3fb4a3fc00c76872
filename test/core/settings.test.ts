import { resolve } from 'node:path';
import { misspeltKeys, parseSettings } from '../../lib/core/settings';

const ruleIds = ['apigw/retired', 'timer/uneven-step', 'timer/name'];
const defaults = {
  rules: {},
  quotas: { triggersPerType: 10, cosRulesPerBucket: 10 },
  report: {},
  timeZone: 'Asia/Shanghai',
};

/** The problems as one text each. */
function problemsOf(raw: unknown): string[] {
  return parseSettings(raw, ruleIds).problems.map(({ got, allowed, fix }) => `${got} | ${allowed} | ${fix}`);
}

test('nothing given is the defaults', () => {
  expect(parseSettings(undefined, ruleIds)).toEqual({ settings: defaults, problems: [] });
  expect(parseSettings({}, ruleIds)).toEqual({ settings: defaults, problems: [] });
});

test('everything given is read', () => {
  const raw = {
    rules: { 'apigw/retired': 'error', 'timer/uneven-step': 'off' },
    quotas: { triggersPerType: 20, cosRulesPerBucket: 50 },
    report: { sarif: 'reports/scf.sarif', json: true, junit: false, github: false },
    timeZone: 'UTC',
    now: '2026-11-01T08:00:00+08:00',
  };
  expect(parseSettings(raw, ruleIds)).toEqual({
    settings: {
      rules: { 'apigw/retired': 'error', 'timer/uneven-step': 'off' },
      quotas: { triggersPerType: 20, cosRulesPerBucket: 50 },
      report: { sarif: 'reports/scf.sarif', json: 'scf-triggers.json', github: false },
      timeZone: 'UTC',
      now: new Date('2026-11-01T00:00:00Z'),
    },
    problems: [],
  });
});

test('a context that was put together as text is read as well', () => {
  const raw =
    '{ "quotas": { "triggersPerType": "20" }, "report": { "sarif": "true", "github": "false", "json": "a.json" } }';
  expect(parseSettings(raw, ruleIds)).toEqual({
    settings: {
      ...defaults,
      quotas: { triggersPerType: 20, cosRulesPerBucket: 10 },
      report: { sarif: 'scf-triggers.sarif', json: 'a.json', github: false },
    },
    problems: [],
  });
});

test('a date alone is midnight in UTC, whatever the machine’s own zone', () => {
  expect(parseSettings({ now: '2026-11-01' }, ruleIds).settings.now).toEqual(new Date('2026-11-01T00:00:00Z'));
});

test('an unknown key names the nearest one', () => {
  expect(problemsOf({ quota: {}, colour: 1, report: { serif: 'a' }, quotas: { triggerPerType: 1 } }).sort()).toEqual([
    'scfTriggers.colour, which is no setting | "rules", "quotas", "report", "timeZone", "now" | remove it',
    'scfTriggers.quota, which is no setting | "rules", "quotas", "report", "timeZone", "now" | write "quotas"',
    'scfTriggers.quotas.triggerPerType, which is no setting | "triggersPerType", "cosRulesPerBucket" | write "triggersPerType"',
    'scfTriggers.report.serif, which is no setting | "sarif", "json", "junit", "text", "github" | write "sarif"',
  ]);
});

test('an unknown rule id names the nearest one', () => {
  expect(problemsOf({ rules: { 'apigw/retire': 'off', '*': 'off' } })).toEqual([
    'scfTriggers.rules["apigw/retire"], which is no rule | the id of a rule, as its findings and RULES.md show it | write "apigw/retired"',
    'scfTriggers.rules["*"], which is no rule | the id of a rule, as its findings and RULES.md show it | copy the id from RULES.md, or remove it',
  ]);
});

const notGradable =
  'scfTriggers.rules["checks/invalid-setting"] is "off" | "error": settings that are not read are never accepted | remove it, and correct the settings that it is about';

test('the check of the settings can’t be silenced by them', () => {
  const ids = [...ruleIds, 'checks/invalid-setting'];
  const given = (grade: string) => parseSettings({ rules: { 'checks/invalid-setting': grade } }, ids);
  expect(given('off').settings.rules).toEqual({});
  expect(given('off').problems.map(({ got, allowed, fix }) => `${got} | ${allowed} | ${fix}`)).toEqual([notGradable]);
  expect(given('warning').problems).toHaveLength(1);
  expect(given('error').problems).toEqual([]);
});

test('a wrong grade of what is no rule is wrong twice', () => {
  expect(problemsOf({ rules: { a: 1 } })).toEqual([
    `scfTriggers.rules.a is 1 | "error", "warning" or "off" | ${fix}`,
    'scfTriggers.rules.a, which is no rule | the id of a rule, as its findings and RULES.md show it | copy the id from RULES.md, or remove it',
  ]);
});

test('two reports can’t have one file, however it is written; the first keeps it', () => {
  const { settings, problems } = parseSettings(
    { report: { json: true, text: './scf-triggers.json', junit: 'a/../b.xml', github: resolve('b.xml'), sarif: 'c' } },
    ruleIds,
  );
  expect(settings.report).toEqual({ json: 'scf-triggers.json', junit: 'a/../b.xml', sarif: 'c' });
  expect(problems.map(({ got }) => got)).toEqual([
    'scfTriggers.report.text is "./scf-triggers.json", the file of scfTriggers.report.json',
    `scfTriggers.report.github is "${resolve('b.xml')}", the file of scfTriggers.report.junit`,
  ]);
  expect(problems[0]).toMatchObject({
    allowed: 'a file of its own for each report',
    fix: 'name another file for one of the two',
  });
  expect(parseSettings({ report: { json: false, text: false, github: true } }, ruleIds).problems).toEqual([]);
});

test.each(['scftriggers', 'scf-triggers', 'scfTrigger', 'SCF_TRIGGER', 'scfTrigers'])(
  'the context key %s is most likely ours',
  (key) => {
    expect(misspeltKeys({ [key]: {}, scfTriggers: {} })).toEqual([
      {
        got: `the context key "${key}", which nothing reads`,
        allowed: '"scfTriggers", for the settings of the checks',
        fix: 'write "scfTriggers"',
      },
    ]);
  },
);

test('other context keys are others’', () => {
  expect(misspeltKeys({ scfTriggers: {}, triggers: {}, sqsTriggers: {}, scf: {}, cdktfVersion: '' })).toEqual([]);
});

const fix = 'correct it, or remove it for the default';
const fileText = 'a path relative to the working directory, or true for the default name, or false';
const dateText = 'a date such as "2026-11-01", or a date and time with a zone such as "2026-11-01T08:00:00+08:00"';

test.each<[raw: unknown, problem: string]>([
  [
    { rules: { 'timer/name': 'eror' } },
    'scfTriggers.rules["timer/name"] is "eror" | "error", "warning" or "off" | write "error"',
  ],
  [{ rules: { 'timer/name': 2 } }, `scfTriggers.rules["timer/name"] is 2 | "error", "warning" or "off" | ${fix}`],
  [{ rules: [] }, `scfTriggers.rules is [] | an object such as { "apigw/retired": "error" } | ${fix}`],
  [{ quotas: 20 }, `scfTriggers.quotas is 20 | an object such as { "triggersPerType": 20 } | ${fix}`],
  ...[0, -1, 1.5, 'ten', '-3', null].map((value): [unknown, string] => [
    { quotas: { triggersPerType: value } },
    `scfTriggers.quotas.triggersPerType is ${JSON.stringify(value)} | a whole number from 1 on | ${fix}`,
  ]),
  [{ report: true }, `scfTriggers.report is true | an object such as { "sarif": "scf-triggers.sarif" } | ${fix}`],
  [{ report: { sarif: 1 } }, `scfTriggers.report.sarif is 1 | ${fileText} | ${fix}`],
  [{ report: { text: '' } }, `scfTriggers.report.text is "" | ${fileText} | ${fix}`],
  [
    { report: { github: 1 } },
    `scfTriggers.report.github is 1 | true for standard output, a path relative to the working directory, or false | ${fix}`,
  ],
  [
    { timeZone: 'Asia/Shangai' },
    `scfTriggers.timeZone is "Asia/Shangai" | an IANA time zone, such as "Asia/Shanghai" | ${fix}`,
  ],
  [{ timeZone: 8 }, `scfTriggers.timeZone is 8 | an IANA time zone, such as "Asia/Shanghai" | ${fix}`],
  [{ now: 'tomorrow' }, `scfTriggers.now is "tomorrow" | ${dateText} | ${fix}`],
  [{ now: '2026-11-01T08:00:00' }, `scfTriggers.now is "2026-11-01T08:00:00" | ${dateText} | ${fix}`],
  [{ now: '2026-02-30' }, `scfTriggers.now is "2026-02-30" | ${dateText} | ${fix}`],
  [{ now: '2026-02-29T08:00Z' }, `scfTriggers.now is "2026-02-29T08:00Z" | ${dateText} | ${fix}`],
  [{ now: '2026-13-01' }, `scfTriggers.now is "2026-13-01" | ${dateText} | ${fix}`],
  ['{', `scfTriggers is "{" | an object such as { "rules": {…}, "quotas": {…}, "report": {…} } | ${fix}`],
  [null, `scfTriggers is null | an object such as { "rules": {…}, "quotas": {…}, "report": {…} } | ${fix}`],
  [[1], `scfTriggers is [1] | an object such as { "rules": {…}, "quotas": {…}, "report": {…} } | ${fix}`],
])('%j is a problem of its own', (raw, expected) => {
  expect(problemsOf(raw)).toEqual([expected]);
});

test('what is right holds although something else is wrong', () => {
  const raw = {
    rules: { 'timer/name': 'eror', 'apigw/retired': 'error', 'apigw/retird': 'off' },
    quotas: { triggersPerType: 'ten', cosRulesPerBucket: 20 },
    report: { sarif: 'a.sarif', json: 5 },
    timezone: 'UTC',
  };
  const { settings, problems } = parseSettings(raw, ruleIds);
  expect(settings).toEqual({
    ...defaults,
    rules: { 'apigw/retired': 'error' },
    quotas: { triggersPerType: 10, cosRulesPerBucket: 20 },
    report: { sarif: 'a.sarif' },
  });
  expect(problems).toHaveLength(5);
});
