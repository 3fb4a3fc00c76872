import fs, { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef, TriggerChecks } from 'cdktf-scf-triggers';
import { Construct } from 'constructs';
import { failureOf, idsIn, newApp, newStack, timer, warningsOf, writtenBy } from './synth';
import { tenMistakes } from './ten-mistakes';

const uneven = '0 */7 * * * * *';
const tooLate = '0 0 24 * * * *';

function withEnvironment<Result>(values: Readonly<Record<string, string>>, act: () => Result): Result {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    return act();
  } finally {
    for (const name of Object.keys(values)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

describe('settings', () => {
  test('from new App({ context })', () => {
    const app = newApp({ rules: { 'timer/uneven-step': 'error' } });
    timer(newStack(app, 'one'), 'Seventh', uneven);
    expect(idsIn(failureOf(app))).toEqual(['timer/uneven-step one/Seventh']);
    expect(warningsOf(app)).toEqual([]);
  });

  test('from CDKTF_CONTEXT_JSON, which is what cdktf.json’s context comes in', () => {
    const app = withEnvironment(
      {
        CDKTF_CONTEXT_JSON: '{"scfTriggers":{"rules":{"timer/uneven-step":"error"}}}',
      },
      () => newApp(),
    );
    timer(newStack(app, 'one'), 'Seventh', uneven);
    expect(idsIn(failureOf(app))).toEqual(['timer/uneven-step one/Seventh']);
  });

  test('an error graded to a warning does not fail; graded off, it is silent', () => {
    const graded = (grade: string) => {
      const app = newApp({
        rules: { 'timer/cron-range': grade, 'timer/never-fires': 'off' },
      });
      timer(newStack(app, 'one'), 'Nightly', tooLate);
      return [failureOf(app), warningsOf(app).map((text) => text.split(':')[0]), writtenBy(app)];
    };
    expect(graded('warning')).toEqual(['', ['[one/Nightly] timer/cron-range'], ['one']]);
    expect(graded('off')).toEqual(['', [], ['one']]);
    expect(graded('error')[2]).toEqual([]);
  });

  test('quotas, the zone and the moment are heeded', () => {
    const app = newApp({ quotas: { cosRulesPerBucket: 1 }, now: '2026-11-01' });
    const stack = newStack(app, 'one');
    for (const prefix of ['a/', 'b/'])
      new CosTrigger(stack, prefix.slice(0, 1), {
        target: ScfFunctionRef.fromFunctionName(`to-${prefix.slice(0, 1)}`),
        bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
        event: CosEvent.OBJECT_CREATED_ALL,
        prefix,
      });
    timer(stack, 'Past', '0 0 2 1 11 * 2025');
    expect(failureOf(app)).toBe('');
    expect(warningsOf(app).map((text) => text.split(':')[0])).toEqual([
      '[one/b] cos/rules-per-bucket',
      '[one/Past] timer/in-the-past',
    ]);
  });

  test('a typo fails the synth and names what was meant; the rest holds', () => {
    const app = newApp({
      rule: {},
      rules: { 'timer/uneven-steps': 'error', 'timer/cron-range': 'warning' },
    });
    timer(newStack(app, 'one'), 'Nightly', tooLate);
    expect(failureOf(app)).toMatchInlineSnapshot(`
      "  [one] in the app: checks/invalid-setting: scfTriggers.rule, which is no setting
          allowed: "rules", "quotas", "report", "timeZone", "now"
          fix: write "rules"
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-invalid-setting
        [one] in the app: checks/invalid-setting: scfTriggers.rules["timer/uneven-steps"], which is no rule
          allowed: the id of a rule, as its findings and RULES.md show it
          fix: write "timer/uneven-step"
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-invalid-setting
        [one] warning: [one/Nightly] timer/cron-range: hour "24" has 24
          allowed: hour is 0–23
          fix: use a value from 0 to 23
          at: test/checks/synth.ts:57
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-cron-range"
    `);
  });
});

test('settings under a key that nothing reads fail the synth', () => {
  const app = newApp();
  app.node.setContext('scf-triggers', {
    rules: { 'timer/uneven-step': 'off' },
  });
  timer(newStack(app, 'one'), 'Nightly');
  expect(failureOf(app)).toContain(
    '[one] in the app: checks/invalid-setting: the context key "scf-triggers", which nothing reads\n',
  );
});

test('settings that would silence the check of settings are refused', () => {
  const app = newApp({ rules: { 'checks/invalid-setting': 'off' }, zzz: 1 });
  timer(newStack(app, 'one'), 'Nightly');
  const failure = failureOf(app);
  expect(failure).toContain('scfTriggers.zzz, which is no setting');
  expect(failure).toContain('scfTriggers.rules["checks/invalid-setting"] is "off"');
});

describe('acknowledgements', () => {
  test('are inherited; the nearest scope’s reason is reported', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'scf-triggers-report.')), 'report.json');
    const app = newApp({ report: { json: file } });
    const one = newStack(app, 'one');
    const seventh = timer(one, 'Seventh', uneven);
    timer(one, 'Eleventh', '0 */11 * * * * *');
    timer(newStack(app, 'two'), 'Thirteenth', '0 */13 * * * * *');
    TriggerChecks.of(app).acknowledge('timer/uneven-step', 'of the app');
    TriggerChecks.of(one).acknowledge('timer/uneven-step', 'of the stack');
    TriggerChecks.of(seventh).acknowledge('timer/uneven-step', 'of the trigger');
    expect(failureOf(app)).toBe('');
    expect(warningsOf(app)).toEqual([]);
    expect(JSON.parse(readFileSync(file, 'utf8')).acknowledged).toEqual([
      {
        ruleId: 'timer/uneven-step',
        path: '',
        reason: 'of the app',
        findings: 1,
      },
      {
        ruleId: 'timer/uneven-step',
        path: 'one',
        reason: 'of the stack',
        findings: 1,
      },
      {
        ruleId: 'timer/uneven-step',
        path: 'one/Seventh',
        reason: 'of the trigger',
        findings: 1,
      },
    ]);
  });

  test('work on an error that is adjustable, on the app before it has a stack, and after synth has been tried', () => {
    const app = newApp({ rules: { 'timer/uneven-step': 'error' } });
    TriggerChecks.of(app);
    const stack = newStack(app, 'one');
    timer(stack, 'Seventh', uneven);
    expect(idsIn(failureOf(app))).toEqual(['timer/uneven-step one/Seventh']);
    TriggerChecks.of(stack).acknowledge('timer/uneven-step', 'the gap is fine');
    expect(failureOf(app)).toBe('');
  });

  test('that are wrong: unknown, hard, unused, without a reason', () => {
    const app = newApp({
      rules: { 'timer/cron-range': 'warning', 'timer/never-fires': 'off' },
    });
    const stack = newStack(app, 'one');
    timer(stack, 'Seventh', uneven);
    timer(stack, 'Nightly', tooLate);
    TriggerChecks.of(stack).acknowledge('timer/uneven-steps', 'a typo');
    TriggerChecks.of(stack).acknowledge('timer/cron-range', 'it is hard');
    TriggerChecks.of(stack).acknowledge('timer/every-second', 'there is none');
    TriggerChecks.of(stack).acknowledge('timer/uneven-step', ' ');
    expect(failureOf(app)).toBe('');
    expect(
      warningsOf(app)
        .join('\n')
        .replaceAll(/^ +rule: .*\n/gm, ''),
    ).toMatchInlineSnapshot(`
      "[one] checks/unknown-acknowledgement: an acknowledgement of "timer/uneven-steps", which is no rule
          allowed: the id of a rule, as its findings and RULES.md show it
          fix: write "timer/uneven-step"
      [one] checks/unknown-acknowledgement: an acknowledgement of "timer/cron-range", which is a hard rule
          allowed: a rule that RULES.md calls adjustable: what breaks a hard rule fails at apply, whoever knows of it
          fix: correct what the rule finds; if the rule itself is wrong for you, re-grade it in the settings, "rules": { "timer/cron-range": "warning" }
      [one] checks/unknown-acknowledgement: an acknowledgement of "timer/uneven-step" without a reason
          allowed: a reason, which the reports show
          fix: say why the finding is accepted
      [one] checks/unused-acknowledgement: an acknowledgement of "timer/every-second", which takes no finding here or below
          allowed: an acknowledgement of something that the rule finds in its scope, and that no nearer one takes
          fix: remove it, or put it on the scope that holds the trigger
      [one/Seventh] timer/uneven-step: minute "*/7": 7 does not divide 60, so the last gap is 4
          allowed: a step that divides 60
          fix: use 6 or 10, or acknowledge timer/uneven-step
          at: test/checks/synth.ts:57
      [one/Nightly] timer/cron-range: hour "24" has 24
          allowed: hour is 0–23
          fix: use a value from 0 to 23
          at: test/checks/synth.ts:57
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-cron-range"
    `);
  });
});

test('a token is no reason, and stands in no report', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'scf-triggers-report.')), 'report.json');
  const app = newApp({ report: { json: file } });
  const one = newStack(app, 'one');
  const variable = new TerraformVariable(one, 'ticket', { type: 'string' });
  const seventh = timer(one, 'Seventh', uneven);
  TriggerChecks.of(seventh).acknowledge('timer/uneven-step', `see ${variable.stringValue}`);
  expect(failureOf(app)).toBe('');
  expect(warningsOf(app).map((text) => text.split('\n')[0])).toEqual([
    '[one/Seventh] timer/uneven-step: minute "*/7": 7 does not divide 60, so the last gap is 4',
    '[one/Seventh] checks/unknown-acknowledgement: an acknowledgement of "timer/uneven-step" whose reason is a token',
  ]);
  expect(readFileSync(file, 'utf8')).not.toContain('TfToken');
});

test('findings on constructs that are no triggers stand under them, in their own stack', () => {
  const app = newApp({ rules: { 'checks/unused-acknowledgement': 'error' } });
  const one = newStack(app, 'one');
  const two = newStack(app, 'two');
  timer(one, 'Nightly');
  for (const scope of [app, one, new Construct(one, 'Sub'), two, new Construct(two, 'Sub')])
    TriggerChecks.of(scope).acknowledge('timer/uneven-step', 'it is fine');
  const places = failureOf(app).match(/^ *\[.*(?=: an acknowledgement)/gm);
  expect(places).toEqual([
    '  [one] in the app: checks/unused-acknowledgement',
    '  [one] in another stack: [two] checks/unused-acknowledgement',
    '  [one] in another stack: [two/Sub] checks/unused-acknowledgement',
    '  [one] checks/unused-acknowledgement',
    '  [one/Sub] checks/unused-acknowledgement',
  ]);
});

describe('reports', () => {
  const kinds = {
    sarif: 'r.sarif',
    json: 'r.json',
    junit: 'r.xml',
    text: 'r.txt',
    github: 'r.github',
  };

  function reportsOf(): { failure: string; texts: Record<string, string> } {
    const folder = mkdtempSync(join(tmpdir(), 'scf-triggers-report.'));
    const report = Object.fromEntries(Object.entries(kinds).map(([kind, name]) => [kind, join(folder, 'deep', name)]));
    const app = newApp({ report, now: '2026-11-01' });
    tenMistakes(app);
    const failure = failureOf(app);
    const files = readdirSync(join(folder, 'deep')).sort();
    return {
      failure,
      texts: Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, 'deep', file), 'utf8')])),
    };
  }

  test('are written of a synth that fails, each with every finding; same input, same bytes', () => {
    const { failure, texts } = reportsOf();
    expect(Object.keys(texts)).toEqual(Object.values(kinds).sort());
    const ids = [...new Set(idsIn(failure).map((id) => id.replace(/^warning: /, '').split(' ')[0]))];
    expect(ids).toHaveLength(10);
    for (const [file, text] of Object.entries(texts)) {
      expect([file, ids.filter((id) => !text.includes(id ?? '?'))]).toEqual([file, []]);
      expect(text).not.toContain(tmpdir());
    }
    expect(reportsOf().texts).toEqual(texts);
  });

  test('name files as the repository has them', () => {
    const { texts } = reportsOf();
    expect(texts['r.github']).toContain('file=test/checks/ten-mistakes.ts,line=');
    expect(JSON.parse(texts['r.json'] ?? '').findings[1].location.file).toBe('test/checks/ten-mistakes.ts');
  });

  test('list what could not be judged, and fail nothing for it', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'scf-triggers-report.')), 'report.json');
    const app = newApp({ report: { json: file } });
    const stack = newStack(app, 'one');
    const schedule = new TerraformVariable(stack, 'schedule', {
      type: 'string',
    });
    timer(stack, 'Nightly', schedule.stringValue);
    expect(failureOf(app)).toBe('');
    const { undecided, findings, summary } = JSON.parse(readFileSync(file, 'utf8'));
    expect(findings).toEqual([]);
    expect(summary.undecided).toBe(undecided.length);
    expect(undecided.map(({ ruleId, path }: { ruleId: string; path: string }) => `${ruleId} ${path}`)).toContain(
      'timer/cron-syntax one/Nightly',
    );
  });

  test('GitHub annotations are printed once each, warnings too, under GitHub Actions or when asked for', () => {
    const printed = (settings: object, environment: Readonly<Record<string, string>>) => {
      const app = newApp(settings);
      tenMistakes(app);
      const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
      try {
        withEnvironment(environment, () => {
          failureOf(app);
          failureOf(app);
        });
        return write.mock.calls
          .map(([text]) => String(text))
          .join('')
          .split('\n')
          .filter((line) => line !== '');
      } finally {
        write.mockRestore();
      }
    };
    const lines = printed({}, { GITHUB_ACTIONS: 'true' });
    expect(lines).toHaveLength(10);
    expect(new Set(lines).size).toBe(10);
    expect(lines.filter((line) => line.startsWith('::warning ')).length).toBe(1);
    expect(printed({ report: { github: true } }, { GITHUB_ACTIONS: '' })).toEqual(lines);
    expect(printed({ report: { github: false } }, { GITHUB_ACTIONS: 'true' })).toEqual([]);
    expect(printed({}, { GITHUB_ACTIONS: '' })).toEqual([]);
  });

  test('one that can’t be written is a finding beside the others, and the others are written with it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'scf-triggers-report.'));
    const text = join(folder, 'report.txt');
    const junit = '/dev/null/report.xml';
    const app = newApp({ report: { json: folder, junit, text } });
    timer(newStack(app, 'one'), 'Nightly', tooLate);
    const failure = failureOf(app).replaceAll(folder, '<folder>');
    expect(failure).toMatchInlineSnapshot(`
      "  [one] in the app: checks/unwritten-report: scfTriggers.report.json is "<folder>", which can’t be written: it is a folder (EISDIR)
          allowed: a file in a folder that can be written to; folders that are missing are made
          fix: name another file, or make this one writable
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-unwritten-report
        [one] in the app: checks/unwritten-report: scfTriggers.report.junit is "/dev/null/report.xml", which can’t be written: a part of the path is a file, not a folder (EEXIST)
          allowed: a file in a folder that can be written to; folders that are missing are made
          fix: name another file, or make this one writable
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-unwritten-report
        [one/Nightly] timer/cron-range: hour "24" has 24
          allowed: hour is 0–23
          fix: use a value from 0 to 23
          at: test/checks/synth.ts:57
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-cron-range"
    `);
    expect(readFileSync(text, 'utf8').replaceAll(folder, '<folder>')).toMatchInlineSnapshot(`
      "error: [App] checks/unwritten-report: scfTriggers.report.json is "<folder>", which can’t be written: it is a folder (EISDIR)
          allowed: a file in a folder that can be written to; folders that are missing are made
          fix: name another file, or make this one writable
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-unwritten-report

      error: [App] checks/unwritten-report: scfTriggers.report.junit is "/dev/null/report.xml", which can’t be written: a part of the path is a file, not a folder (EEXIST)
          allowed: a file in a folder that can be written to; folders that are missing are made
          fix: name another file, or make this one writable
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-unwritten-report

      error: [one/Nightly] timer/cron-range: hour "24" has 24
          allowed: hour is 0–23
          fix: use a value from 0 to 23
          at: test/checks/synth.ts:57
          rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-cron-range

      Not judged, because a value is known only to Terraform or was not given:
        [one/Nightly] function/web-function: type of function default/of-nightly

      3 errors, 0 warnings, 0 acknowledged, 1 not judged; 1 trigger
      "
    `);
    expect(failureOf(app).replaceAll(folder, '<folder>')).toBe(failure);
    expect(writtenBy(app)).toEqual([]);
  });

  test('one that can’t be written fails an app that is right, unless graded otherwise', () => {
    const report = { sarif: tmpdir() };
    const app = newApp({ report });
    timer(newStack(app, 'one'), 'Nightly');
    expect(failureOf(app)).toContain('[one] in the app: checks/unwritten-report: ');
    const graded = newApp({
      report,
      rules: { 'checks/unwritten-report': 'warning' },
    });
    timer(newStack(graded, 'one'), 'Nightly');
    expect(failureOf(graded)).toBe('');
    expect(warningsOf(graded).map((text) => text.split(':')[0])).toEqual(['[one] checks/unwritten-report']);
  });

  test('a folder that may not be written to is named', () => {
    const app = newApp({ report: { json: 'reports/r.json' } });
    timer(newStack(app, 'one'), 'Nightly');
    // Whoever runs the tests may be one who may write everywhere.
    const refused = jest.spyOn(fs, 'mkdirSync').mockImplementation(() => {
      throw Object.assign(new Error('EACCES: permission denied'), {
        code: 'EACCES',
      });
    });
    try {
      expect(() => app.synth()).toThrow(
        'scfTriggers.report.json is "reports/r.json", which can’t be written: no permission to write there (EACCES)',
      );
    } finally {
      refused.mockRestore();
    }
  });
});
