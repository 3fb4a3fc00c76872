import { TerraformStack } from 'cdktf';
import { ApigwServiceRef, ApigwTrigger, HttpMethod, ScfFunctionRef } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** Where one comes from: a function behind API Gateway. */
export class GatewayStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    new ApigwTrigger(this, 'Orders', {
      target: ScfFunctionRef.fromFunctionName('orders'),
      service: ApigwServiceRef.fromServiceId('service-k3p8d2xq'),
      method: HttpMethod.ANY,
      integratedResponse: true,
    });
  }
}
