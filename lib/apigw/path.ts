import { concat, type Value } from '../core/value';

/** What is wrong with the path of an API; `undefined` when nothing is. */
export function pathFault(path: string): string | undefined {
  if (!path.startsWith('/')) return 'does not begin with "/"';
  const bracesPair = /^[^{}]*(\{[^{}]+\}[^{}]*)*$/.test(path);
  return bracesPair ? undefined : 'has braces that do not pair up';
}

/** The path that the gateway gives a trigger’s API: a TriggerDesc can’t choose one. */
export function pathOfTrigger(functionName: Value<string>): Value<string> {
  return concat('/', functionName);
}
