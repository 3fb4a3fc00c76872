import { type App, TerraformStack } from 'cdktf';
import {
  CkafkaTopicRef,
  CkafkaTrigger,
  FunctionUrl,
  FunctionUrlAuthType,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
} from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** Triggers that stand already, made in the console, taken over with import blocks (Terraform 1.5 or later). */
export class ReportsStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const target = ScfFunctionRef.fromFunctionName('report');

    const nightly = new TimerTrigger(this, 'Nightly', {
      target,
      triggerName: 'nightly',
      schedule: Schedule.dailyAt(2, 0),
    });
    nightly.resource.importFrom(nightly.importId);

    const orders = new CkafkaTrigger(this, 'Orders', {
      target,
      topic: CkafkaTopicRef.fromNames('ckafka-8tfxzia3', 'orders'),
      maxMessages: 100,
    });
    orders.resource.importFrom(orders.importId);

    const url = new FunctionUrl(this, 'Url', { target, authType: FunctionUrlAuthType.CAM });
    url.resource.importFrom(url.importId);
  }
}

export function build(app: App): void {
  new ReportsStack(app, 'reports');
}
