import { nearest } from '../core/nearest';
import { decodeTerraformJson } from '../core/terraform-json';
import type { TriggerFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';
import { parseCron } from '../timer/cron';
import { isExpected, showExpected, textOf } from './expected-value';
import type { TriggerKind } from './trigger-kinds';

/** What a matcher answers; jest asks for the message only when the answer is not the one wanted. */
export interface MatchResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Is there a trigger that has all that is expected?
 *
 * @param synthesized the JSON text of a stack
 * @param expected the properties that count; the others may be anything
 */
export function matchTrigger(kind: TriggerKind, synthesized: unknown, expected: unknown): MatchResult {
  const { triggers } = decodeTerraformJson(parse(synthesized));
  const wanted = expectationOf(kind, expected);
  const compared = triggers.filter(({ type }) => type === kind.type).map((facts) => compare(kind, facts, wanted));
  const found = compared.find(({ differences }) => differences.length === 0);
  return {
    pass: found !== undefined,
    message: () =>
      found
        ? `${expectation('no', kind, wanted)}\n\n${found.address} is one.`
        : notFound(kind, wanted, compared, triggers),
  };
}

type Wanted = ReadonlyMap<string, unknown>;

interface Compared {
  readonly address: string;
  readonly differences: readonly string[];
}

function parse(synthesized: unknown): unknown {
  const wanted = 'expected the JSON text that synthChecked(stack) or Testing.synth(stack) gives';
  if (typeof synthesized !== 'string') throw new TypeError(`${wanted}; got ${describe(synthesized)}`);
  try {
    return JSON.parse(synthesized);
  } catch (error) {
    throw new TypeError(`${wanted}; got a text that is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null) return `an object of class ${value.constructor?.name ?? 'none'}`;
  return String(value);
}

/** A key with a typo would match nothing, and with `.not` go unnoticed. */
function expectationOf(kind: TriggerKind, expected: unknown): Wanted {
  const given = Object.entries(typeof expected === 'object' && expected !== null ? expected : {});
  for (const [key] of given) {
    if (kind.properties.includes(key)) continue;
    const meant = nearest(key, kind.properties);
    throw new TypeError(
      `${JSON.stringify(key)} is no property of a ${kind.noun}; ${meant ? `write "${meant}"` : `there are ${kind.properties.join(', ')}`}`,
    );
  }
  return new Map(given.filter(([, value]) => value !== undefined));
}

function compare(kind: TriggerKind, facts: TriggerFacts, wanted: Wanted): Compared {
  const differences = [...wanted].flatMap(([key, value]) => {
    const got = plain(kind.read(facts, key));
    return isEqual(key, value, got) ? [] : [`  ${key}: expected ${showExpected(value)}, got ${showExpected(got)}`];
  });
  return { address: facts.path, differences };
}

/** The value as it stands in the Terraform: a literal, or the text with its `${…}`. */
function plain(value: Value<unknown> | undefined): unknown {
  if (value?.known) return value.value;
  return value?.template?.map((part) => (typeof part === 'string' ? part : `\${${part.expression}}`)).join('');
}

function isEqual(key: string, wanted: unknown, got: unknown): boolean {
  const text = textOf(wanted);
  return isExpected(key === 'schedule' && typeof text === 'string' ? parseCron(text).text : wanted, got);
}

function expectation(which: string, kind: TriggerKind, wanted: Wanted): string {
  const lines = [...wanted].map(([key, value]) => `  ${key}: ${showExpected(value)}`);
  return [`expected ${which} ${kind.noun}${lines.length > 0 ? ' with' : ''}`, ...lines].join('\n');
}

const nearestShown = 3;

function notFound(
  kind: TriggerKind,
  wanted: Wanted,
  compared: readonly Compared[],
  triggers: readonly TriggerFacts[],
): string {
  const [first] = [...compared].sort((a, b) => a.differences.length - b.differences.length);
  if (!first) return `${expectation('a', kind, wanted)}\n\n${whatThereIs(kind, triggers)}`;
  const near = compared.filter(({ differences }) => differences.length === first.differences.length);
  const shown = near
    .slice(0, nearestShown)
    .map(({ address, differences }) => [`${address} has`, ...differences].join('\n'));
  const rest = compared.length - shown.length;
  const more = rest === 0 ? [] : [`${rest} more ${rest === 1 ? 'is' : 'are'} no nearer.`];
  return [expectation('a', kind, wanted), ...shown, ...more].join('\n\n');
}

function whatThereIs(kind: TriggerKind, triggers: readonly TriggerFacts[]): string {
  if (triggers.length === 0) return `There is no ${kind.noun}, and no trigger of another type.`;
  const others = triggers.map(({ type, path }) => `  ${path} (${type})`);
  return [`There is no ${kind.noun}. There are`, ...others].join('\n');
}
