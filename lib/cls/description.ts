import {
  canonicalJson,
  jsonBoolean,
  jsonNumber,
  jsonText,
  membersOf,
  numberMember,
  parseJson,
  textMember,
} from '../core/json';
import { notGiven, type Value } from '../core/value';
import type { ClsFacts } from './facts';

type Described = Pick<ClsFacts, 'topicId' | 'maxWaitSeconds' | 'maxMessages'>;

/**
 * TriggerDesc of a CLS trigger. No page gives it for CreateTrigger: this is the form in which the product’s own deployment
 * tool describes one, and that the log service’s older API takes.
 */
export function encodeClsDescription(
  facts: Described & Pick<ClsFacts, 'target' | 'qualifier' | 'enabled'>,
): Value<string> {
  return canonicalJson({
    effective: jsonBoolean(facts.enabled),
    function_name: jsonText(facts.target.name),
    max_size: jsonNumber(facts.maxMessages),
    max_wait: jsonNumber(facts.maxWaitSeconds),
    name_space: jsonText(facts.target.namespace),
    qualifier: jsonText(facts.qualifier),
    topic_id: jsonText(facts.topicId),
  });
}

export function decodeClsDescription(description: Value<string>): Described {
  const json = parseJson(description);
  if (json === undefined) return { topicId: notGiven, maxWaitSeconds: notGiven, maxMessages: notGiven };
  const { topic_id, max_wait, max_size } = membersOf(json);
  return {
    topicId: textMember(topic_id, ''),
    maxWaitSeconds: numberMember(max_wait, clsDefaults.maxWaitSeconds),
    maxMessages: numberMember(max_size, clsDefaults.maxMessages),
  };
}

/** What is sent when the user leaves a prop out: the log service’s own defaults. */
export const clsDefaults = { maxWaitSeconds: 60, maxMessages: 100 } as const;
