/**
 * A value as the rules see it: known at synth, or not. Pure data; no cdktf.
 *
 * A text that reaches Terraform by reference keeps its template even when the literal behind the reference is known:
 * the rules judge the literal, Terraform gets the reference (and with it the dependency).
 */
export type Value<T> = Known<T> | Unknown;

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly template?: Template;
}

export interface Unknown {
  readonly known: false;
  /** Absent when nothing was given at all (a function reference without a region, say). */
  readonly template?: Template;
}

/** A list of texts: the list may be known to Terraform alone, or one of its texts. */
export type TextList = Value<readonly Value<string>[]>;

/** Literal text and holes that Terraform fills, in order. */
export type Template = readonly TemplatePart[];
export type TemplatePart = string | Hole;

export interface Hole {
  /** A Terraform expression without `${` and `}`. */
  readonly expression: string;
  /** Equal for two holes exactly when they are the same thing, whichever stack they are read in. */
  readonly identity: string;
}

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** Not given, and with no default that could be known. */
export const notGiven: Unknown = { known: false };

/** Nothing is there, not even a reference: it was left out, or its prop is wrong and trigger/prop-type says so. */
export function isNotGiven(value: Value<unknown>): boolean {
  return !value.known && value.template === undefined;
}

export function isLiteral(value: Value<unknown>): boolean {
  return value.known && value.template === undefined;
}

/** The template of a text, whether it is literal or has holes. */
export function templateOf(text: Value<string>): Template {
  if (text.template) return text.template;
  return text.known ? [text.value] : [];
}

/** One text after another; known when all of them are. */
export function concat(...texts: readonly (string | Value<string>)[]): Value<string> {
  const values = texts.map((text) => (typeof text === 'string' ? known(text) : text));
  const literal = values.every((value) => value.known) ? values.map((value) => value.value).join('') : undefined;
  if (values.some((value) => !value.known && value.template === undefined)) return notGiven;
  const template = values.some((value) => value.template) ? values.flatMap(templateOf) : undefined;
  return literal === undefined
    ? { known: false, template }
    : { known: true, value: literal, ...(template && { template }) };
}

/**
 * Are these the same? `undefined` is "can't be told": known is compared with known, reference with reference. The literal
 * parts of a text can tell that it is another one, whatever Terraform puts into the holes.
 */
export function same(a: Value<unknown>, b: Value<unknown>): boolean | undefined {
  if (a.known && b.known) return a.value === b.value;
  const [left, right] = [partsOf(a), partsOf(b)];
  if (!left || !right) return undefined;
  if (!canBeEqual(left, right)) return false;
  return !a.known && !b.known && identityOf(left) === identityOf(right) ? true : undefined;
}

/** Whether all of several answers are yes; one no is enough for no, and "can't be told" stays. */
export function allHold(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function partsOf(value: Value<unknown>): Template | undefined {
  if (!value.known) return value.template;
  return typeof value.value === 'string' ? [value.value] : undefined;
}

/** Parts that are the same on both sides are left aside; what is left has to fit at both ends. */
function canBeEqual(a: Template, b: Template): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && samePart(a[head], b[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && samePart(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const [literalLeft, literalRight] = [literalOf(left), literalOf(right)];
  if (literalLeft !== undefined && literalRight !== undefined) return literalLeft === literalRight;
  if (literalLeft !== undefined) return canHold(right, literalLeft);
  if (literalRight !== undefined) return canHold(left, literalRight);
  const [headLeft, headRight, tailLeft, tailRight] = [headOf(left), headOf(right), tailOf(left), tailOf(right)];
  return (
    (headLeft.startsWith(headRight) || headRight.startsWith(headLeft)) &&
    (tailLeft.endsWith(tailRight) || tailRight.endsWith(tailLeft))
  );
}

function samePart(a: TemplatePart | undefined, b: TemplatePart | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.identity === b.identity;
  return a === b;
}

/** The text of a template without holes. */
function literalOf(template: Template): string | undefined {
  return template.every((part) => typeof part === 'string') ? template.join('') : undefined;
}

/** Can the holes of a template be filled so that it is this text? */
function canHold(template: Template, text: string): boolean {
  const [head, tail] = [headOf(template), tailOf(template)];
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

function headOf(template: Template): string {
  const first = template[0];
  return typeof first === 'string' ? first : '';
}

function tailOf(template: Template): string {
  const last = template[template.length - 1];
  return typeof last === 'string' ? last : '';
}

/** A key under which equal values meet: what `same` answers with true has the same key. */
export function keyOf(value: Value<unknown>): string | undefined {
  if (value.known) return `=${String(value.value)}`;
  return value.template && `$${identityOf(value.template)}`;
}

/** Does a hole differ between the instances that `for_each` or `count` make of one resource? */
export function isOfInstance(expression: string): boolean {
  return /\b(?:each\.(?:key|value)|count\.index)\b/.test(expression);
}

function identityOf(template: Template): string {
  return JSON.stringify(template.map((part) => (typeof part === 'string' ? part : { hole: part.identity })));
}

/** The literal text that a template begins with. */
export function literalHead(text: Value<string>): string {
  return text.known ? text.value : headOf(text.template ?? []);
}

/** The literal text that a template ends with. */
export function literalTail(text: Value<string>): string {
  return text.known ? text.value : tailOf(text.template ?? []);
}

/** The value as a person reads it: literals quoted, holes as Terraform writes them. */
export function show(value: Value<unknown>): string {
  if (value.known && isListOfValues(value.value)) return `[${value.value.map(show).join(', ')}]`;
  if (value.known) return JSON.stringify(value.value) ?? 'nothing';
  if (!value.template) return 'a value that was not given';
  return JSON.stringify(
    value.template.map((part) => (typeof part === 'string' ? part : `\${${part.expression}}`)).join(''),
  );
}

function isListOfValues(value: unknown): value is readonly Value<unknown>[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'known' in item);
}
