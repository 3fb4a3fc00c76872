// A timer trigger: the message of the trigger is the argument of the job.
import { timerEvent } from 'cdktf-scf-triggers/events/tencent/timer';

export const main_handler = async (event: unknown): Promise<string> => {
  const { TriggerName, Message, Time } = timerEvent.parse(event);
  return `${TriggerName} runs ${Message} at ${Time}`;
};
