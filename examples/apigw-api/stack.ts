import { type App, TerraformStack } from 'cdktf';
import { ApigwApi, ApigwServiceRef, HttpMethod, ScfFunctionRef } from 'cdktf-scf-triggers';
import { ApiGatewayService, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/**
 * Two paths of one service, on one function. The product takes no new APIs, which the warning apigw/retired says: this is
 * for a service that still runs.
 */
export class OrdersApiStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const shop = new ApiGatewayService(this, 'Shop', {
      serviceName: 'shop',
      protocol: 'http&https',
      netType: ['OUTER'],
    });
    const service = ApigwServiceRef.fromResource(shop);
    const target = ScfFunctionRef.fromFunctionName('orders', { timeoutSeconds: 10 });

    new ApigwApi(this, 'List', {
      target,
      service,
      path: '/orders',
      method: HttpMethod.GET,
      integratedResponse: true,
      // One release publishes the whole service, after both: that of the other API.
      release: false,
    });
    new ApigwApi(this, 'Detail', {
      target,
      service,
      path: '/orders/{id}',
      method: HttpMethod.GET,
      integratedResponse: true,
      timeoutSeconds: 20,
    });
  }
}

export function build(app: App): void {
  new OrdersApiStack(app, 'orders-api');
}
