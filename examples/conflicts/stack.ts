import { type App, TerraformStack } from 'cdktf';
import {
  ApigwServiceRef,
  ApigwTrigger,
  CkafkaOffset,
  CkafkaTopicRef,
  CkafkaTrigger,
  ClbRuleRef,
  ClbTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  ScfFunctionRef,
  ScfFunctionType,
  Schedule,
  TimerTrigger,
  TriggerEmission,
  WebSocketApi,
} from 'cdktf-scf-triggers';
import { CosBucket, ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

// Nothing in here is right. One `cdktf synth` says all of it, and writes nothing.

const photos = CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou');

/** Names, schedules, messages. */
export class ClockStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const report = ScfFunctionRef.fromFunctionName('report');

    // timer/cron-fields: six fields, as other products have them.
    new TimerTrigger(this, 'Nightly', { target: report, schedule: Schedule.cron('0 0 2 * * *') });
    // trigger/name-unique: the name of the timer above.
    new TimerTrigger(this, 'Copy', { target: report, triggerName: 'Nightly', schedule: Schedule.dailyAt(3, 0) });
    // timer/cron-range: hours end at 23.
    new TimerTrigger(this, 'Midnight', { target: report, schedule: Schedule.dailyAt(24, 0) });
    // timer/never-fires: there is no 30 February.
    new TimerTrigger(this, 'EndOfFebruary', { target: report, schedule: Schedule.cron('0 0 0 30 2 * *') });
    // timer/name: a digit first, and a dot.
    new TimerTrigger(this, 'Named', { target: report, triggerName: '2.report', schedule: Schedule.everyHours(1) });
    // timer/message-size: more than 4 KB.
    new TimerTrigger(this, 'Long', { target: report, schedule: Schedule.everyHours(1), message: '€'.repeat(1400) });
    // timer/uneven-step, a warning: after minute 56 comes minute 0.
    new TimerTrigger(this, 'Uneven', { target: report, schedule: Schedule.everyMinutes(7) });
    // function/qualifier: "$LATEST" is in upper case.
    new TimerTrigger(this, 'Lower', { target: report, qualifier: '$latest', schedule: Schedule.everyHours(2) });
    // trigger/block-cannot-express, twice: a triggers block has no place for a message, nor for "disabled".
    const inBlock = new ScfFunction(this, 'InBlock', { name: 'in-block', handler: 'index.main' });
    new TimerTrigger(this, 'Disabled', {
      target: ScfFunctionRef.fromResource(inBlock, { emission: TriggerEmission.FUNCTION_BLOCK }),
      schedule: Schedule.everyHours(1),
      message: 'hello',
      enabled: false,
    });
  }
}

/** Buckets and topics. */
export class MediaStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const resize = ScfFunctionRef.fromFunctionName('resize');
    const index = ScfFunctionRef.fromFunctionName('index');

    new CosTrigger(this, 'OnUpload', {
      target: resize,
      bucket: photos,
      event: CosEvent.OBJECT_CREATED_ALL,
      prefix: 'uploads/',
    });
    // cos/filter-overlap: uploads/2024/….jpg fires both.
    new CosTrigger(this, 'OnJpeg', {
      target: index,
      bucket: photos,
      event: CosEvent.OBJECT_CREATED_PUT,
      prefix: 'uploads/2024/',
      suffix: '.jpg',
    });
    // cos/one-per-function-and-bucket: the second trigger of "resize" on this bucket.
    new CosTrigger(this, 'OnRemove', { target: resize, bucket: photos, event: CosEvent.OBJECT_REMOVE_ALL });
    // cos/suffix-dot, cos/filter-whitespace, cos/event: S3's name of an event.
    new CosTrigger(this, 'Filters', {
      target: ScfFunctionRef.fromFunctionName('filters'),
      bucket: photos,
      event: CosEvent.of('cos:ObjectRemoved:*'),
      prefix: 'my pictures/',
      suffix: 'png',
    });
    // cos/bucket: no APPID.
    new CosTrigger(this, 'NoAppId', {
      target: index,
      bucket: CosBucketRef.fromBucketName('videos', 'ap-guangzhou'),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
    // trigger/region: function and bucket are in two regions.
    const archive = new CosBucket(this, 'Archive', { bucket: 'archive-1250000000' });
    new CosTrigger(this, 'Elsewhere', {
      target: ScfFunctionRef.fromFunctionName('archive', { region: 'ap-shanghai' }),
      bucket: CosBucketRef.fromResource(archive),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
    // ckafka/instance-id, ckafka/max-messages, ckafka/offset (seconds for milliseconds), ckafka/max-wait.
    new CkafkaTrigger(this, 'Orders', {
      target: ScfFunctionRef.fromFunctionName('book-orders'),
      topic: CkafkaTopicRef.fromNames('kafka-8tfxzia3', 'orders'),
      maxMessages: 20000,
      offset: CkafkaOffset.at(1700000000),
      maxWaitSeconds: 0,
    });
  }
}

/** Load balancer and gateway; and the bucket of the stack before. */
export class WebStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const site = ScfFunctionRef.fromFunctionName('site');
    const webFunction = ScfFunctionRef.fromFunctionName('next-site', { type: ScfFunctionType.HTTP });

    new ClbTrigger(this, 'Site', {
      target: site,
      rule: ClbRuleRef.fromDomainUrl('lb-6efswuxa', 'lbl-hh141sn9', 'www.example.com', '/'),
    });
    // clb/rule-unique: the same forwarding rule; clb/event-function: a Web function.
    new ClbTrigger(this, 'NextSite', {
      target: webFunction,
      rule: ClbRuleRef.fromDomainUrl('lb-6efswuxa', 'lbl-hh141sn9', 'www.example.com', '/'),
    });
    // clb/weight, clb/rule-address: a "#" ends a url.
    new ClbTrigger(this, 'Heavy', {
      target: site,
      rule: ClbRuleRef.fromDomainUrl('lb-6efswuxa', 'lbl-hh141sn9', 'www.example.com', '/heavy#top'),
      weight: 200,
    });
    // cos/filter-overlap across stacks: the bucket that another stack watches.
    new CosTrigger(this, 'OnCopy', { target: site, bucket: photos, event: CosEvent.OBJECT_CREATED_COPY });

    const service = ApigwServiceRef.fromServiceId('service-k3p8d2xq');
    // apigw/retired, a warning.
    new ApigwTrigger(this, 'Api', { target: site, service });
    // apigw/api-unique: API Gateway makes the path of the function's name, and knows no case.
    new ApigwTrigger(this, 'SameApi', { target: ScfFunctionRef.fromFunctionName('SITE'), service });
    // websocket/path; and websocket/provider-drops-functions, a warning.
    new WebSocketApi(this, 'Chat', { service, path: 'chat/{room', register: site, transport: site, cleanup: site });
  }
}

export function build(app: App): void {
  new ClockStack(app, 'clock');
  new MediaStack(app, 'media');
  new WebStack(app, 'web');
}
