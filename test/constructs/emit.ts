import { TerraformStack } from 'cdktf';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import { tencentcloudSchema } from '../schema/tencentcloud-schema';
import { problemsIn } from '../schema/terraform-json';
import { synthesize, type TerraformJson } from '../synthesize';

/** The Terraform of a stack "app" in ap-guangzhou; it is held against the schema on the way. */
export function emit(fill: (stack: TerraformStack) => void): TerraformJson {
  const { stacks } = synthesize((app) => fillStack(new TerraformStack(app, 'app'), fill));
  const stack = stacks.app ?? {};
  const problems = problemsIn(stack, tencentcloudSchema);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return stack;
}

/** The errors of a stack that fails; its warnings are for the rules' own tests. */
export function findings(fill: (stack: TerraformStack) => void): string {
  return errorsAndWarnings(fill).replace(/^\[app\] warning: .*\n(?: .*\n)*/gm, '');
}

/** What the checks say of a stack that fails, without the lines that say where in this file, and where to read on. */
export function errorsAndWarnings(fill: (stack: TerraformStack) => void): string {
  try {
    synthesize((app) => fillStack(new TerraformStack(app, 'app'), fill));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message
      .replace(/^Validation failed with the following errors:\n/, '')
      .replace(/\n\nIf you wish to ignore these validations.*$/s, '')
      .split('\n')
      .filter((line) => !/^ +(at|rule): /.test(line))
      .map((line) => line.replace(/^ {2}/, ''))
      .join('\n');
  }
  return 'synthesized';
}

/** Props as plain JavaScript may give them. */
export function untyped<Props>(props: unknown): Props {
  return props as Props;
}

function fillStack(stack: TerraformStack, fill: (stack: TerraformStack) => void): void {
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
  fill(stack);
}
