import { type FunctionFacts, functionNamed } from '../../lib/core/function-facts';
import { bothOf, conflictsOver, gatheringsOver, type Subject, subjectOf } from '../../lib/core/subject';
import { itsFunction } from '../../lib/core/triggers-of-function';
import { known, notGiven, same, type TemplatePart, type Value } from '../../lib/core/value';

/** What the two functions read of a trigger. */
interface Named {
  readonly id: string;
  readonly target: FunctionFacts;
  readonly name: Value<string>;
}

const nameOnFunction = bothOf<Named>(
  itsFunction,
  subjectOf(({ name }) => [name]),
);

const hole = (name: string): TemplatePart => ({ expression: `var.${name}`, identity: name });
const text = (...template: TemplatePart[]): Value<string> => ({ known: false, template });

function named(id: string, name: Value<string>, fn: Value<string>, more: Partial<FunctionFacts> = {}): Named {
  return { id, name, target: functionNamed('', { name: fn, ...more }) };
}

describe('same, beside every text that the holes can hold', () => {
  const fills = ['', 'a', 'b', '-', 'ab', 'a-', '-a', 'b-a'];
  const parts = ['a', '-a', 'ab', '-', hole('x'), hole('y')];
  const templates = parts.flatMap((first) => [
    [first],
    ...parts.flatMap((second) => [[first, second], ...parts.map((third) => [first, second, third])]),
  ]);
  const values = templates.map(
    (template): Value<string> =>
      template.every((part) => typeof part === 'string') ? known(template.join('')) : text(...joined(template)),
  );
  const filled = (value: Value<string>, x: string, y: string) =>
    value.known
      ? value.value
      : (value.template ?? [])
          .map((part) => (typeof part === 'string' ? part : part.identity === 'x' ? x : y))
          .join('');

  test('it says no only where no text is both, and yes only where every text is', () => {
    for (const a of values.filter((_, index) => index % 9 === 0)) {
      for (const b of values) {
        const answer = same(a, b);
        if (answer === undefined) continue;
        const answers = fills.flatMap((x) => fills.map((y) => filled(a, x, y) === filled(b, x, y)));
        expect({ a, b, answers: new Set(answers) }).toEqual({ a, b, answers: new Set([answer]) });
      }
    }
  });
});

/** Literal parts side by side are one part, as they are in any template that was read. */
function joined(template: readonly TemplatePart[]): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const part of template) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts.splice(-1, 1, last + part);
    else parts.push(part);
  }
  return parts;
}

test.each<[string, Value<string>, Value<string>, boolean | undefined]>([
  ['a shared hole, two endings', text(hole('stage'), '-a'), text(hole('stage'), '-b'), false],
  ['a shared hole, one ending that begins the other', text(hole('stage'), '-1'), text(hole('stage'), '-10'), false],
  ['a text too short for both ends', known('aba'), text('ab', hole('x'), 'ba'), false],
  ['more of the same', text('a', hole('x')), text('a', hole('x'), 'a', hole('x')), false],
  ['two holes, one ending', text(hole('x'), '-a'), text(hole('y'), '-a'), undefined],
  ['two holes, two endings', text(hole('x'), '-a'), text(hole('y'), '-b'), false],
  ['a name that ends otherwise', known('resize'), text(hole('stage'), '-resize'), false],
  ['a name that may be it', known('test-resize'), text(hole('stage'), '-resize'), undefined],
  ['a number that only Terraform knows', known<unknown>(5) as Value<string>, text(hole('n')), undefined],
  ['not given', known('resize'), notGiven, undefined],
])('same: %s', (_, a, b, expected) => {
  expect([same(a, b), same(b, a)]).toEqual([expected, expected]);
});

describe('conflictsOver beside all pairs compared', () => {
  /** Small pools, so that much meets; deterministic. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
  }
  const names = [
    known('a'),
    known('b'),
    text(hole('n')),
    text(hole('m')),
    text(hole('n'), '-a'),
    text('b-', hole('n')),
    notGiven,
  ];
  const functions = [
    known('resize'),
    known('report'),
    text(hole('f')),
    text(hole('f'), '-size'),
    text('re', hole('f')),
    text('rep', hole('f'), 't'),
  ];
  const regions = [notGiven, notGiven, known('ap-guangzhou'), known('ap-shanghai'), text(hole('region'))];

  function app(seed: number): readonly Named[] {
    const next = random(seed);
    const pick = <T>(pool: readonly T[]): T => pool[Math.floor(next() * pool.length)] as T;
    return Array.from({ length: 8 }, (_, index) =>
      named(`t${index}`, pick(names), pick(functions), { region: pick(regions) }),
    );
  }

  const isOpen = ({ name, target }: Named) => !name.known || !target.name.known;

  function expected(triggers: readonly Named[]): readonly string[] {
    const all = triggers.filter(({ name }) => name !== notGiven);
    return all.flatMap((trigger, index) => {
      const earlier = all.slice(0, index);
      if (earlier.some((other) => nameOnFunction.same(other, trigger) === true)) return [`${trigger.id} certain`];
      const toldOf = all.filter((other, position) => {
        if (other === trigger) return false;
        if (isOpen(trigger) !== isOpen(other)) return isOpen(trigger);
        return position < index;
      });
      return toldOf.some((other) => nameOnFunction.same(other, trigger) === undefined) ? [`${trigger.id} perhaps`] : [];
    });
  }

  test.each(Array.from({ length: 300 }, (_, seed) => seed + 1))('app %d', (seed) => {
    const triggers = app(seed);
    const found = [...conflictsOver(triggers, nameOnFunction)];
    expect(found.map(({ trigger, certain }) => `${trigger.id} ${certain ? 'certain' : 'perhaps'}`)).toEqual(
      expected(triggers),
    );
    for (const { trigger, other, certain } of found) {
      expect(nameOnFunction.same(other, trigger)).toBe(certain ? true : undefined);
    }
  });
});

describe('gatheringsOver', () => {
  const moreThanTwo = (triggers: readonly Named[]) => triggers.length > 2;
  const show = (triggers: readonly Named[], subject: Subject<Named> = itsFunction) =>
    [...gatheringsOver(triggers, subject, moreThanTwo)].map(
      ({ sure, perhaps, at }) =>
        `${sure.map(({ id }) => id).join(' ')} (${perhaps.map(({ id }) => id).join(' ')}) at ${at.id}`,
    );
  const on = (id: string, fn: Value<string>, region: Value<string> = notGiven) => named(id, known(id), fn, { region });
  const resize = known('resize');
  const guangzhou = known('ap-guangzhou');
  const shanghai = known('ap-shanghai');

  test('those that are sure are enough', () => {
    expect(show([on('a', resize), on('b', resize), on('c', resize), on('v', text(hole('f')))])).toEqual([
      'a b c () at c',
    ]);
  });

  test('a region that one of them lacks does not tell them apart, and they are told of once', () => {
    expect(show([on('a', resize), on('b', resize, guangzhou), on('c', resize, guangzhou)])).toEqual(['a b c () at c']);
  });

  test('with two regions of one name, a trigger without a region is perhaps of each', () => {
    const triggers = [
      on('a', resize),
      on('b', resize, guangzhou),
      on('c', resize, guangzhou),
      on('d', resize, shanghai),
      on('e', resize, shanghai),
    ];
    expect(show(triggers)).toEqual(['b c (a) at a']);
    expect(show([...triggers].reverse())).toEqual(['e d (a) at a']);
    expect(show([...triggers, on('f', resize, guangzhou)])).toEqual(['b c f () at f', 'd e (a) at a']);
  });

  test('two that may be one of two functions are not counted together for either', () => {
    expect(show([on('a', known('one')), on('b', known('two')), on('v', text(hole('f')))])).toEqual([]);
  });

  test('where only Terraform knows all, once for all', () => {
    const triggers = ['a', 'b', 'c', 'd'].map((id) => on(id, text(hole(id))));
    expect(show(triggers)).toEqual(['a (b c d) at c']);
  });

  test('a subject of one value', () => {
    const byName = subjectOf<Named>(({ name }) => [name]);
    const triggers = ['x', 'x', 'y'].map((name, index) => named(`t${index}`, known(name), resize));
    expect(show([...triggers, named('v', text(hole('n')), resize)], byName)).toEqual(['t0 t1 (v) at v']);
  });
});

describe.each<[string, (index: number) => Value<string>]>([
  ['first', (index) => text(hole('env'), `-fn-${index}`)],
  ['last', (index) => text(`fn-${index}-`, hole('env'))],
  ['in the middle', (index) => text(`fn-${index}-`, hole('env'), '-job')],
])('the cost where names have a token %s', (_, nameAt) => {
  /** How often two are compared, for each trigger. */
  function comparisons(triggers: number, find: (all: readonly Named[], subject: Subject<Named>) => object[]): number {
    let compared = 0;
    const counted: Subject<Named> = {
      ...itsFunction,
      same: (a, b) => {
        compared += 1;
        return itsFunction.same(a, b);
      },
    };
    const all = Array.from({ length: triggers }, (_, index) => named(`t${index}`, known('daily'), nameAt(index)));
    expect(find(all, counted)).toEqual([]);
    return compared / triggers;
  }
  const conflicts = (all: readonly Named[], subject: Subject<Named>) => [...conflictsOver(all, subject)];
  const gatherings = (all: readonly Named[], subject: Subject<Named>) => [
    ...gatheringsOver(all, subject, ({ length }) => length > 2),
  ];

  test('what the literal text tells apart is not compared', () => {
    expect([100, 400].map((triggers) => comparisons(triggers, conflicts))).toEqual([0, 0]);
    expect(comparisons(400, gatherings)).toBe(comparisons(100, gatherings));
  });
});
