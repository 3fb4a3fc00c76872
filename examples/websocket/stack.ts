import { type App, TerraformStack } from 'cdktf';
import { ApigwEnvironment, ApigwServiceRef, ScfFunctionRef, WebSocketApi } from 'cdktf-scf-triggers';
import { ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/**
 * A chat over a WebSocket API with a service of its own. The product takes no new ones, and the provider does not send
 * the three functions: the warnings apigw/retired and websocket/provider-drops-functions say so.
 */
export class ChatStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });

    new WebSocketApi(this, 'Chat', {
      service: ApigwServiceRef.fromServiceName('chat'),
      path: '/chat/{room}',
      register: this.functionOf('chat-register'),
      transport: this.functionOf('chat-transport'),
      cleanup: this.functionOf('chat-cleanup'),
      environment: ApigwEnvironment.RELEASE,
      timeoutSeconds: 20,
    });
  }

  private functionOf(name: string): ScfFunctionRef {
    const resource = new ScfFunction(this, name, {
      name,
      handler: 'index.main',
      runtime: 'Nodejs18.15',
      timeout: 10,
      cosBucketName: 'builds-1250000000',
      cosBucketRegion: 'ap-guangzhou',
      cosObjectName: `${name}.zip`,
    });
    return ScfFunctionRef.fromResource(resource);
  }
}

export function build(app: App): void {
  new ChatStack(app, 'chat');
}
