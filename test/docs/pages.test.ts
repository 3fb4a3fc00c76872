// The pages say what the package has: their code compiles, their links lead somewhere, every construct has a row.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as library from '../../lib';
import { catalogue } from '../../lib/core/catalogue';
import { TriggerBase } from '../../lib/core/trigger-base';
import { ruleAnchor } from '../../lib/report/report';
import { codeBlocksOf, compilationErrors } from './code-blocks';

const root = join(__dirname, '../..');
const pages = ['migrating-from-api-gateway.md', 'support.md', 'adopting.md'].map((name) => {
  const path = join(root, 'docs', name);
  return { name, path, text: readFileSync(path, 'utf8') };
});

it('every code block compiles, each as a file of its own', () => {
  const blocks = pages.flatMap(({ text }) => codeBlocksOf(text, 'ts'));
  expect(blocks.length).toBeGreaterThan(3);
  expect(compilationErrors(blocks)).toBe('');
}, 120_000);

it.each(pages)('the links of $name lead to files and rules that exist', ({ path, text }) => {
  const anchors = new Set(catalogue.map(({ id }) => ruleAnchor(id)));
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  const dead = links.filter(([, file, anchor]) => {
    const missing = file ? !existsSync(join(dirname(path), file)) : false;
    return missing || (file?.endsWith('RULES.md') && anchor !== undefined && !anchors.has(anchor));
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});

it('the support table has a row for every construct', () => {
  const support = pages.find(({ name }) => name === 'support.md')?.text ?? '';
  const constructs = Object.entries(library)
    .filter(([, exported]) => typeof exported === 'function' && exported.prototype instanceof TriggerBase)
    .map(([name]) => name);
  expect(constructs.length).toBeGreaterThan(10);
  expect(constructs.filter((name) => !support.includes(`| \`${name}\``))).toEqual([]);
});

it('the support table names no subpath of /events that is not there', () => {
  const support = pages.find(({ name }) => name === 'support.md')?.text ?? '';
  const subpaths = [...support.matchAll(/`\/(events\/[a-z/-]+)`/g)].map(([, subpath]) => subpath ?? '');
  expect(subpaths.length).toBeGreaterThan(20);
  expect(subpaths.filter((subpath) => !existsSync(join(root, 'lib', `${subpath}.ts`)))).toEqual([]);
});
