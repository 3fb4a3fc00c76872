// A CLS trigger: the log records arrive packed; more than 1 MiB unpacked is refused here.
import { clsEvent, decodeClsLogs } from 'cdktf-scf-triggers/events/tencent/cls';

export const main_handler = async (event: unknown): Promise<string[]> => {
  const logs = decodeClsLogs(clsEvent.parse(event), { maxBytes: 1024 * 1024 });
  return logs.records.map(({ timestamp, content }) => {
    const time = new Date(Number(BigInt(timestamp) / 1000n)).toISOString();
    return `${time} ${logs.topic_name} ${content.length} characters`;
  });
};
