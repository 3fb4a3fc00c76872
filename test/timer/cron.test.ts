import * as fc from 'fast-check';
import { Schedule } from '../../lib';
import { everFires } from '../../lib/timer/calendar';
import { parseCron } from '../../lib/timer/cron';
import { nextRuns } from '../../lib/timer/next-runs';

const kindsOf = (expression: string) => [...new Set(parseCron(expression).problems.map((problem) => problem.kind))];

// What the product document shows as right.
test.each([
  '*/5 * * * * * *',
  '0 */30 9-17 * * * *',
  '0 0 10,14,16 * * * *',
  '0 0 12 * * WED *',
  '0 15 10 1 * * *',
  '0 15 10 * * MON-FRI *',
  '0 */5 * * * * *',
  '0 1/10 * * * * *',
  '0 0 0 * JAN,FEB * *',
  '0 0 0 1-15 * * *',
  '* * * * * * *',
  '*/5 * * * *',
])('%s is taken', (expression) => {
  expect(parseCron(expression)).toMatchObject({ text: expression, problems: [] });
});

// Everything else, with the kind of mistake it is.
test.each([
  ['0 0 2 * * *', 'fields'],
  ['@hourly', 'fields'],
  ['', 'fields'],
  ['0 0 0 1 1 * 2027 *', 'fields'],
  ['* / 5 * * * * * *', 'fields'],
  ['60 * * * * * *', 'range'],
  ['0 60 * * * * *', 'range'],
  ['0 0 24 * * * *', 'range'],
  ['0 0 0 0 * * *', 'range'],
  ['0 0 0 32 * * *', 'range'],
  ['0 0 0 * 0 * *', 'range'],
  ['0 0 0 * 13 * *', 'range'],
  ['0 0 0 * * 7 *', 'range'],
  ['0 0 0 * * * 1969', 'range'],
  ['0 0 0 * * * 2100', 'range'],
  ['0 0 0 ? * * *', 'extended'],
  ['0 0 0 L * * *', 'extended'],
  ['0 0 0 15W * * *', 'extended'],
  ['0 0 0 * * MON#2 *', 'extended'],
  ['0 0 0 * * 5L *', 'extended'],
  ['/5 * * * * * *', 'syntax'],
  ['5/ * * * * * *', 'syntax'],
  ['*/0 * * * * * *', 'syntax'],
  ['5-1 * * * * * *', 'syntax'],
  ['0 0 22-2 * * * *', 'syntax'],
  ['0 0 0 * * FRI-MON *', 'syntax'],
  ['0 0 0 * * mon *', 'syntax'],
  ['0 0 0 * jan * *', 'syntax'],
  ['1.5 * * * * * *', 'syntax'],
  ['-1 * * * * * *', 'syntax'],
  ['0 0 0 JAN * * *', 'syntax'],
  ['0,,5 * * * * * *', 'syntax'],
  ['0 0-30/10 * * * * *', 'undocumented'],
  ['0 1-5,10-12 * * * * *', 'undocumented'],
])('%s: %s', (expression, kind) => {
  expect(kindsOf(expression)).toEqual([kind]);
});

test('white space is one space each', () => {
  expect(parseCron('  0\t0   2 * * * * ').text).toBe('0 0 2 * * * *');
});

/** Does a moment at UTC+8 match? Read field by field, with nothing of the code under test but its sets of values. */
function matches(expression: string, moment: Date): boolean {
  const shifted = new Date(moment.getTime() + 8 * 3600_000);
  const now = {
    second: shifted.getUTCSeconds(),
    minute: shifted.getUTCMinutes(),
    hour: shifted.getUTCHours(),
    day: shifted.getUTCDate(),
    month: shifted.getUTCMonth() + 1,
    weekday: shifted.getUTCDay(),
    year: shifted.getUTCFullYear(),
  };
  const words = expression.split(' ');
  const names = ['second', 'minute', 'hour', 'day', 'month', 'weekday', 'year'] as const;
  const field = (name: (typeof names)[number]) => {
    const word = words[names.indexOf(name)] ?? '*';
    return word.split(',').some((item) => {
      const [base = '', step] = item.split('/');
      if (base === '*') return (now[name] - (name === 'day' || name === 'month' ? 1 : 0)) % Number(step ?? 1) === 0;
      const [from = Number.NaN, to] = base.split('-').map(Number);
      if (step !== undefined) return now[name] >= from && (now[name] - from) % Number(step) === 0;
      return to === undefined ? now[name] === from : now[name] >= from && now[name] <= to;
    });
  };
  const restricted = (name: (typeof names)[number]) => words[names.indexOf(name)] !== '*';
  const date =
    restricted('day') && restricted('weekday') ? field('day') || field('weekday') : field('day') && field('weekday');
  return field('second') && field('minute') && field('hour') && field('month') && field('year') && date;
}

const value = (min: number, max: number) => fc.integer({ min, max }).map(String);
const fieldText = (min: number, max: number) =>
  fc.oneof(
    fc.constant('*'),
    value(min, max),
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.uniqueArray(value(min, max), { minLength: 2, maxLength: 3 }).map((values) => values.join(',')),
    fc.tuple(value(min, max), fc.integer({ min: 1, max: 20 })).map(([from, step]) => `${from}/${step}`),
  );

test('next runs are the moments that match, and no other', () => {
  const expression = fc
    .tuple(
      fieldText(0, 59),
      fieldText(0, 59),
      fieldText(0, 23),
      fc.oneof(fc.constant('*'), value(1, 28)),
      fc.constant('*'),
      fc.oneof(fc.constant('*'), value(0, 6)),
    )
    .map((fields) => [...fields, '*'].join(' '));
  const start = new Date('2027-03-01T00:00:00Z');
  fc.assert(
    fc.property(expression, (cron) => {
      const [next] = nextRuns(cron, 1, start, 'Asia/Shanghai');
      expect(next).toBeDefined();
      if (!next) return;
      expect(matches(cron, next)).toBe(true);
      // Every second up to the run, or for half a day where the run is far off.
      const until = Math.min(next.getTime(), start.getTime() + 12 * 3600_000);
      for (let time = start.getTime() + 1000; time < until; time += 1000) {
        if (matches(cron, new Date(time))) throw new Error(`${cron} runs at ${new Date(time).toISOString()} already`);
      }
    }),
    { numRuns: 60 },
  );
});

test('never is what neither croner nor a walk through the calendar finds a date for', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 27, max: 31 }), { minLength: 1, maxLength: 2 })
    .map((list) => list.join(','));
  const months = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })
    .map((list) => list.join(','));
  const years = fc.integer({ min: 2027, max: 2036 }).map(String);
  const weekdays = fc.constantFrom('*', '*', 'MON');
  fc.assert(
    fc.property(days, months, weekdays, years, (day, month, weekday, year) => {
      const expression = `0 0 0 ${day} ${month} ${weekday} ${year}`;
      const fires = everFires(parseCron(expression));
      expect(fires).toBe(nextRuns(expression, 1, new Date('2026-11-01T00:00:00Z'), 'Asia/Shanghai').length > 0);
      const walked = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(Number(year), 0, 1 + index, -8))).some(
        (date) => matches(expression.replace('MON', '1'), date),
      );
      expect(fires).toBe(walked);
    }),
  );
});

test('what Schedule makes is what the product reads', () => {
  expect([
    Schedule.everySeconds(5).expression,
    Schedule.everySeconds(1).expression,
    Schedule.everyMinutes(10).expression,
    Schedule.everyHours(6).expression,
    Schedule.dailyAt(2, 30).expression,
    Schedule.monthlyOn(1, 8, 0).expression,
    Schedule.fields({ minute: '*/5', hour: '9-17' }).expression,
  ]).toEqual([
    '*/5 * * * * * *',
    '* * * * * * *',
    '0 */10 * * * * *',
    '0 0 */6 * * * *',
    '0 30 2 * * * *',
    '0 0 8 1 * * *',
    '0 */5 9-17 * * * *',
  ]);
});

test('runs are at UTC+8 unless another zone is given', () => {
  const from = new Date('2026-11-01T00:00:00Z');
  expect(
    Schedule.dailyAt(2, 0)
      .nextRuns(2, from)
      .map((run) => run.toISOString()),
  ).toEqual(['2026-11-01T18:00:00.000Z', '2026-11-02T18:00:00.000Z']);
  expect(
    Schedule.dailyAt(2, 0)
      .nextRuns(1, from, 'UTC')
      .map((run) => run.toISOString()),
  ).toEqual(['2026-11-01T02:00:00.000Z']);
  expect(Schedule.cron('0 0 0 1 1 * 2026').nextRuns(3, from)).toEqual([]);
  expect(
    Schedule.cron('*/5 * * * *')
      .nextRuns(1, from)
      .map((run) => run.toISOString()),
  ).toEqual(['2026-11-01T00:05:00.000Z']);
});

test('a wrong expression has no next runs, and says why', () => {
  expect(() => Schedule.cron('0 0 25 * * * *').nextRuns(1, new Date(0))).toThrow(
    'hour "25" has 25; allowed: hour is 0–23; fix: use a value from 0 to 23',
  );
});
