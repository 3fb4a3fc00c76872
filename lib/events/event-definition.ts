import * as z from 'zod';
import { arrayOf, recordOf } from './containers.js';
import { describeValue, EventError, type EventIssue, valueAt } from './event-error.js';

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
   * The typed event in its normal form. Fields that are not described here are kept.
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
      const result = schema.safeParse(event);
      if (result.success) return result.data;
      throw zodEventError(kind, result.error, event);
    },
  };
};

/**
 * An object schema that lets fields it doesn't know pass: both products promise that fields are only added, never removed.
 * Its type has no index signature, so that a misspelt field of an event is a compile error and not `unknown`.
 */
export const openObject = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> =>
  z.looseObject(shape) as unknown as z.ZodObject<Shape>;

/**
 * The schema of a value that is converted in one step, which costs less than a union of schemas with transforms.
 * `convert` answers `undefined` for what it refuses; `expected` says what it takes.
 */
export const converted = <Output>(
  expected: string,
  convert: (value: unknown) => Output | undefined,
): z.ZodType<Output> =>
  z.transform((value, context) => {
    const output = convert(value);
    if (output !== undefined) return output;
    context.issues.push({ code: 'custom', message: expected, input: value });
    return z.NEVER;
  });

/** Before `schema` sees an object, a field that a document misspells gets its right name; a field of the right name wins. */
export const renameField = <Schema extends z.ZodType>(from: string, to: string, schema: Schema) =>
  z.preprocess((value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, from) || Object.hasOwn(value, to)) {
      return value;
    }
    const { [from]: moved, ...rest } = value as Record<string, unknown>;
    return { ...rest, [to]: moved };
  }, schema);

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
