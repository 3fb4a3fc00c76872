import type { LocatedFinding, Report } from '../../lib/report/report';

export const options = { root: '/home/me/app' };

const main = (line: number, column?: number) => ({ file: '/home/me/app/src/main.ts', line, column });

export const overlap: LocatedFinding = {
  ruleId: 'cos/filter-overlap',
  severity: 'error',
  path: 'storage/OnUpload',
  got: 'event "cos:ObjectCreated:*" on "photos-1250000000" a second time, 100% of <uploads/>',
  allowed: 'one trigger per event, prefix and suffix',
  fix: 'give one of the two another prefix',
  witness: 'object key "uploads/a & b.jpg" fires both',
  related: ['storage/OnImage', 'other/Raw'],
  location: main(12, 5),
  relatedLocations: [{ path: 'storage/OnImage', location: main(8) }],
};

export const unevenStep: LocatedFinding = {
  ruleId: 'timer/uneven-step',
  severity: 'warning',
  path: 'jobs/Often',
  got: 'minute "*/7": 7 does not divide 60, so the last gap is 4',
  allowed: 'a step that divides 60',
  fix: 'use 6 or 10, or acknowledge timer/uneven-step',
  location: { file: '/home/me/app/src/jobs: all, 100%/é.ts', line: 3 },
};

export const invalidSetting: LocatedFinding = {
  ruleId: 'checks/invalid-setting',
  severity: 'error',
  path: '',
  got: 'scfTriggers.quota, which is no setting',
  allowed: '"rules", "quotas", "report", "timeZone", "now"',
  fix: 'write "quotas"',
};

/** Made here: one of everything that a report can hold. */
export const sampleReport: Report = {
  tool: { name: 'cdktf-scf-triggers', version: '1.2.3' },
  findings: [invalidSetting, overlap, unevenStep],
  undecided: [
    { ruleId: 'cos/bucket', path: 'storage/OnImage', undecided: 'bucket "${var.bucket}"', location: main(8) },
    { ruleId: 'trigger/region', path: 'storage/OnImage', undecided: 'region of bucket' },
  ],
  acknowledged: [
    { ruleId: 'apigw/retired', path: 'legacy', reason: 'private cloud,\n  still served', findings: 2 },
    { ruleId: 'timer/in-the-past', path: '', reason: 'kept for the record', findings: 0 },
  ],
  off: ['timer/every-second'],
  triggers: 7,
};

export const emptyReport: Report = {
  tool: sampleReport.tool,
  findings: [],
  undecided: [],
  acknowledged: [],
  off: [],
  triggers: 1,
};
