import type { App } from 'cdktf';
import { FunctionUrlStack } from './function-url-stack';
import { GatewayStack } from './gateway-stack';
import { LoadBalancerStack } from './load-balancer-stack';

export function build(app: App): void {
  new GatewayStack(app, 'gateway');
  new FunctionUrlStack(app, 'function-url');
  new LoadBalancerStack(app, 'load-balancer');
}
