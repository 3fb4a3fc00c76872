import type {
  ExpectedApigwTrigger,
  ExpectedCkafkaTrigger,
  ExpectedClbTrigger,
  ExpectedClsTrigger,
  ExpectedCmqTrigger,
  ExpectedCosTrigger,
  ExpectedEventBridgeTrigger,
  ExpectedFunctionUrl,
  ExpectedMpsTrigger,
  ExpectedTimerTrigger,
  ExpectedWebSocketApi,
} from './expected-triggers';
import { type ExpectedFinding, matchFinding, matchNoFindings } from './match-findings';
import { type MatchResult, matchTrigger } from './match-triggers';
import { triggerKinds } from './trigger-kinds';

type TriggerMatcherName = keyof typeof triggerKinds;

/** A matcher as `expect.extend` takes it. */
export type Matcher = (received: unknown, ...expected: never[]) => MatchResult;

const trigger =
  (name: TriggerMatcherName) =>
  (received: unknown, expected?: unknown): MatchResult =>
    matchTrigger(triggerKinds[name], received, expected);

/** The matchers for `expect.extend`. With jest, `import 'cdktf-scf-triggers/testing/jest'` does that, and types them. */
export const triggerMatchers = {
  toHaveTimerTrigger: trigger('toHaveTimerTrigger'),
  toHaveCosTrigger: trigger('toHaveCosTrigger'),
  toHaveCkafkaTrigger: trigger('toHaveCkafkaTrigger'),
  toHaveApigwTrigger: trigger('toHaveApigwTrigger'),
  toHaveClbTrigger: trigger('toHaveClbTrigger'),
  toHaveWebSocketApi: trigger('toHaveWebSocketApi'),
  toHaveFunctionUrl: trigger('toHaveFunctionUrl'),
  toHaveClsTrigger: trigger('toHaveClsTrigger'),
  toHaveMpsTrigger: trigger('toHaveMpsTrigger'),
  toHaveCmqTrigger: trigger('toHaveCmqTrigger'),
  toHaveEventBridgeTrigger: trigger('toHaveEventBridgeTrigger'),
  toHaveNoFindings: (received: unknown): MatchResult => matchNoFindings(received),
  toHaveFinding: (received: unknown, ruleId: unknown, expected?: ExpectedFinding): MatchResult =>
    matchFinding(received, ruleId, expected),
} as const satisfies Record<TriggerMatcherName | 'toHaveNoFindings' | 'toHaveFinding', Matcher>;

/**
 * What `expect(…)` can be asked with the matchers. Those of triggers take the JSON text of a stack, those of findings
 * a trigger, a stack or the app. Only what is given is compared.
 */
export interface TriggerMatchers<R> {
  /** The stack has such a timer trigger. */
  toHaveTimerTrigger(expected?: ExpectedTimerTrigger): R;
  /** The stack has such a COS trigger. */
  toHaveCosTrigger(expected?: ExpectedCosTrigger): R;
  /** The stack has such a CKafka trigger. */
  toHaveCkafkaTrigger(expected?: ExpectedCkafkaTrigger): R;
  /** The stack has such an API Gateway trigger. */
  toHaveApigwTrigger(expected?: ExpectedApigwTrigger): R;
  /** The stack has such a CLB trigger. */
  toHaveClbTrigger(expected?: ExpectedClbTrigger): R;
  /** The stack has such a WebSocket API. */
  toHaveWebSocketApi(expected?: ExpectedWebSocketApi): R;
  /** The stack has such a function URL. */
  toHaveFunctionUrl(expected?: ExpectedFunctionUrl): R;
  /** The stack has such a CLS trigger. */
  toHaveClsTrigger(expected?: ExpectedClsTrigger): R;
  /** The stack has such an MPS trigger. */
  toHaveMpsTrigger(expected?: ExpectedMpsTrigger): R;
  /** The stack has such a CMQ trigger. */
  toHaveCmqTrigger(expected?: ExpectedCmqTrigger): R;
  /** The stack has such an EventBridge trigger. */
  toHaveEventBridgeTrigger(expected?: ExpectedEventBridgeTrigger): R;
  /** The rules find nothing in the scope, no warning either. */
  toHaveNoFindings(): R;
  /**
   * The rules find this in the scope.
   *
   * @param ruleId `cos/filter-overlap`
   * @param expected the construct path and severity, where they count
   */
  toHaveFinding(ruleId: string, expected?: ExpectedFinding): R;
}
