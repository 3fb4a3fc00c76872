import { randomUUID } from 'node:crypto';
import { EventError } from './event-error.js';

/** What {@link parseLosslessJson} makes: JSON, where an integer beyond 2^53 is a bigint. */
export type LosslessJson =
  | null
  | boolean
  | number
  | bigint
  | string
  | LosslessJson[]
  | { [name: string]: LosslessJson };

const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;

/**
 * Parses JSON without losing digits: an integer that a number can't hold exactly (beyond ±(2^53 − 1)) becomes a bigint.
 *
 * Plain `JSON.parse` rounds such an integer without a word: `JSON.parse('381681168434049713')` is `381681168434049700`.
 * The cursors of CTyun's log event are that large. Fractions and numbers with an exponent are parsed as `JSON.parse` does.
 *
 * @param text JSON as a text, or its UTF-8 bytes (a CTyun handler gets its event as bytes).
 * @throws EventError when the text is not JSON.
 */
export const parseLosslessJson = (text: string | Uint8Array): LosslessJson => {
  const source = typeof text === 'string' ? text : new TextDecoder().decode(text);
  const integers = unsafeIntegers(source);
  if (integers.length === 0) return parseJson(source, text);
  // Random, so that no text, escaped or hostile, can hold it already.
  const mark = `bigint ${randomUUID()} `;
  let marked = '';
  let copied = 0;
  for (const { start, end } of integers) {
    marked += `${source.slice(copied, start)}"${mark}${source.slice(start, end)}"`;
    copied = end;
  }
  return withBigints(parseJson(marked + source.slice(copied), text), mark);
};

const parseJson = (source: string, original: unknown): LosslessJson => {
  try {
    return JSON.parse(source);
  } catch {
    throw new EventError('json', [{ path: [], expected: 'JSON', got: 'a text that is not JSON' }], original);
  }
};

const unsafeIntegers = (source: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source.charCodeAt(at);
    if (character === 0x22) {
      at = endOfString(source, at);
    } else if (character === 0x2d || (character >= 0x30 && character <= 0x39)) {
      NUMBER.lastIndex = at;
      const match = NUMBER.exec(source);
      const end = at + (match?.[0].length ?? 1);
      const isInteger = match !== null && match[1] === undefined && match[2] === undefined;
      if (isInteger && !Number.isSafeInteger(Number(match[0]))) found.push({ start: at, end });
      at = end;
    } else {
      at += 1;
    }
  }
  return found;
};

const endOfString = (source: string, start: number): number => {
  let at = start + 1;
  while (at < source.length && source.charCodeAt(at) !== 0x22) at += source.charCodeAt(at) === 0x5c ? 2 : 1;
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
