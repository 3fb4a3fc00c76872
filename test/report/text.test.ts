import { renderFinding, renderText } from '../../lib/report/text';
import { emptyReport, invalidSetting, options, overlap, sampleReport } from './sample-report';

test('a finding as it stands behind cdktf’s own [path]', () => {
  const errors = [overlap, invalidSetting].map((finding) => `[${finding.path}] ${renderFinding(finding, options)}`);
  expect(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [storage/OnUpload] cos/filter-overlap: event "cos:ObjectCreated:*" on "photos-1250000000" a second time, 100% of <uploads/>
        allowed: one trigger per event, prefix and suffix
        fix: give one of the two another prefix
        witness: object key "uploads/a & b.jpg" fires both
        with: storage/OnImage (src/main.ts:8)
        with: other/Raw
        at: src/main.ts:12
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap
      [] checks/invalid-setting: scfTriggers.quota, which is no setting
        allowed: "rules", "quotas", "report", "timeZone", "now"
        fix: write "quotas"
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-invalid-setting"
  `);
});

test('the whole report', () => {
  expect(renderText(sampleReport, options)).toMatchInlineSnapshot(`
    "error: [App] checks/invalid-setting: scfTriggers.quota, which is no setting
        allowed: "rules", "quotas", "report", "timeZone", "now"
        fix: write "quotas"
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-invalid-setting

    error: [storage/OnUpload] cos/filter-overlap: event "cos:ObjectCreated:*" on "photos-1250000000" a second time, 100% of <uploads/>
        allowed: one trigger per event, prefix and suffix
        fix: give one of the two another prefix
        witness: object key "uploads/a & b.jpg" fires both
        with: storage/OnImage (src/main.ts:8)
        with: other/Raw
        at: src/main.ts:12
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap

    warning: [jobs/Often] timer/uneven-step: minute "*/7": 7 does not divide 60, so the last gap is 4
        allowed: a step that divides 60
        fix: use 6 or 10, or acknowledge timer/uneven-step
        at: src/jobs: all, 100%/é.ts:3
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step

    Not judged, because a value is known only to Terraform or was not given:
      [storage/OnImage] cos/bucket: bucket "\${var.bucket}"
      [storage/OnImage] trigger/region: region of bucket

    Acknowledged:
      [legacy] apigw/retired (2): private cloud, still served
      [App] timer/in-the-past (0): kept for the record

    Left out by the settings:
      timer/every-second

    2 errors, 1 warning, 2 acknowledged, 2 not judged; 7 triggers
    "
  `);
});

test('nothing to say is one line', () => {
  expect(renderText(emptyReport, options)).toBe('0 errors, 0 warnings, 0 acknowledged, 0 not judged; 1 trigger\n');
});
