import { allHold, keyOf, literalHead, literalTail, notGiven, same, type Value } from './value';

/** What a rule compares or counts triggers by: a function, a bucket, an API. */
export interface Subject<Trigger> {
  /** The values that make it. A trigger that was not given one of them has no subject; another rule says so. */
  readonly parts: (trigger: Trigger) => readonly Value<string>[];
  /** What can tell two of equal parts apart, given or not. */
  readonly besides: (trigger: Trigger) => readonly Value<string>[];
  /** Have these one subject? Yes only where the parts are the same; `undefined` is "can't be told". */
  readonly same: (a: Trigger, b: Trigger) => boolean | undefined;
}

/** A subject that is made of values alone. */
export function subjectOf<Trigger>(parts: Subject<Trigger>['parts']): Subject<Trigger> {
  return {
    parts,
    besides: () => [],
    same: (a, b) => {
      const others = parts(b);
      return allHold(parts(a).map((part, index) => same(part, others[index] ?? part)));
    },
  };
}

/** Both at once: a name on a function. */
export function bothOf<Trigger>(a: Subject<Trigger>, b: Subject<Trigger>): Subject<Trigger> {
  return {
    parts: (trigger) => [...a.parts(trigger), ...b.parts(trigger)],
    besides: (trigger) => [...a.besides(trigger), ...b.besides(trigger)],
    same: (one, other) => allHold([a.same(one, other), b.same(one, other)]),
  };
}

/** Two triggers with one subject, or perhaps with one. */
export interface Conflict<Trigger> {
  readonly trigger: Trigger;
  readonly other: Trigger;
  readonly certain: boolean;
}

/**
 * What stands in the way of one trigger per subject, at most once per trigger: the first one before it that has its subject,
 * or else one that perhaps has. Of two that can't be told apart, a trigger with a value that only Terraform knows is told of
 * one without, and the later of equals of the earlier.
 */
export function* conflictsOver<Trigger>(
  triggers: readonly Trigger[],
  subject: Subject<Trigger>,
): Generator<Conflict<Trigger>> {
  const entries = triggers.flatMap((trigger, index) => entryOf(trigger, index, subject) ?? []);
  const inReach = entries.some(({ open }) => open) ? reachIn(entries) : () => [];
  const before = new Map<string, Entry<Trigger>[]>();
  for (const entry of entries) {
    const { first: trigger } = entry;
    const alike = before.get(entry.key) ?? [];
    before.set(entry.key, alike);
    const answer = (other: Entry<Trigger>) => subject.same(other.first, trigger);
    const certain = alike.find((other) => answer(other) === true);
    const isToldOf = (other: Entry<Trigger>) => !other.open || other.index < entry.index;
    const other =
      certain ??
      alike.find((earlier) => answer(earlier) === undefined) ??
      (entry.open ? inReach(entry).find((each) => isToldOf(each) && answer(each) === undefined) : undefined);
    if (other) yield { trigger, other: other.first, certain: other === certain };
    alike.push(entry);
  }
}

/** The triggers of one subject that together break a rule; perhaps, when it takes those that are perhaps of the subject. */
export interface Gathering<Trigger> {
  readonly sure: readonly Trigger[];
  /** Empty when those that are sure are enough. */
  readonly perhaps: readonly Trigger[];
  /** The first one with which the rule is broken. */
  readonly at: Trigger;
}

/**
 * The subjects whose triggers together break a rule, surely or perhaps. No trigger is twice the one that breaks it.
 *
 * @param isBroken of more triggers, whenever it is of some of them
 */
export function* gatheringsOver<Trigger>(
  triggers: readonly Trigger[],
  subject: Subject<Trigger>,
  isBroken: (triggers: readonly Trigger[]) => boolean,
): Generator<Gathering<Trigger>> {
  if (!isBroken(triggers)) return;
  const order = new Map(triggers.map((trigger, index) => [trigger, index]));
  const inOrder = (groups: readonly Group<Trigger>[]) =>
    groups.flatMap((group) => group.triggers).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const groups = groupsOf(triggers, subject);
  const openInReach = reachIn(groups.filter(({ open }) => open));
  const told = new Set<Trigger>();
  const unsure = new Set<Group<Trigger>>();
  for (const group of groups) {
    if (isAmbiguous(group, subject)) continue;
    const answer = ({ first }: Group<Trigger>) => subject.same(group.first, first);
    const certain = group.alike.filter((other) => answer(other) === true && !isAmbiguous(other, subject));
    const sure = inOrder(certain);
    // Where only Terraform knows the subjects, each may be all the others: looked at for one, it is for all.
    if (unsure.has(group) && !isBroken(sure)) continue;
    // Told apart before they are gathered: what only shares a beginning or an end would break the rule for every group.
    const fitting = [...group.alike, ...openInReach(group).filter(({ key }) => key !== group.key)].filter(
      (other) => answer(other) !== false,
    );
    if (!isBroken(fitting.flatMap((each) => each.triggers))) continue;
    const possible = isBroken(sure) ? [] : fitting.filter((other) => !certain.includes(other));
    const perhaps = inOrder(possible);
    const row = group.open ? inOrder([...certain, ...possible]) : [...sure, ...perhaps];
    const at = row.find((_, index) => isBroken(row.slice(0, index + 1)));
    if (at === undefined || told.has(at)) continue;
    told.add(at);
    if (group.open) for (const other of possible) unsure.add(other);
    yield { sure, perhaps, at };
  }
}

/** A trigger with its subject, or the first of several with one. */
interface Entry<Trigger> {
  readonly first: Trigger;
  readonly index: number;
  readonly parts: readonly Value<string>[];
  /** Equal where all parts are the same. */
  readonly key: string;
  /** Only Terraform knows one of the parts. */
  readonly open: boolean;
}

function entryOf<Trigger>(first: Trigger, index: number, subject: Subject<Trigger>): Entry<Trigger> | undefined {
  const parts = subject.parts(first);
  const keys = parts.map(keyOf);
  if (keys.includes(undefined)) return undefined;
  const open = parts.some((part) => !part.known);
  return { first, index, parts, key: JSON.stringify(keys), open };
}

interface Group<Trigger> extends Entry<Trigger> {
  readonly triggers: Trigger[];
  /** The groups of the same parts, this one too: what stands beside the parts tells them apart, or not. */
  readonly alike: Group<Trigger>[];
}

/** Groups of triggers whose subjects are written alike, in the order of the app. */
function groupsOf<Trigger>(triggers: readonly Trigger[], subject: Subject<Trigger>): readonly Group<Trigger>[] {
  const groups = new Map<string, Group<Trigger>>();
  const byParts = new Map<string, Group<Trigger>[]>();
  triggers.forEach((trigger, index) => {
    const entry = entryOf(trigger, index, subject);
    if (!entry) return;
    const key = JSON.stringify([entry.key, ...subject.besides(trigger).map((value) => keyOf(value) ?? null)]);
    const group = groups.get(key);
    if (group) {
      group.triggers.push(trigger);
      return;
    }
    const alike = byParts.get(entry.key) ?? [];
    byParts.set(entry.key, alike);
    const added = { ...entry, triggers: [trigger], alike };
    alike.push(added);
    groups.set(key, added);
  });
  return [...groups.values()];
}

/** Without a region of its own, it is the same as two that are not the same: it can't be told which of them it is. */
function isAmbiguous<Trigger>({ first, alike }: Group<Trigger>, { same: isSame }: Subject<Trigger>): boolean {
  const equal = alike.filter((other) => isSame(first, other.first) === true);
  return equal.some((a) => equal.some((b) => isSame(a.first, b.first) === false));
}

/**
 * Of some entries, those whose subject may be that of one: by the end of a part that tells most apart. Both ends of every
 * part are looked at: names with a token last share their tail, names with a token first their head, and all their namespace.
 */
function reachIn<Found extends Entry<unknown>>(entries: readonly Found[]): (entry: Entry<unknown>) => readonly Found[] {
  const [first] = entries;
  if (!first) return () => [];
  const reaches = first.parts.flatMap((_, position) => {
    const partOf = ({ parts }: Entry<unknown>) => parts[position] ?? notGiven;
    return [
      reachAt(entries, (entry) => literalHead(partOf(entry)), beginningsOf),
      reachAt(entries, (entry) => literalTail(partOf(entry)), endingsOf),
    ];
  });
  return (entry) =>
    reaches
      .map((reachOf) => reachOf(entry))
      .reduce((least, reach) => (reach.size < least.size ? reach : least))
      .lists.flat();
}

interface Reach<Found> {
  /** Not joined yet: of several reaches only the least is worth it. */
  readonly lists: readonly (readonly Found[])[];
  readonly size: number;
}

/** Finds the entries whose literal text at one end begins there as that of another does, up to the shorter of both. */
function reachAt<Found extends Entry<unknown>>(
  entries: readonly Found[],
  literalOf: (entry: Entry<unknown>) => string,
  cutsOf: (text: string) => readonly string[],
): (entry: Entry<unknown>) => Reach<Found> {
  const byLiteral = new Map<string, Found[]>();
  const byCut = new Map<string, Found[]>();
  for (const entry of entries) {
    const [literal = '', ...cuts] = cutsOf(literalOf(entry));
    addTo(byLiteral, literal, entry);
    for (const cut of cuts) addTo(byCut, cut, entry);
  }
  return (entry) => {
    const literal = literalOf(entry);
    const lists = [byCut.get(literal) ?? [], ...cutsOf(literal).map((cut) => byLiteral.get(cut) ?? [])];
    return { lists, size: lists.reduce((sum, list) => sum + list.length, 0) };
  };
}

/** Everything that a text begins with: itself, and nothing. */
function beginningsOf(text: string): readonly string[] {
  return Array.from({ length: text.length + 1 }, (_, cut) => text.slice(0, text.length - cut));
}

/** Everything that a text ends with: itself, and nothing. */
function endingsOf(text: string): readonly string[] {
  return Array.from({ length: text.length + 1 }, (_, cut) => text.slice(cut));
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
