// A CTyun timer trigger.
import { ctyunTimerEvent } from 'cdktf-scf-triggers/events/ctyun/timer';
import { parseLosslessJson } from 'cdktf-scf-triggers/events/lossless-json';

export const handler = async (event: unknown): Promise<string> => {
  const { name, data } = ctyunTimerEvent.parse(parseLosslessJson(event));
  return `${name}: ${data}`;
};
