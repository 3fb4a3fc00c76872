import { canonicalJson, isOpaque, jsonText, membersOf, parseJson, textMember } from '../core/json';
import type { Value } from '../core/value';
import type { CosFacts } from './facts';

/** TriggerDesc of a COS trigger. The filter is always sent: the documents disagree on whether it may be left out. */
export function encodeCosDescription(facts: Pick<CosFacts, 'event' | 'prefix' | 'suffix'>): Value<string> {
  return canonicalJson({
    event: jsonText(facts.event),
    filter: { Prefix: jsonText(facts.prefix), Suffix: jsonText(facts.suffix) },
  });
}

export function decodeCosDescription(description: Value<string>): Pick<CosFacts, 'event' | 'prefix' | 'suffix'> {
  if (isOpaque(description))
    return { event: unreadable(description), prefix: unreadable(description), suffix: unreadable(description) };
  const { event, filter } = membersOf(parseJson(description));
  const { Prefix, Suffix } = membersOf(filter);
  return { event: textMember(event, ''), prefix: textMember(Prefix, ''), suffix: textMember(Suffix, '') };
}

function unreadable(description: Value<string>): Value<string> {
  return { known: false, ...(description.template && { template: description.template }) };
}
