// A CMQ topic trigger (a retired product): bodies and tags.
import { cmqEvent, cmqMessages } from 'cdktf-scf-triggers/events/tencent/cmq';

export const main_handler = async (event: unknown): Promise<string[]> =>
  cmqMessages(cmqEvent.parse(event)).map(({ body, tags }) => `${body} [${tags.join(' ')}]`);
