import { timer, variable } from '../core/example-facts';
import type { Outcome, Severity } from '../core/finding';
import type { Example, Rule, Source } from '../core/rule';
import { type AppFacts, ofType } from '../core/trigger-facts';
import { show } from '../core/value';
import { everFires, lastYear } from './calendar';
import { type Cron, type CronField, type CronFieldName, type CronProblemKind, cronOf, fieldOf } from './cron';

const cronSection: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'Timer trigger, cron expression',
};
const unknownSchedule: Example = {
  title: 'only Terraform knows the schedule',
  triggers: [timer({ schedule: variable('schedule') })],
};

function schedules(...expressions: readonly string[]): Example[] {
  return expressions.map((schedule) => ({ title: schedule, triggers: [timer({ schedule })] }));
}

type Judgement = { readonly got: string; readonly allowed: string; readonly fix: string };

/** Asks a question of every schedule that is known, and says of the others that it could not. */
function* ofSchedules(app: AppFacts, judge: (cron: Cron) => Iterable<Judgement>): Generator<Outcome> {
  for (const { path, schedule } of ofType(app, 'timer')) {
    if (!schedule.known) {
      if (schedule.template) yield { path, undecided: `schedule ${show(schedule)}` };
      continue;
    }
    for (const judgement of judge(cronOf(schedule.value))) yield { path, ...judgement };
  }
}

/** What the grammar itself has to say, sorted by kind into rules. */
function grammarRule(
  kind: CronProblemKind,
  rule: Pick<Rule, 'id' | 'title' | 'why' | 'limits' | 'examples'> & { severity: Severity; adjustable: boolean },
): Rule {
  return {
    ...rule,
    sources: [cronSection],
    check: (app) => ofSchedules(app, (cron) => cron.problems.filter((problem) => problem.kind === kind)),
  };
}

export const cronFields = grammarRule('fields', {
  id: 'timer/cron-fields',
  severity: 'error',
  adjustable: false,
  title: 'A cron expression has 7 fields',
  why: 'Six is the usual mistake: other systems have no year, or no second.',
  examples: {
    passing: schedules('0 0 2 * * * *', '*/5 * * * *', '  0  0 2 * * * *'),
    failing: schedules('0 0 2 * * *', '0 2 * * * 2027', '@hourly', 'cron(0 2 * * ? *)', '', '* / 5 * * * * * *'),
    undecided: [unknownSchedule],
  },
});

export const cronSyntax = grammarRule('syntax', {
  id: 'timer/cron-syntax',
  severity: 'error',
  adjustable: false,
  title: 'A cron field is written as the product reads it',
  why: 'CreateTrigger refuses the expression at apply.',
  examples: {
    passing: schedules(
      '*/5 * * * * * *',
      '0 */30 9-17 * * * *',
      '0 0 10,14,16 * * * *',
      '0 0 12 * * WED *',
      '0 15 10 * * MON-FRI *',
      '0 1/10 * * * * *',
    ),
    failing: schedules(
      '/5 * * * * * *',
      '*/0 * * * * * *',
      '0 0 5-1 * * * *',
      '0 0 0 * * FRI-MON *',
      '0 0 0 * * mon *',
      '0 0 2 * * * x',
      '0 0 1,,2 * * * *',
      '0 0 1-2-3 * * * *',
    ),
    undecided: [unknownSchedule],
  },
});

export const cronRange = grammarRule('range', {
  id: 'timer/cron-range',
  severity: 'error',
  adjustable: false,
  title: 'Every value of a cron field is in its range',
  why: 'CreateTrigger refuses the expression at apply. Sunday is 0; 7 is no day.',
  limits: ['cronYearMin', 'cronYearMax'],
  examples: {
    passing: schedules('59 59 23 31 12 6 2099', '0 0 0 1 1 0 1970'),
    failing: schedules(
      '60 * * * * * *',
      '0 60 * * * * *',
      '0 0 24 * * * *',
      '0 0 0 32 * * *',
      '0 0 0 0 * * *',
      '0 0 0 * 13 * *',
      '0 0 0 * * 7 *',
      '0 0 0 1 1 * 2100',
      '0 0 0 1 1 * 1969',
      '0 0 0 99W * * *',
      '0 0 0 L-99 * * *',
    ),
    undecided: [unknownSchedule],
  },
});

export const cronExtended = grammarRule('extended', {
  id: 'timer/cron-extended',
  severity: 'error',
  adjustable: true,
  title: 'No "?", "L", "W" or "#"',
  why: 'Only newer pages of one site list them; the product document and the international site do not.',
  examples: {
    passing: schedules('0 0 0 * JUL WED *'),
    failing: schedules('0 0 0 ? * MON *', '0 0 0 L * * *', '0 0 0 15W * * *', '0 0 0 * * MON#2 *', '0 0 0 * * 5L *'),
    undecided: [unknownSchedule],
  },
});

export const cronUndocumented = grammarRule('undocumented', {
  id: 'timer/cron-undocumented',
  severity: 'warning',
  adjustable: true,
  title: 'No form that no document shows',
  why: 'A range with a step, or a list that mixes ranges and steps, may be read otherwise than you think.',
  examples: {
    passing: schedules('0 0 1,2,3 * * * *', '0 0 9-17 * * * *'),
    failing: schedules('0 0-30/10 * * * * *', '0 0 1-5,10-12 * * * *', '0 */20,5 * * * * *', '0 *,5 * * * * *'),
    undecided: [unknownSchedule],
  },
});

export const cronLegacy: Rule = {
  id: 'timer/cron-legacy',
  severity: 'warning',
  adjustable: true,
  title: 'The expression has 7 fields, not the older 5',
  why: 'The product document advises against the older form, which can say neither second nor year.',
  sources: [cronSection],
  check: (app) =>
    ofSchedules(app, function* (cron) {
      if (!cron.legacy) return;
      yield {
        got: `schedule ${JSON.stringify(cron.text)} in the older form of 5 fields`,
        allowed: '7 fields, "second minute hour day month weekday year"',
        fix: `write "0 ${cron.text} *"`,
      };
    }),
  examples: {
    passing: schedules('0 */5 * * * * *'),
    failing: schedules('*/5 * * * *'),
    undecided: [unknownSchedule],
  },
};

export const neverFires: Rule = {
  id: 'timer/never-fires',
  severity: 'error',
  adjustable: false,
  title: 'Some date matches',
  why: 'The product takes the expression, and the function is never called. Day and weekday are OR, so a weekday saves an impossible day.',
  sources: [cronSection],
  *check(app) {
    for (const { path, schedule } of ofType(app, 'timer')) {
      if (!schedule.known) {
        if (schedule.template) yield { path, undecided: `schedule ${show(schedule)}` };
        continue;
      }
      const cron = cronOf(schedule.value);
      if (cron.problems.some((problem) => problem.kind !== 'undocumented' && problem.kind !== 'extended')) continue;
      const fires = everFires(cron);
      if (fires === undefined) yield { path, undecided: `days of schedule ${JSON.stringify(cron.text)}` };
      if (fires !== false) continue;
      const [day, month, year] = (['day', 'month', 'year'] as const).map((name) => fieldOf(cron, name)?.text);
      yield {
        path,
        got: `schedule ${JSON.stringify(cron.text)} matches no date: day ${day} of month ${month} in year ${year}`,
        allowed: 'a day that comes in one of the months; 29 February in leap years only',
        fix: 'correct day and month, or name a weekday (day and weekday are OR)',
      };
    }
  },
  examples: {
    passing: schedules('0 0 0 30 2 MON *', '0 0 0 31 1-6 * *', '0 0 0 29 2 * *', '0 0 0 29 FEB * 2028'),
    failing: schedules(
      '0 0 0 30 2 * *',
      '0 0 0 31 4,6,9,11 * *',
      '0 0 0 29 2 * 2027',
      '0 0 0 29 2 * 2097-2099',
      '0 0 31 2 *',
    ),
    undecided: [...schedules('0 0 0 L 2 * *'), unknownSchedule],
  },
};

export const inThePast: Rule = {
  id: 'timer/in-the-past',
  severity: 'warning',
  adjustable: true,
  title: 'Some year is still to come',
  why: 'The product takes the expression, and the function is never called again.',
  sources: [cronSection],
  check: (app) =>
    ofSchedules(app, function* (cron) {
      const last = lastYear(cron);
      // Most schedules name no year, and loading the calendar of a zone takes longer than all other rules together.
      if (last === undefined) return;
      const thisYear = yearIn(app.timeZone, app.now);
      if (last >= thisYear) return;
      yield {
        got: `schedule ${JSON.stringify(cron.text)} ends with the year ${last}`,
        allowed: `a year from ${thisYear} on`,
        fix: 'use "*" for every year, or remove the trigger',
      };
    }),
  examples: {
    passing: schedules('0 0 0 1 1 * 2026', '0 0 0 1 1 * 2020-2030'),
    failing: [
      ...schedules('0 0 0 1 1 * 2025', '0 0 0 1 1 * 2019,2020'),
      {
        title: 'the new year has begun at UTC+8',
        triggers: [timer({ schedule: '0 0 0 1 1 * 2026' })],
        app: { now: new Date('2026-12-31T16:00:00Z') },
      },
    ],
    undecided: [unknownSchedule],
  },
};

function yearIn(timeZone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(now));
}

export const everySecond: Rule = {
  id: 'timer/every-second',
  severity: 'warning',
  adjustable: true,
  title: 'Not every second of a chosen minute',
  why: 'A "*" in the first field, where cron dialects without seconds have the minute, calls the function 60 times a minute.',
  sources: [cronSection],
  check: (app) =>
    ofSchedules(app, function* (cron) {
      const isEvery = (name: CronFieldName) => fieldOf(cron, name)?.values?.size === fieldOf(cron, name)?.size;
      if (cron.legacy || !isEvery('second') || (isEvery('minute') && isEvery('hour'))) return;
      yield {
        got: `schedule ${JSON.stringify(cron.text)} runs in every second of the minutes it names`,
        allowed: 'a second of its own under a chosen minute or hour',
        fix: `write 0 for the second: ${JSON.stringify(cron.text.replace(/^\S+/, '0'))}`,
      };
    }),
  examples: {
    passing: schedules('* * * * * * *', '*/1 * * * * * *', '0 1 2 * * * *', '*/5 * * * *', '30 2 * * *'),
    failing: schedules('* 1 2 * * * *', '* * */4 * * * *', '*/1 1 2 * * * *', '0-59 1 2 * * * *', '0/1 1 2 * * * *'),
    undecided: [unknownSchedule],
  },
};

export const unevenStep: Rule = {
  id: 'timer/uneven-step',
  severity: 'warning',
  adjustable: true,
  title: 'A step goes round evenly',
  why: 'Steps are counted anew in each minute, hour, day or month: where they do not go round evenly, the last gap differs from the others.',
  sources: [cronSection],
  check: (app) =>
    ofSchedules(app, function* (cron) {
      for (const field of cron.fields) {
        const judgement = field.name === 'year' ? undefined : unevenGap(field);
        if (judgement) yield judgement;
      }
    }),
  examples: {
    passing: schedules(
      '0 */15 * * * * *',
      '0 0 */6 * * * *',
      '0 1/10 * * * * *',
      '0 0 0 1 1 * */3',
      '0 */60 * * * * *',
      '0 0 9-17/7 * * * *',
      '0 */7,30 * * * * *',
    ),
    failing: schedules(
      '0 */7 * * * * *',
      '0 0 */5 * * * *',
      '0 0 0 */2 * * *',
      '0 */90 * * * * *',
      '0 */99999999999999999999999 * * * * *',
      '0 25/20 * * * * *',
      '0 50/20 * * * * *',
      '0 0 9/7 * * * *',
      '0 59/1 * * * * *',
    ),
    undecided: [unknownSchedule],
  },
};

/** A step to the end of a field starts anew with the next minute, hour, day …: is that gap as long as the others? */
function unevenGap({ name, text, values, step, size, min }: CronField): Judgement | undefined {
  if (step === undefined || !values) return undefined;
  const [first = min] = values;
  const last = Math.max(...values);
  const gap = first + size - last;
  if (gap === step) return undefined;
  const written = `${name} ${JSON.stringify(text)}`;
  if (first === last) {
    return {
      got: `${written} is ${first} alone: the step leads past the end`,
      allowed: 'a step that is taken at least once',
      fix: `write "${first}", or a shorter step`,
    };
  }
  const got = `${written} runs from ${first} to ${last} in steps of ${step}, and from ${last} round to ${first} it is ${gap}`;
  if (size % step === 0) {
    return {
      got,
      allowed: `a start before ${min + step} for a step of ${step}`,
      fix: `write "${min + ((first - min) % step)}/${step}", or acknowledge timer/uneven-step`,
    };
  }
  return {
    got: first === min ? `${written}: ${step} does not divide ${size}, so the last gap is ${gap}` : got,
    allowed: `a step that divides ${size}`,
    fix: `use ${divisorsNear(size, step).join(' or ')}, or acknowledge timer/uneven-step`,
  };
}

/** The divisors on both sides of a step that is none. */
function divisorsNear(size: number, step: number): number[] {
  const divisors = Array.from({ length: size }, (_, index) => index + 1).filter((divisor) => size % divisor === 0);
  const below = divisors.filter((divisor) => divisor < step).at(-1);
  const above = divisors.find((divisor) => divisor > step);
  return [below, above].filter((divisor) => divisor !== undefined);
}

export const cronRules: readonly Rule[] = [
  cronFields,
  cronSyntax,
  cronRange,
  cronExtended,
  cronUndocumented,
  cronLegacy,
  neverFires,
  inThePast,
  everySecond,
  unevenStep,
];
