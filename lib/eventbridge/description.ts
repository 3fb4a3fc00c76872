import { canonicalJson, isParsedText, parseJson } from '../core/json';
import { concat, known, notGiven, type Value } from '../core/value';
import type { EventBridgeFacts } from './facts';

/**
 * An event pattern as the provider can compare it, canonical; what is no JSON, known to Terraform alone, or would lose something
 * stays as it is.
 */
export function canonicalPattern(text: Value<string>): Value<string> {
  if (lossIn(text)) return text;
  const json = parseJson(text);
  return json === undefined || isParsedText(json) ? text : canonicalJson(json);
}

/** Texts, numbers and marks of JSON; all else is white space, a word or a hole. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}:]/gs;

/** What a JSON reader would lose of a text without a word: digits of a number, or a key that stands twice. */
export function lossIn(text: Value<string>): string | undefined {
  const parts = text.template ?? (text.known ? [text.value] : []);
  const json = parts.map((part, index) => (typeof part === 'string' ? part : `\ue000${index}\ue001`)).join('');
  const objects: Set<string>[] = [];
  let last = '';
  for (const [token] of json.matchAll(tokens)) {
    if (token === '{') objects.push(new Set());
    if (token === '}') objects.pop();
    if (token === ':') {
      const keys = objects[objects.length - 1];
      if (keys?.has(last)) return `the key ${last} twice`;
      keys?.add(last);
    }
    if (/^[-\d]/.test(token) && isRounded(token)) return `the number ${token}, which is rounded where it is read`;
    last = token;
  }
  return undefined;
}

function isRounded(literal: string): boolean {
  const number = Number(literal);
  if (Number.isInteger(number)) return !Number.isSafeInteger(number);
  return significant(literal) !== significant(String(number));
}

/** The digits of a number that are no zeros around it. */
function significant(literal: string): string {
  return literal
    .replace(/e.*$/i, '')
    .replace('.', '')
    .replace(/^-?0*|0*$/g, '');
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
