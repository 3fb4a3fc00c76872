import type { PropReader } from '../core/prop-reader';
import { notGiven, type Value } from '../core/value';
import { parseCron, weekdayNames } from './cron';
import { nextRuns } from './next-runs';
import { productTimeZone } from './time-zone';

/** The fields of a schedule; each as the product writes it: a value, `*`, `1,2`, `1-5` or `1/10`. */
export interface CronFields {
  /**
   * 0–59.
   *
   * @default "0"
   */
  readonly second?: string;
  /**
   * 0–59.
   *
   * @default "*"
   */
  readonly minute?: string;
  /**
   * 0–23.
   *
   * @default "*"
   */
  readonly hour?: string;
  /**
   * 1–31. With a weekday too, either is enough.
   *
   * @default "*"
   */
  readonly day?: string;
  /**
   * 1–12 or JAN–DEC.
   *
   * @default "*"
   */
  readonly month?: string;
  /**
   * 0–6 or SUN–SAT; 0 is Sunday.
   *
   * @default "*"
   */
  readonly weekday?: string;
  /**
   * 1970–2099.
   *
   * @default "*"
   */
  readonly year?: string;
}

/** The days of a week. */
export enum Weekday {
  /** Sunday. */
  SUNDAY = 'SUN',
  /** Monday. */
  MONDAY = 'MON',
  /** Tuesday. */
  TUESDAY = 'TUE',
  /** Wednesday. */
  WEDNESDAY = 'WED',
  /** Thursday. */
  THURSDAY = 'THU',
  /** Friday. */
  FRIDAY = 'FRI',
  /** Saturday. */
  SATURDAY = 'SAT',
}

/**
 * When a timer fires. Times are UTC+8.
 *
 * Nothing here throws but `nextRuns`: a wrong expression is reported at synth, together with everything else, under the
 * trigger that uses it.
 *
 * Product document: Tencent Cloud SCF, Triggers, "Timer trigger".
 */
export class Schedule {
  /**
   * A cron expression of the product: `second minute hour day month weekday year`.
   *
   * @param expression 7 fields, or 5 of the older form, apart by spaces; may be a token
   */
  public static cron(expression: string): Schedule {
    return new Schedule(expression);
  }

  /**
   * An expression from its fields. What is left out is `*`, the second 0.
   *
   * @param fields the fields
   */
  public static fields(fields: CronFields): Schedule {
    const parts = Object.entries(fieldDefaults).map(([name, fallback]) => partOf(fields, name) ?? fallback);
    return new Schedule(parts.map(written).join(' '), (reader) => {
      const given = reader.within('schedule', { fields }).group('fields');
      for (const [name, fallback] of Object.entries(fieldDefaults)) given?.text(name, fallback);
    });
  }

  /**
   * Every n seconds, counted from the full minute.
   *
   * @param count 1–59; one that does not divide 60 leaves a shorter last gap, and is warned about
   */
  public static everySeconds(count: number): Schedule {
    return new Schedule(`${every(count)} * * * * * *`, checkCount(count, 59));
  }

  /**
   * Every n minutes, counted from the full hour, at second 0.
   *
   * @param count 1–59; one that does not divide 60 leaves a shorter last gap, and is warned about
   */
  public static everyMinutes(count: number): Schedule {
    return new Schedule(`0 ${every(count)} * * * * *`, checkCount(count, 59));
  }

  /**
   * Every n hours, counted from midnight at UTC+8, on the hour.
   *
   * @param count 1–23; one that does not divide 24 leaves a shorter last gap, and is warned about
   */
  public static everyHours(count: number): Schedule {
    return new Schedule(`0 0 ${every(count)} * * * *`, checkCount(count, 23));
  }

  /**
   * Once a day.
   *
   * @param hour 0–23, at UTC+8
   * @param minute 0–59
   */
  public static dailyAt(hour: number, minute: number): Schedule {
    return new Schedule(`0 ${written(minute)} ${written(hour)} * * * *`, checkNumbers({ hour, minute }));
  }

  /**
   * Once a week. The day is written as a name: pages of different ages disagree on which day 0 is.
   *
   * @param day the day of the week
   * @param hour 0–23, at UTC+8
   * @param minute 0–59
   */
  public static weeklyOn(day: Weekday, hour: number, minute: number): Schedule {
    const numbers = checkNumbers({ hour, minute });
    return new Schedule(`0 ${written(minute)} ${written(hour)} * * ${written(nameOfDay(day))} *`, (reader) => {
      // A number, in plain JavaScript: its name is in the expression.
      if (typeof day !== 'number') reader.within('schedule', { day }).text('day');
      numbers(reader);
    });
  }

  /**
   * Once a month; a month without that day is left out.
   *
   * @param day 1–31
   * @param hour 0–23, at UTC+8
   * @param minute 0–59
   */
  public static monthlyOn(day: number, hour: number, minute: number): Schedule {
    return new Schedule(
      `0 ${written(minute)} ${written(hour)} ${written(day)} * * *`,
      checkNumbers({ day, hour, minute }),
    );
  }

  /** @internal */
  public readonly _brand = 'Schedule';

  /** The cron expression, as it was given. */
  public readonly expression: string;

  /** @param check reads what a factory was given, and leaves what is wrong with it on the reader */
  private constructor(
    expression: string,
    private readonly check: Check = () => undefined,
  ) {
    this.expression = expression;
  }

  /** @internal */
  public _read(reader: PropReader): Value<string> {
    const before = reader.problems.length;
    this.check(reader);
    // An expression made of them would be found wrong a second time, in other words.
    if (reader.problems.length > before) return notGiven;
    return reader.within('schedule', { expression: this.expression }).text('expression');
  }

  /**
   * The next times at which this fires, the earliest first; fewer than asked for when the years run out.
   *
   * @param count how many, 1 or more
   * @param from the first moment looked at; a run at that very moment is not counted
   * @param timeZone an IANA zone (default "Asia/Shanghai", the product's UTC+8)
   * @throws when the expression is none that the product takes
   */
  public nextRuns(count: number, from: Date, timeZone: string = productTimeZone): Date[] {
    const [problem] = parseCron(this.expression).problems.filter(
      ({ kind }) => kind !== 'undocumented' && kind !== 'extended',
    );
    if (problem) throw new Error(`${problem.got}; allowed: ${problem.allowed}; fix: ${problem.fix}`);
    return nextRuns(this.expression, count, from, timeZone);
  }
}

type Check = (reader: PropReader) => void;

const fieldDefaults = { second: '0', minute: '*', hour: '*', day: '*', month: '*', weekday: '*', year: '*' };

function partOf(fields: unknown, name: string): unknown {
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>)[name] : undefined;
}

function checkCount(count: number, max: number): Check {
  return (reader) => {
    reader.within('schedule', { count }).wholeNumber('count', 1, max);
  };
}

function checkNumbers(given: Readonly<Record<string, number>>): Check {
  return (reader) => {
    const numbers = reader.within('schedule', given);
    for (const name of Object.keys(given)) numbers.number(name);
  };
}

/** Nothing throws here: what is neither a text nor a number is reported at synth. */
function written(part: unknown): string {
  return typeof part === 'string' || typeof part === 'number' ? String(part) : typeof part;
}

function every(count: number): string {
  return count === 1 ? '*' : `*/${written(count)}`;
}

/** A plain JavaScript caller may give the day's number. */
function nameOfDay(day: Weekday | number): string {
  return typeof day === 'number' ? (weekdayNames[day] ?? String(day)) : day;
}
