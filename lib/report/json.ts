import type { Severity } from '../core/finding';
import {
  fileFrom,
  type Location,
  type RenderOptions,
  type Report,
  relatedOf,
  ruleUrl,
  type Summary,
  summaryOf,
  type Tool,
} from './report';

/** The report as schema/report.schema.json describes it. A field may be added within a version; none is taken away. */
export interface JsonReport {
  readonly version: 1;
  readonly tool: Tool;
  readonly summary: Summary;
  readonly findings: readonly JsonFinding[];
  readonly undecided: readonly JsonUndecided[];
  readonly acknowledged: readonly JsonAcknowledged[];
  /** Rule ids. */
  readonly off: readonly string[];
}

export interface JsonFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The construct path; empty for the app itself. */
  readonly path: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
  readonly witness?: string;
  readonly related: readonly { readonly path: string; readonly location?: JsonLocation }[];
  readonly location?: JsonLocation;
  /** The rule's place in RULES.md. */
  readonly help: string;
}

export interface JsonUndecided {
  readonly ruleId: string;
  readonly path: string;
  /** What is not known. */
  readonly undecided: string;
  readonly location?: JsonLocation;
}

export interface JsonAcknowledged {
  readonly ruleId: string;
  /** The construct path of the scope; empty for the app. */
  readonly path: string;
  readonly reason: string;
  /** How many findings it took. */
  readonly findings: number;
}

export interface JsonLocation {
  /** Relative, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** The report for programs. */
export function renderJson(report: Report, { root }: RenderOptions): string {
  const at = (location: Location | undefined): JsonLocation | undefined => {
    if (!location) return undefined;
    const file = fileFrom(root, location.file);
    return file === undefined ? undefined : { file, line: location.line, column: location.column };
  };
  const json: JsonReport = {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    summary: summaryOf(report),
    findings: report.findings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      path: finding.path,
      got: finding.got,
      allowed: finding.allowed,
      fix: finding.fix,
      witness: finding.witness,
      related: relatedOf(finding).map(({ path, location }) => ({ path, location: at(location) })),
      location: at(finding.location),
      help: ruleUrl(finding.ruleId),
    })),
    undecided: report.undecided.map(({ ruleId, path, undecided, location }) => ({
      ruleId,
      path,
      undecided,
      location: at(location),
    })),
    acknowledged: report.acknowledged.map(({ ruleId, path, reason, findings }) => ({ ruleId, path, reason, findings })),
    off: report.off,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
