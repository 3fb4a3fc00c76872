// A CTyun timer trigger.
import { ctyunTimerEvent } from 'cdktf-scf-triggers/events/ctyun/timer';

export const handler = async (event: unknown): Promise<string> => {
  const { name, data } = ctyunTimerEvent.parse(event);
  return `${name}: ${data}`;
};
