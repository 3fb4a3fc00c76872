import type { TerraformResource } from 'cdktf';

/** A `triggers` block of tencentcloud_scf_function. */
export interface FunctionBlock {
  readonly name: string;
  readonly type: string;
  readonly trigger_desc: string;
  /** COS only: the provider makes the bucket's domain of name and region. */
  readonly cos_region?: string;
}

// On the function itself, for every copy of the library in the tree: a copy that knew its own alone would write them
// over the others'.
const blocksKey = Symbol.for('cdktf-scf-triggers.functionBlocks');

type WithBlocks = TerraformResource & { [blocksKey]?: readonly FunctionBlock[] };

/** Adds a block to those that the user and other triggers have put on the function. */
export function addFunctionBlock(resource: WithBlocks, block: FunctionBlock): void {
  const all = [...(resource[blocksKey] ?? []), block];
  resource[blocksKey] = all;
  // cdktf appends a list override to the argument's own list: the user's blocks stay.
  resource.addOverride('triggers', all);
}

/** How many of a function's blocks are ours: the last ones. */
export function functionBlocksOf(resource: WithBlocks): number {
  return resource[blocksKey]?.length ?? 0;
}
