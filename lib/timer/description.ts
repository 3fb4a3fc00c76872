import { membersOf, parseJson, textMember } from '../core/json';
import { known, type Value } from '../core/value';
import { cronOf } from './cron';

/** TriggerDesc of a timer: the bare cron with single spaces, never JSON. */
export function encodeTimerDescription(schedule: Value<string>): Value<string> {
  if (schedule.template || !schedule.known) return schedule;
  return known(cronOf(schedule.value).text);
}

/** The schedule in a TriggerDesc; the API itself answers with `{"cron":"…"}`, so that form is read too. */
export function decodeTimerDescription(description: Value<string>): Value<string> {
  const { cron } = membersOf(parseJson(description));
  return cron === undefined ? description : textMember(cron, '');
}
