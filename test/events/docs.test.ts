// Every code block of docs/events.md compiles, each as a file of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventKinds, sample } from '../../lib/events';
import { codeBlocksOf, compilationErrors } from '../docs/code-blocks';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/events.md'), 'utf8');

it('docs/events.md compiles', () => {
  const blocks = codeBlocksOf(page, 'ts');
  expect(blocks.length).toBeGreaterThan(5);
  expect(compilationErrors(blocks)).toBe('');
}, 120_000);

it('docs/events.md names every subpath', () => {
  const named = (subpath: string) =>
    page.includes(`\`${subpath.replace('ctyun/', '/ctyun/').replace('tencent/', '/tencent/')}\``);
  const subpathOf = (kind: string) => kind.replace(/-(raw-data|cloud-events|batch|connecting|data-send|closing)$/, '');
  expect(eventKinds.filter((kind) => !named(subpathOf(kind)))).toEqual([]);
  expect(Object.keys(sample)).toHaveLength(eventKinds.length);
});
