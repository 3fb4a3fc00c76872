import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { App } from 'cdktf';
import { ScfFunctionRef, Schedule, TimerTrigger, type TimerTriggerProps } from 'cdktf-scf-triggers';
import { findingsOf } from 'cdktf-scf-triggers/testing';
import { Construct } from 'constructs';
import { captureTrace, userLocation } from '../../lib/core/source-location';
import { newApp, newStack, rawResource, timer } from './synth';

const target = ScfFunctionRef.fromFunctionName('resize');
const odd = { target, schedule: Schedule.cron('0 */7 * * * * *') };

/** The line of the call that stands in a comment's line. */
function lineOf(mark: string): number {
  const at = readFileSync(__filename, 'utf8')
    .split('\n')
    .findIndex((line) => line.endsWith(`// ${mark}`));
  expect(at).toBeGreaterThan(0);
  return at + 1;
}

function linesIn(app: App): (number | undefined)[] {
  return findingsOf(app).map(({ location }) => {
    expect(location?.file).toBe(__filename);
    return location?.line;
  });
}

test('the line of the call, with its column', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  new TimerTrigger(stack, 'Seventh', odd); // plain
  expect(linesIn(app)).toEqual([lineOf('plain')]);
  expect(findingsOf(app)[0]?.location?.column).toBe(3);
});

class Weekly extends TimerTrigger {
  constructor(scope: Construct, id: string, props: Partial<TimerTriggerProps> = {}) {
    super(scope, id, { ...odd, ...props }); // super call
  }
}

class Jobs extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TimerTrigger(this, 'Seventh', odd); // inside a construct
  }
}

test('the innermost line that is the user’s: in a subclass, in a construct of theirs', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  new Weekly(stack, 'Weekly');
  new Jobs(stack, 'Jobs');
  expect(linesIn(app)).toEqual([lineOf('super call'), lineOf('inside a construct')]);
});

test('in an arrow function, an async function, a callback, a static block', async () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  const make = (id: string) => new TimerTrigger(stack, id, odd); // arrow
  make('Arrow');
  const later = async () => {
    await Promise.resolve();
    return new TimerTrigger(stack, 'Async', { ...odd, target: ScfFunctionRef.fromFunctionName('other') }); // async
  };
  await later();
  ['Callback'].map((id) => new TimerTrigger(stack, id, odd)); // callback
  expect(linesIn(app)).toEqual([lineOf('arrow'), lineOf('async'), lineOf('callback')]);
});

test('from deep below', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  const dig = (depth: number): TimerTrigger => (depth === 0 ? new TimerTrigger(stack, 'Deep', odd) : dig(depth - 1)); // deep
  dig(200);
  expect(linesIn(app)).toEqual([lineOf('deep')]);
});

test('the limit of traces is as it was before', () => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 3;
  timer(newStack(newApp(), 'one'), 'Nightly');
  expect(Error.stackTraceLimit).toBe(3);
  Error.stackTraceLimit = limit;
});

test('a related trigger has its line too', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  new TimerTrigger(stack, 'First', { target, schedule: Schedule.dailyAt(2, 0), triggerName: 'same' }); // first of two
  new TimerTrigger(stack, 'Second', { target, schedule: Schedule.dailyAt(3, 0), triggerName: 'same' });
  expect(findingsOf(app)[0]?.relatedLocations).toEqual([
    { path: 'one/First', location: expect.objectContaining({ file: __filename, line: lineOf('first of two') }) },
  ]);
});

test('frames as V8 writes them', () => {
  const locationIn = (...frames: string[]) => {
    const trace = captureTrace();
    trace.stack = ['Error', ...frames.map((frame) => `    at ${frame}`)].join('\n');
    const location = userLocation(trace);
    return location && `${location.file}:${location.line}:${location.column}`;
  };
  const library = join(__dirname, '../../lib/core/registry.ts:1:1');
  expect(locationIn(`new TimerTrigger (${library})`, 'main (/app/main.ts:3:5)')).toBe('/app/main.ts:3:5');
  expect(locationIn('/app/node_modules/x/y.js:1:1', 'async main (/app/my (own) files/main.ts:3:5)')).toBe(
    '/app/my (own) files/main.ts:3:5',
  );
  expect(locationIn('file:///app/main.mjs:3:5')).toBe('/app/main.mjs:3:5');
  expect(locationIn('async file:///app/main.mjs:3:5')).toBe('/app/main.mjs:3:5');
  expect(locationIn('Object.<anonymous> (C:\\app\\main.ts:3:5)')).toBe('C:\\app\\main.ts:3:5');
  expect(locationIn('new Array (<anonymous>)', 'node:internal/main:1:1', 'Array.map (<anonymous>)')).toBeUndefined();
  expect(locationIn('eval (eval at run (/app/main.ts:3:5), <anonymous>:1:1)', 'run (/app/main.ts:4:5)')).toBe(
    '/app/main.ts:4:5',
  );
  expect(locationIn('file:///app/my%20files/main.mjs:3:5')).toBe('/app/my files/main.mjs:3:5');
});

/** A program that throws nothing and prints where its finding is. */
const program = `import { App, TerraformStack } from 'cdktf';
import { TimerTrigger, ScfFunctionRef, Schedule } from 'cdktf-scf-triggers';
import { findingsOf } from 'cdktf-scf-triggers/testing';

interface Unused { readonly toMakeTheLinesDiffer: string }

const app = new App({ outdir: process.argv[2] });
const stack: TerraformStack = new TerraformStack(app, 'one');
new TimerTrigger(stack, 'Seventh', {
  target: ScfFunctionRef.fromFunctionName('resize'),
  schedule: Schedule.cron('0 */7 * * * * *'),
});
const [finding] = findingsOf(app);
process.stdout.write(\`\${finding?.location?.file}:\${finding?.location?.line}\`);
`;

test('through source maps: of a TypeScript that is run as it is, and of a compiled one', () => {
  const root = join(__dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'scf-triggers-locations.'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['cdktf', 'constructs', 'tsx'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    writeFileSync(join(folder, 'main.ts'), program);
    const paths = {
      'cdktf-scf-triggers': [join(root, 'lib/index.ts')],
      'cdktf-scf-triggers/*': [join(root, 'lib/*/index.ts')],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { paths } }));
    const run = (...words: string[]) =>
      execFileSync(
        process.execPath,
        ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), ...words, mkdtempSync(join(folder, 'out.'))],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
    expect(run('main.ts')).toBe(`${join(folder, 'main.ts')}:9`);
    const { code, map } = transformSync(program, {
      filename: join(folder, 'main.ts'),
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
      sourceMaps: true,
    });
    writeFileSync(join(folder, 'main.cjs'), `${code}\n//# sourceMappingURL=main.cjs.map\n`);
    writeFileSync(join(folder, 'main.cjs.map'), map ?? '');
    expect(run('--enable-source-maps', 'main.cjs')).toBe(`${join(folder, 'main.ts')}:9`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test('no line where there is none: a resource that this library did not make', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  timer(stack, 'Nightly');
  rawResource(stack, 'ByHand', 'tencentcloud_scf_trigger', { type: 'timer', trigger_desc: '0 */7 * * * * *' });
  expect(findingsOf(app).map(({ path, location }) => [path, location])).toEqual([['one/ByHand', undefined]]);
});

test('a tool that makes call sites of a trace leaves no location', () => {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (_error, sites) => sites;
  try {
    const app = newApp();
    new TimerTrigger(newStack(app, 'one'), 'Seventh', odd);
    const [finding] = findingsOf(app);
    expect(finding?.ruleId).toBe('timer/uneven-step');
    expect(finding?.location).toBeUndefined();
  } finally {
    Error.prepareStackTrace = before;
  }
});
