// A CTyun log trigger: its cursors are beyond 2^53, so the event is parsed without losing digits.
import { ctyunLogEvent, exactCursor } from 'cdktf-scf-triggers/events/ctyun/log';
import { parseLosslessJson } from 'cdktf-scf-triggers/events/lossless-json';

export const handler = async (event: unknown): Promise<string> => {
  const { data } = ctyunLogEvent.parse(parseLosslessJson(event));
  return `${data.unitCode}: ${exactCursor(data.endCursor) - exactCursor(data.beginCursor)} further`;
};
