import { Construct, type IConstruct } from 'constructs';
import { catalogue } from '../core/catalogue';
import { nearest } from '../core/nearest';
import { type LocatedFinding, showPath } from '../report/report';
import { renderFinding } from '../report/text';
import type { Expected } from './expected-triggers';
import { isExpected, showExpected } from './expected-value';
import { findingsOf } from './findings-of';
import type { MatchResult } from './match-triggers';

/** What a finding can be expected to be, besides its rule. */
export interface ExpectedFinding {
  /** The construct path that it stands under. */
  readonly path?: Expected<string>;
  /** `error` or `warning`. */
  readonly severity?: Expected<string>;
}

/** Is there nothing to be found in a scope? */
export function matchNoFindings(scope: unknown): MatchResult {
  const findings = findingsOf(constructIn(scope));
  return {
    pass: findings.length === 0,
    message: () =>
      findings.length === 0
        ? 'expected findings; there are none'
        : ['expected no findings; there are', ...findings.map(show)].join('\n\n'),
  };
}

/** Is there a finding of a rule in a scope? */
export function matchFinding(scope: unknown, ruleId: unknown, expected: ExpectedFinding = {}): MatchResult {
  const id = knownRule(String(ruleId));
  const findings = findingsOf(constructIn(scope));
  const found = findings.find(
    (finding) =>
      finding.ruleId === id &&
      (expected.path === undefined || isExpected(expected.path, finding.path)) &&
      (expected.severity === undefined || isExpected(expected.severity, finding.severity)),
  );
  const details = [...Object.entries(expected)].map(([key, value]) => `  ${key}: ${showExpected(value)}`);
  const wanted = [`${id}${details.length > 0 ? ' with' : ''}`, ...details].join('\n');
  return {
    pass: found !== undefined,
    message: () => {
      if (found) return `expected no finding of ${wanted}\n\n${show(found)}`;
      const others = findings.length === 0 ? ['there are no findings'] : ['there are', ...findings.map(show)];
      return [`expected a finding of ${wanted}`, ...others].join('\n\n');
    },
  };
}

/** With `.not`, an id with a typo would go unnoticed. */
function knownRule(id: string): string {
  const ids = catalogue.map((rule) => rule.id);
  if (ids.includes(id)) return id;
  const meant = nearest(id, ids);
  throw new TypeError(
    `${JSON.stringify(id)} is no rule; ${meant ? `write "${meant}"` : 'RULES.md lists the ids of all'}`,
  );
}

function constructIn(scope: unknown): IConstruct {
  if (!Construct.isConstruct(scope)) {
    throw new TypeError(
      `expected a construct: a trigger, a stack or the app; got ${typeof scope === 'string' ? 'a text. synthChecked(stack) has no findings: it throws on errors' : String(scope)}`,
    );
  }
  return scope;
}

function show(finding: LocatedFinding): string {
  return `${finding.severity}: [${showPath(finding.path)}] ${renderFinding(finding, { root: process.cwd() })}`;
}
