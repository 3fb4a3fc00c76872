// A COS trigger: bucket, key and region as the COS API wants them.
import { cosEvent, cosRecords } from 'cdktf-scf-triggers/events/tencent/cos';

export const main_handler = async (event: unknown): Promise<string[]> =>
  cosRecords(cosEvent.parse(event)).map(
    ({ bucketWithAppId, region, key, sizeBytes }) => `${bucketWithAppId} (${region}) ${key}: ${sizeBytes} bytes`,
  );
