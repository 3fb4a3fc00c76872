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
 * Are these the same? `undefined` is "can't be told": known is compared with known, reference with reference,
 * and never one with the other.
 */
export function same(a: Value<unknown>, b: Value<unknown>): boolean | undefined {
  if (a.known && b.known) return a.value === b.value;
  if (a.known || b.known || !a.template || !b.template) return undefined;
  return identityOf(a.template) === identityOf(b.template) ? true : undefined;
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
  if (text.known) return text.value;
  const first = text.template?.[0];
  return typeof first === 'string' ? first : '';
}

/** The literal text that a template ends with. */
export function literalTail(text: Value<string>): string {
  if (text.known) return text.value;
  const last = text.template?.[text.template.length - 1];
  return typeof last === 'string' ? last : '';
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
