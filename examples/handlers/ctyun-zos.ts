// A CTyun object storage (ZOS) trigger.
import { ctyunZosEvent } from 'cdktf-scf-triggers/events/ctyun/zos';
import { parseLosslessJson } from 'cdktf-scf-triggers/events/lossless-json';

export const handler = async (event: unknown): Promise<string> => {
  const { type, data } = ctyunZosEvent.parse(parseLosslessJson(event));
  return `${type} ${data.s3.bucket.name}/${data.s3.object.key} ${data.s3.object.size} bytes`;
};
