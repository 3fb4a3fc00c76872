import { keyOf, known, notGiven, same, show, type Value } from './value';

/** The wire values of a function's type: `EVENT` is `func_type = "Event"`, `HTTP` a Web function. */
export type FunctionType = 'EVENT' | 'HTTP';

/** What is known of a function that a trigger points at. */
export interface FunctionFacts {
  readonly name: Value<string>;
  readonly namespace: Value<string>;
  readonly region: Value<string>;
  /** The credentials of its provider, as text; two that differ may be two accounts. Known and empty: the environment's. */
  readonly account: Value<string>;
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
  account: notGiven,
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
 * Are these one function? Namespace and name decide; regions tell two functions apart when both are known. Regions or
 * accounts that may differ leave it open.
 */
export function sameFunction(a: FunctionFacts, b: FunctionFacts): boolean | undefined {
  if (a.region.known && b.region.known && a.region.value !== b.region.value) return false;
  const name = same(a.name, b.name);
  const namespace = same(a.namespace, b.namespace);
  if (name === false || namespace === false) return false;
  if (name !== true || namespace !== true || mayDiffer(a.region, b.region) || mayDiffer(a.account, b.account))
    return undefined;
  return true;
}

/** What was not given on one side says nothing; what was given on both has to be the same. */
function mayDiffer(a: Value<string>, b: Value<string>): boolean {
  const given = keyOf(a) !== undefined && keyOf(b) !== undefined;
  return given && same(a, b) !== true;
}

/** The function as messages name it: namespace/name. */
export function showFunction(target: FunctionFacts): string {
  if (target.name.known && target.namespace.known) return `${target.namespace.value}/${target.name.value}`;
  return `${bare(target.namespace)}/${bare(target.name)}`;
}

function bare(value: Value<string>): string {
  return value.known ? value.value : show(value).replace(/^"|"$/g, '');
}
