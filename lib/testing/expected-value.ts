import type { AsymmetricMatcher } from './expected-triggers';

/** Is a value what was expected, or does it look like it? */
export function isExpected(expected: unknown, got: unknown): boolean {
  return isAsymmetric(expected) ? expected.asymmetricMatch(got) : Object.is(textOf(expected), got);
}

/** The text behind Schedule, CosEvent and CkafkaOffset; anything else as it is. */
export function textOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isAsymmetric(value)) return value;
  if ('expression' in value) return value.expression;
  return 'value' in value ? value.value : value;
}

/** An expectation, or what came instead, as messages have it. */
export function showExpected(value: unknown): string {
  if (isAsymmetric(value)) return showAsymmetric(value);
  const text = textOf(value);
  return text === undefined ? 'nothing' : (JSON.stringify(text) ?? String(text));
}

function isAsymmetric(value: unknown): value is AsymmetricMatcher {
  return (
    typeof value === 'object' &&
    value !== null &&
    'asymmetricMatch' in value &&
    typeof value.asymmetricMatch === 'function'
  );
}

/** `StringMatching</^0 />`; jest's own way to name some of them needs jest. */
function showAsymmetric(matcher: AsymmetricMatcher): string {
  const sample = 'sample' in matcher ? matcher.sample : undefined;
  if (sample === undefined) return String(matcher);
  const shown =
    typeof sample === 'function' ? sample.name : sample instanceof RegExp ? String(sample) : JSON.stringify(sample);
  return `${String(matcher)}<${shown}>`;
}
