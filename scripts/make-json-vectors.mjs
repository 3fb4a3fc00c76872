// Asks Terraform for test/core/terraform-json-vectors.json: what its jsonencode writes, and what it makes of the texts
// that we write. `node scripts/make-json-vectors.mjs` writes the file, `--print` prints it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const json = await tsImport('../lib/core/json.ts', import.meta.url);
const { canonicalJson } = json;
const { terraformText } = await tsImport('../lib/core/template.ts', import.meta.url);
const { templateOf } = await tsImport('../lib/core/value.ts', import.meta.url);

/** What jsonencode is asked for. */
const values = [
  '',
  'plain',
  'quote " back-slash \\ slash /',
  'tab \t line \n return \r back-space \b form \f',
  'controls \u0000 \u0001 \u001f',
  'del \u007f next-line \u0085',
  '<a href="?b=1&c=2">',
  'separators \u2028 \u2029',
  'byte order mark \ufeff',
  'emoji \u{1f600} flag \u{1f1e8}\u{1f1f3}',
  '中文',
  'decomposed e\u0301 composed \u00e9',
  'lone surrogate \ud800 end',
  '${var.x} %{ if a }',
  '$${var.x} %%{ if a }',
  '$ % { } $$ %% $',
  "it's",
  0,
  1,
  -1,
  100,
  10000,
  1.5,
  0.1,
  // Beyond these Go's json.Marshal writes an exponent and Terraform does not; no argument takes such a number.
  1e20,
  0.000001,
  1700000000000,
  true,
  false,
  null,
  [],
  {},
  [[], {}, [null]],
  { b: 1, a: 2, B: 3, A: 4, '': 5, _: 6, '-': 7, 10: 8, 9: 9 },
  // UTF-16 would put the astral key before U+FF5E; bytes of UTF-8 don't.
  { '\u{1f600}': 1, '\uff5e': 2, é: 3, z: 4 },
  { 'k<&>"\\\u2028': 'v' },
  { event: 'cos:ObjectCreated:*', filter: { Suffix: '.jpg', Prefix: 'a&b/' } },
  { timeOut: 60, retry: 10000, offset: 'latest', maxMsgNum: 100 },
];

const variables = {
  quote: 'a"b',
  backslash: 'a\\b\\',
  template: '${x} %{y} $${z}',
  markup: '<&>\u2028',
  dollar: '$',
  percent: '%',
  empty: '',
  brace: '{x}',
  emoji: '\u{1f600}',
  text: 'text',
  number: 100,
  fraction: 0.5,
  flag: true,
};
const hole = (name) => ({ expression: `var.${name}`, identity: `vectors#var.${name}` });
const text = (...parts) => ({ known: false, template: parts });

/** Texts with holes, as arguments of a resource have them. */
const templates = [
  [hole('text')],
  ['a', hole('text'), 'b'],
  [hole('text'), hole('quote')],
  ['$', hole('text')],
  ['%', hole('text')],
  ['$$', hole('text')],
  ['%%', hole('text')],
  ['$$$', hole('brace')],
  ['$%$%', hole('brace'), '%$%$', hole('text')],
  ['cost $', hole('number')],
  ['100%', hole('brace')],
  ['${a} ', hole('text'), ' %{b}'],
  ['$${a} ', hole('text'), ' %%{b}'],
  ['$$${a}', hole('text')],
  ['${', hole('text'), '}'],
  ['%{', hole('text'), '}'],
  ['{', hole('text'), '}'],
  ['"', hole('quote'), '"'],
  ['\\', hole('backslash'), '\\'],
  [hole('dollar'), '{x}'],
  [hole('dollar'), hole('brace')],
  [hole('percent'), '{x}'],
  ['\n', hole('text'), '\t\u2028'],
  ['uploads/', hole('text'), '/'],
  ['${only a literal}'],
  ['$${only} a %%{literal}'],
  ['$'],
  ['a$'],
];

/** JSON with holes: the TriggerDesc of a trigger whose props hold tokens. */
const documents = [
  text(hole('text')),
  { maxMsgNum: text(hole('number')), offset: 'latest', retry: text(hole('fraction')), flag: text(hole('flag')) },
  ...Object.keys(variables).map((name) => ({ alone: text(hole(name)), within: text('<', hole(name), '>') })),
  {
    a: text('$', hole('text')),
    b: text('%', hole('text')),
    c: text('$$', hole('brace')),
    d: text('$$$', hole('text')),
  },
  { a: text('${', hole('text'), '}'), b: text('%{', hole('text'), '}'), c: text('$${x}', hole('template')) },
  { a: text('"', hole('quote'), '\\', hole('backslash'), '"') },
  { a: text(hole('text'), hole('quote'), hole('markup')) },
  { a: text(hole('dollar'), '{x}'), b: text(hole('dollar'), hole('brace')), c: text(hole('empty')) },
  { 'k${x}': text(hole('text')), 'k%{y}"': [text(hole('text')), text('$', hole('text'))] },
  { filter: { Prefix: text('uploads/', hole('text'), '/'), Suffix: '.jpg' }, event: 'cos:ObjectCreated:*' },
  { literal: '${x} $${y} %{z} $', deep: [{ a: [text(hole('emoji'), '\u2028')] }] },
];

/** Variables of the wrong type, and of the right one, for each kind of value. */
const conversionVariables = {
  text: 'text',
  digits: '100',
  yes: 'true',
  number: 100,
  flag: true,
  numbers: [1, 2],
  none: null,
};
const conversions = [
  ['jsonText', 'text'],
  ['jsonText', 'number'],
  ['jsonText', 'flag'],
  ['jsonText', 'none'],
  ['jsonNumber', 'digits'],
  ['jsonNumber', 'number'],
  ['jsonNumber', 'none'],
  ['jsonBoolean', 'yes'],
  ['jsonBoolean', 'flag'],
  ['jsonBoolean', 'none'],
  ['jsonTrueOrFalse', 'yes'],
  ['jsonTrueOrFalse', 'flag'],
  ['jsonTexts', 'numbers'],
];

const written = {
  conversions: conversions.map(([kind, name]) =>
    terraformText(templateOf(canonicalJson(json[kind](text(hole(name)))))),
  ),
  templates: templates.map((template) => terraformText(template)),
  documents: documents.map((document) => terraformText(templateOf(canonicalJson(document)))),
};

const folder = mkdtempSync(join(tmpdir(), 'json-vectors-'));
writeFileSync(join(folder, 'values.json'), JSON.stringify(values));
writeFileSync(
  join(folder, 'main.tf.json'),
  JSON.stringify({
    // A default is no template: it is taken as it stands.
    variable: Object.fromEntries(
      Object.entries({ ...variables, ...conversionVariables }).map(([name, value]) => [name, { default: value }]),
    ),
    locals: written,
  }),
);
// `terraform console` prints the result of the last line alone, and in its own quotes: one expression, in Base64.
const expression =
  'base64encode(jsonencode({ values = [for v in jsondecode(file("values.json")) : jsonencode(v)], templates = local.templates, documents = local.documents, conversions = local.conversions }))';
const answer = execFileSync('terraform', [`-chdir=${folder}`, 'console'], {
  input: `${expression}\n`,
  encoding: 'utf8',
});
rmSync(folder, { recursive: true });
const evaluated = JSON.parse(Buffer.from(answer.trim().replace(/^"|"$/g, ''), 'base64').toString('utf8'));
const { terraform_version } = JSON.parse(execFileSync('terraform', ['version', '-json'], { encoding: 'utf8' }));

const vectors = {
  origin: `terraform console ${terraform_version}; made by scripts/make-json-vectors.mjs`,
  variables,
  values: values.map((value, index) => ({ value, json: evaluated.values[index] })),
  templates: templates.map((template, index) => ({
    template,
    text: written.templates[index],
    evaluated: evaluated.templates[index],
  })),
  documents: documents.map((document, index) => ({
    document,
    text: written.documents[index],
    evaluated: evaluated.documents[index],
  })),
  conversionVariables,
  conversions: conversions.map(([kind, name], index) => ({
    kind,
    name,
    text: written.conversions[index],
    evaluated: evaluated.conversions[index],
  })),
};
const file = `${JSON.stringify(vectors, null, 2)}\n`;
if (process.argv.includes('--print')) process.stdout.write(file);
else writeFileSync(fileURLToPath(new URL('../test/core/terraform-json-vectors.json', import.meta.url)), file);
