import { known, notGiven, same, show, type Value } from './value';

/** The wire values of a function's type: `EVENT` is `func_type = "Event"`, `HTTP` a Web function. */
export type FunctionType = 'EVENT' | 'HTTP';

/** What is known of a function that a trigger points at. */
export interface FunctionFacts {
  readonly name: Value<string>;
  readonly namespace: Value<string>;
  readonly region: Value<string>;
  readonly type: Value<FunctionType>;
  readonly timeoutSeconds: Value<number>;
  /** Known and empty: the function is in no VPC. */
  readonly vpcId: Value<string>;
  readonly subnetId: Value<string>;
  /** The CLS topic that the function's own log goes to; known and empty: none of its own. */
  readonly logTopicId: Value<string>;
}

export const unknownFunction: FunctionFacts = {
  name: notGiven,
  namespace: notGiven,
  region: notGiven,
  type: notGiven,
  timeoutSeconds: notGiven,
  vpcId: notGiven,
  subnetId: notGiven,
  logTopicId: notGiven,
};

/** A function of which only the name is given, in the default namespace. */
export function functionNamed(name: string, more: Partial<FunctionFacts> = {}): FunctionFacts {
  return { ...unknownFunction, name: known(name), namespace: known('default'), ...more };
}

/**
 * Are these one function? Namespace and name decide; regions only tell two functions apart when both are known.
 */
export function sameFunction(a: FunctionFacts, b: FunctionFacts): boolean | undefined {
  if (a.region.known && b.region.known && a.region.value !== b.region.value) return false;
  const name = same(a.name, b.name);
  const namespace = same(a.namespace, b.namespace);
  if (name === false || namespace === false) return false;
  return name === true && namespace === true ? true : undefined;
}

/** The function as messages name it: namespace/name. */
export function showFunction(target: FunctionFacts): string {
  if (target.name.known && target.namespace.known) return `${target.namespace.value}/${target.name.value}`;
  return `${bare(target.namespace)}/${bare(target.name)}`;
}

function bare(value: Value<string>): string {
  return value.known ? value.value : show(value).replace(/^"|"$/g, '');
}
