import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { renderJson } from '../../lib/report/json';
import { reportSchema } from '../../scripts/report-schema';
import { emptyReport, options, sampleReport } from './sample-report';

const published = readFileSync(join(__dirname, '../../schema/report.schema.json'), 'utf8');
const validate = addFormats(new Ajv2020({ strict: true })).compile(JSON.parse(published));

test('the published schema is what `npm run report-schema` writes', () => {
  expect(published).toBe(reportSchema());
});

test.each([
  ['sample', sampleReport],
  ['empty', emptyReport],
])('the %s report is valid against the published schema', (_name, report) => {
  validate(JSON.parse(renderJson(report, options)));
  expect(validate.errors).toBeNull();
});

test.each([
  ['another version', { version: 2 }],
  ['no findings', { findings: undefined }],
  [
    'an unknown severity',
    {
      findings: [
        {
          ...JSON.parse(renderJson(sampleReport, options)).findings[0],
          severity: 'note',
        },
      ],
    },
  ],
])('the schema refuses %s', (_name, change) => {
  const report = {
    ...JSON.parse(renderJson(sampleReport, options)),
    ...change,
  };
  expect(validate(JSON.parse(JSON.stringify(report)))).toBe(false);
});

test('the whole report', () => {
  expect(renderJson(sampleReport, options)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "tool": {
        "name": "cdktf-scf-triggers",
        "version": "1.2.3"
      },
      "summary": {
        "triggers": 7,
        "errors": 2,
        "warnings": 1,
        "acknowledged": 2,
        "undecided": 2
      },
      "findings": [
        {
          "ruleId": "checks/invalid-setting",
          "severity": "error",
          "path": "",
          "got": "scfTriggers.quota, which is no setting",
          "allowed": "\\"rules\\", \\"quotas\\", \\"report\\", \\"timeZone\\", \\"now\\"",
          "fix": "write \\"quotas\\"",
          "related": [],
          "help": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-invalid-setting"
        },
        {
          "ruleId": "cos/filter-overlap",
          "severity": "error",
          "path": "storage/OnUpload",
          "got": "event \\"cos:ObjectCreated:*\\" on \\"photos-1250000000\\" a second time, 100% of <uploads/>",
          "allowed": "one trigger per event, prefix and suffix",
          "fix": "give one of the two another prefix",
          "witness": "object key \\"uploads/a & b.jpg\\" fires both",
          "related": [
            {
              "path": "storage/OnImage",
              "location": {
                "file": "src/main.ts",
                "line": 8
              }
            },
            {
              "path": "other/Raw"
            }
          ],
          "location": {
            "file": "src/main.ts",
            "line": 12,
            "column": 5
          },
          "help": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap"
        },
        {
          "ruleId": "timer/uneven-step",
          "severity": "warning",
          "path": "jobs/Often",
          "got": "minute \\"*/7\\": 7 does not divide 60, so the last gap is 4",
          "allowed": "a step that divides 60",
          "fix": "use 6 or 10, or acknowledge timer/uneven-step",
          "related": [],
          "location": {
            "file": "src/jobs: all, 100%/é.ts",
            "line": 3
          },
          "help": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step"
        }
      ],
      "undecided": [
        {
          "ruleId": "cos/bucket",
          "path": "storage/OnImage",
          "undecided": "bucket \\"\${var.bucket}\\"",
          "location": {
            "file": "src/main.ts",
            "line": 8
          }
        },
        {
          "ruleId": "trigger/region",
          "path": "storage/OnImage",
          "undecided": "region of bucket"
        }
      ],
      "acknowledged": [
        {
          "ruleId": "apigw/retired",
          "path": "legacy",
          "reason": "private cloud,\\n  still served",
          "findings": 2
        },
        {
          "ruleId": "timer/in-the-past",
          "path": "",
          "reason": "kept for the record",
          "findings": 0
        }
      ],
      "off": [
        "timer/every-second"
      ]
    }
    "
  `);
});
