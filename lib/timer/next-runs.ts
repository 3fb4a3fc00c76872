import { Cron as Croner } from 'croner';
import { parseCron } from './cron';

/**
 * The next runs of an expression that our own grammar accepts. croner does the calendar and the time zones;
 * it is far too lenient to be the judge of what is an expression.
 */
export function nextRuns(expression: string, count: number, from: Date, timeZone: string): Date[] {
  const cron = parseCron(expression);
  const sevenParts = cron.fields.map((field) => field.text).join(' ');
  // sloppyRanges: "1/10" is documented here, and refused by croner otherwise.
  const schedule = new Croner(sevenParts, { mode: '7-part', sloppyRanges: true, timezone: timeZone });
  return schedule.nextRuns(count, from);
}
