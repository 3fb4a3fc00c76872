// A CTyun HTTP or cloud-native gateway trigger on an event function: the body, as bytes.
import { ctyunHttpEvent, ctyunHttpText } from 'cdktf-scf-triggers/events/ctyun/http';

export const handler = async (event: unknown): Promise<string> =>
  `received ${ctyunHttpText(ctyunHttpEvent.parse(event))}`;
