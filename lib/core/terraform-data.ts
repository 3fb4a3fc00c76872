import { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { repetitionOf } from './instances';

/**
 * A terraform_data. cdktf's own `DataResource` starts a `terraform version` for each one at synth, and fails where there
 * is no Terraform; synth must need none. Terraform has it since 1.4.
 *
 * There are as many of it as of the resource that it stands beside.
 */
export class TerraformData extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly input: Readonly<Record<string, unknown>>,
    private readonly beside: TerraformResource,
  ) {
    super(scope, id, { terraformResourceType: 'terraform_data' });
  }

  public override get terraformMetaArguments(): { [name: string]: unknown } {
    return { ...super.terraformMetaArguments, ...repetitionOf(this.beside) };
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return { input: this.input };
  }

  protected override synthesizeHclAttributes(): { [name: string]: unknown } {
    return { input: { value: this.input, isBlock: false, type: 'map', storageClassType: 'anyMap' } };
  }
}
