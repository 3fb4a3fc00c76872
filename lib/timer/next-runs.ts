import { parseCron } from './cron';

/** Loaded when it is asked for: most apps never do. */
const croner = () => require('./croner') as typeof import('./croner');

/**
 * The next runs of an expression that our own grammar accepts. croner does the calendar and the time zones;
 * it is far too lenient to be the judge of what is an expression.
 */
export function nextRuns(expression: string, count: number, from: Date, timeZone: string): Date[] {
  const cron = parseCron(expression);
  const sevenParts = cron.fields.map((field) => field.text).join(' ');
  // sloppyRanges: "1/10" is documented here, and refused by croner otherwise.
  const schedule = new (croner().Cron)(sevenParts, { mode: '7-part', sloppyRanges: true, timezone: timeZone });
  return schedule.nextRuns(count, from);
}
