import { type App, TerraformStack } from 'cdktf';
import { CmqFilter, CmqTrigger, ScfFunctionRef } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** Triggers of CMQ topics that still run, brought under Terraform. The product takes no new ones, which cmq/retired says. */
export class QueuesStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const target = ScfFunctionRef.fromFunctionName('notify');

    new CmqTrigger(this, 'Tagged', { target, topicName: 'orders', filter: CmqFilter.tags(['paid', 'sent']) });
    new CmqTrigger(this, 'Routed', { target, topicName: 'payments', filter: CmqFilter.bindingKeys(['eu.#']) });
    new CmqTrigger(this, 'All', { target, topicName: 'returns' });
  }
}

export function build(app: App): void {
  new QueuesStack(app, 'queues');
}
