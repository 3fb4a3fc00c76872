import { timer } from './example-facts';
import type { Violation } from './finding';
import type { Rule, Source } from './rule';
import { settingsKey } from './settings-key';
import type { AcknowledgementFacts } from './trigger-facts';

const ownDocument: Source = { document: 'cdktf-scf-triggers', section: 'API.md, TriggerChecks' };
const settingsDocument: Source = { document: 'cdktf-scf-triggers', section: 'README.md, settings' };

export const invalidSetting: Rule = {
  id: 'checks/invalid-setting',
  severity: 'error',
  adjustable: false,
  title: 'The settings are ones that exist',
  why: 'A setting with a typo is not read: a check that was meant to be stricter, or a report that was asked for, would be missing without a word.',
  sources: [settingsDocument],
  *check(app) {
    for (const { got, allowed, fix } of app.settingProblems) yield { path: '', got, allowed, fix };
  },
  examples: {
    passing: [{ title: 'nothing wrong with them', triggers: [] }],
    failing: [
      {
        title: 'a key with a typo',
        triggers: [],
        app: {
          settingProblems: [
            {
              got: 'scfTriggers.quota, which is no setting',
              allowed: '"rules", "quotas", "report", "timeZone", "now"',
              fix: 'write "quotas"',
            },
          ],
        },
      },
    ],
  },
};

export const unknownAcknowledgement: Rule = {
  id: 'checks/unknown-acknowledgement',
  severity: 'warning',
  adjustable: false,
  title: 'An acknowledgement names a rule that can be acknowledged, and says why',
  why: 'It has no effect otherwise: the finding that it was meant for stays, or comes back under its right id.',
  sources: [ownDocument],
  last: true,
  *check(app) {
    for (const acknowledgement of app.acknowledgements) {
      const violation = refusal(acknowledgement);
      if (violation) yield violation;
    }
  },
  examples: {
    passing: [
      {
        title: 'of a rule that can be acknowledged',
        triggers: [timer({ schedule: '0 */7 * * * * *' })],
        app: {
          acknowledgements: [
            {
              path: 'app',
              ruleId: 'timer/uneven-step',
              reason: 'the gap at the hour is fine',
              outcome: { kind: 'applied', findings: 1, undecided: 0 },
            },
          ],
        },
      },
    ],
    failing: [
      {
        title: 'an id with a typo',
        triggers: [timer({ schedule: '0 */7 * * * * *' })],
        app: {
          acknowledgements: [
            {
              path: 'app',
              ruleId: 'timer/uneven-steps',
              reason: 'the gap at the hour is fine',
              outcome: { kind: 'unknown-rule', nearest: 'timer/uneven-step' },
            },
          ],
        },
      },
      {
        title: 'an id that is near no rule’s',
        triggers: [],
        app: {
          acknowledgements: [{ path: '', ruleId: 'everything', reason: 'we know', outcome: { kind: 'unknown-rule' } }],
        },
      },
      {
        title: 'a hard rule',
        triggers: [timer({ triggerName: '2am' })],
        app: {
          acknowledgements: [
            { path: 'app', ruleId: 'timer/name', reason: 'it was always so', outcome: { kind: 'hard' } },
          ],
        },
      },
      {
        title: 'no reason',
        triggers: [timer({ schedule: '0 */7 * * * * *' })],
        app: {
          acknowledgements: [{ path: 'app', ruleId: 'timer/uneven-step', reason: ' ', outcome: { kind: 'no-reason' } }],
        },
      },
      {
        title: 'a reason that only Terraform knows',
        triggers: [timer({ schedule: '0 */7 * * * * *' })],
        app: { acknowledgements: [{ path: 'app', ruleId: 'timer/uneven-step', outcome: { kind: 'token-reason' } }] },
      },
    ],
  },
};

function refusal({ path, ruleId, outcome }: AcknowledgementFacts): Violation | undefined {
  const id = JSON.stringify(ruleId);
  switch (outcome?.kind) {
    case 'unknown-rule':
      return {
        path,
        got: `an acknowledgement of ${id}, which is no rule`,
        allowed: 'the id of a rule, as its findings and RULES.md show it',
        fix: outcome.nearest
          ? `write "${outcome.nearest}"`
          : 'copy the id from the finding, or remove the acknowledgement',
      };
    case 'hard':
      return {
        path,
        got: `an acknowledgement of ${id}, which is a hard rule`,
        allowed: 'a rule that RULES.md calls adjustable: what breaks a hard rule fails at apply, whoever knows of it',
        fix: `correct what the rule finds; if the rule itself is wrong for you, re-grade it in the settings, "rules": { ${id}: "warning" }`,
      };
    case 'no-reason':
      return {
        path,
        got: `an acknowledgement of ${id} without a reason`,
        allowed: 'a reason, which the reports show',
        fix: 'say why the finding is accepted',
      };
    case 'token-reason':
      return {
        path,
        got: `an acknowledgement of ${id} whose reason is a token`,
        allowed: 'a reason that is text at synth, which the reports show',
        fix: 'write the reason out',
      };
    default:
      return undefined;
  }
}

export const unusedAcknowledgement: Rule = {
  id: 'checks/unused-acknowledgement',
  severity: 'warning',
  adjustable: false,
  title: 'An acknowledgement has a finding to acknowledge',
  why: 'One that is left behind hides the next finding of its rule, which nobody has looked at.',
  sources: [ownDocument],
  last: true,
  *check(app) {
    for (const { path, ruleId, outcome } of app.acknowledgements) {
      if (outcome?.kind === 'off') {
        yield {
          path,
          got: `an acknowledgement of "${ruleId}", which the settings turn off`,
          allowed: 'an acknowledgement of a rule that is judged',
          fix: 'remove it, or take the "off" out of the settings',
        };
      }
      // Where the rule could not be judged, it may yet find something when Terraform knows.
      if (outcome?.kind !== 'applied' || outcome.findings > 0 || outcome.undecided > 0) continue;
      yield {
        path,
        got: `an acknowledgement of "${ruleId}", which takes no finding here or below`,
        allowed: 'an acknowledgement of something that the rule finds in its scope, and that no nearer one takes',
        fix: 'remove it, or put it on the scope that holds the trigger',
      };
    }
  },
  examples: {
    passing: [
      {
        title: 'it took a finding',
        triggers: [timer({ schedule: '0 */7 * * * * *' })],
        app: {
          acknowledgements: [
            {
              path: 'app',
              ruleId: 'timer/uneven-step',
              reason: 'the gap at the hour is fine',
              outcome: { kind: 'applied', findings: 1, undecided: 0 },
            },
          ],
        },
      },
      {
        title: 'the rule could not be judged',
        triggers: [],
        app: {
          acknowledgements: [
            {
              path: 'app',
              ruleId: 'timer/uneven-step',
              reason: 'the gap at the hour is fine',
              outcome: { kind: 'applied', findings: 0, undecided: 1 },
            },
          ],
        },
      },
    ],
    failing: [
      {
        title: 'of a rule that is off',
        triggers: [timer({ schedule: '0 */7 * * * * *' })],
        app: {
          acknowledgements: [
            {
              path: 'app',
              ruleId: 'timer/uneven-step',
              reason: 'the gap at the hour is fine',
              outcome: { kind: 'off' },
            },
          ],
        },
      },
      {
        title: 'nothing to take',
        triggers: [timer()],
        app: {
          acknowledgements: [
            {
              path: 'app',
              ruleId: 'timer/uneven-step',
              reason: 'the gap at the hour is fine',
              outcome: { kind: 'applied', findings: 0, undecided: 0 },
            },
          ],
        },
      },
    ],
  },
};

/** The system's errors that a wrong path has, in words; the others say themselves what they are. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'no permission to write there',
  EROFS: 'the file system is read-only',
};

export const unwrittenReport: Rule = {
  id: 'checks/unwritten-report',
  severity: 'error',
  adjustable: false,
  title: 'A report that the settings ask for can be written',
  why: 'A pipeline that reads the report would find none, or that of an earlier run, and take it for the result of this one.',
  sources: [settingsDocument],
  *check(app) {
    for (const { kind, file, code } of app.unwrittenReports) {
      const cause = causes[code];
      yield {
        path: '',
        got: `${settingsKey}.report.${kind} is ${JSON.stringify(file)}, which can’t be written: ${cause ? `${cause} (${code})` : code}`,
        allowed: 'a file in a folder that can be written to; folders that are missing are made',
        fix: 'name another file, or make this one writable',
      };
    }
  },
  examples: {
    passing: [{ title: 'all were written', triggers: [] }],
    failing: [
      {
        title: 'a folder in the place of the file',
        triggers: [],
        app: { unwrittenReports: [{ kind: 'json', file: 'reports', code: 'EISDIR' }] },
      },
      {
        title: 'a file in the place of the folder',
        triggers: [],
        app: { unwrittenReports: [{ kind: 'sarif', file: 'README.md/scf-triggers.sarif', code: 'EEXIST' }] },
      },
      {
        title: 'a disk that is full',
        triggers: [],
        app: { unwrittenReports: [{ kind: 'text', file: 'scf-triggers.txt', code: 'ENOSPC' }] },
      },
    ],
  },
};

export const checksRules: readonly Rule[] = [
  invalidSetting,
  unknownAcknowledgement,
  unusedAcknowledgement,
  unwrittenReport,
];
