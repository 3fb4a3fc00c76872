import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import type { ScfFunctionRef } from './function-ref';

/** What every trigger takes. */
export interface TriggerProps {
  /** The function that is called. */
  readonly target: ScfFunctionRef;
  /**
   * The version or alias that is called: `$LATEST`, `$DEFAULT`, a version number or an alias.
   *
   * @default "$DEFAULT"; "$LATEST" with TriggerEmission.FUNCTION_BLOCK, which can't say another
   */
  readonly qualifier?: string;
}

/** What every trigger takes that the function service itself keeps. */
export interface ScfTriggerProps extends TriggerProps {
  /**
   * Whether the trigger fires.
   *
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * A note on the trigger, kept by the product.
   *
   * @default - none
   */
  readonly description?: string;
}

/**
 * What all triggers have in common.
 */
export abstract class TriggerBase extends Construct {
  /** The product's name of the trigger's type: `timer`, `cos`, `ckafka`, `apigw`, `clb`. */
  public abstract readonly triggerType: string;
  /** The Terraform resource that is the trigger; the function's, with TriggerEmission.FUNCTION_BLOCK. */
  public abstract readonly resource: TerraformResource;
}
