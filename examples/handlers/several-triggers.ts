// One function, several triggers: which one was it?
import { cosRecords, detectEvent } from 'cdktf-scf-triggers/events';

export const main_handler = async (event: unknown): Promise<string> => {
  const detected = detectEvent(event);
  switch (detected.kind) {
    case 'tencent/timer':
      return `timer ${detected.event.TriggerName}`;
    case 'tencent/cos':
      return `objects ${cosRecords(detected.event).map(({ key }) => key)}`;
    case 'unknown':
      return `no known event: ${detected.error.message}`;
    default:
      return `not handled here: ${detected.kind}`;
  }
};
