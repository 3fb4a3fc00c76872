import { type Finding, isViolation, type Severity, type UndecidedFinding } from './finding';
import { nearest } from './nearest';
import type { Rule } from './rule';
import type { AcknowledgementFacts, AcknowledgementOutcome, AppFacts } from './trigger-facts';

export interface Evaluation {
  /** What is left to be printed: acknowledged findings are not in it. */
  readonly findings: readonly Finding[];
  /** Rules that could not be judged, and on what. */
  readonly undecided: readonly UndecidedFinding[];
  /** Every acknowledgement that holds, also one that took no finding. */
  readonly acknowledged: readonly Acknowledged[];
  /** The ids of the rules that were left out. */
  readonly off: readonly string[];
}

/** An acknowledgement, and how many findings it took out. */
export interface Acknowledged {
  readonly ruleId: string;
  /** The construct path of its scope; empty for the app. */
  readonly path: string;
  readonly reason: string;
  readonly findings: number;
}

/** How a rule is graded in this app; `off` leaves it out. */
export type Grade = Severity | 'off';

/**
 * Judges an app. Findings on the app itself come first, then those on its triggers, in the order of the app and for
 * each trigger of the catalogue, so that the same app gives the same text.
 */
export function evaluate(rules: readonly Rule[], app: AppFacts, gradeOf: (rule: Rule) => Grade): Evaluation {
  const graded = rules.map((rule) => ({ rule, grade: gradeOf(rule) }));
  const first = judge(
    graded.filter(({ rule }) => !rule.last),
    app,
  );
  const { left, acknowledgements } = acknowledge(graded, app.acknowledgements, first);
  const last = judge(
    graded.filter(({ rule }) => rule.last),
    { ...app, acknowledgements },
  );
  const inOrder = orderOf(app);
  return {
    findings: [...left, ...last.findings].sort(inOrder),
    undecided: [...first.undecided, ...last.undecided].sort(inOrder),
    acknowledged: acknowledgements.flatMap(({ ruleId, path, reason, outcome }) => {
      if (reason === undefined || (outcome.kind !== 'applied' && outcome.kind !== 'off')) return [];
      return [{ ruleId, path, reason, findings: outcome.kind === 'applied' ? outcome.findings : 0 }];
    }),
    off: graded.filter(({ grade }) => grade === 'off').map(({ rule }) => rule.id),
  };
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly undecided: readonly UndecidedFinding[];
}

interface GradedRule {
  readonly rule: Rule;
  readonly grade: Grade;
}

function judge(graded: readonly GradedRule[], app: AppFacts): Judged {
  const findings: Finding[] = [];
  const undecided: UndecidedFinding[] = [];
  for (const { rule, grade } of graded) {
    if (grade === 'off') continue;
    for (const outcome of rule.check(app)) {
      if (isViolation(outcome)) findings.push({ ruleId: rule.id, severity: grade, ...outcome });
      else undecided.push({ ruleId: rule.id, ...outcome });
    }
  }
  return { findings, undecided };
}

type JudgedAcknowledgement = AcknowledgementFacts & { readonly outcome: AcknowledgementOutcome };

/** Takes out the findings that are acknowledged. The nearest scope takes a finding; of two at one scope, the first. */
function acknowledge(
  graded: readonly GradedRule[],
  acknowledgements: readonly AcknowledgementFacts[],
  { findings, undecided }: Judged,
): { left: readonly Finding[]; acknowledgements: readonly JudgedAcknowledgement[] } {
  const byId = new Map(graded.map((each) => [each.rule.id, each]));
  const ids = [...byId.keys()];
  const refusals = new Map(acknowledgements.map((each) => [each, refusalOf(each, byId.get(each.ruleId), ids)]));
  const byScope = new Map<string, AcknowledgementFacts>();
  for (const each of acknowledgements) {
    const key = `${each.ruleId} ${each.path}`;
    if (!refusals.get(each) && !byScope.has(key)) byScope.set(key, each);
  }
  const nearestFirst = ({ ruleId, path }: { ruleId: string; path: string }) =>
    scopesOf(path).flatMap((scope) => byScope.get(`${ruleId} ${scope}`) ?? []);

  const taken = new Map<AcknowledgementFacts, number>();
  const left: Finding[] = [];
  for (const finding of findings) {
    const [by] = nearestFirst(finding);
    if (by) taken.set(by, (taken.get(by) ?? 0) + 1);
    else left.push(finding);
  }
  const notJudged = new Map<AcknowledgementFacts, number>();
  for (const each of undecided.flatMap(nearestFirst)) notJudged.set(each, (notJudged.get(each) ?? 0) + 1);
  return {
    left,
    acknowledgements: acknowledgements.map((each) => ({
      ...each,
      outcome: refusals.get(each) ?? {
        kind: 'applied',
        findings: taken.get(each) ?? 0,
        undecided: notJudged.get(each) ?? 0,
      },
    })),
  };
}

/** A construct's path and those of its scopes, the nearest first; the app's own, which is empty, last. */
function scopesOf(path: string): readonly string[] {
  const names = path === '' ? [] : path.split('/');
  return [...names.map((_, index) => names.slice(0, names.length - index).join('/')), ''];
}

/** Why an acknowledgement does not hold; `undefined` when it does. */
function refusalOf(
  { ruleId, reason }: AcknowledgementFacts,
  graded: GradedRule | undefined,
  ids: readonly string[],
): AcknowledgementOutcome | undefined {
  if (!graded) return { kind: 'unknown-rule', nearest: nearest(ruleId, ids) };
  if (!graded.rule.adjustable) return { kind: 'hard' };
  if (reason === undefined) return { kind: 'token-reason' };
  if (reason.trim() === '') return { kind: 'no-reason' };
  return graded.grade === 'off' ? { kind: 'off' } : undefined;
}

function orderOf(app: AppFacts): (a: { path: string }, b: { path: string }) => number {
  const position = new Map<string, number>([['', 0]]);
  for (const { path } of [...app.triggers, ...app.triggerConfigs, ...app.releases, ...app.acknowledgements]) {
    if (!position.has(path)) position.set(path, position.size);
  }
  const of = (path: string) => position.get(path) ?? position.size;
  return (a, b) => of(a.path) - of(b.path);
}
