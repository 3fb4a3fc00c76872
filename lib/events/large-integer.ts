import { oneStep } from './one-step-schema.js';

/**
 * An integer that may lie beyond ±(2^53 − 1), where a number can't hold it exactly.
 *
 * Within, it is a number. Beyond, a bigint is exact: it comes out of `parseLosslessJson`. A number beyond is what plain `JSON.parse` has rounded:
 * its last digits are wrong.
 */
export type LargeInteger = number | bigint;

/** The schema of {@link LargeInteger}. */
export const largeInteger = oneStep<LargeInteger>((payload) => {
  const { value } = payload;
  if (Number.isInteger(value)) return payload;
  if (typeof value !== 'bigint') {
    payload.issues.push({ code: 'custom', message: 'integer', input: value });
    return payload;
  }
  const rounded = Number(value);
  if (Number.isSafeInteger(rounded)) payload.value = rounded;
  return payload;
});
