import type { TerraformResource } from 'cdktf';

/** A `triggers` block of tencentcloud_scf_function. */
export interface FunctionBlock {
  readonly name: string;
  readonly type: string;
  readonly trigger_desc: string;
  /** COS only: the provider makes the bucket's domain of name and region. */
  readonly cos_region?: string;
}

const blocks = new WeakMap<TerraformResource, FunctionBlock[]>();

/** Adds a block to those that the user and other triggers have put on the function. */
export function addFunctionBlock(resource: TerraformResource, block: FunctionBlock): void {
  const all = [...(blocks.get(resource) ?? []), block];
  blocks.set(resource, all);
  // cdktf appends a list override to the argument's own list: the user's blocks stay.
  resource.addOverride('triggers', all);
}

/** How many of a function's blocks are ours: the last ones. */
export function functionBlocksOf(resource: TerraformResource): number {
  return blocks.get(resource)?.length ?? 0;
}
