import { describeValue, EventError, type EventIssue, valueAt } from './event-error.js';

/**
 * What zod, valibot, arktype and others have in common: version 1 of the Standard Schema interface.
 * Any schema of any such library validates the inner payload of an event.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  /** All that the interface asks for. */
  readonly '~standard': {
    /** The version of the interface, always 1. */
    readonly version: 1;
    /** The library that made the schema, such as `zod`. */
    readonly vendor: string;
    /** Answers the value that the schema makes, or its complaints. */
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    /** For the compiler only: never there at run time. */
    readonly types?:
      | {
          /** What the schema takes. */
          readonly input: Input;
          /** What it makes. */
          readonly output: Output;
        }
      | undefined;
  };
}

/** The answer of a Standard Schema: a value, or issues. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One complaint of a Standard Schema. */
export interface StandardIssue {
  /** What is wrong. */
  readonly message: string;
  /** Where, from the top of the payload: names and indexes, bare or as `key`. Absent: the whole payload. */
  readonly path?:
    | readonly (
        | PropertyKey
        | {
            /** The name or index. */
            readonly key: PropertyKey;
          }
      )[]
    | undefined;
}

/** The type that a Standard Schema makes. */
export type SchemaOutput<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['output'];

/** Where an inner payload sits: the format and the original of its event, and its path there. */
export interface PayloadPlace {
  /** The format, such as `tencent/ckafka`. */
  readonly kind: string;
  /** The original event. */
  readonly event: unknown;
  /** The names and indexes from the top of the event. */
  readonly path: readonly (string | number)[];
}

/**
 * The inner payload as its schema makes it. Asynchronous, since a Standard Schema may be.
 *
 * @throws EventError with the path from the top of the event, when the schema refuses it.
 */
export const validatePayload = async <Schema extends StandardSchema>(
  schema: Schema,
  value: unknown,
  place: PayloadPlace,
): Promise<SchemaOutput<Schema>> => {
  const result = await schema['~standard'].validate(value);
  if (result.issues === undefined) return result.value;
  throw new EventError(
    place.kind,
    result.issues.map((issue) => payloadIssue(issue, value, place.path)),
    place.event,
  );
};

const payloadIssue = (issue: StandardIssue, value: unknown, base: PayloadPlace['path']): EventIssue => {
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  return {
    path: [...base, ...path.map((step) => (typeof step === 'symbol' ? String(step) : step))],
    expected: `what its schema accepts (${issue.message})`,
    got: describeValue(valueAt(value, path)),
  };
};

/**
 * A schema for a text that holds JSON: the text is parsed, then validated by `schema`.
 * Message bodies are texts: `ckafkaMessages(event, jsonText(Order))`.
 */
export const jsonText = <Schema extends StandardSchema>(
  schema: Schema,
): StandardSchema<string, SchemaOutput<Schema>> => ({
  '~standard': {
    version: 1,
    vendor: 'cdktf-scf-triggers',
    validate(text) {
      if (typeof text !== 'string') return { issues: [{ message: 'not a text that holds JSON' }] };
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return { issues: [{ message: 'not JSON' }] };
      }
      return schema['~standard'].validate(value);
    },
  },
});
