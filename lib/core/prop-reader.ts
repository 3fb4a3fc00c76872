import { type IResolvable, TerraformResource, Tokenization } from 'cdktf';
import { isInTree } from './in-tree';
import { type JsonValue, jsonNumber, jsonText, jsonTexts } from './json';
import { referenceTo } from './resource-index';
import { asTerraformHolds } from './template';
import {
  argumentValue,
  isMisfit,
  loneTextToken,
  type Misfit,
  numberValue,
  orNotGiven,
  resolvedText,
  type TokenContext,
  textValue,
  tokenBoolean,
  tokenNumber,
  tokenText,
  tokenTexts,
} from './token-values';
import type { PropProblem, UnknownProp } from './trigger-facts';
import { known, notGiven, type TextList, type Value } from './value';

type Props = Readonly<Record<string, unknown>>;

/**
 * Reads a construct's props into values. What is of a wrong type or missing becomes a problem and an unknown value, so
 * that one wrong prop hides none of the others' findings and nothing crashes on it.
 */
export class PropReader {
  private readonly props: Props;
  private readonly asked = new Set<string>();

  /** @param context how tokens are read; @param props as the user gave them, of any type. */
  constructor(
    public readonly context: TokenContext,
    props: unknown,
    private readonly prefix = '',
    public readonly problems: PropProblem[] = [],
    private readonly readers: PropReader[] = [],
  ) {
    this.props = typeof props === 'object' && props !== null ? (props as Props) : {};
    readers.push(this);
  }

  /** What was given and never asked for, here and in the groups: a typo, most likely. */
  public unknownProps(): readonly UnknownProp[] {
    return this.readers.flatMap((reader) =>
      Object.keys(reader.props)
        .filter((prop) => !reader.asked.has(prop) && reader.props[prop] !== undefined)
        .map((prop) => ({
          name: `${reader.prefix}${prop}`,
          known: [...reader.asked].map((each) => reader.prefix + each),
        })),
    );
  }

  public text(prop: string, fallback?: string): Value<string> {
    return this.read(
      prop,
      'a text',
      fallback,
      (raw) => (typeof raw === 'string' ? this.plainText(prop, raw) : undefined),
      tokenText,
    );
  }

  public number(prop: string, fallback?: number): Value<number> {
    return this.read(
      prop,
      'a number',
      fallback,
      (raw) => (isFiniteNumber(raw) ? numberValue(raw, this.context) : undefined),
      tokenNumber,
    );
  }

  public boolean(prop: string, fallback: boolean): Value<boolean> {
    return this.read(
      prop,
      'true or false',
      fallback,
      (raw) => (typeof raw === 'boolean' ? known(raw) : undefined),
      tokenBoolean,
    );
  }

  /** Checks a boolean that the construct itself asks for, to know which resources there are. */
  public checkFlag(prop: string): void {
    const raw = this.given(prop);
    if (raw === undefined || typeof raw === 'boolean') return;
    this.problem(prop, Tokenization.isResolvable(raw) ? 'a token' : describe(raw), 'true or false, known at synth');
  }

  /** Checks one of a list of texts, where the construct itself asks for it. */
  public checkChoice(prop: string, values: readonly string[], allowed: string): void {
    const raw = this.given(prop);
    if (raw === undefined || values.some((value) => value === raw)) return;
    const choices = `${allowed}: ${values.join(', ')}`;
    if (loneToken(raw)) this.problem(prop, 'a token', `${choices}, known at synth`);
    else this.problem(prop, describe(raw), choices);
  }

  /** A whole number within limits, where no rule looks at it. */
  public wholeNumber(prop: string, min: number, max: number): Value<number> {
    const value = this.number(prop);
    if (!value.known || (Number.isInteger(value.value) && value.value >= min && value.value <= max)) return value;
    this.problem(prop, `the number ${value.value}`, `a whole number, ${min}–${max}`);
    return notGiven;
  }

  public texts(prop: string): TextList {
    return this.read(prop, 'a list of texts', undefined, (raw) => this.plainTexts(prop, raw), tokenTexts);
  }

  /** Anything that JSON can say, with tokens for texts, numbers and booleans. */
  public json(prop: string): JsonValue {
    return this.jsonOf(prop, this.given(prop));
  }

  /** @param token what the value came from, when cdktf has resolved it: its texts are Terraform's by now. */
  private jsonOf(prop: string, raw: unknown, token?: IResolvable): JsonValue {
    if (raw === null) return raw;
    // As a value, so that a user's own key `known` is not taken for one of ours.
    if (typeof raw === 'boolean') return known(raw);
    if (typeof raw === 'string' && token) return resolvedText(raw, token, this.context);
    if (typeof raw === 'string') return this.jsonLeaf(prop, textValue(raw, this.context), jsonText);
    if (isFiniteNumber(raw)) return this.jsonLeaf(prop, numberValue(raw, this.context), jsonNumber);
    if (Tokenization.isResolvable(raw)) return this.tokenJson(prop, raw);
    if (Array.isArray(raw)) {
      const list = loneToken(raw);
      if (list) return this.jsonLeaf(prop, tokenTexts(list, this.context), jsonTexts);
      return raw.map((item, index) => this.jsonOf(`${prop}[${index}]`, item, token));
    }
    if (typeof raw === 'object') {
      const given = Object.entries(raw).filter(([, value]) => value !== undefined);
      this.checkKeys(prop, Object.keys(raw));
      return Object.fromEntries(given.map(([key, value]) => [key, this.jsonOf(`${prop}.${key}`, value, token)]));
    }
    this.problem(prop, describe(raw), jsonAllowed);
    return null;
  }

  private tokenJson(prop: string, token: IResolvable): JsonValue {
    const resolved = this.context.resolve(token) ?? undefined;
    if (resolved !== undefined) return this.jsonOf(prop, resolved, token);
    this.problem(prop, describeMisfit({ token: 'a token that resolved to', resolved }), jsonAllowed);
    return null;
  }

  private jsonLeaf<T>(prop: string, read: Value<T> | Misfit, json: (value: Value<T>) => JsonValue): JsonValue {
    if (!isMisfit(read)) return json(read);
    this.problem(prop, describeMisfit(read), jsonAllowed);
    return null;
  }

  /** Two keys that are one to Terraform would stand there twice, and which of them counts is anybody's guess. */
  private checkKeys(prop: string, keys: readonly string[]): void {
    const held = keys.map(asTerraformHolds);
    const again = held.find((key, index) => held.indexOf(key) !== index);
    if (again !== undefined)
      this.problem(
        prop,
        `an object with two keys that Terraform takes for one, ${JSON.stringify(again)}`,
        'an object with each key once',
        `leave one of the two out: they differ in their Unicode normalization form alone`,
      );
  }

  /** A prop that is a group of props; what is wrong with one of them is said as `<name> <part>`. */
  public group(prop: string): PropReader | undefined {
    const group = this.options(prop);
    return group && this.within(prop, group);
  }

  /** A prop that is a group of props, unread. */
  public options(prop: string): object | undefined {
    const raw = this.given(prop);
    if (raw === undefined) return undefined;
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !Tokenization.isResolvable(raw)) return raw;
    this.problem(prop, describe(raw), 'an object of its props');
    return undefined;
  }

  /** One of a list of texts. */
  public oneOf<Text extends string>(
    prop: string,
    values: readonly Text[],
    allowed: string,
    fallback?: Text,
  ): Value<Text> {
    const value = this.text(prop, fallback);
    if (!value.known) return value;
    const found = values.find((candidate) => candidate === value.value);
    if (found !== undefined) return { ...value, value: found };
    this.problem(
      prop,
      `the text ${JSON.stringify(value.value)}`,
      `${allowed}: ${values.join(', ')}`,
      'use one of these',
    );
    return notGiven;
  }

  /** An object of one of this library's classes, told by its brand: another copy of the library has other classes. */
  public branded<Class extends { readonly _brand: string }>(
    prop: string,
    brand: string,
    how: string,
  ): Class | undefined {
    const raw = this.given(prop);
    if (typeof raw === 'object' && raw !== null && '_brand' in raw && raw._brand === brand) return raw as Class;
    this.problem(prop, describe(raw), `${article(brand)} ${brand}`, how);
    return undefined;
  }

  /** Was a prop given? A token that resolves to nothing leaves it out. */
  public has(prop: string): boolean {
    const raw = this.given(prop);
    if (raw === undefined) return false;
    const token = loneToken(raw);
    return !token || (this.context.resolve(token) ?? undefined) !== undefined;
  }

  /** Reads the parts of a prop's object; what is wrong with them is said as `<name> <part>`. */
  public within(name: string, props: object): PropReader {
    return new PropReader(this.context, props, `${this.prefix}${name} `, this.problems, this.readers);
  }

  /** A resource of a type, from any bindings. */
  public resource(prop: string, raw: unknown, type: string, how: string): TerraformResource | undefined {
    if (isResourceOf(raw, type)) {
      if (this.context.resources && !isInTree(raw, this.context.scope.node.root)) {
        this.problem(
          prop,
          `made from ${raw.node.path}, which was removed from the app`,
          `a ${type} resource of the app`,
          'remove what is made from it too, or leave it where it was',
        );
      }
      return raw;
    }
    this.problem(
      prop,
      `made from ${raw === undefined ? 'nothing' : describe(raw)}`,
      `a ${type} resource`,
      `pass the ${type} resource to ${how}`,
    );
    return undefined;
  }

  /** A reference to an attribute, seen through to its literal where that is possible. */
  public reference(resource: TerraformResource, attribute: string): Value<string> {
    return orNotGiven(textValue(referenceTo(resource, attribute), this.context));
  }

  /** An argument as the resource has it: its literal, or what it refers to. */
  public argument(resource: TerraformResource, name: string): Value<string> {
    const raw = this.context.resources?.attributesOf(resource)[name];
    return raw === undefined || raw === null ? notGiven : argumentValue(String(raw), this.context);
  }

  /** The resource of the app whose attribute a value is. */
  public resourceBehind(value: Value<string>, type: string): TerraformResource | undefined {
    const [hole] = value.template ?? [];
    if (value.template?.length !== 1 || typeof hole !== 'object') return undefined;
    const resource = this.context.resources?.resourceOf(hole.identity, this.context.scope);
    return isResourceOf(resource, type) ? resource : undefined;
  }

  /** The region of a resource's provider. */
  public regionOf(resource: TerraformResource): Value<string> {
    return this.context.resources?.regionOfResource(resource, this.context) ?? notGiven;
  }

  private given(prop: string): unknown {
    this.asked.add(prop);
    return this.props[prop];
  }

  private read<T>(
    prop: string,
    allowed: string,
    fallback: T | undefined,
    plain: (raw: unknown) => Value<T> | Misfit | undefined,
    token: (token: IResolvable, context: TokenContext) => Value<T> | Misfit,
  ): Value<T> {
    const raw = this.given(prop);
    if (raw === undefined && fallback !== undefined) return known(fallback);
    const value = plain(raw) ?? (Tokenization.isResolvable(raw) ? token(raw, this.context) : undefined);
    if (value && !isMisfit(value)) return value;
    if (value && fallback !== undefined && cameToNothing(value)) return known(fallback);
    this.problem(prop, value ? describeMisfit(value) : describe(raw), allowed);
    return notGiven;
  }

  private plainTexts(prop: string, raw: unknown): TextList | Misfit | undefined {
    if (!Array.isArray(raw)) return undefined;
    const token = raw.every((item) => typeof item === 'string') ? Tokenization.reverseList(raw) : undefined;
    if (token) return tokenTexts(token, this.context);
    const items = this.within(prop, Object.fromEntries(raw.entries()));
    return known(raw.map((_, index) => items.text(String(index))));
  }

  private plainText(prop: string, raw: string): Value<string> | Misfit {
    // cdktf's lists stand for themselves as one such element; it has no meaning as a text.
    if (raw.startsWith('#{TfToken[')) {
      this.problem(
        prop,
        'an element of a list that only Terraform knows',
        'a text',
        'take the element with Fn.element(list, index)',
      );
      return notGiven;
    }
    return textValue(raw, this.context);
  }

  private problem(prop: string, got: string, allowed: string, fix = `give ${this.prefix}${prop} ${allowed}`): void {
    this.problems.push({
      prop,
      got: `${this.prefix}${prop} is ${got}`,
      allowed: `${this.prefix}${prop} is ${allowed}`,
      fix,
    });
  }
}

export function isResourceOf(construct: unknown, type: string): construct is TerraformResource {
  return TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === type;
}

const jsonAllowed = 'a value that JSON has';

function isFiniteNumber(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isFinite(raw);
}

/** The whole of a prop is a token, and it came to nothing: the prop is left out. */
function cameToNothing({ token, resolved }: Misfit): boolean {
  return token === 'a token that resolved to' && resolved === undefined;
}

function describeMisfit({ token, resolved }: Misfit): string {
  return `${token} ${resolved === undefined ? 'nothing' : describe(resolved)}`;
}

/** The token that a prop is, however cdktf has packed it. */
function loneToken(raw: unknown): IResolvable | undefined {
  if (Tokenization.isResolvable(raw)) return raw;
  if (typeof raw === 'number') return Tokenization.reverseNumber(raw);
  if (typeof raw === 'string') return loneTextToken(raw);
  return Array.isArray(raw) && raw.every((item) => typeof item === 'string')
    ? Tokenization.reverseList(raw)
    : undefined;
}

function article(noun: string): string {
  // SCF is spoken letter by letter.
  return /^([AEIOU]|Scf)/.test(noun) ? 'an' : 'a';
}

function describe(raw: unknown): string {
  if (raw === undefined) return 'missing';
  if (raw === null) return 'null';
  if (typeof raw === 'string') return `the text ${JSON.stringify(raw)}`;
  if (typeof raw === 'number' && Tokenization.reverseNumber(raw)) return 'a token for a number';
  if (typeof raw === 'number' && !Number.isFinite(raw)) return `${raw}, which is no finite number`;
  if (typeof raw === 'number' || typeof raw === 'boolean') return `the ${typeof raw} ${raw}`;
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'function' || typeof raw === 'symbol' || typeof raw === 'bigint') return `a ${typeof raw}`;
  if (typeof raw === 'object' && '_brand' in raw) return `${article(String(raw._brand))} ${raw._brand}`;
  if (typeof raw === 'object' && 'terraformResourceType' in raw) return `the resource ${raw.terraformResourceType}`;
  return 'an object';
}
