import { relative } from 'node:path';
import type { Finding } from './finding';
import type { SourceLocation } from './source-location';

/**
 * A finding as a person reads it. cdktf puts `[path]` before it.
 *
 * @param locate where a construct was made; @param root what file names are shown relative to
 */
export function renderFinding(
  finding: Finding,
  locate: (path: string) => SourceLocation | undefined,
  root: string,
): string {
  const at = (path: string) => {
    const location = locate(path);
    return location && `${relative(root, location.file)}:${location.line}`;
  };
  const lines = [
    ['allowed', finding.allowed],
    ['fix', finding.fix],
    ['witness', finding.witness],
    ...(finding.related ?? []).map((path) => ['with', at(path) ? `${path} (${at(path)})` : path]),
    ['at', at(finding.path)],
  ];
  return [
    `${finding.ruleId}: ${finding.got}`,
    ...lines.filter(([, text]) => text !== undefined).map(([label, text]) => `      ${label}: ${text}`),
  ].join('\n');
}
