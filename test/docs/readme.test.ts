import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type TerraformStack } from 'cdktf';
import { build } from '../../examples/readme/stack';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef } from '../../lib';
import { catalogue } from '../../lib/core/catalogue';
import { parseSettings } from '../../lib/core/settings';
import { temporaryFolder } from '../temporary-folder';
import { codeBlocksOf } from './code-blocks';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const blocks = (language: string) => codeBlocksOf(readme, language);

test('the code is an example that is compiled', () => {
  expect(blocks('ts')).toEqual([readFileSync(join(root, 'examples', 'readme', 'stack.ts'), 'utf8')]);
});

test('the app of the README is without a finding', () => {
  const app = new App({ outdir: temporaryFolder() });
  build(app);
  expect(() => app.synth()).not.toThrow();
});

test('the message of the README is what synth says', () => {
  const app = new App({ outdir: temporaryFolder() });
  build(app);
  const stack = app.node.findChild('photos') as TerraformStack;
  new CosTrigger(stack, 'Again', {
    target: ScfFunctionRef.fromFunctionName('index'),
    bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
    event: CosEvent.OBJECT_CREATED_PUT,
    prefix: 'uploads/2026/',
  });
  let message = '';
  try {
    app.synth();
  } catch (error) {
    message = String(error);
  }
  const shown = (blocks('text')[0] ?? '')
    .split('\n')
    .filter((line) => !/^ {4}(at|with): /.test(line))
    .join('\n');
  const said = message
    .split('\n')
    .filter((line) => !/^ {4}(at|with|rule): /.test(line))
    .join('\n');
  expect(said).toContain(shown.trim());
});

test('the settings of the README are valid', () => {
  const [settings] = blocks('json').map((block) => JSON.parse(block).context.scfTriggers);
  expect(
    parseSettings(
      settings,
      catalogue.map((rule) => rule.id),
    ).problems,
  ).toEqual([]);
});

test('every npm script of the README and of CONTRIBUTING exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const text = readme + readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].flatMap((match) => match[1] ?? []);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in Object(scripts)))).toEqual([]);
});

test('the support tables are those of docs/support.md', () => {
  const cells = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim().replace(/\]\([^)]*\)|\]\[[^\]]*\]/g, ']')));
  const support = readFileSync(join(root, 'docs', 'support.md'), 'utf8');
  expect(cells(readme)).toEqual(cells(support));
  expect(cells(support).length).toBeGreaterThan(20);
});
