import { TerraformStack } from 'cdktf';
import {
  ApigwServiceRef,
  ApigwTrigger,
  ClbRuleRef,
  ClbTrigger,
  HttpMethod,
  ScfFunctionRef,
  WebSocketApi,
} from 'cdktf-scf-triggers';
import {
  ApiGatewayService,
  ClbInstance,
  ClbListener,
  ClbListenerRule,
  TencentcloudProvider,
} from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';
import { MediaFunction } from './media-function';
import type { StorageStack } from './storage-stack';

/** How people reach the media: a load balancer, and what is left of an older API Gateway service. */
export class WebStack extends TerraformStack {
  constructor(scope: Construct, id: string, region: string, storage: StorageStack, status: MediaFunction) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region });

    const balancer = new ClbInstance(this, 'Balancer', { clbName: 'media', networkType: 'OPEN' });
    const listener = new ClbListener(this, 'Https', {
      clbId: balancer.id,
      listenerName: 'https',
      protocol: 'HTTPS',
      port: 443,
      certificateSslMode: 'UNIDIRECTIONAL',
      certificateId: 'a1b2c3d4',
    });
    const player = new MediaFunction(this, 'player', storage, { timeout: 10 });
    new ClbTrigger(this, 'Player', {
      target: ScfFunctionRef.fromResource(player.resource),
      rule: ClbRuleRef.fromResource(this.rule('Root', balancer, listener, '/')),
      qualifier: player.alias,
    });
    // The function of another stack.
    new ClbTrigger(this, 'Status', {
      target: ScfFunctionRef.fromResource(status.resource),
      rule: ClbRuleRef.fromResource(this.rule('StatusRule', balancer, listener, '/status')),
      qualifier: status.alias,
      weight: 20,
    });

    const service = ApigwServiceRef.fromResource(
      new ApiGatewayService(this, 'Gateway', { serviceName: 'media', protocol: 'https', netType: ['OUTER'] }),
    );
    new ApigwTrigger(this, 'Search', {
      target: ScfFunctionRef.fromResource(new MediaFunction(this, 'search', storage, { timeout: 10 }).resource),
      service,
      method: HttpMethod.GET,
      integratedResponse: true,
    });
    const comments = ScfFunctionRef.fromResource(new MediaFunction(this, 'comments', storage, { timeout: 5 }).resource);
    new WebSocketApi(this, 'Comments', {
      service,
      path: '/comments/{video}',
      register: comments,
      transport: comments,
      cleanup: comments,
    });
  }

  private rule(id: string, balancer: ClbInstance, listener: ClbListener, url: string): ClbListenerRule {
    return new ClbListenerRule(this, id, {
      clbId: balancer.id,
      listenerId: listener.listenerId,
      domain: 'media.example.com',
      url,
    });
  }
}
