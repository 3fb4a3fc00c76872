import { catalogue } from '../core/catalogue';
import type { Rule } from '../core/rule';
import { areaOf, fileWithin, type LocatedFinding, type RenderOptions, type Report, showPath } from './report';
import { renderFinding } from './text';

/**
 * The report as test results: a suite per area, a test per rule of the catalogue, so that the list of tests is the
 * same from run to run and its history can be read.
 *
 * A rule with errors fails. One with warnings only passes, as synth does, and has them in `system-out`, together with
 * what could not be judged and what was acknowledged. One that the settings leave out is skipped.
 */
export function renderJunit(report: Report, options: RenderOptions): string {
  const areas = [...new Set(catalogue.map(({ id }) => areaOf(id)))];
  const suites = areas.map((area) =>
    suite(
      area,
      catalogue.filter(({ id }) => areaOf(id) === area).map((rule) => testOf(rule, report)),
      options,
    ),
  );
  const name = attribute('name', report.tool.name);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${name}>\n${suites.join('')}</testsuites>\n`;
}

interface Test {
  readonly rule: Rule;
  readonly skipped: boolean;
  readonly errors: readonly LocatedFinding[];
  readonly warnings: readonly LocatedFinding[];
  readonly notes: readonly string[];
}

function testOf(rule: Rule, report: Report): Test {
  const isOfRule = ({ ruleId }: { ruleId: string }) => ruleId === rule.id;
  const findings = report.findings.filter(isOfRule);
  return {
    rule,
    skipped: report.off.includes(rule.id),
    errors: findings.filter(({ severity }) => severity === 'error'),
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    notes: [
      ...report.undecided.filter(isOfRule).map(({ path, undecided }) => `not judged: [${showPath(path)}] ${undecided}`),
      ...report.acknowledged
        .filter(isOfRule)
        .map(({ path, reason, findings }) => `acknowledged (${findings}): [${showPath(path)}] ${reason}`),
    ],
  };
}

function suite(area: string, tests: readonly Test[], options: RenderOptions): string {
  const failures = tests.filter(({ errors }) => errors.length > 0).length;
  const skipped = tests.filter((test) => test.skipped).length;
  const attributes = [
    attribute('name', area),
    attribute('tests', tests.length),
    attribute('failures', failures),
    attribute('skipped', skipped),
  ].join('');
  return `  <testsuite${attributes}>\n${tests.map((test) => testCase(test, options)).join('')}  </testsuite>\n`;
}

function testCase(test: Test, options: RenderOptions): string {
  const first = test.errors[0]?.location;
  const file = first && fileWithin(options.root, first.file);
  const place = file === undefined ? '' : attribute('file', file) + attribute('line', first?.line ?? 1);
  const attributes = attribute('classname', areaOf(test.rule.id)) + attribute('name', test.rule.id) + place;
  const show = (finding: LocatedFinding) => `[${showPath(finding.path)}] ${renderFinding(finding, options)}`;
  const output = [...test.warnings.map((finding) => `warning: ${show(finding)}`), ...test.notes].join('\n');
  const children = [
    test.skipped && '<skipped message="off in the settings"/>',
    test.errors.length > 0 &&
      `<failure${attribute('message', messageOf(test))}${attribute('type', 'error')}>${escapeXml(test.errors.map(show).join('\n'))}</failure>`,
    output !== '' && `<system-out>${escapeXml(output)}</system-out>`,
  ].filter((child) => child !== false);
  if (children.length === 0) return `    <testcase${attributes}/>\n`;
  return `    <testcase${attributes}>\n${children.map((child) => `      ${child}\n`).join('')}    </testcase>\n`;
}

function messageOf({ errors }: Test): string {
  const [first, ...more] = errors;
  const text = first ? `[${showPath(first.path)}] ${first.got}` : '';
  return more.length === 0 ? text : `${text} (and ${more.length} more)`;
}

function attribute(name: string, value: string | number): string {
  const escaped = escapeXml(String(value)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
  return ` ${name}="${escaped}"`;
}

/** XML 1.0 has no way to write these at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escapeXml(text: string): string {
  return text
    .replace(notXml, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
