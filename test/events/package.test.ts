// The package as a user gets it: built by the real configurations into a folder of its own, loaded by its own name.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '../..');
const installed = mkdtempSync(join(tmpdir(), 'events-package-'));
const tsc = (...words: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...words], { cwd: installed });
const node = (...words: string[]) => execFileSync(process.execPath, words, { cwd: installed, encoding: 'utf8' });

const folders = ['tencent', 'ctyun'] as const;
const subpaths = folders.flatMap((folder) =>
  readdirSync(join(root, 'lib/events', folder)).map((file) => `events/${folder}/${file.replace(/\.ts$/, '')}`),
);
const others = ['', '/detect', '/lossless-json', '/region-codes', '/responses', '/samples', '/standard-schema'];
const allSubpaths = [...subpaths, ...others.map((name) => `events${name}`)];

beforeAll(() => {
  tsc('-p', join(root, 'tsconfig.subpaths.json'), '--outDir', join(installed, 'dist'));
  tsc('-p', join(root, 'tsconfig.events-esm.json'), '--outDir', join(installed, 'dist/esm'));
  writeFileSync(join(installed, 'dist/esm/package.json'), '{ "type": "module" }\n');
  copyFileSync(join(root, 'package.json'), join(installed, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'));
}, 180_000);

afterAll(() => rmSync(installed, { recursive: true, force: true }));

describe('the built package', () => {
  it('is required by CommonJS, each subpath', () => {
    const script = `for (const name of ${JSON.stringify(allSubpaths)}) console.log(Object.keys(require('cdktf-scf-triggers/' + name)).length > 0)`;
    expect(node('-e', script)).toBe('true\n'.repeat(allSubpaths.length));
  });

  it('is imported by ES modules, each subpath', () => {
    const script = `for (const name of ${JSON.stringify(allSubpaths)}) console.log(Object.keys(await import('cdktf-scf-triggers/' + name)).length > 0)`;
    expect(node('--input-type=module', '-e', script)).toBe('true\n'.repeat(allSubpaths.length));
  });

  it('loads nothing but zod and its own files for one event, and no cdktf for all of them', () => {
    const script = (name: string) => `
      require('cdktf-scf-triggers/${name}');
      const files = Object.keys(require.cache).map((file) => file.split(/dist|node_modules/).pop().replaceAll('\\\\', '/'));
      console.log(JSON.stringify([...new Set(files.map((file) => (file.startsWith('/events') ? file : file.split('/')[1])))].sort()));`;
    expect(JSON.parse(node('-e', script('events/tencent/cos')))).toEqual([
      '/events/containers.js',
      '/events/event-definition.js',
      '/events/event-error.js',
      '/events/region-codes.js',
      '/events/tencent/cos.js',
      'zod',
    ]);
    const all: string[] = JSON.parse(node('-e', script('events')));
    expect(all.filter((file) => !file.startsWith('/events'))).toEqual(['zod']);
  });

  it('has types for both kinds of modules', () => {
    const program = `
      import { cosEvent, cosRecords, type CosEvent } from 'cdktf-scf-triggers/events/tencent/cos';
      import { detectEvent, sample } from 'cdktf-scf-triggers/events';
      const event: CosEvent = cosEvent.parse(sample.cos());
      export const keys: string[] = cosRecords(event).map(({ key }) => key);
      const detected = detectEvent(event);
      export const name: string = detected.kind === 'tencent/timer' ? detected.event.TriggerName : detected.kind;
      // @ts-expect-error a number is not a text
      export const wrong: string = event.Records[0].cos.cosObject.size;`;
    writeFileSync(join(installed, 'consumer.mts'), program);
    writeFileSync(join(installed, 'consumer.cts'), program);
    tsc('--noEmit', '--strict', '--target', 'ES2022', '--module', 'Node16', 'consumer.mts', 'consumer.cts');
  }, 120_000);
});

describe('our own code in a bundle', () => {
  const bundle = (name: string) => {
    const { metafile } = buildSync({
      entryPoints: [join(root, 'lib', `${name}.ts`)],
      bundle: true,
      minify: true,
      platform: 'node',
      external: ['zod'],
      metafile: true,
      write: false,
      outdir: installed,
    });
    const [output] = Object.values(metafile.outputs);
    const imported = output?.imports.map(({ path }) => path) ?? [];
    return { bytes: output?.bytes ?? Number.POSITIVE_INFINITY, inputs: Object.keys(metafile.inputs), imported };
  };

  it.each(subpaths)('of %s is at most 30 kB and imports only zod and node', (name) => {
    const { bytes, inputs, imported } = bundle(name);
    expect(bytes).toBeLessThanOrEqual(30_000);
    expect(inputs.filter((file) => !file.includes('lib/events/'))).toEqual([]);
    expect(imported.filter((path) => path !== 'zod' && !path.startsWith('node:'))).toEqual([]);
  });

  it('of one event holds no other event', () => {
    const { inputs } = bundle('events/tencent/cos');
    expect(inputs.filter((file) => /events\/(tencent|ctyun)\//.test(file))).toHaveLength(1);
  });
});
