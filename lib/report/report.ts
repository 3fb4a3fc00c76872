import { isAbsolute, relative } from 'node:path';
import type { Acknowledged, Evaluation } from '../core/engine';
import type { Finding, UndecidedFinding } from '../core/finding';
import { documentUrl } from '../core/repository';

/** A place in the user's own code. */
export interface Location {
  /** An absolute path; every rendering makes it relative. */
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
  /** From 1 on. */
  readonly column?: number;
}

export interface LocatedFinding extends Finding {
  /** Where the construct was made; absent where no trace of it was kept, and for what is about the app itself. */
  readonly location?: Location;
  /** Where the constructs in `related` were made, those that are known. */
  readonly relatedLocations?: readonly RelatedLocation[];
}

export interface RelatedLocation {
  readonly path: string;
  readonly location: Location;
}

export interface LocatedUndecided extends UndecidedFinding {
  readonly location?: Location;
}

/** What every rendering takes. The order of everything in it is deterministic, and kept. */
export interface Report {
  readonly tool: Tool;
  readonly findings: readonly LocatedFinding[];
  readonly undecided: readonly LocatedUndecided[];
  readonly acknowledged: readonly Acknowledged[];
  /** The ids of the rules that the settings leave out. */
  readonly off: readonly string[];
  /** How many triggers were judged. */
  readonly triggers: number;
}

/** This library, as the reports name it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

export interface RenderOptions {
  /** The absolute path that files are shown relative to: the root of the repository, for reports that a CI system reads. */
  readonly root: string;
}

/** An evaluation as the renderings take it. `locate` is asked once per construct path that something is said of. */
export function reportOf(
  evaluation: Evaluation,
  about: {
    readonly tool: Tool;
    readonly triggers: number;
    readonly locate: (path: string) => Location | undefined;
  },
): Report {
  const asked = new Map<string, Location | undefined>();
  const locate = (path: string) => {
    if (!asked.has(path)) asked.set(path, about.locate(path));
    return asked.get(path);
  };
  return {
    tool: about.tool,
    findings: evaluation.findings.map((finding) => ({
      ...finding,
      location: locate(finding.path),
      relatedLocations: (finding.related ?? []).flatMap((path) => {
        const location = locate(path);
        return location ? [{ path, location }] : [];
      }),
    })),
    undecided: evaluation.undecided.map((each) => ({
      ...each,
      // Most apps have many of these and write no report that shows where.
      get location() {
        return locate(each.path);
      },
    })),
    acknowledged: evaluation.acknowledged,
    off: evaluation.off,
    triggers: about.triggers,
  };
}

/** How many of each there are. */
export interface Summary {
  readonly triggers: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings that were acknowledged, not acknowledgements. */
  readonly acknowledged: number;
  readonly undecided: number;
}

export function summaryOf({ triggers, findings, undecided, acknowledged }: Report): Summary {
  return {
    triggers,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    acknowledged: acknowledged.reduce((sum, each) => sum + each.findings, 0),
    undecided: undecided.length,
  };
}

/**
 * A file as reports name it: relative to the root, with `/` on every system. `undefined` where there is no such
 * name (another drive), since a report holds no absolute path.
 */
export function fileFrom(root: string, file: string): string | undefined {
  const path = relative(root, file);
  return isAbsolute(path) ? undefined : path.replaceAll('\\', '/');
}

/** The same, but only for a file below the root: what a CI system can show. */
export function fileWithin(root: string, file: string): string | undefined {
  const path = fileFrom(root, file);
  return path === '..' || path?.startsWith('../') ? undefined : path;
}

/** The related constructs of a finding, each with the place where it was made. */
export function relatedOf(finding: LocatedFinding): readonly { path: string; location?: Location }[] {
  const locations = new Map(finding.relatedLocations?.map(({ path, location }) => [path, location]));
  return (finding.related ?? []).map((path) => ({ path, location: locations.get(path) }));
}

/** A construct path as it is printed: the app’s own is empty. */
export function showPath(path: string): string {
  return path || 'App';
}

/** RULES.md as users find it. */
const rulesDocument = documentUrl('RULES.md');

/** A rule’s anchor in RULES.md. */
export function ruleAnchor(id: string): string {
  return id.replace('/', '-');
}

/** Where a rule is explained. */
export function ruleUrl(id: string): string {
  return `${rulesDocument}#${ruleAnchor(id)}`;
}

/** `cos` of `cos/event`. */
export function areaOf(ruleId: string): string {
  return ruleId.replace(/\/.*$/, '');
}
