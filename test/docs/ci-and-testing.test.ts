// Every code block of docs/ci.md and docs/testing.md: TypeScript compiles and runs, JSON and YAML parse, settings hold,
// and what synth is said to say is what it says.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../lib/core/catalogue';
import { defaultReportFiles, parseSettings } from '../../lib/core/settings';
import { triggerMatchers } from '../../lib/testing';
import { triggerKinds } from '../../lib/testing/trigger-kinds';
import { failureOf, newApp } from '../checks/synth';
import { tenMistakes } from '../checks/ten-mistakes';
import { codeBlocksOf } from './code-blocks';

const root = join(__dirname, '../..');
const ruleIds = catalogue.map((rule) => rule.id);
const { load }: { load: (text: string) => unknown } = jest.requireActual('js-yaml');

function pageOf(name: string): string {
  return readFileSync(join(root, 'docs', name), 'utf8');
}

const ci = pageOf('ci.md');
const testing = pageOf('testing.md');

test('there is no block that nothing here looks at', () => {
  const count = (page: string) => page.match(/^```\w/gm)?.length;
  const looked = (page: string, ...languages: string[]) =>
    languages.flatMap((language) => codeBlocksOf(page, language)).length;
  expect(looked(ci, 'ts', 'json', 'yaml', 'text')).toBe(count(ci));
  expect(looked(testing, 'ts', 'text')).toBe(count(testing));
  expect([count(ci), count(testing)]).toEqual([6, 5]);
});

test('the pipelines are YAML, and name the reports that the settings write', () => {
  const [github, gitlab] = codeBlocksOf(ci, 'yaml').map(load);
  const [cdktfJson] = codeBlocksOf(ci, 'json');
  const { sarif, junit, github: annotations } = JSON.parse(cdktfJson ?? '').context.scfTriggers.report;
  expect(github).toMatchObject({
    jobs: {
      synth: {
        steps: expect.arrayContaining([
          expect.objectContaining({ run: 'npx cdktf synth' }),
          expect.objectContaining({ with: expect.objectContaining({ sarif_file: sarif }) }),
          expect.objectContaining({ if: 'always()', run: `test ! -f ${annotations} || cat ${annotations}` }),
        ]),
      },
    },
  });
  expect(gitlab).toMatchObject({
    synth: { script: expect.arrayContaining(['npx cdktf synth']), artifacts: { when: 'always', reports: { junit } } },
  });
});

test('the settings are right', () => {
  const [cdktfJson, all] = codeBlocksOf(ci, 'json').map((text) => JSON.parse(text));
  for (const settings of [cdktfJson.context.scfTriggers, all])
    expect(parseSettings(settings, ruleIds).problems).toEqual([]);
});

test('the table of settings has every key with its default', () => {
  const rows = new Map(
    [...ci.matchAll(/^\| `([\w.]+)` +\| (.*?) +\| (.*?) +\|/gm)].map(([, key = '', type, standard]) => [
      key,
      { type, standard },
    ]),
  );
  const unknown = (settings: object) =>
    [...(parseSettings(settings, ruleIds).problems[0]?.allowed.matchAll(/"(\w+)"/g) ?? [])].map(([, key]) => key);
  const keys = unknown({ '': 1 }).flatMap((key) =>
    key === 'quotas' || key === 'report' ? unknown({ [key]: { '': 1 } }).map((below) => `${key}.${below}`) : [key],
  );
  const documented = [...rows.keys()].filter((key) => !['text', 'json', 'sarif', 'junit', 'github'].includes(key));
  expect(documented.sort()).toEqual(keys.sort());
  const { settings } = parseSettings(undefined, ruleIds);
  expect(rows.get('quotas.triggersPerType')?.standard).toBe(`\`${settings.quotas.triggersPerType}\``);
  expect(rows.get('quotas.cosRulesPerBucket')?.standard).toBe(`\`${settings.quotas.cosRulesPerBucket}\``);
  expect(rows.get('timeZone')?.standard).toBe(`\`"${settings.timeZone}"\``);
  for (const [kind, file] of Object.entries(defaultReportFiles))
    expect(rows.get(`report.${kind}`)?.type).toContain(`\`${file}\``);
});

/** `UPDATE_DOCS=1` writes the text into the page. */
test('what a failing synth says', () => {
  const app = newApp();
  tenMistakes(app);
  const said = failureOf(app).replaceAll('test/checks/ten-mistakes.ts:', 'main.ts:');
  const [shown = ''] = codeBlocksOf(ci, 'text');
  if (process.env.UPDATE_DOCS)
    writeFileSync(
      join(root, 'docs/ci.md'),
      ci.replace(`\`\`\`text\n${shown}`, () => `\`\`\`text\n${said}\n`),
    );
  else expect(shown).toBe(`${said}\n`);
});

test('a failure of a matcher reads as shown', () => {
  const [shown] = codeBlocksOf(testing, 'text');
  const nightly = { type: 'timer', trigger_desc: '0 0 2 * * * *' };
  const terraform = { resource: { tencentcloud_scf_trigger: { Nightly_C44EE0A7: nightly } } };
  const { message } = triggerMatchers.toHaveTimerTrigger(JSON.stringify(terraform), {
    schedule: '0 0 3 * * * *',
    enabled: true,
  });
  expect(`${message()}\n`).toBe(shown);
});

test('the table of matchers has every one with its properties', () => {
  const rows = [...testing.matchAll(/^\| `(toHave\w+)` +\| (.*) \|$/gm)].map(([, name, properties]) => [
    name,
    [...(properties ?? '').matchAll(/`(\w+)`/g)].map(([, property]) => property),
  ]);
  const common = ['functionName', 'namespace', 'qualifier'];
  expect(rows).toEqual(
    Object.entries(triggerKinds).map(([name, { properties }]) => [
      name,
      properties.filter((property) => !common.includes(property)),
    ]),
  );
});

describe('the TypeScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scf-triggers-docs.'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function commandFailure(...words: string[]): string {
    try {
      execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
      return '';
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return `${stdout}${stderr}`;
    }
  }

  beforeAll(() => {
    mkdirSync(join(folder, 'out'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    codeBlocksOf(ci, 'ts').forEach((block, at) => {
      writeFileSync(join(folder, `ci-${at + 1}.ts`), block);
    });
    codeBlocksOf(testing, 'ts').forEach((block, at) => {
      writeFileSync(join(folder, `testing-${at + 1}.test.ts`), block);
    });
    const paths = {
      'cdktf-scf-triggers': [join(root, 'lib/index.ts')],
      'cdktf-scf-triggers/*': [join(root, 'lib/*/index.ts'), join(root, 'lib/*.ts')],
    };
    const compilerOptions = { paths, types: ['node', 'jest'] };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] }),
    );
    const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
    writeFileSync(
      join(folder, 'jest.config.json'),
      JSON.stringify({
        testMatch: ['**/*.test.ts'],
        transform: { '^.+\\.ts$': [join(root, 'node_modules/@swc/jest'), swc] },
        moduleNameMapper: {
          '^cdktf-scf-triggers$': join(root, 'lib/index.ts'),
          '^cdktf-scf-triggers/(.*)$': join(root, 'lib/$1'),
        },
      }),
    );
  });

  test('compiles', () => {
    expect(commandFailure(join(root, 'node_modules/typescript/bin/tsc'), '-p', folder)).toBe('');
  }, 120_000);

  test('of ci.md runs', () => {
    for (const at of codeBlocksOf(ci, 'ts').keys())
      expect(commandFailure('--import', join(root, 'node_modules/tsx/dist/loader.mjs'), `ci-${at + 1}.ts`)).toBe('');
  }, 120_000);

  test('of testing.md passes', () => {
    expect(commandFailure(join(root, 'node_modules/jest/bin/jest.js'), '--runInBand', '--ci=false')).toBe('');
  }, 120_000);
});
