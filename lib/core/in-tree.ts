import type { IConstruct } from 'constructs';

/** A construct that was removed from its scope still knows the scope, but not the other way round. */
export function isInTree(construct: IConstruct, root: IConstruct): boolean {
  const { scope, id } = construct.node;
  if (!scope) return construct === root;
  return scope.node.tryFindChild(id) === construct && isInTree(scope, root);
}
