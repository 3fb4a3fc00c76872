import { argumentOf, asTerraformHolds } from './template';
import {
  type Hole,
  isNotGiven,
  known,
  notGiven,
  type Template,
  type TemplatePart,
  type TextList,
  type Unknown,
  type Value,
} from './value';

/** JSON whose leaves may be known only to Terraform. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | Value<string | number | boolean>
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * Canonical JSON, byte for byte what Go's `json.Marshal` and Terraform's `jsonencode` write: keys sorted by their UTF-8
 * bytes at every level, no white space, `<` `>` `&` U+2028 U+2029 escaped. The provider re-marshals what the API returns
 * and compares texts, so any other form is a change in every plan.
 *
 * A value that only Terraform knows becomes `${jsonencode(…)}`; a text that is part literal, part hole is encoded piece by
 * piece, since Terraform's string functions would need the literals escaped a second way.
 *
 * Not given when a value in it is not.
 */
export function canonicalJson(value: JsonValue): Value<string> {
  const parts: TemplatePart[] = [];
  if (!write(value, parts)) return notGiven;
  const merged = merge(parts);
  const [only] = merged;
  if (merged.length === 1 && typeof only === 'string') return known(only);
  return { known: false, template: merged };
}

/** Can it be written? A value that is not given can't. */
function write(value: JsonValue, into: TemplatePart[]): boolean {
  if (isValue(value)) {
    if (value.template) writeTemplate(value.template, into);
    else if (value.known) into.push(encodeScalar(value.value));
    return !isNotGiven(value);
  }
  if (value === null || typeof value !== 'object') {
    into.push(encodeScalar(value));
    return true;
  }
  if (isList(value)) {
    into.push('[');
    const isWritten = value.every((item, index) => {
      if (index > 0) into.push(',');
      return write(item, into);
    });
    into.push(']');
    return isWritten;
  }
  into.push('{');
  const isWritten = Object.keys(value)
    .sort(byUtf8)
    .every((key, index) => {
      into.push(`${index > 0 ? ',' : ''}${encodeScalar(key)}:`);
      return write(value[key] ?? null, into);
    });
  into.push('}');
  return isWritten;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isValue(value: JsonValue): value is Value<string | number | boolean> {
  return typeof value === 'object' && value !== null && 'known' in value && typeof value.known === 'boolean';
}

function writeTemplate(template: Template, into: TemplatePart[]): void {
  const [only] = template;
  if (template.length === 1 && typeof only === 'object') {
    into.push({ expression: `jsonencode(${only.expression})`, identity: only.identity });
    return;
  }
  into.push('"');
  for (const part of template) {
    into.push(
      typeof part === 'string'
        ? encodeScalar(part).slice(1, -1)
        : {
            expression: `trimsuffix(trimprefix(jsonencode(${part.expression}), "\\""), "\\"")`,
            identity: part.identity,
          },
    );
  }
  into.push('"');
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

function encodeScalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return JSON.stringify(asTerraformHolds(value)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? character,
  );
}

function byUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function merge(parts: readonly TemplatePart[]): Template {
  const merged: TemplatePart[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
}

/** JSON as it was read: the text parsed, holes as values; `undefined` when the text is no JSON. */
export type ParsedJson = Value<string> | number | boolean | null | ParsedJson[] | { [key: string]: ParsedJson };

interface ReadHole {
  readonly hole: Hole;
  /** It stands between quotes, where anything becomes text. */
  readonly inString: boolean;
}

// Private-use characters, so that no text of a user's can be taken for a mark.
const mark = (index: number) => `\ue000${index}\ue001`;
const marks = /\ue000(\d+)\ue001/g;

/**
 * Reads the JSON text of a TriggerDesc, from our own output or somebody else's, with `${…}` in it.
 */
export function parseJson(text: Value<string>): ParsedJson | undefined {
  if (!text.known && !text.template) return undefined;
  const template = text.template ?? [text.known ? text.value : ''];
  const holes: ReadHole[] = [];
  let json = '';
  let inString = false;
  for (const part of template) {
    if (typeof part === 'string') {
      json += part;
      inString = endsInString(part, inString);
      continue;
    }
    json += inString ? mark(holes.length) : `"${mark(holes.length)}"`;
    holes.push({ hole: withoutJsonencode(part), inString });
  }
  try {
    return revive(JSON.parse(json), holes);
  } catch {
    return undefined;
  }
}

function endsInString(json: string, startsInString: boolean): boolean {
  let inString = startsInString;
  for (let index = 0; index < json.length; index += 1) {
    if (json[index] === '\\' && inString) index += 1;
    else if (json[index] === '"') inString = !inString;
  }
  return inString;
}

const encodedPiece = /^trimsuffix\(trimprefix\((.*), "\\""\), "\\""\)$/s;

function withoutJsonencode(part: Hole): Hole {
  const encoded = encodedPiece.exec(part.expression)?.[1] ?? part.expression;
  return renamed(part, argumentOf('jsonencode', encoded) ?? part.expression);
}

/** The hole of a part of an expression. */
function renamed(hole: Hole, expression: string): Hole {
  return { expression, identity: hole.identity.replace(hole.expression, () => expression) };
}

function revive(json: unknown, holes: readonly ReadHole[]): ParsedJson {
  if (typeof json === 'string') return reviveText(json, holes);
  if (Array.isArray(json)) return json.map((item) => revive(item, holes));
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, revive(item, holes)]));
  }
  return typeof json === 'number' || typeof json === 'boolean' ? json : null;
}

function reviveText(text: string, holes: readonly ReadHole[]): Value<string> {
  const pieces = text.split(marks);
  if (pieces.length === 1) return known(text);
  const template = pieces
    .map((piece, index) => (index % 2 === 0 ? piece : (holes[Number(piece)]?.hole ?? '')))
    .filter((part) => part !== '');
  const value: Value<string> = { known: false, template };
  // `"${var.n}"` is a text, whatever the variable is.
  return pieces.length === 3 && holes[Number(pieces[1])]?.inString ? jsonText(value) : value;
}

/** Is the whole text a hole, `${jsonencode({…})}`? Then nothing can be read in it. */
export function isOpaque(text: Value<string>): boolean {
  return !text.known && (text.template === undefined || parseJson(text) === undefined || isParsedText(parseJson(text)));
}

/** The members of a JSON object; none when it is something else. */
export function membersOf(json: ParsedJson | undefined): Readonly<Record<string, ParsedJson>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !isParsedText(json) ? json : {};
}

export function isParsedText(json: ParsedJson | undefined): json is Value<string> {
  if (typeof json !== 'object' || json === null || !('known' in json) || typeof json.known !== 'boolean') return false;
  // JSON of others may have a key `known` too.
  return json === notGiven || 'value' in json || 'template' in json;
}

/** A text as JSON, whatever type its variable has in Terraform. */
export function jsonText(text: Value<string>): Value<string> {
  return converted(text, (expression) => `tostring(${expression})`);
}

/** A number as JSON, whatever type its variable has in Terraform. */
export function jsonNumber(number: Value<number>): Value<number> {
  return converted(number, (expression) => `tonumber(${expression})`);
}

/** A boolean as JSON, whatever type its variable has in Terraform. */
export function jsonBoolean(boolean: Value<boolean>): Value<boolean> {
  return converted(boolean, (expression) => `tobool(${expression})`);
}

/** A boolean as API Gateway writes it: the text TRUE or FALSE. */
export function jsonTrueOrFalse(boolean: Value<boolean>): Value<string> {
  const text = boolean.known ? { ...boolean, value: boolean.value ? 'TRUE' : 'FALSE' } : boolean;
  return converted(text, (expression) => `upper(tostring(tobool(${expression})))`);
}

/** Literal text beside a hole makes a text of it anyway. */
function converted<T>(value: Value<T>, convert: (expression: string) => string): Value<T> {
  const [hole] = value.template ?? [];
  if (value.template?.length !== 1 || typeof hole !== 'object') return value;
  return { ...value, template: [{ expression: convert(hole.expression), identity: hole.identity }] };
}

/** A text member; `fallback` when it is absent, not known when it is no text. */
export function textMember(json: ParsedJson | undefined, fallback: string): Value<string> {
  if (json === undefined || json === null) return known(fallback);
  if (isParsedText(json)) return json.known ? json : unknownMember(json, ['tostring']);
  return typeof json === 'object' ? notGiven : known(String(json));
}

/** A list of texts as JSON, whatever type its variable has in Terraform. */
export function jsonTexts(list: TextList): JsonValue {
  if (list.known) return list.value.map(jsonText);
  return converted(list, (expression) => `${textsOf[0]}${expression}${textsOf[1]}`);
}

const textsOf = ['[for text in ', ' : tostring(text)]'] as const;

/** A member that is a list of texts; `undefined` when it is absent. */
export function textsMember(json: ParsedJson | undefined): TextList | undefined {
  if (json === undefined || json === null) return undefined;
  if (Array.isArray(json)) return known(json.map((item) => textMember(item, '')));
  if (!isParsedText(json) || json.known) return notGiven;
  const [hole] = json.template ?? [];
  if (typeof hole !== 'object' || !hole.expression.startsWith(textsOf[0]) || !hole.expression.endsWith(textsOf[1]))
    return json;
  const expression = hole.expression.slice(textsOf[0].length, -textsOf[1].length);
  return { known: false, template: [renamed(hole, expression)] };
}

/** A member that only Terraform knows, before functions of its turn it into what is sent. */
function unknownMember(text: Unknown, functionNames: readonly string[]): Unknown {
  const [hole] = text.template ?? [];
  if (text.template?.length !== 1 || typeof hole !== 'object') return text;
  const expression = functionNames.reduce((inner, name) => argumentOf(name, inner) ?? inner, hole.expression);
  return { known: false, template: [renamed(hole, expression)] };
}

/** A number member; a text of digits counts, since the product's tables write numbers so. */
export function numberMember(json: ParsedJson | undefined, fallback: number): Value<number> {
  if (json === undefined || json === null) return known(fallback);
  if (typeof json === 'number') return known(json);
  if (!isParsedText(json)) return notGiven;
  if (!json.known) return unknownMember(json, ['tonumber']);
  return /^-?\d+$/.test(json.value) ? known(Number(json.value)) : notGiven;
}

/** A boolean member; the API Gateway form `"TRUE"` / `"FALSE"` counts. */
export function booleanMember(json: ParsedJson | undefined, fallback: boolean): Value<boolean> {
  if (json === undefined || json === null) return known(fallback);
  if (typeof json === 'boolean') return known(json);
  if (!isParsedText(json)) return notGiven;
  if (!json.known) return unknownMember(json, ['upper', 'tostring', 'tobool']);
  return known(json.value.toUpperCase() === 'TRUE');
}
