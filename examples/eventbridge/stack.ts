import { type App, TerraformStack, TerraformVariable } from 'cdktf';
import { EventBridgeTrigger, EventBusRef, EventPattern, ScfFunctionRef } from 'cdktf-scf-triggers';
import { EbEventBus, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** Bills the orders of the shop's own event bus in batches, and notes what happens to a bucket one by one. */
export class BillingStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const account = new TerraformVariable(this, 'account_uin', { type: 'string' });
    const bus = new EbEventBus(this, 'Bus', { eventBusName: 'shop' });

    new EventBridgeTrigger(this, 'OnOrder', {
      target: ScfFunctionRef.fromFunctionName('bill-orders'),
      bus: EventBusRef.fromResource(bus),
      pattern: EventPattern.fromObject({
        source: ['shop.orders'],
        type: ['order:paid'],
        data: { country: ['DE', 'FR'] },
      }),
      accountUin: account.stringValue,
      batch: { maxEvents: 100, maxWaitSeconds: 10 },
      description: 'paid orders',
    });

    new EventBridgeTrigger(this, 'OnUpload', {
      target: ScfFunctionRef.fromFunctionName('note-uploads'),
      bus: EventBusRef.fromEventBusId('eb-1a2b3c4d'),
      // As the console shows it; it is written in canonical form.
      pattern: EventPattern.fromText('{ "source": ["cos.cloud.tencent"], "type": ["cos:created:object"] }'),
      accountUin: '100000000001',
    });
  }
}

export function build(app: App): void {
  new BillingStack(app, 'billing');
}
