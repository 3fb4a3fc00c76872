import type { Outcome, Severity } from './finding';
import type { LimitName } from './limits';
import type { AppFacts, TriggerFacts } from './trigger-facts';

/** Where a rule comes from. */
export interface Source {
  /** The document or program that says so. */
  readonly document: string;
  readonly section: string;
}

/**
 * One rule: what it checks, why, and its own examples, which are both its tests and its documentation.
 */
export interface Rule {
  /** `<area>/<name>`; public API, append-only. */
  readonly id: string;
  readonly severity: Severity;
  /** May be acknowledged with a reason. A rule that is not adjustable can only be re-graded in the settings. */
  readonly adjustable: boolean;
  readonly title: string;
  /** What goes wrong when it is broken, and when. */
  readonly why: string;
  readonly sources: readonly Source[];
  /** The limits that it reads, shown in RULES.md with source and date. */
  readonly limits?: readonly LimitName[];
  /** Judged after the others, when the outcome of every acknowledgement is known. */
  readonly last?: true;
  readonly check: (app: AppFacts) => Iterable<Outcome>;
  readonly examples: {
    /** The rule has nothing to say, not even that it could not judge. */
    readonly passing: readonly Example[];
    readonly failing: readonly Example[];
    /** A value that only Terraform knows decides. Absent when the rule reads none that could be unknown. */
    readonly undecided?: readonly Example[];
  };
}

/** An app, small enough to read. */
export interface Example {
  readonly title: string;
  readonly triggers: readonly TriggerFacts[];
  readonly app?: Partial<AppFacts>;
}
