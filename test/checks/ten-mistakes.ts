// An app with ten mistakes in three stacks; docs/ci.md shows what synth says of it. Lines are part of that text.
import { type App, TerraformResource, TerraformStack } from 'cdktf';
import {
  CkafkaTopicRef,
  CkafkaTrigger,
  ClbRuleRef,
  ClbTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
} from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';

const photos = CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou');
const resize = ScfFunctionRef.fromFunctionName('resize');
const report = ScfFunctionRef.fromFunctionName('report');

function stackOf(app: App, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new TencentcloudProvider(stack, 'Tencent', { region: 'ap-guangzhou' });
  return stack;
}

export function tenMistakes(app: App): void {
  const media = stackOf(app, 'media');
  new CosTrigger(media, 'OnUpload', {
    target: resize,
    bucket: photos,
    event: CosEvent.OBJECT_CREATED_ALL,
    suffix: 'jpg',
  });
  new TimerTrigger(media, 'Nightly', { target: resize, schedule: Schedule.cron('0 0 24 * * * *') });
  new TimerTrigger(media, 'Seventh', { target: resize, schedule: Schedule.cron('0 */7 * * * * *') });

  const orders = stackOf(app, 'orders');
  const topic = CkafkaTopicRef.fromNames('ckafka-8tfxzia3', 'orders');
  new CkafkaTrigger(orders, 'Orders', { target: report, topic, maxMessages: 20_000, maxWaitSeconds: 0 });
  new CosTrigger(orders, 'OnPhoto', {
    target: report,
    bucket: photos,
    event: CosEvent.OBJECT_CREATED_PUT,
    prefix: 'a/',
  });
  const byHand = new TerraformResource(orders, 'ByHand', { terraformResourceType: 'tencentcloud_scf_trigger' });
  byHand.addOverride('function_name', 'resize');
  byHand.addOverride('namespace', 'default');
  byHand.addOverride('type', 'timer');
  byHand.addOverride('trigger_name', 'Nightly');
  byHand.addOverride('trigger_desc', '0 0 2 * * * *');

  const web = stackOf(app, 'web');
  const rule = ClbRuleRef.fromDomainUrl('lb-1', 'lbl-1', 'a.example.com', '/scf');
  new ClbTrigger(web, 'Front', { target: resize, rule, weight: 200 });
  new ClbTrigger(web, 'Back', { target: report, rule });
  new TimerTrigger(web, 'Warm', { target: report, schedule: Schedule.everyMinutes(5), qualifier: 'release 2' });
}
