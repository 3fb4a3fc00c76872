import { randomUUID } from 'node:crypto';
import { bytesOf } from './bytes.js';
import { describeValue, EventError } from './event-error.js';

/** What {@link parseLosslessJson} makes: JSON, where an integer beyond 2^53 is a bigint. */
export type LosslessJson =
  | null
  | boolean
  | number
  | bigint
  | string
  | LosslessJson[]
  | { [name: string]: LosslessJson };

const FRACTION_OR_EXPONENT = /[.eE]/;
/** The time to make a bigint grows with the square of its digits: 12 seconds for 10 MB of them. */
const MOST_DIGITS = 1000;

/**
 * Parses JSON without losing digits: an integer that a number can't hold exactly (beyond ±(2^53 − 1)) becomes a bigint.
 *
 * Plain `JSON.parse` rounds such an integer without a word: `JSON.parse('381681168434049713')` is `381681168434049700`.
 * The cursors of CTyun's log event are that large. Fractions and numbers with an exponent are parsed as `JSON.parse` does.
 *
 * CTyun's document shows the events of its message, storage and log triggers as JSON, and doesn't say whether a handler gets them as bytes, as
 * a text or parsed. So all three are taken here: an object or an array is parsed already, and answered as it is. An array of byte values
 * alone, and a Buffer that went through JSON, are bytes.
 *
 * @param json JSON as a text or as its UTF-8 bytes, or an object or array that was made of it.
 * @throws EventError when it is none of these, when the text is not JSON, or when an integer in it has more than 1,000 digits.
 */
export function parseLosslessJson(json: string | Uint8Array | ArrayBuffer): LosslessJson;
export function parseLosslessJson(json: unknown): unknown;
export function parseLosslessJson(json: unknown): unknown {
  if (typeof json === 'string') return parseText(json);
  const bytes = bytesOf(json);
  if (bytes) return parseText(new TextDecoder().decode(bytes));
  if (typeof json === 'object' && json !== null) return json;
  throw jsonError('JSON as a text or bytes, or an object or array', describeValue(json), json);
}

const jsonError = (expected: string, got: string, original: unknown): EventError =>
  new EventError('json', [{ path: [], expected, got }], original);

const parseText = (source: string): LosslessJson => {
  // First as it is: in a text that is JSON, digits stand in strings or are a value.
  const parsed = parseJson(source);
  const integers = unsafeIntegers(source);
  if (integers.length === 0) return parsed;
  // Random, so that no text, escaped or hostile, can hold it already.
  const mark = `bigint ${randomUUID()} `;
  let marked = '';
  let copied = 0;
  for (const { start, end } of integers) {
    marked += `${source.slice(copied, start)}"${mark}${source.slice(start, end)}"`;
    copied = end;
  }
  return withBigints(JSON.parse(marked + source.slice(copied)), mark);
};

const parseJson = (source: string): LosslessJson => {
  try {
    return JSON.parse(source);
  } catch {
    throw jsonError('JSON', 'a text that is not JSON', source);
  }
};

const unsafeIntegers = (source: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source.charCodeAt(at);
    if (character === 0x22) {
      at = endOfString(source, at);
    } else if (character === 0x2d || isDigit(character)) {
      const end = endOfNumber(source, at);
      if (isUnsafeInteger(source.slice(at, end), source)) found.push({ start: at, end });
      at = end;
    } else {
      at += 1;
    }
  }
  return found;
};

const isUnsafeInteger = (text: string, source: string): boolean => {
  if (FRACTION_OR_EXPONENT.test(text)) return false;
  const digits = text.startsWith('-') ? text.length - 1 : text.length;
  if (digits > MOST_DIGITS) throw jsonError(`integers of at most ${MOST_DIGITS} digits`, `one of ${digits}`, source);
  return !Number.isSafeInteger(Number(text));
};

const isDigit = (character: number): boolean => character >= 0x30 && character <= 0x39;

/** Digits, `+`, `-`, `.`, `E` and `e`: a number of JSON is made of these, and none of them follows one. */
const isNumberCharacter = (character: number): boolean =>
  isDigit(character) || [0x2b, 0x2d, 0x2e, 0x45, 0x65].includes(character);

const endOfNumber = (source: string, start: number): number => {
  let at = start + 1;
  while (isNumberCharacter(source.charCodeAt(at))) at += 1;
  return at;
};

const endOfString = (source: string, start: number): number => {
  let at = start + 1;
  while (source.charCodeAt(at) !== 0x22) at += source.charCodeAt(at) === 0x5c ? 2 : 1;
  return at + 1;
};

/** Not recursive: JSON.parse accepts nesting deeper than the call stack. */
const withBigints = (parsed: LosslessJson, mark: string): LosslessJson => {
  const root = [parsed];
  const pending: Record<string, LosslessJson>[] = [root as unknown as Record<string, LosslessJson>];
  for (let container = pending.pop(); container !== undefined; container = pending.pop()) {
    for (const [name, value] of Object.entries(container)) {
      if (typeof value === 'string' && value.startsWith(mark)) container[name] = BigInt(value.slice(mark.length));
      else if (typeof value === 'object' && value !== null) pending.push(value as Record<string, LosslessJson>);
    }
  }
  return root[0] ?? null;
};
