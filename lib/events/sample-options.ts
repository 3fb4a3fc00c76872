import { describeValue, EventError, type EventIssue } from './event-error.js';
import { choiceIssues, isNamesAndValues } from './option-issues.js';

const isText = (value: unknown): boolean => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const LONE_SURROGATE = /\p{Surrogate}/u;

const KINDS = {
  text: { expected: 'a text', fits: isText },
  texts: { expected: 'an array of texts', fits: areTexts },
  number: { expected: 'a finite number', fits: Number.isFinite },
  'object key': {
    expected: 'a text without half a surrogate pair, which UTF-8 can not hold',
    fits: (value: unknown) => typeof value === 'string' && !LONE_SURROGATE.test(value),
  },
  headers: {
    expected: 'an object of texts',
    fits: (value: unknown) => isNamesAndValues(value) && Object.values(value).every(isText),
  },
  query: {
    expected: 'an object of texts and arrays of texts',
    fits: (value: unknown) =>
      isNamesAndValues(value) && Object.values(value).every((one) => isText(one) || areTexts(one)),
  },
  'text or bytes': {
    expected: 'a text or bytes',
    fits: (value: unknown) => typeof value === 'string' || value instanceof Uint8Array,
  },
  'text or object': {
    expected: 'a text, an object or an array',
    fits: (value: unknown) => typeof value === 'string' || Array.isArray(value) || isNamesAndValues(value),
  },
  anything: { expected: 'anything', fits: () => true },
} as const;

/** What an option of a sample takes: a kind, or one of a few texts. */
export type OptionKind = keyof typeof KINDS | readonly string[];

type Make = (options?: never) => unknown;
type OptionsOf<Sample extends Make> = NonNullable<Parameters<Sample>[0]>;

/** A kind for each option of each sample: one that is left out is a compile error. */
export type SampleOptionKinds<Samples extends Record<string, Make>> = {
  readonly [Name in keyof Samples]: { readonly [Option in keyof OptionsOf<Samples[Name]>]-?: OptionKind };
};

/** The same samples, which throw an EventError when an option is not of its kind: each event is valid by its schema, or there is none. */
export const withCheckedOptions = <Samples extends Record<string, Make>>(
  samples: Samples,
  kinds: SampleOptionKinds<Samples>,
): Samples => {
  const checked = Object.entries(samples).map(([name, make]) => [
    name,
    (options?: never) => {
      const issues = options === undefined ? [] : optionsIssues(options, kinds[name] ?? {});
      if (issues.length > 0) throw new EventError(`sample.${name}`, issues, options);
      return make(options);
    },
  ]);
  return Object.fromEntries(checked);
};

const optionsIssues = (options: unknown, kinds: Readonly<Record<string, OptionKind>>): EventIssue[] => {
  if (!isNamesAndValues(options)) return [{ path: [], expected: 'an object of options', got: describeValue(options) }];
  return Object.entries(options).flatMap(([option, value]) => {
    const kind = value === undefined || !Object.hasOwn(kinds, option) ? undefined : kinds[option];
    return kind === undefined ? [] : kindIssues(option, value, kind);
  });
};

const kindIssues = (option: string, value: unknown, kind: OptionKind): EventIssue[] => {
  if (typeof kind !== 'string') return choiceIssues([option], value, kind);
  const { expected, fits } = KINDS[kind];
  return fits(value) ? [] : [{ path: [option], expected, got: describeValue(value) }];
};
