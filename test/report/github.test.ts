import { renderGithub } from '../../lib/report/github';
import { emptyReport, options, overlap, sampleReport } from './sample-report';

test('one annotation per finding, with what the format gives a meaning escaped', () => {
  expect(renderGithub(sampleReport, options)).toMatchInlineSnapshot(`
    "::error title=checks/invalid-setting::[App] scfTriggers.quota, which is no setting%0A    allowed: "rules", "quotas", "report", "timeZone", "now"%0A    fix: write "quotas"
    ::error file=src/main.ts,line=12,col=5,title=cos/filter-overlap::[storage/OnUpload] event "cos:ObjectCreated:*" on "photos-1250000000" a second time, 100%25 of <uploads/>%0A    allowed: one trigger per event, prefix and suffix%0A    fix: give one of the two another prefix%0A    witness: object key "uploads/a & b.jpg" fires both%0A    with: storage/OnImage (src/main.ts:8)%0A    with: other/Raw
    ::warning file=src/jobs%3A all%2C 100%25/é.ts,line=3,title=timer/uneven-step::[jobs/Often] minute "*/7": 7 does not divide 60, so the last gap is 4%0A    allowed: a step that divides 60%0A    fix: use 6 or 10, or acknowledge timer/uneven-step
    "
  `);
});

test('a file outside the repository is left out: GitHub could not show it', () => {
  const finding = {
    ...overlap,
    location: { file: '/home/me/lib/stack.ts', line: 3 },
  };
  expect(renderGithub({ ...emptyReport, findings: [finding] }, options)).toMatch(
    /^::error title=cos\/filter-overlap::/,
  );
});

test('a carriage return does not end the command', () => {
  const finding = { ...overlap, got: 'a\r\nb' };
  expect(renderGithub({ ...emptyReport, findings: [finding] }, options)).toContain('a%0D%0Ab');
});

test('no finding, no output', () => {
  expect(renderGithub(emptyReport, options)).toBe('');
});
