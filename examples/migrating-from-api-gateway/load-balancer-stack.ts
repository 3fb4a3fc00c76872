import { TerraformStack } from 'cdktf';
import { ClbRuleRef, ClbTrigger, ScfFunctionRef } from 'cdktf-scf-triggers';
import { ClbInstance, ClbListener, ClbListenerRule, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** The other way: domain and path stay, on a load balancer. */
export class LoadBalancerStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const balancer = new ClbInstance(this, 'Balancer', { clbName: 'orders', networkType: 'OPEN' });
    const listener = new ClbListener(this, 'Http', {
      clbId: balancer.id,
      listenerName: 'http',
      protocol: 'HTTP',
      port: 80,
    });
    const rule = new ClbListenerRule(this, 'Rule', {
      clbId: balancer.id,
      listenerId: listener.listenerId,
      domain: 'api.example.com',
      url: '/orders',
    });
    new ClbTrigger(this, 'Orders', {
      target: ScfFunctionRef.fromFunctionName('orders'),
      rule: ClbRuleRef.fromResource(rule),
    });
  }
}
