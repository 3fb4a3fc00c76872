import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { ScfTrigger } from './provider/scf-trigger';

/** Probe. */
export class Probe extends Construct {
  /** The resource. */
  public readonly resource: TerraformResource;
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.resource = new ScfTrigger(this, 'Resource', { functionName: 'a', namespace: 'b', type: 'timer' });
  }
}
