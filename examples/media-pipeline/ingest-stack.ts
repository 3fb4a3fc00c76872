import { TerraformStack, TerraformVariable } from 'cdktf';
import {
  CkafkaOffset,
  CkafkaTopicRef,
  CkafkaTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
} from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';
import { MediaFunction } from './media-function';
import type { StorageStack } from './storage-stack';

/** From an upload to a transcoded video: COS, CKafka and timer triggers. Bucket and topic are another stack's. */
export class IngestStack extends TerraformStack {
  public readonly status: MediaFunction;

  constructor(scope: Construct, id: string, region: string, storage: StorageStack) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region });
    const environment = new TerraformVariable(this, 'environment', { type: 'string', default: 'prod' });
    const media = CosBucketRef.fromResource(storage.media);

    const catalogue = ScfFunctionRef.fromResource(new MediaFunction(this, 'catalogue', storage).resource);
    new CosTrigger(this, 'OnVideo', {
      target: catalogue,
      bucket: media,
      event: CosEvent.OBJECT_CREATED_ALL,
      prefix: `${environment.stringValue}/uploads/`,
      suffix: '.mp4',
    });
    new CosTrigger(this, 'OnRemove', {
      target: ScfFunctionRef.fromResource(new MediaFunction(this, 'forget', storage).resource),
      bucket: media,
      event: CosEvent.OBJECT_REMOVE_ALL,
      prefix: `${environment.stringValue}/uploads/`,
      suffix: '.mp4',
    });

    const transcode = new MediaFunction(this, 'transcode', storage, { memSize: 3072, timeout: 900 });
    new CkafkaTrigger(this, 'OnJob', {
      target: ScfFunctionRef.fromResource(transcode.resource),
      topic: CkafkaTopicRef.fromResource(storage.jobs),
      maxMessages: 1,
      offset: CkafkaOffset.earliest(),
      maxWaitSeconds: 1,
      qualifier: '$LATEST',
    });

    this.status = new MediaFunction(this, 'status', storage);
    new TimerTrigger(this, 'RetryFailed', {
      target: catalogue,
      schedule: Schedule.everyMinutes(15),
      message: '{"task":"retry-failed","template":"${job}"}',
      description: 'puts failed jobs back on the topic',
    });
  }
}
