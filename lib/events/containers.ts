import * as z from 'zod';
import { MOST_ISSUES } from './event-error.js';

// zod's own arrays and records go on after an issue: three million wrong records of an event of 9 MB are as many issues, a minute and 4 GB.
// These stop when there are enough. Objects of a fixed shape need no limit.

/** Whether a container has enough issues, those of its latest entry added. */
const isFull = (payload: z.core.ParsePayload, key: PropertyKey, entry: z.core.ParsePayload): boolean => {
  if (entry.issues.length > 0) payload.issues.push(...z.core.util.prefixIssues(key, entry.issues));
  return payload.issues.length >= MOST_ISSUES;
};

// What runs here is never a promise: zod's own way is left to what a user makes asynchronous.
const entryOf = (schema: z.core.$ZodType, value: unknown, context: z.core.ParseContextInternal) =>
  schema._zod.run({ value, issues: [] }, context) as z.core.ParsePayload;

const EventArray = z.core.$constructor<z.ZodArray, z.core.$ZodArrayDef>('EventArray', (schema, definition) => {
  z.ZodArray.init(schema, definition);
  const parseAll = schema._zod.parse;
  schema._zod.parse = (payload, context) => {
    const input: unknown = payload.value;
    if (!Array.isArray(input) || context.async) return parseAll(payload, context);
    const output: unknown[] = [];
    payload.value = output;
    for (let at = 0; at < input.length; at += 1) {
      const entry = entryOf(definition.element, input[at], context);
      if (isFull(payload, at, entry)) break;
      output.push(entry.value);
    }
    return payload;
  };
});

const EventRecord = z.core.$constructor<z.ZodRecord, z.core.$ZodRecordDef>('EventRecord', (schema, definition) => {
  z.ZodRecord.init(schema, definition);
  const parseAll = schema._zod.parse;
  schema._zod.parse = (payload, context) => {
    const input: unknown = payload.value;
    if (!z.core.util.isPlainObject(input) || context.async) return parseAll(payload, context);
    const output: Record<string, unknown> = {};
    payload.value = output;
    for (const name of Object.keys(input)) {
      // As zod does: written to an object, it would be its prototype.
      if (name === '__proto__') continue;
      const entry = entryOf(definition.valueType, input[name], context);
      if (isFull(payload, name, entry)) break;
      output[name] = entry.value;
    }
    return payload;
  };
});

/** An array of any length. It stops at the hundredth issue. */
export const arrayOf = <Element extends z.ZodType>(element: Element): z.ZodArray<Element> =>
  new EventArray({ type: 'array', element }) as z.ZodArray<Element>;

/** An object with names of any kind, the values of one. It stops at the hundredth issue. */
export const recordOf = <Value extends z.ZodType>(valueType: Value): z.ZodRecord<z.ZodString, Value> =>
  new EventRecord({ type: 'record', keyType: z.string(), valueType }) as unknown as z.ZodRecord<z.ZodString, Value>;
