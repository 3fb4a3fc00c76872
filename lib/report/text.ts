import {
  fileFrom,
  type LocatedFinding,
  type Location,
  type RenderOptions,
  type Report,
  relatedOf,
  ruleUrl,
  showPath,
  summaryOf,
} from './report';

/** Deeper than the two columns that cdktf puts before each message of its own list. */
const indentation = '    ';

/**
 * A finding as a person reads it, without its construct path: cdktf prints that, as `[path]`, before the first line.
 */
export function renderFinding(finding: LocatedFinding, options: RenderOptions): string {
  return lines(`${finding.ruleId}: ${finding.got}`, [
    ...explanationOf(finding, options),
    ['at', finding.location && showLocation(finding.location, options)],
    ['rule', ruleUrl(finding.ruleId)],
  ]);
}

/** The same without what the other formats have fields of their own for: rule, place, severity. */
export function renderExplanation(finding: LocatedFinding, options: RenderOptions): string {
  return lines(finding.got, explanationOf(finding, options));
}

type Line = readonly [label: string, text: string | undefined];

function explanationOf(finding: LocatedFinding, options: RenderOptions): readonly Line[] {
  return [
    ['allowed', finding.allowed],
    ['fix', finding.fix],
    ['witness', finding.witness],
    ...relatedOf(finding).map(({ path, location }): Line => {
      const at = location && showLocation(location, options);
      return ['with', at ? `${showPath(path)} (${at})` : showPath(path)];
    }),
  ];
}

function lines(first: string, rest: readonly Line[]): string {
  const given = rest.filter(([, text]) => text !== undefined);
  return [first, ...given.map(([label, text]) => `${indentation}${label}: ${text}`)].join('\n');
}

function showLocation({ file, line }: Location, { root }: RenderOptions): string | undefined {
  const name = fileFrom(root, file);
  return name === undefined ? undefined : `${name}:${line}`;
}

/** The whole report, for people. */
export function renderText(report: Report, options: RenderOptions): string {
  const { findings, undecided, acknowledged, off } = report;
  const sections = [
    ...findings.map((finding) => `${finding.severity}: [${showPath(finding.path)}] ${renderFinding(finding, options)}`),
    section(
      'Not judged, because a value is known only to Terraform or was not given:',
      undecided.map(({ ruleId, path, undecided }) => `[${showPath(path)}] ${ruleId}: ${undecided}`),
    ),
    section(
      'Acknowledged:',
      acknowledged.map(
        ({ ruleId, path, reason, findings }) => `[${showPath(path)}] ${ruleId} (${findings}): ${oneLine(reason)}`,
      ),
    ),
    section('Left out by the settings:', off),
    showSummary(report),
  ];
  return `${sections.filter((text) => text !== undefined).join('\n\n')}\n`;
}

function section(heading: string, entries: readonly string[]): string | undefined {
  return entries.length === 0 ? undefined : [heading, ...entries.map((entry) => `  ${entry}`)].join('\n');
}

/** The report in one line. */
function showSummary(report: Report): string {
  const { triggers, errors, warnings, acknowledged, undecided } = summaryOf(report);
  const counts = [count(errors, 'error'), count(warnings, 'warning'), `${acknowledged} acknowledged`];
  return `${counts.join(', ')}, ${undecided} not judged; ${count(triggers, 'trigger')}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
