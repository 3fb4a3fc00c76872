// Every code block of docs/events.md compiles, each as a file of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventKinds, sample } from '../../lib/events';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/events.md'), 'utf8');

it('docs/events.md compiles', () => {
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, block]) => block ?? '');
  expect(blocks.length).toBeGreaterThan(5);
  const folder = mkdtempSync(join(tmpdir(), 'events-docs-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    blocks.forEach((block, at) => {
      writeFileSync(join(folder, `block-${at + 1}.ts`), block);
    });
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions: { types: ['node'] }, include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    let output = '';
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
        encoding: 'utf8',
      });
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    expect(output).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

it('docs/events.md names every subpath', () => {
  const named = (subpath: string) =>
    page.includes(`\`${subpath.replace('ctyun/', '/ctyun/').replace('tencent/', '/tencent/')}\``);
  const subpathOf = (kind: string) => kind.replace(/-(raw-data|cloud-events|batch|connecting|data-send|closing)$/, '');
  expect(eventKinds.filter((kind) => !named(subpathOf(kind)))).toEqual([]);
  expect(Object.keys(sample)).toHaveLength(eventKinds.length);
});
