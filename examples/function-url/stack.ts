import { type App, TerraformStack } from 'cdktf';
import { FunctionUrl, FunctionUrlAuthType, ScfFunctionRef, ScfFunctionType } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** A public site of a Web function that pages of one origin may call, and an event function for callers inside the cloud. */
export class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });

    new FunctionUrl(this, 'Site', {
      target: ScfFunctionRef.fromFunctionName('shop-site', { type: ScfFunctionType.HTTP }),
      authType: FunctionUrlAuthType.NONE,
      extranet: true,
      intranet: false,
      cors: {
        origins: ['https://www.example.com'],
        methods: ['GET', 'POST'],
        headers: ['content-type'],
        maxAgeSeconds: 600,
        credentials: true,
      },
      description: 'public site',
    });

    new FunctionUrl(this, 'Stock', {
      target: ScfFunctionRef.fromFunctionName('stock'),
      qualifier: 'live',
      authType: FunctionUrlAuthType.CAM,
    });
  }
}

export function build(app: App): void {
  new ShopStack(app, 'shop');
}
