import { createHash } from 'node:crypto';
import { catalogue } from '../core/catalogue';
import { limits } from '../core/limits';
import { repository } from '../core/repository';
import type { Rule } from '../core/rule';
import {
  areaOf,
  fileWithin,
  type LocatedFinding,
  type Location,
  type RenderOptions,
  type Report,
  relatedOf,
  ruleUrl,
  showPath,
} from './report';
import { renderExplanation } from './text';

/** The name for the root of the repository that code scanning knows. */
const uriBaseId = '%SRCROOT%';

/**
 * Where a finding stands that has no line of the user's own. GitHub refuses a whole file for one result without a
 * place, and this is the app's own file, which the settings are in.
 */
const appFile = 'cdktf.json';

/**
 * The findings as SARIF 2.1.0. Acknowledged ones are left out: GitHub shows them as open, whatever `suppressions`
 * says. What could not be judged is a notification of the run.
 */
export function renderSarif(report: Report, options: RenderOptions): string {
  const ids = new Set([...report.findings, ...report.undecided].map(({ ruleId }) => ruleId));
  const rules = catalogue.filter(({ id }) => ids.has(id));
  const fingerprint = fingerprints();
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        informationUri: repository,
        rules: rules.map(describe),
      },
    },
    originalUriBaseIds: { [uriBaseId]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: report.undecided.map(({ ruleId, path, undecided, location }) => ({
          level: 'note',
          message: { text: `not judged: ${undecided}` },
          associatedRule: { id: ruleId, index: rules.findIndex(({ id }) => id === ruleId) },
          locations: [place(path, location, options)],
        })),
      },
    ],
    results: report.findings.map((finding) => ({
      ruleId: finding.ruleId,
      ruleIndex: rules.findIndex(({ id }) => id === finding.ruleId),
      level: finding.severity,
      message: { text: renderExplanation(finding, options) },
      locations: [place(finding.path, finding.location, options)],
      relatedLocations: relatedLocations(finding, options),
      partialFingerprints: fingerprint(finding),
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describe(rule: Rule) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: helpLines(rule).join('\n'), markdown: helpLines(rule, (text) => `**${text}**`).join('\n\n') },
    helpUri: ruleUrl(rule.id),
    defaultConfiguration: { level: rule.severity },
    properties: { tags: [areaOf(rule.id)], adjustable: rule.adjustable },
  };
}

function helpLines(rule: Rule, emphasise = (text: string) => text): readonly string[] {
  const acknowledge = rule.adjustable
    ? `May be acknowledged with a reason: TriggerChecks.of(scope).acknowledge('${rule.id}', reason).`
    : 'A hard rule: can’t be acknowledged.';
  return [
    emphasise(`${rule.title}.`),
    rule.why,
    ...(rule.limits ?? []).map((name) => {
      const { value, unit, source, read } = limits[name];
      return `Limit: ${value} ${unit} (${source}, read ${read}).`;
    }),
    ...rule.sources.map(({ document, section }) => `Source: ${document}; ${section}.`),
    acknowledge,
  ];
}

function place(path: string, location: Location | undefined, options: RenderOptions) {
  return {
    physicalLocation: physical(location, options) ?? {
      artifactLocation: { uri: appFile, uriBaseId },
      region: { startLine: 1 },
    },
    logicalLocations: [logical(path)],
  };
}

function physical(location: Location | undefined, { root }: RenderOptions) {
  const file = location && fileWithin(root, location.file);
  if (file === undefined) return undefined;
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId },
    region: { startLine: location?.line, startColumn: location?.column },
  };
}

function logical(path: string) {
  return { fullyQualifiedName: showPath(path), kind: 'resource' };
}

/** Only those with a file: the message names the others. */
function relatedLocations(finding: LocatedFinding, options: RenderOptions) {
  const related = relatedOf(finding).flatMap(({ path, location }) => {
    const physicalLocation = physical(location, options);
    return physicalLocation ? [{ path, physicalLocation }] : [];
  });
  if (related.length === 0) return undefined;
  return related.map(({ path, physicalLocation }, id) => ({
    id,
    physicalLocation,
    logicalLocations: [logical(path)],
    message: { text: path },
  }));
}

/**
 * What tells a finding from the others without its line: the rule, the construct, and which of several of that rule
 * on that construct it is.
 */
function fingerprints(): (finding: LocatedFinding) => Record<string, string> {
  const seen = new Map<string, number>();
  return ({ ruleId, path }) => {
    const key = `${ruleId} ${path}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const hash = createHash('sha256').update(`${key} ${count}`).digest('hex').slice(0, 16);
    // GitHub reads the second name only. Left out, it is made from the text of the line, and the triggers of a loop,
    // which are all made in one line, would be one alert.
    return { 'constructPath/v1': hash, primaryLocationLineHash: `${hash}:1` };
  };
}
