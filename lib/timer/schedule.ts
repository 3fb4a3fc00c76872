import { parseCron, weekdayNames } from './cron';
import { nextRuns } from './next-runs';

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

/** The zone that timers run in, wherever the function is. */
export const productTimeZone = 'Asia/Shanghai';

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
    const { second = '0', minute = '*', hour = '*', day = '*', month = '*', weekday = '*', year = '*' } = fields ?? {};
    return new Schedule([second, minute, hour, day, month, weekday, year].join(' '));
  }

  /**
   * Every n seconds, counted from the full minute.
   *
   * @param count 1–59; one that does not divide 60 leaves a shorter last gap, and is warned about
   */
  public static everySeconds(count: number): Schedule {
    return new Schedule(`${every(count)} * * * * * *`);
  }

  /**
   * Every n minutes, counted from the full hour, at second 0.
   *
   * @param count 1–59; one that does not divide 60 leaves a shorter last gap, and is warned about
   */
  public static everyMinutes(count: number): Schedule {
    return new Schedule(`0 ${every(count)} * * * * *`);
  }

  /**
   * Every n hours, counted from midnight at UTC+8, on the hour.
   *
   * @param count 1–23; one that does not divide 24 leaves a shorter last gap, and is warned about
   */
  public static everyHours(count: number): Schedule {
    return new Schedule(`0 0 ${every(count)} * * * *`);
  }

  /**
   * Once a day.
   *
   * @param hour 0–23, at UTC+8
   * @param minute 0–59
   */
  public static dailyAt(hour: number, minute: number): Schedule {
    return new Schedule(`0 ${minute} ${hour} * * * *`);
  }

  /**
   * Once a week. The day is written as a name: pages of different ages disagree on which day 0 is.
   *
   * @param day the day of the week
   * @param hour 0–23, at UTC+8
   * @param minute 0–59
   */
  public static weeklyOn(day: Weekday, hour: number, minute: number): Schedule {
    return new Schedule(`0 ${minute} ${hour} * * ${nameOfDay(day)} *`);
  }

  /**
   * Once a month; a month without that day is left out.
   *
   * @param day 1–31
   * @param hour 0–23, at UTC+8
   * @param minute 0–59
   */
  public static monthlyOn(day: number, hour: number, minute: number): Schedule {
    return new Schedule(`0 ${minute} ${hour} ${day} * * *`);
  }

  /** @internal */
  public readonly _brand = 'Schedule';

  /** The cron expression, as it was given. */
  public readonly expression: string;

  private constructor(expression: string) {
    this.expression = expression;
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

function every(count: number): string {
  return count === 1 ? '*' : `*/${count}`;
}

/** A plain JavaScript caller may give the day's number. */
function nameOfDay(day: Weekday | number): string {
  return typeof day === 'number' ? (weekdayNames[day] ?? String(day)) : day;
}
