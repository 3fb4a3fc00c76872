import { TerraformStack } from 'cdktf';
import { FunctionUrl, FunctionUrlAuthType, ScfFunctionRef } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** One way on: the function has an address of its own. */
export class FunctionUrlStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    new FunctionUrl(this, 'Orders', {
      target: ScfFunctionRef.fromFunctionName('orders'),
      authType: FunctionUrlAuthType.NONE,
      extranet: true,
    });
  }
}
