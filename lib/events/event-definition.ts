import * as z from 'zod';
import { arrayOf, recordOf } from './containers.js';
import { describeValue, EventError, type EventIssue, valueAt } from './event-error.js';
import { oneStep } from './one-step-schema.js';

/** What `safeParse` answers: the typed event, or the error that tells what is wrong with it. */
export type ParseResult<Event> =
  | { readonly success: true; readonly data: Event }
  | { readonly success: false; readonly error: EventError };

/** One event format: its name, its schema, and the two ways to parse it. */
export interface EventDefinition<Kind extends string, Event> {
  /** The name of the format, such as `tencent/cos`; the same as in `detectEvent` and in the subpath. */
  readonly kind: Kind;
  /** The zod schema behind `parse`, also usable as a Standard Schema. */
  readonly schema: z.ZodType<Event>;
  /**
   * The typed event in its normal form. Fields that are not described here are kept, save one named `__proto__`.
   *
   * @throws EventError when the value is not an event of this format.
   */
  parse(event: unknown): Event;
  /** As `parse`, but answers the error instead of throwing it. */
  safeParse(event: unknown): ParseResult<Event>;
}

/** Makes the parse functions of one event format. */
export const defineEvent = <const Kind extends string, Event>(
  kind: Kind,
  schema: z.ZodType<Event>,
): EventDefinition<Kind, Event> => {
  const safeParse = (event: unknown): ParseResult<Event> => {
    const result = schema.safeParse(event);
    return result.success
      ? { success: true, data: result.data }
      : { success: false, error: zodEventError(kind, result.error, event) };
  };
  return {
    kind,
    schema,
    safeParse,
    parse(event) {
      // Of the two ways that zod has, the one that costs nothing more where all is well.
      try {
        return schema.parse(event);
      } catch (error) {
        throw error instanceof z.ZodError ? zodEventError(kind, error, event) : error;
      }
    },
  };
};

/**
 * An object schema that lets fields it doesn't know pass: both products promise that fields are only added, never removed.
 * Its type has no index signature, so that a misspelt field of an event is a compile error and not `unknown`.
 */
export const openObject = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> =>
  z.looseObject(shape) as unknown as z.ZodObject<Shape>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field that a document misspells gets its right name; a field of the right name wins. */
export const renameField = <Shape extends z.core.$ZodLooseShape>(
  from: string,
  to: keyof Shape & string,
  spelt: z.ZodObject<Shape>,
): z.ZodType<z.output<z.ZodObject<Shape>>> => {
  const { [to]: field, ...rest } = spelt.shape as z.core.$ZodLooseShape;
  const renamed = (field as z.ZodType)._zod;
  const others = z.object(rest)._zod;
  const known = new Set([...Object.keys(rest), from, '__proto__']);
  return oneStep((payload, context) => {
    const { value } = payload;
    if (!isObject(value) || !Object.hasOwn(value, from) || Object.hasOwn(value, to)) {
      return spelt._zod.run(payload, context) as z.core.ParsePayload;
    }
    const result = others.run(payload, context) as z.core.ParsePayload<Record<string, unknown>>;
    const moved = renamed.run({ value: value[from], issues: [] }, context) as z.core.ParsePayload;
    if (moved.issues.length > 0) result.issues.push(...z.core.util.prefixIssues(from, moved.issues));
    result.value[to] = moved.value;
    for (const name of Object.keys(value)) if (!known.has(name)) result.value[name] = value[name];
    return result;
  });
};

/** A flag that documents show both as a JSON boolean and as the text `"true"` or `"false"`. */
export const booleanOrText = z.union([
  z.boolean(),
  z.enum(['true', 'false', 'TRUE', 'FALSE']).transform((text) => text.toLowerCase() === 'true'),
]);

/** The names and values of a query: a name without a value arrives as a boolean, a repeated name as an array. */
export const queryValues = recordOf(z.union([z.string(), arrayOf(z.string()), z.boolean().transform(() => '')]));

const zodEventError = (kind: string, error: z.ZodError, event: unknown): EventError =>
  new EventError(
    kind,
    error.issues.flatMap((issue) => eventIssues(issue, [], event)),
    event,
  );

const eventIssues = (issue: z.core.$ZodIssue, base: readonly PropertyKey[], event: unknown): EventIssue[] => {
  const path = [...base, ...issue.path];
  const branches = issue.code === 'invalid_union' ? issue.errors.filter((branch) => branch.length > 0) : [];
  // The form that the value misses least tells the most, if the value is of the right kind at all.
  const [nearest] = branches
    .filter((branch) => branch.every((inner) => inner.path.length > 0))
    .sort((one, other) => one.length - other.length);
  if (nearest !== undefined) return nearest.flatMap((inner) => eventIssues(inner, path, event));
  return [
    {
      path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
      expected: branches.length === 0 ? expectedOf(issue) : [...new Set(branches.map(expectedOfBranch))].join(' or '),
      got: describeValue(valueAt(event, path)),
    },
  ];
};

const expectedOfBranch = (issues: readonly z.core.$ZodIssue[]): string =>
  [...new Set(issues.filter((issue) => issue.path.length === 0).map(expectedOf))].join(' and ');

/** zod's own words for what JSON calls otherwise. `nonoptional` is its word for a field that is missing where anything may be. */
const ZOD_WORDS: Readonly<Record<string, string>> = { record: 'object', nonoptional: 'any value' };

const expectedOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return ZOD_WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? issue.options.map((option) => JSON.stringify(option)).join(' or ')
        : 'one of the documented forms';
    default:
      return issue.message;
  }
};
