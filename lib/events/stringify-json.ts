import { describeValue, type EventIssue } from './event-error.js';

/** A value as JSON, or why it can't be. */
export type StringifiedJson = { readonly text: string } | { readonly failure: Pick<EventIssue, 'expected' | 'got'> };

/** `JSON.stringify`, which throws at a bigint, a cycle and nesting deeper than the call stack, and answers nothing for a function. */
export const stringifyJson = (value: unknown): StringifiedJson => {
  const expected = 'a JSON value';
  try {
    const text: string | undefined = JSON.stringify(value);
    return text === undefined ? { failure: { expected, got: describeValue(value) } } : { text };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\n.*/s, '') : describeValue(error);
    return { failure: { expected, got: `${describeValue(value)} (${reason})` } };
  }
};
