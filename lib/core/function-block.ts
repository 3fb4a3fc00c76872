import type { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import { rawOverridesOf } from './raw-overrides';

/** A `triggers` block of tencentcloud_scf_function. */
export interface FunctionBlock {
  readonly name: string;
  readonly type: string;
  readonly trigger_desc: string;
  /** COS only: the provider makes the bucket's domain of name and region. */
  readonly cos_region?: string;
}

interface OwnedBlock {
  /** The trigger that the block is of. */
  readonly owner: IConstruct;
  readonly block: FunctionBlock;
}

// On the function itself, for every copy of the library in the tree: a copy that knew its own alone would write them
// over the others'.
const blocksKey = Symbol.for('cdktf-scf-triggers.functionBlocks');

type WithBlocks = TerraformResource & { [blocksKey]?: readonly OwnedBlock[] };

/** Adds a block to those that the user and other triggers have put on the function. */
export function addFunctionBlock(resource: WithBlocks, owner: IConstruct, block: FunctionBlock): void {
  write(resource, [...(resource[blocksKey] ?? []), { owner, block }]);
}

/** Leaves out the blocks of triggers that have been removed from the app since. */
export function keepFunctionBlocks(resource: WithBlocks, isInApp: (owner: IConstruct) => boolean): void {
  const blocks = resource[blocksKey];
  if (blocks)
    write(
      resource,
      blocks.filter(({ owner }) => isInApp(owner)),
    );
}

function write(resource: WithBlocks, blocks: readonly OwnedBlock[]): void {
  const ours = new Set<unknown>(resource[blocksKey]?.map(({ block }) => block));
  const overridden = rawOverridesOf(resource).triggers;
  const users = Array.isArray(overridden) ? overridden.filter((block) => !ours.has(block)) : [];
  resource[blocksKey] = blocks;
  // cdktf appends a list override to the argument's own list, and a second override takes the place of the first: with
  // both kept, the user's blocks stay. Ours are the last.
  resource.addOverride('triggers', [...users, ...blocks.map(({ block }) => block)]);
}

/** How many of a function's blocks are ours: the last ones. */
export function functionBlocksOf(resource: WithBlocks): number {
  return resource[blocksKey]?.length ?? 0;
}
