import { Aspects, TerraformStack, Testing } from 'cdktf';
import type { IConstruct } from 'constructs';
import { AppRegistry } from '../core/registry';

/** The checks of an app whose stacks are as they are when cdktf validates them. */
export function checkedApp(scope: IConstruct): AppRegistry {
  // Also for an app that has resources only: this is what makes it a checked one.
  const registry = AppRegistry.of(scope);
  registry.watch(scope);
  const stacks = scope.node.root.node.findAll().filter(TerraformStack.isStack);
  registry.quietly(() => {
    for (const stack of stacks) stack.prepareStack();
    // cdktf exports no way to invoke Aspects alone.
    for (const stack of stacks.filter(hasAspects)) Testing.synth(stack);
  });
  return registry;
}

function hasAspects(stack: TerraformStack): boolean {
  return stack.node.findAll().some((construct) => Aspects.of(construct).all.length > 0);
}
