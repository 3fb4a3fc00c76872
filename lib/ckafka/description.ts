import {
  canonicalJson,
  isOpaque,
  jsonNumber,
  jsonText,
  membersOf,
  numberMember,
  parseJson,
  textMember,
} from '../core/json';
import { notGiven, type Value } from '../core/value';
import type { CkafkaFacts } from './facts';

type Described = Pick<CkafkaFacts, 'maxMessages' | 'offset' | 'retries' | 'maxWaitSeconds' | 'consumerGroupName'>;

/** TriggerDesc of a CKafka trigger. Numbers are numbers: that is what the API answers, whatever its tables say. */
export function encodeCkafkaDescription(facts: Described): Value<string> {
  const hasGroup = !facts.consumerGroupName.known || facts.consumerGroupName.value !== '';
  return canonicalJson({
    // Empty would differ from the group that the product then makes and answers with.
    ...(hasGroup && { consumerGroupName: jsonText(facts.consumerGroupName) }),
    maxMsgNum: jsonNumber(facts.maxMessages),
    offset: jsonText(facts.offset),
    retry: jsonNumber(facts.retries),
    timeOut: jsonNumber(facts.maxWaitSeconds),
  });
}

export function decodeCkafkaDescription(description: Value<string>): Described {
  if (isOpaque(description)) {
    return {
      maxMessages: notGiven,
      offset: notGiven,
      retries: notGiven,
      maxWaitSeconds: notGiven,
      consumerGroupName: notGiven,
    };
  }
  const { maxMsgNum, offset, retry, timeOut, consumerGroupName } = membersOf(parseJson(description));
  return {
    maxMessages: numberMember(maxMsgNum, ckafkaDefaults.maxMessages),
    offset: textMember(offset, ckafkaDefaults.offset),
    retries: numberMember(retry, ckafkaDefaults.retries),
    maxWaitSeconds: numberMember(timeOut, ckafkaDefaults.maxWaitSeconds),
    consumerGroupName: textMember(consumerGroupName, ''),
  };
}

/** What is sent when the user leaves a prop out; 100 and 60 are what the product's own tooling sends. */
export const ckafkaDefaults = { maxMessages: 100, offset: 'latest', retries: 10_000, maxWaitSeconds: 60 } as const;
