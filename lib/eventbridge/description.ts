import { canonicalJson, isParsedText, parseJson } from '../core/json';
import { concat, known, notGiven, type Value } from '../core/value';
import type { EventBridgeFacts } from './facts';

/** An event pattern as the provider can compare it, canonical; what is no JSON, or known to Terraform alone, stays as it is. */
export function canonicalPattern(text: Value<string>): Value<string> {
  const json = parseJson(text);
  return json === undefined || isParsedText(json) ? text : canonicalJson(json);
}

type Addressed = Pick<EventBridgeFacts, 'target' | 'qualifier' | 'accountUin'>;

/** How an event target names a function. */
export function functionResourceDescription({ target, qualifier, accountUin }: Addressed): Value<string> {
  return concat(
    'qcs::scf:',
    target.region,
    ':uin/',
    accountUin,
    ':namespace/',
    target.namespace,
    '/function/',
    target.name,
    '/',
    qualifier,
  );
}

const resourceDescriptionForm =
  /^qcs::scf:(?<region>[^:]*):uin\/(?<accountUin>[^:]*):namespace\/(?<namespace>[^/]*)\/function\/(?<name>[^/]*)\/(?<qualifier>.*)$/;

/** The function in an event target’s description; nothing is known of it when only Terraform knows a part. */
export function decodeFunctionResourceDescription(
  description: Value<string>,
): Record<'region' | 'accountUin' | 'namespace' | 'name' | 'qualifier', Value<string>> {
  const parts = description.known ? resourceDescriptionForm.exec(description.value)?.groups : undefined;
  const part = (name: string): Value<string> => {
    const text = parts?.[name];
    return text === undefined ? notGiven : known(text);
  };
  return {
    region: part('region'),
    accountUin: part('accountUin'),
    namespace: part('namespace'),
    name: part('name'),
    qualifier: part('qualifier'),
  };
}
