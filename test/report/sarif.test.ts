// The official schema in its revision rtm.5 (draft 04), as Microsoft's own matchers for SARIF ship it.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { catalogue } from '../../lib/core/catalogue';
import type { Report } from '../../lib/report/report';
import { renderSarif } from '../../lib/report/sarif';
import { emptyReport, options, overlap, sampleReport, unevenStep } from './sample-report';

// Its patterns are older than the `u` flag.
const validate = addFormats(new AjvDraft04({ strict: false, unicodeRegExp: false })).compile(schema);

interface Place {
  physicalLocation: {
    artifactLocation: { uri: string; uriBaseId: string };
    region: { startLine: number; startColumn?: number };
  };
  logicalLocations: { fullyQualifiedName: string }[];
}

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  locations: Place[];
  relatedLocations?: Place[];
  partialFingerprints: Record<string, string>;
}

function runOf(report: Report): {
  results: Result[];
  tool: { driver: { rules: { id: string }[] } };
} {
  return JSON.parse(renderSarif(report, options)).runs[0];
}

const fingerprintsOf = (report: Report) => runOf(report).results.map((result) => result.partialFingerprints);

/** A finding of every rule. */
const everyRule: Report = {
  ...emptyReport,
  findings: catalogue.map(({ id, severity }) => ({
    ...overlap,
    ruleId: id,
    severity,
  })),
  undecided: catalogue.map(({ id }) => ({
    ruleId: id,
    path: 'a',
    undecided: 'b',
  })),
};

test.each([
  ['sample', sampleReport],
  ['empty', emptyReport],
  ['every rule', everyRule],
])('%s: valid against the official schema', (_name, report) => {
  validate(JSON.parse(renderSarif(report, options)));
  expect(validate.errors).toBeNull();
});

test('the official schema refuses what is no SARIF', () => {
  const log = JSON.parse(renderSarif(sampleReport, options));
  log.runs[0].results[0].level = 'fatal';
  expect(validate(log)).toBe(false);
});

test('the whole file', () => {
  expect(renderSarif(sampleReport, options)).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "cdktf-scf-triggers",
              "version": "1.2.3",
              "informationUri": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers",
              "rules": [
                {
                  "id": "trigger/region",
                  "shortDescription": {
                    "text": "Event source, trigger and function are in one region"
                  },
                  "fullDescription": {
                    "text": "The product binds only sources of the function’s own region, and a trigger is made where its provider is: apply fails, or finds another function of that name."
                  },
                  "help": {
                    "text": "Event source, trigger and function are in one region.\\nThe product binds only sources of the function’s own region, and a trigger is made where its provider is: apply fails, or finds another function of that name.\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); limits of each trigger.\\nA hard rule: can’t be acknowledged.",
                    "markdown": "**Event source, trigger and function are in one region.**\\n\\nThe product binds only sources of the function’s own region, and a trigger is made where its provider is: apply fails, or finds another function of that name.\\n\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); limits of each trigger.\\n\\nA hard rule: can’t be acknowledged."
                  },
                  "helpUri": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-region",
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "trigger"
                    ],
                    "adjustable": false
                  }
                },
                {
                  "id": "timer/uneven-step",
                  "shortDescription": {
                    "text": "A step goes round evenly"
                  },
                  "fullDescription": {
                    "text": "Steps are counted anew in each minute, hour, day or month: where they do not go round evenly, the last gap differs from the others."
                  },
                  "help": {
                    "text": "A step goes round evenly.\\nSteps are counted anew in each minute, hour, day or month: where they do not go round evenly, the last gap differs from the others.\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); Timer trigger, cron expression.\\nMay be acknowledged with a reason: TriggerChecks.of(scope).acknowledge('timer/uneven-step', reason).",
                    "markdown": "**A step goes round evenly.**\\n\\nSteps are counted anew in each minute, hour, day or month: where they do not go round evenly, the last gap differs from the others.\\n\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); Timer trigger, cron expression.\\n\\nMay be acknowledged with a reason: TriggerChecks.of(scope).acknowledge('timer/uneven-step', reason)."
                  },
                  "helpUri": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-uneven-step",
                  "defaultConfiguration": {
                    "level": "warning"
                  },
                  "properties": {
                    "tags": [
                      "timer"
                    ],
                    "adjustable": true
                  }
                },
                {
                  "id": "cos/bucket",
                  "shortDescription": {
                    "text": "The bucket is named with its APPID"
                  },
                  "fullDescription": {
                    "text": "The bucket’s domain is the TriggerName; without the APPID, or with it in front, the domain is another one or none."
                  },
                  "help": {
                    "text": "The bucket is named with its APPID.\\nThe bucket’s domain is the TriggerName; without the APPID, or with it in front, the domain is another one or none.\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); Trigger configuration, COS trigger.\\nA hard rule: can’t be acknowledged.",
                    "markdown": "**The bucket is named with its APPID.**\\n\\nThe bucket’s domain is the TriggerName; without the APPID, or with it in front, the domain is another one or none.\\n\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); Trigger configuration, COS trigger.\\n\\nA hard rule: can’t be acknowledged."
                  },
                  "helpUri": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-bucket",
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "cos"
                    ],
                    "adjustable": false
                  }
                },
                {
                  "id": "cos/filter-overlap",
                  "shortDescription": {
                    "text": "One object fires one invocation"
                  },
                  "fullDescription": {
                    "text": "COS binds an event of a bucket to one function: the second binding fails at apply, and the provider retries it for minutes before it says so."
                  },
                  "help": {
                    "text": "One object fires one invocation.\\nCOS binds an event of a bucket to one function: the second binding fails at apply, and the provider retries it for minutes before it says so.\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); COS trigger, limits; Trigger configuration, COS conflict rules.\\nA hard rule: can’t be acknowledged.",
                    "markdown": "**One object fires one invocation.**\\n\\nCOS binds an event of a bucket to one function: the second binding fails at apply, and the provider retries it for minutes before it says so.\\n\\nSource: Tencent Cloud SCF, Triggers (product document of 2024-04-19); COS trigger, limits; Trigger configuration, COS conflict rules.\\n\\nA hard rule: can’t be acknowledged."
                  },
                  "helpUri": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#cos-filter-overlap",
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "cos"
                    ],
                    "adjustable": false
                  }
                },
                {
                  "id": "checks/invalid-setting",
                  "shortDescription": {
                    "text": "The settings are ones that exist"
                  },
                  "fullDescription": {
                    "text": "A setting with a typo is not read: a check that was meant to be stricter, or a report that was asked for, would be missing without a word."
                  },
                  "help": {
                    "text": "The settings are ones that exist.\\nA setting with a typo is not read: a check that was meant to be stricter, or a report that was asked for, would be missing without a word.\\nSource: cdktf-scf-triggers; README.md, settings.\\nA hard rule: can’t be acknowledged.",
                    "markdown": "**The settings are ones that exist.**\\n\\nA setting with a typo is not read: a check that was meant to be stricter, or a report that was asked for, would be missing without a word.\\n\\nSource: cdktf-scf-triggers; README.md, settings.\\n\\nA hard rule: can’t be acknowledged."
                  },
                  "helpUri": "https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#checks-invalid-setting",
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "checks"
                    ],
                    "adjustable": false
                  }
                }
              ]
            }
          },
          "originalUriBaseIds": {
            "%SRCROOT%": {
              "description": {
                "text": "The root of the repository."
              }
            }
          },
          "columnKind": "utf16CodeUnits",
          "invocations": [
            {
              "executionSuccessful": true,
              "toolExecutionNotifications": [
                {
                  "level": "note",
                  "message": {
                    "text": "not judged: bucket \\"\${var.bucket}\\""
                  },
                  "associatedRule": {
                    "id": "cos/bucket",
                    "index": 2
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "src/main.ts",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 8
                        }
                      },
                      "logicalLocations": [
                        {
                          "fullyQualifiedName": "storage/OnImage",
                          "kind": "resource"
                        }
                      ]
                    }
                  ]
                },
                {
                  "level": "note",
                  "message": {
                    "text": "not judged: region of bucket"
                  },
                  "associatedRule": {
                    "id": "trigger/region",
                    "index": 0
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "cdktf.json",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 1
                        }
                      },
                      "logicalLocations": [
                        {
                          "fullyQualifiedName": "storage/OnImage",
                          "kind": "resource"
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ],
          "results": [
            {
              "ruleId": "checks/invalid-setting",
              "ruleIndex": 4,
              "level": "error",
              "message": {
                "text": "scfTriggers.quota, which is no setting\\n    allowed: \\"rules\\", \\"quotas\\", \\"report\\", \\"timeZone\\", \\"now\\"\\n    fix: write \\"quotas\\""
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "cdktf.json",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 1
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "App",
                      "kind": "resource"
                    }
                  ]
                }
              ],
              "partialFingerprints": {
                "constructPath/v1": "d8f4fd242fd0d29f",
                "primaryLocationLineHash": "d8f4fd242fd0d29f:1"
              }
            },
            {
              "ruleId": "cos/filter-overlap",
              "ruleIndex": 3,
              "level": "error",
              "message": {
                "text": "event \\"cos:ObjectCreated:*\\" on \\"photos-1250000000\\" a second time, 100% of <uploads/>\\n    allowed: one trigger per event, prefix and suffix\\n    fix: give one of the two another prefix\\n    witness: object key \\"uploads/a & b.jpg\\" fires both\\n    with: storage/OnImage (src/main.ts:8)\\n    with: other/Raw"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/main.ts",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 12,
                      "startColumn": 5
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "storage/OnUpload",
                      "kind": "resource"
                    }
                  ]
                }
              ],
              "relatedLocations": [
                {
                  "id": 0,
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/main.ts",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 8
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "storage/OnImage",
                      "kind": "resource"
                    }
                  ],
                  "message": {
                    "text": "storage/OnImage"
                  }
                }
              ],
              "partialFingerprints": {
                "constructPath/v1": "51752e1511dbda33",
                "primaryLocationLineHash": "51752e1511dbda33:1"
              }
            },
            {
              "ruleId": "timer/uneven-step",
              "ruleIndex": 1,
              "level": "warning",
              "message": {
                "text": "minute \\"*/7\\": 7 does not divide 60, so the last gap is 4\\n    allowed: a step that divides 60\\n    fix: use 6 or 10, or acknowledge timer/uneven-step"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/jobs%3A%20all%2C%20100%25/%C3%A9.ts",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 3
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "jobs/Often",
                      "kind": "resource"
                    }
                  ]
                }
              ],
              "partialFingerprints": {
                "constructPath/v1": "752a87b791cb783c",
                "primaryLocationLineHash": "752a87b791cb783c:1"
              }
            }
          ]
        }
      ]
    }
    "
  `);
});

test('an index leads to the rule', () => {
  const { results, tool } = runOf(everyRule);
  expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(results.map(({ ruleId }) => ruleId));
});

test('a fingerprint does not change with the line, the file or what was got', () => {
  const moved = {
    ...overlap,
    got: 'something else',
    location: { file: '/home/me/app/b.ts', line: 99 },
  };
  expect(fingerprintsOf({ ...emptyReport, findings: [moved] })).toEqual(
    fingerprintsOf({ ...emptyReport, findings: [overlap] }),
  );
});

test('a fingerprint tells rules, constructs, and several findings on one construct apart', () => {
  const findings = [
    overlap,
    { ...overlap, ruleId: 'cos/event' },
    { ...overlap, path: 'storage/X' },
    overlap,
    unevenStep,
  ];
  const hashes = fingerprintsOf({ ...emptyReport, findings }).map((each) => each['constructPath/v1']);
  expect(new Set(hashes).size).toBe(findings.length);
});

test('every result has a place, since GitHub refuses the file otherwise', () => {
  const outside = {
    ...overlap,
    location: { file: '/home/me/lib/stack.ts', line: 3 },
  };
  const { results } = runOf({
    ...sampleReport,
    findings: [...sampleReport.findings, outside],
  });
  expect(results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
    'cdktf.json',
    'src/main.ts',
    'src/jobs%3A%20all%2C%20100%25/%C3%A9.ts',
    'cdktf.json',
  ]);
});

test('what is acknowledged is no result', () => {
  expect(runOf({ ...emptyReport, acknowledged: sampleReport.acknowledged }).results).toEqual([]);
});
