import { catalogue } from '../../lib/core/catalogue';
import { renderJunit } from '../../lib/report/junit';
import { emptyReport, options, overlap, sampleReport, unevenStep } from './sample-report';

/** The test case of a rule, with what is in it. */
function caseOf(ruleId: string, xml: string): string {
  return new RegExp(`<testcase [^>]*name="${ruleId}"[^>]*?(/>|>.*?</testcase>)`, 's').exec(xml)?.[0] ?? '';
}

test('a rule with an error fails', () => {
  expect(caseOf('cos/filter-overlap', renderJunit(sampleReport, options))).toMatchInlineSnapshot(`
    "<testcase classname="cos" name="cos/filter-overlap" file="src/main.ts" line="12">
          <failure message="[storage/OnUpload] event &quot;cos:ObjectCreated:*&quot; on &quot;photos-1250000000&quot; a second time, 100% of &lt;uploads/&gt;" type="error">[storage/OnUpload] cos/filter-overlap: event "cos:ObjectCreated:*" on "photos-1250000000" a second time, 100% of &lt;uploads/&gt;
        allowed: one trigger per event, prefix and suffix
        fix: give one of the two another prefix
        witness: object key "uploads/a &amp; b.jpg" fires both
        with: storage/OnImage (src/main.ts:8)
        with: other/Raw
        at: src/main.ts:12
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap</failure>
        </testcase>"
  `);
});

test('several errors of a rule are one failure', () => {
  const findings = [overlap, { ...overlap, path: 'storage/Third' }];
  const xml = caseOf('cos/filter-overlap', renderJunit({ ...emptyReport, findings }, options));
  expect(xml.match(/<failure /g)).toHaveLength(1);
  expect(xml).toContain(' (and 1 more)" type="error">');
  expect(xml).toContain('\n[storage/Third] cos/filter-overlap: ');
});

test('a rule with warnings passes, and says them', () => {
  expect(caseOf('timer/uneven-step', renderJunit(sampleReport, options))).toMatchInlineSnapshot(`
    "<testcase classname="timer" name="timer/uneven-step">
          <system-out>warning: [jobs/Often] timer/uneven-step: minute "*/7": 7 does not divide 60, so the last gap is 4
        allowed: a step that divides 60
        fix: use 6 or 10, or acknowledge timer/uneven-step
        at: src/jobs: all, 100%/é.ts:3
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step</system-out>
        </testcase>"
  `);
});

test('a rule that could not be judged, an acknowledged one, one left out, and one with nothing to say', () => {
  const xml = renderJunit(sampleReport, options);
  const ids = ['cos/bucket', 'apigw/retired', 'timer/every-second', 'clb/weight'];
  expect(ids.map((id) => caseOf(id, xml)).join('\n')).toMatchInlineSnapshot(`
    "<testcase classname="cos" name="cos/bucket">
          <system-out>not judged: [storage/OnImage] bucket "\${var.bucket}"</system-out>
        </testcase>
    <testcase classname="apigw" name="apigw/retired">
          <system-out>acknowledged (2): [legacy] private cloud,
      still served</system-out>
        </testcase>
    <testcase classname="timer" name="timer/every-second">
          <skipped message="off in the settings"/>
        </testcase>
    <testcase classname="clb" name="clb/weight"/>"
  `);
});

test('a test per rule of the catalogue, counted', () => {
  const xml = renderJunit(sampleReport, options);
  expect([...xml.matchAll(/<testcase classname="(.*?)" name="(.*?)"/g)].map((match) => match[2]).sort()).toEqual(
    catalogue.map(({ id }) => id).sort(),
  );
  const heads = [...xml.matchAll(/<testsuite name="(?:cos|timer|checks)".*>/g)].map(([head]) => head);
  expect(heads).toMatchInlineSnapshot(`
    [
      "<testsuite name="timer" tests="12" failures="0" skipped="1">",
      "<testsuite name="cos" tests="7" failures="1" skipped="0">",
      "<testsuite name="checks" tests="4" failures="1" skipped="0">",
    ]
  `);
});

test('what XML can’t hold is written as its code, and the rest escaped', () => {
  const findings = [
    {
      ...overlap,
      got: 'a\u0000b\u001b[1m\ud800 "é" \u{1f600}\uffff\t\n\r]]>',
      location: { file: '/home/me/app/"<&>\t.ts', line: 1 },
    },
    { ...unevenStep, got: ']]></system-out>' },
  ];
  const xml = renderJunit({ ...emptyReport, findings }, options);
  expect(caseOf('cos/filter-overlap', xml).split('\n').slice(0, 3)).toMatchInlineSnapshot(`
    [
      "<testcase classname="cos" name="cos/filter-overlap" file="&quot;&lt;&amp;&gt;&#9;.ts" line="1">",
      "      <failure message="[storage/OnUpload] a\\u0000b\\u001b[1m\\ud800 &quot;é&quot; 😀\\uffff&#9;&#10;&#13;]]&gt;" type="error">[storage/OnUpload] cos/filter-overlap: a\\u0000b\\u001b[1m\\ud800 "é" 😀\\uffff	",
      "&#13;]]&gt;",
    ]
  `);
  expect(xml).toContain(']]&gt;&lt;/system-out&gt;');
});
