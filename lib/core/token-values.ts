import { type IResolvable, TerraformStack, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { ResourceIndex } from './resource-index';
import { asTerraformHolds, parseTerraformText } from './template';
import { isOfInstance, known, notGiven, type Template, type TemplatePart, type TextList, type Value } from './value';

/**
 * Turns what a user passed, with cdktf's tokens in it, into values.
 */
export interface TokenContext {
  /** The stack in which the tokens are resolved. */
  readonly scope: IConstruct;
  /** What cdktf makes of a token here: a literal, or a text with `${…}`. */
  readonly resolve: (token: IResolvable) => unknown;
  /** Looks behind references for literals; absent while a construct is being made, when ids may still be overridden. */
  readonly resources?: ResourceIndex;
}

/** A reference to an attribute, as cdktf and cdktn make it; neither exports the class. */
interface ReferenceToken extends IResolvable {
  readonly identifier: string;
  readonly originStack?: IConstruct;
}

function isReference(token: IResolvable): token is ReferenceToken {
  return 'identifier' in token && typeof token.identifier === 'string';
}

/** What a token leaves in a text. Most texts hold none, and need no search for each kind. */
const tokenMark = /TfToken\[|e\+\d/;

/** A token that came to no value of the type that is wanted. */
export interface Misfit {
  /** Where the token stands, up to what it came to. */
  readonly token: 'a token that resolved to' | 'a text whose token resolved to' | 'a token for a list with';
  /** What it came to; `undefined` for nothing. */
  readonly resolved: unknown;
}

function misfit(resolved: unknown, token: Misfit['token'] = 'a token that resolved to'): Misfit {
  return { token, resolved: resolved ?? undefined };
}

export function isMisfit(read: Value<unknown> | Misfit): read is Misfit {
  return 'resolved' in read;
}

/** For who only looks: what it is instead, is said of the construct that writes it. */
export function orNotGiven<T>(read: Value<T> | Misfit): Value<T> {
  return isMisfit(read) ? notGiven : read;
}

export function textValue(raw: string, context: TokenContext): Value<string> | Misfit {
  if (!tokenMark.test(raw)) return known(asTerraformHolds(raw));
  const pieces = piecesOf(raw);
  const values: Value<string>[] = [];
  for (const piece of pieces) {
    const value = typeof piece === 'string' ? known(asTerraformHolds(piece)) : tokenText(piece, context);
    if (isMisfit(value)) return pieces.length === 1 ? value : misfit(value.resolved, 'a text whose token resolved to');
    values.push(value);
  }
  return join(values);
}

/**
 * An argument as a resource has it. There `${…}` is an interpolation, by whoever wrote it: only our own props take it
 * for text.
 */
export function argumentValue(raw: string, context: TokenContext): Value<string> {
  const value = orNotGiven(textValue(raw, context));
  if (value.known && value.template) return value;
  const stack = TerraformStack.of(context.scope);
  const parts = (value.template ?? (value.known ? [value.value] : [])).flatMap((part) => {
    if (typeof part === 'object') return [part];
    const parsed = parseTerraformText(part, (expression) => identityOf(expression, stack, context));
    return parsed.template ?? (parsed.known ? [parsed.value] : []);
  });
  if (parts.every((part) => typeof part === 'string')) return known(parts.join(''));
  const [only] = parts;
  if (value.template || parts.length !== 1 || typeof only !== 'object' || !context.resources)
    return { known: false, template: parts };
  return seeThrough(only.expression, stack, parts, context.resources);
}

function join(values: readonly Value<string>[]): Value<string> {
  const parts: TemplatePart[] = [];
  for (const value of values) {
    for (const part of value.template ?? (value.known ? [value.value] : [])) {
      const last = parts[parts.length - 1];
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
      else if (part !== '') parts.push(part);
    }
  }
  const template = parts.some((part) => typeof part === 'object') ? parts : undefined;
  if (values.every((value) => value.known)) {
    return { known: true, value: values.map((value) => value.value).join(''), ...(template && { template }) };
  }
  return { known: false, template: parts };
}

export function numberValue(raw: number, context: TokenContext): Value<number> | Misfit {
  const token = Tokenization.reverseNumber(raw);
  return token ? tokenNumber(token, context) : known(raw);
}

export function tokenNumber(token: IResolvable, context: TokenContext): Value<number> | Misfit {
  const resolved = context.resolve(token);
  if (typeof resolved === 'number') return Number.isFinite(resolved) ? known(resolved) : misfit(resolved);
  return expressionOf(resolved, token, context, (literal) => {
    const value = Number(literal);
    return Number.isNaN(value) ? undefined : value;
  });
}

export function tokenBoolean(token: IResolvable, context: TokenContext): Value<boolean> | Misfit {
  const resolved = context.resolve(token);
  if (typeof resolved === 'boolean') return known(resolved);
  return expressionOf(resolved, token, context, (literal) => literal === 'true');
}

/** A number or a boolean that Terraform makes: one expression, with no text around it. */
function expressionOf<T>(
  resolved: unknown,
  token: IResolvable,
  context: TokenContext,
  ofLiteral: (literal: string) => T | undefined,
): Value<T> | Misfit {
  const text = typeof resolved === 'string' ? resolvedText(resolved, token, context) : undefined;
  if (text?.template?.length !== 1) return misfit(resolved);
  const value = text.known ? ofLiteral(text.value) : undefined;
  return value === undefined ? { known: false, template: text.template } : { ...text, known: true, value };
}

/** What a token for a list stands for: a list once resolved, or an expression that only Terraform can fill. */
export function tokenTexts(token: IResolvable, context: TokenContext): TextList | Misfit {
  const resolved = context.resolve(token);
  if (Array.isArray(resolved)) {
    const strange = resolved.findIndex((item) => !isScalar(item));
    if (strange >= 0) return misfit(resolved[strange], 'a token for a list with');
    return known(resolved.map((item) => resolvedText(item, token, context)));
  }
  const text = typeof resolved === 'string' ? resolvedText(resolved, token, context) : undefined;
  return text?.template?.length === 1 ? { known: false, template: text.template } : misfit(resolved);
}

/** What a token stands for, as text; a reference is seen through to a literal argument of the resource it names. */
export function tokenText(token: IResolvable, context: TokenContext): Value<string> | Misfit {
  const resolved = context.resolve(token);
  return isScalar(resolved) ? resolvedText(resolved, token, context) : misfit(resolved);
}

function isScalar(resolved: unknown): resolved is string | number | boolean {
  return typeof resolved === 'string' || typeof resolved === 'number' || typeof resolved === 'boolean';
}

/** What cdktf made of a token, as text: it is Terraform's text by now, with `${…}` in it. */
export function resolvedText(
  resolved: string | number | boolean,
  token: IResolvable,
  context: TokenContext,
): Value<string> {
  const origin = isReference(token)
    ? (token.originStack ?? TerraformStack.of(context.scope))
    : TerraformStack.of(context.scope);
  const value = parseTerraformText(String(resolved), (expression) =>
    identityOf(isReference(token) ? token.identifier : expression, origin, context),
  );
  if (value.known || !isReference(token) || !context.resources) return value;
  return seeThrough(token.identifier, origin, value.template ?? [], context.resources);
}

/** `each.key` of another resource is another thing. */
function identityOf(expression: string, stack: IConstruct, { scope }: TokenContext): string {
  return `${(isOfInstance(expression) ? scope : stack).node.path}#${expression}`;
}

/** Terraform gets the reference; the rules get the literal behind it, or the reference that it hands on. */
function seeThrough(
  identifier: string,
  origin: IConstruct,
  template: Template,
  resources: ResourceIndex,
): Value<string> {
  const behind = resources.valueBehind(identifier, TerraformStack.of(origin));
  if (behind.known) return { known: true, value: behind.value, template };
  const [own] = template;
  const [deeper] = behind.template ?? [];
  if (behind.template?.length !== 1 || typeof deeper !== 'object' || typeof own !== 'object')
    return { known: false, template };
  return { known: false, template: [{ expression: own.expression, identity: deeper.identity }] };
}

/** Literal text and tokens, in order. Numbers that stand for tokens may be in the text too. */
function piecesOf(raw: string): (string | IResolvable)[] {
  const { tokens } = Tokenization.reverseString(raw);
  return raw
    .split(textMark)
    .flatMap((literal, index) => [...withNumberTokens(literal), tokens[index] ?? ''])
    .filter((piece) => piece !== '');
}

/** The token that a text is, with nothing beside it. */
export function loneTextToken(raw: string): IResolvable | undefined {
  const { tokens } = Tokenization.reverseString(raw);
  return tokens.length === 1 && raw.replace(textMark, '') === '' ? tokens[0] : undefined;
}

/** By what a token stands in a text. Its own `toString` need not say so: that of `Fn.rawString` is the bare text. */
const textMark = /\$\{TfToken\[[\w:.-]+\]\}/;

const numberMark = /(-\d(?:\.\d+)?e\+\d+)/;

function withNumberTokens(text: string): (string | IResolvable)[] {
  if (!numberMark.test(text)) return [text];
  return text
    .split(numberMark)
    .map((piece) => (numberMark.test(piece) ? (Tokenization.reverseNumber(Number(piece)) ?? piece) : piece));
}
