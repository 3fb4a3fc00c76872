import { canonicalJson, jsonNumber, jsonTexts, membersOf, numberMember, parseJson, textsMember } from '../core/json';
import { known, notGiven, type Value } from '../core/value';
import type { CmqFacts } from './facts';

/** What filterType says. */
export const cmqFilterTypes = { tags: 1, bindingKeys: 2 } as const;

/** TriggerDesc of a CMQ trigger. The table has two texts; the examples beside it have a number and a list, and so do we. */
export function encodeCmqDescription({ filter }: Pick<CmqFacts, 'filter'>): Value<string> {
  return canonicalJson(filter ? { filterKey: jsonTexts(filter.keys), filterType: jsonNumber(filter.type) } : {});
}

export function decodeCmqDescription(description: Value<string>): Pick<CmqFacts, 'filter'> {
  const json = parseJson(description);
  // Without a TriggerDesc nothing is filtered.
  if (json === undefined)
    return description.known && description.value === '' ? {} : { filter: { type: notGiven, keys: notGiven } };
  const { filterKey, filterType } = membersOf(json);
  if (filterKey === undefined && filterType === undefined) return {};
  return {
    filter: { type: numberMember(filterType, cmqFilterTypes.tags), keys: textsMember(filterKey) ?? known([]) },
  };
}
