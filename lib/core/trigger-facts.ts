import type { ApigwFacts } from '../apigw/facts';
import type { CkafkaFacts } from '../ckafka/facts';
import type { ClbFacts } from '../clb/facts';
import type { ClsFacts } from '../cls/facts';
import type { CmqFacts } from '../cmq/facts';
import type { CosFacts } from '../cos/facts';
import type { EventBridgeFacts } from '../eventbridge/facts';
import type { HttpFacts } from '../http/facts';
import type { MpsFacts } from '../mps/facts';
import type { TimerFacts } from '../timer/facts';
import type { WebSocketFacts } from '../websocket/facts';
import type { FunctionFacts } from './function-facts';
import type { SettingProblem } from './settings';
import type { Value } from './value';

/**
 * What Terraform resource manages a trigger: `trigger` a tencentcloud_scf_trigger, `function-block` a `triggers` block of the
 * function, `attachment` a CLB attachment, `api` an API of API Gateway, `event-target` a target of an event rule.
 */
export type ManagedBy = 'trigger' | 'function-block' | 'attachment' | 'api' | 'event-target';

/** What every trigger has, whatever its type. */
export interface CommonFacts {
  /** The construct's path in the app; for a resource made without this library, that resource's. */
  readonly path: string;
  /** The stack's path. */
  readonly stack: string;
  readonly managedBy: ManagedBy;
  readonly target: FunctionFacts;
  /** The TriggerName; not given where the product has none (CLB, WebSocket, EventBridge). A function URL’s is always the same. */
  readonly triggerName: Value<string>;
  readonly qualifier: Value<string>;
  readonly enabled: Value<boolean>;
  readonly description: Value<string>;
  /** Of the provider that makes the trigger. */
  readonly region: Value<string>;
  /** Props of a wrong type, or missing: what a plain JavaScript caller can get wrong. */
  readonly problems: readonly PropProblem[];
  readonly unknownProps: readonly UnknownProp[];
}

export interface PropProblem {
  readonly prop: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
}

/** A prop that was given and that nothing reads. */
export interface UnknownProp {
  /** Its name; of a prop in a group, behind the group’s: `cors origin`. */
  readonly name: string;
  /** Those that are read there. */
  readonly known: readonly string[];
}

/** A trigger of a type that has no construct here: found in the app, counted, not judged further. */
export interface OtherFacts extends CommonFacts {
  readonly type: 'other';
  /** The `type` argument as the resource has it. */
  readonly wireType: Value<string>;
}

export type TriggerFacts =
  | TimerFacts
  | CosFacts
  | CkafkaFacts
  | ApigwFacts
  | WebSocketFacts
  | ClbFacts
  | HttpFacts
  | ClsFacts
  | MpsFacts
  | CmqFacts
  | EventBridgeFacts
  | OtherFacts;

export type TriggerType = TriggerFacts['type'];

/** A tencentcloud_scf_trigger_config: it changes a trigger that something else made. */
export interface TriggerConfigFacts {
  readonly path: string;
  readonly stack: string;
  readonly target: FunctionFacts;
}

/** A tencentcloud_api_gateway_service_release, of an API of ours or by itself: it publishes the whole service. */
export interface ReleaseFacts {
  /** Of the API that it is made with, where there is one. */
  readonly path: string;
  readonly stack: string;
  readonly serviceId: Value<string>;
  readonly environment: Value<string>;
}

/** The whole app, as the rules see it. */
export interface AppFacts {
  readonly triggers: readonly TriggerFacts[];
  readonly triggerConfigs: readonly TriggerConfigFacts[];
  readonly releases: readonly ReleaseFacts[];
  readonly quotas: Quotas;
  /** The moment that "in the past" is judged against; it never reaches the plan. */
  readonly now: Date;
  /** The IANA zone that schedules run in. */
  readonly timeZone: string;
  /** What is wrong with the settings under the context key. */
  readonly settingProblems: readonly SettingProblem[];
  /** The reports that the settings ask for and that could not be written. */
  readonly unwrittenReports: readonly UnwrittenReport[];
  readonly acknowledgements: readonly AcknowledgementFacts[];
}

/** A report that could not be written. */
export interface UnwrittenReport {
  /** Its key in the settings’ `report`. */
  readonly kind: string;
  /** The path as the settings have it. */
  readonly file: string;
  /** The system's own name of the error, `EACCES`. */
  readonly code: string;
}

/** What a user has looked at and accepted: the findings of one rule, at one scope and below it. */
export interface AcknowledgementFacts {
  /** The scope's construct path; empty for the app. */
  readonly path: string;
  readonly ruleId: string;
  /** Absent where it holds a token, which is no text before Terraform has it. */
  readonly reason?: string;
  /** What became of it. The engine adds this after the other rules; whoever collects the facts leaves it out. */
  readonly outcome?: AcknowledgementOutcome;
}

/** What became of an acknowledgement. */
export type AcknowledgementOutcome =
  | {
      readonly kind: 'applied';
      /** How many findings it took. */
      readonly findings: number;
      /** How often its rule could not be judged in its scope. */
      readonly undecided: number;
    }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'token-reason' }
  /** The settings leave the rule out. */
  | { readonly kind: 'off' }
  /** The rule can't be acknowledged. */
  | { readonly kind: 'hard' }
  | { readonly kind: 'unknown-rule'; readonly nearest?: string };

/** Quotas that the product raises on request; the settings may raise them here too. */
export interface Quotas {
  readonly triggersPerType: number;
  readonly cosRulesPerBucket: number;
}

export function ofType<Type extends TriggerType>(
  app: AppFacts,
  type: Type,
): readonly Extract<TriggerFacts, { type: Type }>[] {
  return app.triggers.filter((trigger): trigger is Extract<TriggerFacts, { type: Type }> => trigger.type === type);
}
