import type { Evaluation } from '../../lib/core/engine';
import { renderGithub } from '../../lib/report/github';
import { renderJson } from '../../lib/report/json';
import { renderJunit } from '../../lib/report/junit';
import { fileFrom, fileWithin, reportOf, ruleUrl, summaryOf } from '../../lib/report/report';
import { renderSarif } from '../../lib/report/sarif';
import { renderText } from '../../lib/report/text';
import { options, sampleReport } from './sample-report';

const renderings = { renderText, renderJson, renderSarif, renderJunit, renderGithub };

test.each(Object.entries(renderings))('%s: same input, same bytes; no absolute path', (_name, render) => {
  const text = render(sampleReport, options);
  expect(render(structuredClone(sampleReport), options)).toBe(text);
  expect(text).not.toContain('/work');
});

test.each(Object.entries(renderings))('%s: a checkout elsewhere gives the same bytes', (_name, render) => {
  const elsewhere: typeof sampleReport = JSON.parse(
    JSON.stringify(sampleReport).replaceAll('/home/me/app', '/builds/7'),
  );
  expect(render(elsewhere, { root: '/builds/7' })).toBe(render(sampleReport, options));
});

test('a report asks for the place of each construct once, and knows those of related ones', () => {
  const finding = { ruleId: 'a/b', severity: 'error', got: '', allowed: '', fix: '' } as const;
  const evaluation: Evaluation = {
    findings: [
      { ...finding, path: 'one', related: ['two', 'nowhere'] },
      { ...finding, path: 'two' },
    ],
    undecided: [{ ruleId: 'a/b', path: 'one', undecided: 'x' }],
    acknowledged: [],
    off: [],
  };
  const asked: string[] = [];
  const report = reportOf(evaluation, {
    tool: sampleReport.tool,
    triggers: 2,
    locate: (path) => {
      asked.push(path);
      return path === 'nowhere' ? undefined : { file: `/a/${path}.ts`, line: 1 };
    },
  });
  expect(asked.sort()).toEqual(['nowhere', 'one', 'two']);
  expect(report.findings.map(({ location }) => location?.file)).toEqual(['/a/one.ts', '/a/two.ts']);
  expect(report.findings[0]?.relatedLocations).toEqual([{ path: 'two', location: { file: '/a/two.ts', line: 1 } }]);
  expect(report.undecided[0]?.location?.file).toBe('/a/one.ts');
});

test('the summary counts acknowledged findings, not acknowledgements', () => {
  expect(summaryOf(sampleReport)).toEqual({ triggers: 7, errors: 2, warnings: 1, acknowledged: 2, undecided: 2 });
});

test.each([
  ['/home/me/app/src/main.ts', 'src/main.ts', 'src/main.ts'],
  ['/home/me/lib/x.ts', '../lib/x.ts', undefined],
  ['/home/me/app/..main.ts', '..main.ts', '..main.ts'],
])('%s is %s, and %s for a CI system', (file, from, within) => {
  expect(fileFrom('/home/me/app', file)).toBe(from);
  expect(fileWithin('/home/me/app', file)).toBe(within);
});

test('a rule’s address', () => {
  expect(ruleUrl('cos/filter-overlap')).toBe(
    'https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap',
  );
});
