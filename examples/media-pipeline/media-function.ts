import { ScfFunction, ScfFunctionAlias, ScfFunctionVersion } from 'cdktf-scf-triggers/provider';
import { Construct } from 'constructs';
import type { StorageStack } from './storage-stack';

export interface MediaFunctionProps {
  readonly memSize?: number;
  readonly timeout?: number;
}

/** How this app makes its functions: one namespace, one VPC, an alias "live" on the version that was released last. */
export class MediaFunction extends Construct {
  public readonly resource: ScfFunction;
  private readonly live: ScfFunctionAlias;

  constructor(scope: Construct, name: string, storage: StorageStack, props: MediaFunctionProps = {}) {
    super(scope, name);
    const { memSize = 256, timeout = 30 } = props;
    const namespace = storage.namespace.namespace;
    this.resource = new ScfFunction(this, 'Function', {
      name,
      namespace,
      handler: 'index.main',
      runtime: 'Nodejs18.15',
      memSize,
      timeout,
      vpcId: storage.vpc.id,
      subnetId: storage.subnet.id,
      environment: { MEDIA_BUCKET: storage.media.bucket },
      cosBucketName: 'builds-1250000000',
      cosBucketRegion: 'ap-guangzhou',
      cosObjectName: `media/${name}.zip`,
    });
    const version = new ScfFunctionVersion(this, 'Version', { functionName: this.resource.name, namespace });
    this.live = new ScfFunctionAlias(this, 'Live', {
      functionName: this.resource.name,
      namespace,
      functionVersion: version.functionVersion,
      name: 'live',
    });
  }

  /** The qualifier to call what is released. */
  public get alias(): string {
    return this.live.name;
  }
}
