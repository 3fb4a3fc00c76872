import { converted } from './event-definition.js';

/**
 * An integer that may lie beyond ±(2^53 − 1), where a number can't hold it exactly.
 *
 * Within, it is a number. Beyond, a bigint is exact: it comes out of `parseLosslessJson`. A number beyond is what plain `JSON.parse` has rounded:
 * its last digits are wrong.
 */
export type LargeInteger = number | bigint;

/** The schema of {@link LargeInteger}. */
export const largeInteger = converted('integer', (value): LargeInteger | undefined => {
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : value;
  return Number.isInteger(value) ? (value as number) : undefined;
});

const isSafe = (value: bigint): boolean => value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
