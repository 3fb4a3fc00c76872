// A user's project, run and type-checked with each major of jest. What runs it is `@jest/core`: two packages `jest` in
// one tree both claim `node_modules/.bin/jest`, and which of them gets it is chance. jest 29's is `jest-core-29`, an alias.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const modules = join(root, 'node_modules');

/** Where a package is that another one asks for: beside it, or in a folder around it. */
function packageFor(folder: string, name: string): string {
  for (let at = realpathSync(folder); at !== dirname(at); at = dirname(at)) {
    const found = join(at, 'node_modules', name);
    if (existsSync(found)) return found;
    if (dirname(at).endsWith('node_modules') && existsSync(join(dirname(at), name))) return join(dirname(at), name);
  }
  throw new Error(`${name} is not there for ${folder}`);
}

function majorOf(folder: string): number {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Number.parseInt(version, 10);
}

/** Packages that jest and its types are made of, as this major has them. */
function jestPackages(core: string): Record<string, string> {
  const runtime = packageFor(core, 'jest-runtime');
  const globals = packageFor(runtime, '@jest/globals');
  return {
    '@jest/globals': globals,
    '@jest/expect': packageFor(globals, '@jest/expect'),
    expect: packageFor(packageFor(globals, '@jest/expect'), 'expect'),
  };
}

const testOf = (first: string) => `${first}
import { TerraformStack, Testing } from 'cdktf';
import { Schedule, ScfFunctionRef, TimerTrigger } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import { synthChecked } from 'cdktf-scf-triggers/testing';
import 'cdktf-scf-triggers/testing/jest';

test('the matchers', async () => {
  const stack = new TerraformStack(Testing.app(), 'media');
  new TencentcloudProvider(stack, 'Tencent', { region: 'ap-guangzhou' });
  const target = ScfFunctionRef.fromFunctionName('resize');
  new TimerTrigger(stack, 'Seventh', { target, schedule: Schedule.cron('0 */7 * * * * *') });
  const text = synthChecked(stack);
  expect(text).toHaveTimerTrigger({ schedule: '0 */7 * * * * *', triggerName: expect.stringMatching(/^Sev/) });
  expect(text).not.toHaveTimerTrigger({ enabled: false });
  expect(text).not.toHaveCosTrigger();
  await expect(Promise.resolve(text)).resolves.toHaveTimerTrigger({ enabled: true });
  expect(stack).toHaveFinding('timer/uneven-step', { path: 'media/Seventh' });
  expect(stack).not.toHaveNoFindings();
  expect(() => expect(text).toHaveTimerTrigger({ message: 'no' })).toThrow('message: expected "no", got ""');
  // @ts-expect-error there is no such property
  expect(() => expect(text).toHaveTimerTrigger({ bucket: 'no' })).toThrow('"bucket" is no property of a timer trigger');
});
`;

const sources = {
  'globals.test.ts': testOf('// With the globals of @types/jest.'),
  'imported.test.ts': testOf("import { expect, test } from '@jest/globals';"),
};

function inProject(act: (folder: string) => void): void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'scf-triggers-jest.'));
  try {
    for (const [file, text] of Object.entries(sources)) writeFileSync(join(folder, file), text);
    act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command printed, when it failed. */
function failureOf(cwd: string, ...words: string[]): string {
  try {
    execFileSync(process.execPath, words, {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, CI: 'true' },
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

/** The program that runs a project's tests: what jest's command does with `--runInBand`. */
const runOf = (core: string, folder: string) => `
require(${JSON.stringify(core)})
  .runCLI({ _: [], $0: '', config: 'jest.config.json', runInBand: true }, [${JSON.stringify(folder)}])
  .then(({ results }) => { process.exitCode = results.success ? 0 : 1; });
`;

const projects = [
  { major: 29, core: join(modules, 'jest-core-29'), types: join(modules, 'types-jest-29') },
  { major: 30, core: packageFor(join(modules, 'jest'), '@jest/core'), types: join(modules, '@types/jest') },
];

describe.each(projects)('jest $major', ({ major, core, types }) => {
  test('runs the matchers, with globals and imported', () => {
    expect(majorOf(core)).toBe(major);
    inProject((folder) => {
      const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
      const config = {
        rootDir: folder,
        testMatch: ['**/*.test.ts'],
        transform: { '^.+\\.ts$': [join(modules, '@swc/jest'), swc] },
        moduleNameMapper: {
          '^cdktf-scf-triggers$': join(root, 'lib/index.ts'),
          '^cdktf-scf-triggers/(.*)$': join(root, 'lib/$1'),
          '^(cdktf|constructs)$': join(modules, '$1'),
        },
      };
      writeFileSync(join(folder, 'jest.config.json'), JSON.stringify(config));
      expect(failureOf(folder, '-e', runOf(core, folder))).toBe('');
    });
  }, 120_000);

  test('has types for them, with globals and imported', () => {
    expect(majorOf(types)).toBe(major);
    inProject((folder) => {
      mkdirSync(join(folder, 'types'));
      symlinkSync(types, join(folder, 'types/jest'));
      symlinkSync(join(modules, '@types/node'), join(folder, 'types/node'));
      const config = {
        extends: join(root, 'tsconfig.json'),
        compilerOptions: {
          typeRoots: ['types'],
          paths: {
            'cdktf-scf-triggers': [join(root, 'lib/index.ts')],
            'cdktf-scf-triggers/*': [join(root, 'lib/*/index.ts'), join(root, 'lib/*.ts')],
            ...Object.fromEntries(Object.entries(jestPackages(core)).map(([name, path]) => [name, [path]])),
            cdktf: [join(modules, 'cdktf')],
            constructs: [join(modules, 'constructs')],
          },
        },
        include: ['*.ts'],
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      expect(failureOf(root, join(modules, 'typescript/bin/tsc'), '-p', folder)).toBe('');
    });
  }, 120_000);
});
