import * as fc from 'fast-check';
import { cos, variable } from '../../lib/core/example-facts';
import { functionNamed } from '../../lib/core/function-facts';
import { cosEvents, eventFamily } from '../../lib/cos/events';
import { overlaps } from '../../lib/cos/overlap';

interface Rule {
  readonly event: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly bucket?: string;
}

function conflictOf(a: Rule, b: Rule) {
  const [found] = [
    ...overlaps([cos({ path: 'app/A', ...a }), cos({ path: 'app/B', target: functionNamed('index'), ...b })]),
  ];
  return found && 'witness' in found ? found : undefined;
}

const created = 'cos:ObjectCreated:*';
const log: Rule = { event: created, prefix: 'Log' };

// The conflict rules of the product document, row by row: number, two rules, whether the second may not be bound.
const table: readonly (readonly [number, Rule, Rule, boolean])[] = [
  [1, { event: created }, { event: 'cos:ObjectCreated:Put' }, true],
  [2, { event: created }, { event: created }, true],
  [3, { event: created }, { event: 'cos:ObjectRemove:*' }, false],
  [4, { event: 'cos:ObjectCreated:Put' }, { event: 'cos:ObjectCreated:Post' }, false],
  [5, log, log, true],
  [6, log, { event: created, prefix: 'Logs/' }, true],
  [7, { event: created, prefix: 'a/' }, { event: created, prefix: 'b/' }, false],
  [8, { event: created, prefix: 'a/', suffix: '.jpg' }, { event: created, prefix: 'a/', suffix: '.png' }, false],
  [9, { event: created, suffix: '.jpg' }, { event: 'cos:ObjectCreated:Put', prefix: 'a/' }, true],
  [10, { event: created, suffix: '.gz' }, { event: created, suffix: '.tar.gz' }, true],
  [
    11,
    { event: 'cos:ObjectCreated:Put', prefix: 'a/', suffix: '.jpg' },
    { event: created, prefix: 'a/b/', suffix: '.jpg' },
    true,
  ],
  [
    12,
    { event: 'cos:ObjectCreated:Put', prefix: 'a/', suffix: '.jpg' },
    { event: created, prefix: 'b/', suffix: '.jpg' },
    false,
  ],
  [13, { event: created }, { event: 'cos:ObjectCreated:Copy', prefix: 'x/', suffix: '.txt' }, true],
  [14, { event: 'cos:ObjectRemove:Delete' }, { event: 'cos:ObjectRemove:DeleteMarkerCreated' }, false],
  [15, { event: 'cos:ObjectRemove:*' }, { event: 'cos:ObjectRemove:Delete', suffix: '.txt' }, true],
  [16, { event: 'cos:ObjectRestore:Post' }, { event: 'cos:ObjectRestore:Completed' }, false],
  [17, log, { ...log, bucket: 'other-1250000000' }, false],
];

test.each(table)('row %i', (_, a, b, conflict) => {
  expect(conflictOf(a, b) !== undefined).toBe(conflict);
  expect(conflictOf(b, a) !== undefined).toBe(conflict);
});

test('rows 18 and 19: two functions, or two qualifiers of one, make no difference', () => {
  const [one, other] = [cos({ ...log }), cos({ ...log, path: 'app/B', target: functionNamed('index') })];
  expect([...overlaps([one, other])]).toHaveLength(1);
  const [first, second] = [cos({ ...log, qualifier: '1' }), cos({ ...log, path: 'app/B', qualifier: '2' })];
  expect([...overlaps([first, second])]).toHaveLength(1);
});

/** What an action fires, read off the words of the document and nothing else. */
function fires(rule: Rule, action: string, key: string): boolean {
  const event = rule.event.endsWith(':*') ? eventFamily(rule.event) === eventFamily(action) : rule.event === action;
  return event && key.startsWith(rule.prefix ?? '') && key.endsWith(rule.suffix ?? '');
}

const leaves = cosEvents.filter((event) => !event.endsWith(':*'));

/** Every key over two letters and a dot that is long enough to tell filters of up to three characters apart. */
const keys = (() => {
  let words = [''];
  const all = [...words];
  for (let length = 1; length <= 6; length += 1) {
    words = words.flatMap((word) => ['a', 'b', '.'].map((letter) => word + letter));
    all.push(...words);
  }
  return all;
})();

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength });
const rule = fc.record({
  event: fc.constantFrom(...cosEvents),
  prefix: letters(3),
  suffix: letters(2).map((text) => (text === '' ? '' : `.${text}`)),
});

test('an overlap is what some object shows, and none is what no object shows', () => {
  fc.assert(
    fc.property(rule, rule, (a, b) => {
      const shown = leaves.some((action) => keys.some((key) => fires(a, action, key) && fires(b, action, key)));
      expect(conflictOf(a, b) !== undefined).toBe(shown);
    }),
    { numRuns: 300 },
  );
});

test('the witness is an object that fires both', () => {
  fc.assert(
    fc.property(rule, rule, (a, b) => {
      const conflict = conflictOf(a, b);
      if (!conflict) return;
      const fired = leaves.some((action) => fires(a, action, conflict.witness) && fires(b, action, conflict.witness));
      expect(fired).toBe(true);
    }),
  );
});

test('of many rules, all overlapping pairs are found, each once', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 12 }), (rules) => {
      const triggers = rules.map((given, index) =>
        cos({ ...given, path: `app/${index}`, target: functionNamed(`fn${index}`) }),
      );
      const found = [...overlaps(triggers)].map(({ trigger, earlier }) => `${earlier.path} ${trigger.path}`);
      const expected = rules.flatMap((a, i) =>
        rules.flatMap((b, j) => (i < j && conflictOf(a, b) ? [`app/${i} app/${j}`] : [])),
      );
      expect([...found].sort()).toEqual(expected.sort());
    }),
    { numRuns: 100 },
  );
});

test('a filter that only Terraform knows is neither an overlap nor none, unless its literal end decides', () => {
  const unknown = (head: string) => ({
    known: false as const,
    template: [head, { expression: 'var.x', identity: 'x' }],
  });
  const answer = (prefix: Parameters<typeof cos>[0]) =>
    [...overlaps([cos({ path: 'app/A', prefix: 'logs/' }), cos({ path: 'app/B', ...prefix })])].map(
      (each) => 'undecided' in each,
    );
  expect(answer({ prefix: variable('prefix') })).toEqual([true]);
  expect(answer({ prefix: unknown('photos/') })).toEqual([]);
  expect(answer({ prefix: unknown('logs/2026/') })).toEqual([false]);
  expect(answer({ prefix: unknown('lo') })).toEqual([true]);
});
