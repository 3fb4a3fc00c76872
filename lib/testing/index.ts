export type { LocatedFinding, Location, RelatedLocation } from '../report/report';
export type {
  AsymmetricMatcher,
  Expected,
  ExpectedApigwTrigger,
  ExpectedCkafkaTrigger,
  ExpectedClbTrigger,
  ExpectedClsTrigger,
  ExpectedCmqTrigger,
  ExpectedCosTrigger,
  ExpectedEventBridgeTrigger,
  ExpectedFunctionUrl,
  ExpectedMpsTrigger,
  ExpectedScfTrigger,
  ExpectedTimerTrigger,
  ExpectedTrigger,
  ExpectedWebSocketApi,
} from './expected-triggers';
export { findingsOf } from './findings-of';
export type { ExpectedFinding } from './match-findings';
export type { MatchResult } from './match-triggers';
export { type Matcher, type TriggerMatchers, triggerMatchers } from './matchers';
export { synthChecked } from './synth-checked';
