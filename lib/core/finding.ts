export type Severity = 'error' | 'warning';

/** What a rule has to say of one trigger: data, rendered elsewhere. */
export type Outcome = Violation | Undecided;

/** The rule is broken. */
export interface Violation {
  /** The construct path that the message stands under. */
  readonly path: string;
  /** What was got, with the prop's name. */
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
  /** The other constructs of a conflict. */
  readonly related?: readonly string[];
  /** Something that shows the conflict: an object key that both would fire on, the rule both are bound to. */
  readonly witness?: string;
}

/** The rule can't be judged, because a value is known only to Terraform or was not given. */
export interface Undecided {
  readonly path: string;
  readonly undecided: string;
}

/** A violation with its rule's id and grade. */
export interface Finding extends Violation {
  readonly ruleId: string;
  readonly severity: Severity;
}

export interface UndecidedFinding extends Undecided {
  readonly ruleId: string;
}

export function isViolation(outcome: Outcome): outcome is Violation {
  return 'got' in outcome;
}
