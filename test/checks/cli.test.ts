// What `cdktf synth` itself does with findings: its exit code, and what becomes of the annotations that an app prints.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'scf-triggers-cli.'));

const mainTs = `import { App, TerraformStack } from 'cdktf';
import { Schedule, ScfFunctionRef, TimerTrigger } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';

const app = new App();
const stack = new TerraformStack(app, 'jobs');
new TencentcloudProvider(stack, 'Tencent', { region: 'ap-guangzhou' });
const target = ScfFunctionRef.fromFunctionName('resize');
new TimerTrigger(stack, 'Nightly', { target, schedule: Schedule.cron(process.env.CRON ?? '') });
app.synth();
`;

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['cdktf', 'constructs', 'tsx'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  const paths = {
    'cdktf-scf-triggers': [join(root, 'lib/index.ts')],
    'cdktf-scf-triggers/*': [join(root, 'lib/*/index.ts')],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { paths } }));
  writeFileSync(join(folder, 'main.ts'), mainTs);
  writeFileSync(join(folder, 'terraformrc'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function synth(cron: string, report: object): { code: number | null; stdout: string; stderr: string } {
  const cdktfJson = {
    language: 'typescript',
    app: `${process.execPath} --import ${join(root, 'node_modules/tsx/dist/loader.mjs')} main.ts`,
    projectId: 'scf-triggers-cli-test',
    sendCrashReports: 'false',
    context: { scfTriggers: { report } },
  };
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify(cdktfJson));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/cdktf-cli/bundle/bin/cdktf'), 'synth'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        CRON: cron,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        CHECKPOINT_DISABLE: '1',
        TF_CLI_CONFIG_FILE: join(folder, 'terraformrc'),
      },
    },
  );
  return { code: status, stdout, stderr };
}

/** GitHub takes a line for a command when it begins with `::`, after white space. */
const annotationsIn = (text: string) => text.split('\n').filter((line) => /^\s*::(error|warning) /.test(line));

test('a warning: code 0, shown by the CLI, annotated once', () => {
  const { code, stdout, stderr } = synth('0 */7 * * * * *', {});
  expect(code).toBe(0);
  expect(stdout).toContain('WARN [jobs/Nightly]: timer/uneven-step: minute "*/7": 7 does not divide 60');
  expect(annotationsIn(stdout + stderr)).toEqual([
    expect.stringMatching(/^::warning file=main\.ts,line=9,col=1,title=timer\/uneven-step::/),
  ]);
}, 120_000);

test('an error: another code than 0, the message, and annotations that the CLI repeats', () => {
  const { code, stdout, stderr } = synth('0 0 24 * * * *', {});
  expect(code).toBe(1);
  expect(stderr).toContain('[jobs/Nightly] timer/cron-range: hour "24" has 24');
  expect(annotationsIn(stdout)).toHaveLength(1);
  expect(annotationsIn(stderr)).toHaveLength(1);
}, 120_000);

test('a file has each annotation once, and nothing of it is printed', () => {
  const { code, stdout, stderr } = synth('0 0 24 * * * *', {
    github: 'reports/annotations.txt',
    sarif: 'reports/scf.sarif',
  });
  expect(code).toBe(1);
  expect(annotationsIn(stdout + stderr)).toEqual([]);
  expect(annotationsIn(readFileSync(join(folder, 'reports/annotations.txt'), 'utf8'))).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(folder, 'reports/scf.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
}, 120_000);
