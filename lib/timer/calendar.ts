import { type Cron, fieldOf, isUnrestricted } from './cron';

const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Does any date ever match? `undefined` when `L`, `W` or `#` hide the days.
 *
 * Day and weekday both given are OR, so a weekday saves an impossible day: every weekday comes in every month.
 */
export function everFires(cron: Cron): boolean | undefined {
  const day = fieldOf(cron, 'day');
  const weekday = fieldOf(cron, 'weekday');
  const months = fieldOf(cron, 'month')?.values;
  const years = fieldOf(cron, 'year')?.values;
  if (!day || !weekday || !months || !years) return undefined;
  if (!isUnrestricted(weekday) || isUnrestricted(day)) return true;
  if (!day.values) return undefined;
  const days = [...day.values];
  return [...months].some((month) =>
    days.some(
      (date) => date <= (longestMonth[month - 1] ?? 0) && (month !== 2 || date < 29 || [...years].some(isLeapYear)),
    ),
  );
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The last year that the expression names; none when every year is meant. */
export function lastYear(cron: Cron): number | undefined {
  const year = fieldOf(cron, 'year');
  if (!year?.values || year.text === '*') return undefined;
  return year.values.size > 0 ? Math.max(...year.values) : undefined;
}
