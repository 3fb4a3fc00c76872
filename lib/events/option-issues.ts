import { describeValue, type EventIssue } from './event-error.js';

// What the makers of replies, requests and samples are handed: in JavaScript no compiler has looked at it.

/** An issue unless the value is a text. */
export const textIssues = (path: EventIssue['path'], value: unknown, expected = 'a text'): EventIssue[] =>
  typeof value === 'string' ? [] : [{ path, expected, got: describeValue(value) }];

/** An issue unless the value is a text that is not empty. */
export const nameIssues = (path: EventIssue['path'], value: unknown, expected: string): EventIssue[] =>
  textIssues(path, value === '' ? undefined : value, expected).map((issue) => ({
    ...issue,
    got: describeValue(value),
  }));

/** An issue unless the value is one of a few texts. */
export const choiceIssues = (path: EventIssue['path'], value: unknown, choices: readonly string[]): EventIssue[] =>
  choices.some((choice) => choice === value)
    ? []
    : [
        {
          path,
          expected: choices.map((choice) => JSON.stringify(choice)).join(' or '),
          got: describeValue(value),
        },
      ];

/** Whether the value is an object of names and values: no array, Map or `Headers`, whose contents are no properties. */
export const isNamesAndValues = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(Symbol.iterator in value) && !ArrayBuffer.isView(value);
