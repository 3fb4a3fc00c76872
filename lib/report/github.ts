import { fileWithin, type LocatedFinding, type RenderOptions, type Report, showPath } from './report';
import { renderExplanation } from './text';

/**
 * The findings as workflow commands, which GitHub Actions shows beside the lines that they are about. GitHub keeps
 * ten of each severity per step; the full list is what the other reports are for.
 */
export function renderGithub(report: Report, options: RenderOptions): string {
  return report.findings.map((finding) => `${annotation(finding, options)}\n`).join('');
}

function annotation(finding: LocatedFinding, options: RenderOptions): string {
  const file = finding.location && fileWithin(options.root, finding.location.file);
  const place =
    file === undefined
      ? []
      : [
          ['file', file],
          ['line', finding.location?.line],
          ['col', finding.location?.column],
        ];
  const properties = [...place, ['title', finding.ruleId]]
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const message = `[${showPath(finding.path)}] ${renderExplanation(finding, options)}`;
  return `::${finding.severity} ${properties.join(',')}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property `:` ends the list, and `,` the property. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
