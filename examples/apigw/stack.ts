import { type App, TerraformStack } from 'cdktf';
import { ApigwEnvironment, ApigwServiceRef, ApigwTrigger, HttpMethod, ScfFunctionRef } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/**
 * Triggers of an API Gateway service that still runs, brought under Terraform. The product takes no new ones, which
 * the warning apigw/retired says: use a function URL or a load balancer for what is new.
 */
export class ShopApiStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const service = ApigwServiceRef.fromServiceId('service-k3p8d2xq');

    new ApigwTrigger(this, 'List', {
      target: ScfFunctionRef.fromFunctionName('list-products', { namespace: 'shop' }),
      service,
      triggerName: 'list_products',
      method: HttpMethod.GET,
      environment: ApigwEnvironment.RELEASE,
      integratedResponse: true,
    });
    new ApigwTrigger(this, 'Upload', {
      target: ScfFunctionRef.fromFunctionName('upload-picture', { namespace: 'shop' }),
      service,
      triggerName: 'upload_picture',
      method: HttpMethod.POST,
      environment: ApigwEnvironment.RELEASE,
      authRequired: true,
      integratedResponse: true,
      base64Encoded: true,
    });
  }
}

export function build(app: App): void {
  new ShopApiStack(app, 'shop-api');
}
