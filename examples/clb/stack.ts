import { type App, TerraformStack } from 'cdktf';
import { ClbRuleRef, ClbTrigger, ScfFunctionRef } from 'cdktf-scf-triggers';
import {
  ClbInstance,
  ClbListener,
  ClbListenerRule,
  ScfFunction,
  ScfFunctionAlias,
  ScfFunctionVersion,
  TencentcloudProvider,
} from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** A site behind a load balancer; callers get the version that the alias "live" points at. */
export class SiteStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const site = new ScfFunction(this, 'Site', {
      name: 'site',
      handler: 'index.main',
      runtime: 'Nodejs18.15',
      timeout: 10,
      cosBucketName: 'builds-1250000000',
      cosBucketRegion: 'ap-guangzhou',
      cosObjectName: 'site.zip',
    });
    const version = new ScfFunctionVersion(this, 'Version', { functionName: site.name });
    const live = new ScfFunctionAlias(this, 'Live', {
      functionName: site.name,
      functionVersion: version.functionVersion,
      name: 'live',
    });

    const balancer = new ClbInstance(this, 'Balancer', { clbName: 'site', networkType: 'OPEN' });
    const listener = new ClbListener(this, 'Http', {
      clbId: balancer.id,
      listenerName: 'http',
      protocol: 'HTTP',
      port: 80,
    });
    const rule = new ClbListenerRule(this, 'Root', {
      clbId: balancer.id,
      listenerId: listener.listenerId,
      domain: 'www.example.com',
      url: '/',
    });
    const target = ScfFunctionRef.fromResource(site);
    new ClbTrigger(this, 'Web', { target, rule: ClbRuleRef.fromResource(rule), qualifier: live.name, weight: 10 });

    // A load balancer that somebody else manages: ids, domain and url as its console page has them.
    new ClbTrigger(this, 'Intranet', {
      target,
      rule: ClbRuleRef.fromDomainUrl('lb-6efswuxa', 'lbl-hh141sn9', 'site.intranet.example.com', '/'),
      qualifier: '$LATEST',
    });
  }
}

export function build(app: App): void {
  new SiteStack(app, 'site');
}
