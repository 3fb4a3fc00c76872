import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  booleanMember,
  canonicalJson,
  type JsonValue,
  jsonBoolean,
  jsonNumber,
  jsonText,
  jsonTexts,
  jsonTrueOrFalse,
  numberMember,
  type ParsedJson,
  parseJson,
  textMember,
  textsMember,
} from '../../lib/core/json';
import { parseTerraformText, terraformText } from '../../lib/core/template';
import { known, notGiven, type Template, type TemplatePart, templateOf, type Unknown } from '../../lib/core/value';

interface Vectors {
  readonly origin: string;
  readonly variables: Readonly<Record<string, string | number | boolean>>;
  readonly values: readonly { value: JsonValue; json: string }[];
  readonly templates: readonly { template: Template; text: string; evaluated: string }[];
  readonly documents: readonly { document: JsonValue; text: string; evaluated: string }[];
  readonly conversionVariables: Readonly<Record<string, unknown>>;
  readonly conversions: readonly { kind: Kind; name: string; text: string; evaluated: string }[];
}

type Kind = 'jsonText' | 'jsonNumber' | 'jsonBoolean' | 'jsonTrueOrFalse' | 'jsonTexts';

const vectors: Vectors = JSON.parse(readFileSync(join(__dirname, 'terraform-json-vectors.json'), 'utf8'));

const variableOf = ({ expression }: { expression: string }) => {
  const value = vectors.variables[expression.replace(/^var\./, '')];
  if (value === undefined) throw new Error(`${expression} is no variable of the vectors`);
  return value;
};

/** The value that Terraform sees where the holes are filled. */
function filled(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isTemplate(value)) {
    const [only] = value.template;
    if (value.template.length === 1 && typeof only === 'object') return variableOf(only);
    return textOf(value.template);
  }
  if (Array.isArray(value)) return value.map(filled);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item)]));
}

function isTemplate(value: object): value is { template: Template } {
  return 'known' in value && 'template' in value;
}

const textOf = (template: Template) =>
  template.map((part) => (typeof part === 'string' ? part : String(variableOf(part)))).join('');

const readBack = (text: string) => parseTerraformText(text, (expression) => `vectors#${expression}`);

describe('what Terraform’s jsonencode writes', () => {
  test.each(vectors.values.map(({ value, json }) => [JSON.stringify(value), value, json] as const))(
    '%s',
    (_title, value, json) => {
      expect(canonicalJson(value)).toEqual(known(json));
    },
  );
});

describe('texts with holes', () => {
  test.each(vectors.templates.map(({ text, ...rest }) => [text, rest] as const))(
    '%s',
    (text, { template, evaluated }) => {
      expect(terraformText(template)).toBe(text);
      expect(evaluated).toBe(textOf(template));
      expect(templateOf(readBack(text))).toEqual(template);
    },
  );
});

describe('JSON with holes', () => {
  test.each(vectors.documents.map(({ text, ...rest }) => [text, rest] as const))(
    '%s',
    (text, { document, evaluated }) => {
      const written = canonicalJson(document);
      expect(terraformText(templateOf(written))).toBe(text);
      expect(known(evaluated)).toEqual(canonicalJson(filled(document)));
      expect(terraformText(templateOf(readBack(text)))).toBe(text);
      expect(parseJson(readBack(text))).toEqual(asRead(document));
    },
  );
});

/** How a value of each kind is written and read back, and what its variable has to come to. */
const kinds: Readonly<
  Record<
    Kind,
    {
      write: (hole: Unknown) => JsonValue;
      read: (json: ParsedJson | undefined) => unknown;
      comesTo: (variable: unknown) => unknown;
    }
  >
> = {
  jsonText: { write: jsonText, read: (json) => textMember(json, ''), comesTo: String },
  jsonNumber: { write: jsonNumber, read: (json) => numberMember(json, 0), comesTo: Number },
  jsonBoolean: {
    write: jsonBoolean,
    read: (json) => booleanMember(json, false),
    comesTo: (it) => String(it) === 'true',
  },
  jsonTrueOrFalse: {
    write: jsonTrueOrFalse,
    read: (json) => booleanMember(json, false),
    comesTo: (it) => String(it).toUpperCase(),
  },
  jsonTexts: { write: jsonTexts, read: textsMember, comesTo: (it) => (Array.isArray(it) ? it.map(String) : it) },
};

describe('a value keeps its type, whatever the type of its variable', () => {
  test.each(vectors.conversions.map(({ text, ...rest }) => [text, rest] as const))(
    '%s',
    (text, { kind, name, evaluated }) => {
      const { write, read, comesTo } = kinds[kind];
      const value: Unknown = {
        known: false,
        template: [{ expression: `var.${name}`, identity: `vectors#var.${name}` }],
      };
      const variable = vectors.conversionVariables[name];
      expect(terraformText(templateOf(canonicalJson(write(value))))).toBe(text);
      expect(JSON.parse(evaluated)).toEqual(variable === null ? null : comesTo(variable));
      expect(read(parseJson(readBack(text)))).toEqual(value);
    },
  );
});

test('a text between quotes stays one', () => {
  const written = canonicalJson(parseJson(readBack('{"a":"${var.n}","b":${jsonencode(var.n)}}')) ?? null);
  expect(terraformText(templateOf(written))).toBe('{"a":${jsonencode(tostring(var.n))},"b":${jsonencode(var.n)}}');
});

test('JSON in which a value is not given, is not given', () => {
  expect(canonicalJson({ a: [1, notGiven], b: 2 })).toBe(notGiven);
});

test('a Terraform that is here says the same today', () => {
  const { status, error } = spawnSync('terraform', ['version']);
  if (error || status !== 0) {
    console.info('no terraform on the PATH: the vectors are not asked for anew');
    return;
  }
  const script = join(__dirname, '../../scripts/make-json-vectors.mjs');
  const { stdout } = spawnSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
  const { origin, ...today }: Vectors = JSON.parse(stdout);
  const { origin: stored, ...then } = vectors;
  expect(origin).toContain('terraform console');
  expect(stored).toContain('terraform console');
  expect(today).toEqual(then);
}, 60_000);

const identify = (expression: string) => `app#${expression}`;
const hole = fc
  .constantFrom('var.x', 'tencentcloud_cos_bucket.b.bucket', 'join("}", [var.a, "${var.b}"])', 'a ? "{" : "}"')
  .map((expression) => ({ expression, identity: identify(expression) }));
const tricky = fc.string({
  unit: fc.constantFrom(
    '$',
    '%',
    '{',
    '}',
    '"',
    '\\',
    'a',
    '<',
    '\u2028',
    'é',
    'e\u0301',
    '\u{1f600}',
    '\n',
    '\u0000',
    '\ue000',
  ),
});
const anyText = fc.oneof(tricky, fc.string({ unit: 'binary' }));

/** As templates are held: no empty literal, no two in a row. */
function merged(parts: readonly TemplatePart[]): Template {
  const result: TemplatePart[] = [];
  for (const part of parts) {
    const last = result[result.length - 1];
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}

const template = fc.array(fc.oneof(anyText, hole), { maxLength: 6 }).map(merged);

test('a template reads back as it was written', () => {
  fc.assert(
    fc.property(template, (parts) => {
      expect(templateOf(parseTerraformText(terraformText(parts), identify)).filter((part) => part !== '')).toEqual(
        parts,
      );
    }),
    { numRuns: 2000 },
  );
});

const templateWithHole = template.filter((parts) => parts.some((part) => typeof part === 'object'));
const scalar = fc.oneof(
  anyText,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  templateWithHole.map((parts) => ({ known: false as const, template: parts })),
);
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .dictionary(
        anyText.filter((key) => key !== 'known'),
        tie('json'),
        { maxKeys: 4 },
      )
      .filter(hasKeysOfTheirOwn),
  ),
}));

/** Terraform holds keys in normalization form C: two that differ in form alone are one there. */
function hasKeysOfTheirOwn(object: object): boolean {
  const keys = Object.keys(object);
  return new Set(keys.map((key) => key.normalize('NFC'))).size === keys.length;
}

/** What reading back gives: texts as values, in normalization form C, as Terraform holds them. */
function asRead(value: JsonValue): unknown {
  if (typeof value === 'string') return known(value.normalize('NFC'));
  if (typeof value !== 'object' || value === null) return value;
  if (isTemplate(value)) {
    return {
      known: false,
      template: value.template.map((part) => (typeof part === 'string' ? part.normalize('NFC') : part)),
    };
  }
  if (Array.isArray(value)) return value.map(asRead);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.normalize('NFC'), asRead(item)]));
}

test('JSON reads back as it was written, through Terraform JSON too', () => {
  fc.assert(
    fc.property(json, (value) => {
      const written = canonicalJson(value);
      expect(parseJson(written)).toEqual(asRead(value));
      const throughTerraform = parseTerraformText(terraformText(templateOf(written)), identify);
      expect(parseJson(throughTerraform)).toEqual(asRead(value));
    }),
    { numRuns: 2000 },
  );
});
