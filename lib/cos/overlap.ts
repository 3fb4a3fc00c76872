import { allHold, keyOf, literalHead, literalTail, same, type Value } from '../core/value';
import { eventsOverlap } from './events';
import type { CosFacts } from './facts';

/** Two triggers that one object would fire, with such an object's key; or a pair that can't be told. */
export type Overlap =
  | { readonly trigger: CosFacts; readonly earlier: CosFacts; readonly witness: string }
  | { readonly trigger: CosFacts; readonly earlier: CosFacts; readonly undecided: true };

/**
 * All overlapping pairs, bucket by bucket. Triggers are swept in the order of their prefixes, with those whose prefix
 * the current one extends on a stack, so that only pairs with overlapping prefixes are compared.
 */
export function* overlaps(triggers: readonly CosFacts[]): Generator<Overlap> {
  const order = new Map(triggers.map((trigger, index) => [trigger, index]));
  const byBucket = new Map<string, CosFacts[]>();
  for (const trigger of triggers) {
    const key = keyOf(bucketOf(trigger));
    if (key !== undefined) byBucket.set(key, [...(byBucket.get(key) ?? []), trigger]);
  }
  for (const group of byBucket.values()) {
    for (const [a, b] of pairsByPrefix(group)) {
      const [earlier, trigger] = (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a];
      const answer = overlapOf(trigger, earlier);
      if (answer === undefined) yield { trigger, earlier, undecided: true };
      else if (answer) yield { trigger, earlier, witness: witnessKey(trigger, earlier) };
    }
  }
  yield* acrossBuckets(triggers);
}

/** For each trigger the first one before it that it overlaps, and how many more; what can't be told, only where nothing is certain. */
export function firstOverlaps(
  triggers: readonly CosFacts[],
): readonly { readonly first: Overlap; readonly others: number }[] {
  const order = new Map(triggers.map((trigger, index) => [trigger, index]));
  const byTrigger = new Map<CosFacts, { first: Overlap; others: number }>();
  for (const overlap of overlaps(triggers)) {
    const seen = byTrigger.get(overlap.trigger);
    if (!seen || ('undecided' in seen.first && !('undecided' in overlap))) {
      byTrigger.set(overlap.trigger, { first: overlap, others: 0 });
    } else if ('undecided' in seen.first === 'undecided' in overlap) {
      const isBefore = (order.get(overlap.earlier) ?? 0) < (order.get(seen.first.earlier) ?? 0);
      byTrigger.set(overlap.trigger, { first: isBefore ? overlap : seen.first, others: seen.others + 1 });
    }
  }
  return [...byTrigger.values()];
}

/** The bucket's name tells buckets apart in the whole product; a domain of which only Terraform knows the parts does too. */
export function bucketOf(trigger: CosFacts): Value<string> {
  return keyOf(trigger.bucket) === undefined ? trigger.triggerName : trigger.bucket;
}

/** Names are compared with names, domains with domains. */
export function sameBucket(a: CosFacts, b: CosFacts): boolean | undefined {
  const named = keyOf(a.bucket) !== undefined && keyOf(b.bucket) !== undefined;
  return named ? same(a.bucket, b.bucket) : same(a.triggerName, b.triggerName);
}

function* pairsByPrefix(group: readonly CosFacts[]): Generator<[CosFacts, CosFacts]> {
  // An unknown prefix is put where its literal beginning belongs: whatever it turns out to be extends that.
  const sorted = [...group].sort((a, b) => compare(literalHead(a.prefix), literalHead(b.prefix)));
  const open: CosFacts[] = [];
  for (const current of sorted) {
    while (open.length > 0 && !literalHead(current.prefix).startsWith(literalHead((open.at(-1) as CosFacts).prefix)))
      open.pop();
    for (const shorter of open) yield [shorter, current];
    open.push(current);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `undefined`: it depends on a value that only Terraform knows. */
function overlapOf(a: CosFacts, b: CosFacts): boolean | undefined {
  return allHold([
    events(a.event, b.event),
    extend(a.prefix, b.prefix, literalHead, (longer, shorter) => longer.startsWith(shorter)),
    extend(a.suffix, b.suffix, literalTail, (longer, shorter) => longer.endsWith(shorter)),
  ]);
}

function events(a: Value<string>, b: Value<string>): boolean | undefined {
  if (a.known && b.known) return eventsOverlap(a.value, b.value);
  return same(a, b) || undefined;
}

/** Does one of two filters extend the other? The literal end of an unknown one can already say no. */
function extend(
  a: Value<string>,
  b: Value<string>,
  literalEnd: (text: Value<string>) => string,
  extendsText: (longer: string, shorter: string) => boolean,
): boolean | undefined {
  if (same(a, b)) return true;
  if ((a.known && a.value === '') || (b.known && b.value === '')) return true;
  const [endA, endB] = [literalEnd(a), literalEnd(b)];
  if (a.known && b.known) return extendsText(endA, endB) || extendsText(endB, endA);
  if (a.known && extendsText(endB, endA)) return true;
  if (b.known && extendsText(endA, endB)) return true;
  return extendsText(endA, endB) || extendsText(endB, endA) ? undefined : false;
}

/** An object key that matches both: the longer prefix, then the longer suffix. */
function witnessKey(a: CosFacts, b: CosFacts): string {
  const longer = (x: string, y: string) => (x.length >= y.length ? x : y);
  const prefix = longer(shown(a.prefix), shown(b.prefix));
  const suffix = longer(shown(a.suffix), shown(b.suffix));
  const stem = prefix === '' || prefix.endsWith('/') ? 'object' : '';
  return `${prefix}${stem}${suffix}`;
}

function shown(text: Value<string>): string {
  if (text.known) return text.value;
  return (text.template ?? []).map((part) => (typeof part === 'string' ? part : `\${${part.expression}}`)).join('');
}

/** A bucket that only Terraform knows may be any other bucket of the app. */
function* acrossBuckets(triggers: readonly CosFacts[]): Generator<Overlap> {
  const told = new Set(triggers.filter((trigger) => bucketOf(trigger).known));
  if (told.size === triggers.length) return;
  for (const [a, b] of pairsByPrefix(triggers)) {
    if (told.has(a) && told.has(b)) continue;
    if (sameBucket(a, b) !== undefined || overlapOf(a, b) === false) continue;
    if (!told.has(a)) yield { trigger: a, earlier: b, undecided: true };
    if (!told.has(b)) yield { trigger: b, earlier: a, undecided: true };
    told.add(a).add(b);
  }
}
