import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../lib/core/catalogue';
import { cos, timer, variable } from '../../lib/core/example-facts';
import { functionNamed } from '../../lib/core/function-facts';
import type { Rule } from '../../lib/core/rule';
import { ruleUrl } from '../../lib/report/report';
import { renderRules } from '../../lib/report/rules-markdown';

const committed = readFileSync(join(__dirname, '../../RULES.md'), 'utf8');

test('RULES.md is what `npm run rules` writes', () => {
  expect(committed).toBe(renderRules(catalogue));
});

test.each(catalogue)('the link of $id leads to an anchor', ({ id }) => {
  const anchor = new URL(ruleUrl(id)).hash.slice(1);
  expect(committed.split(`<a id="${anchor}"></a>\n### ${id}\n`)).toHaveLength(2);
});

test('a rule is shown whole, an example with what differs from the default', () => {
  const rule: Rule = {
    id: 'timer/example',
    severity: 'error',
    adjustable: true,
    title: 'Nothing runs at night',
    why: 'People sleep.',
    sources: [{ document: 'A document', section: 'a section' }],
    limits: ['clbWeightMax'],
    check: (app) =>
      app.triggers.map(({ path }) => ({
        path,
        got: `a timer ${'x'.repeat(30)}`,
        allowed: 'none',
        fix: 'remove it',
      })),
    examples: {
      passing: [
        {
          title: 'a bucket',
          triggers: [cos({ prefix: variable('p'), target: functionNamed('resize') })],
        },
        {
          title: 'no trigger',
          triggers: [],
          app: { now: new Date('2027-01-01T00:00:00Z') },
        },
      ],
      failing: [
        {
          title: 'five timers',
          triggers: [1, 2, 3, 4, 5].map((number) =>
            timer({ path: `app/T${number}`, message: 'm'.repeat(number * 10) }),
          ),
        },
      ],
    },
  };
  expect(renderRules([rule]).replace(/^.*?(?=\| Rule)/s, '')).toMatchInlineSnapshot(`
    "| Rule | Severity | Adjustable | |
    |---|---|---|---|
    | [timer/example](#timer-example) | error | yes | Nothing runs at night |

    ## timer

    <a id="timer-example"></a>
    ### timer/example

    **Nothing runs at night.** Error, adjustable.

    People sleep.

    - Limit: 100 weight (Tencent Cloud CLB API 2018-03-17, data types; read 2026-11-01)

    - Source: A document; a section

    Passing:

    \`\`\`text
    # a bucket
    cos app/OnUpload { prefix: "\${var.p}" }

    # no trigger
    now 2027-01-01T00:00:00.000Z
    \`\`\`

    Failing:

    \`\`\`text
    # five timers
    timer app/T1 { message: "mmmmmmmmmm" }
    timer app/T2 { message: "mmmmmmmmmmmmmmmmmmmm" }
    … 2 more of the same kind
    timer app/T5 { message: "mmm…(50 times "m")" }
    => [app/T1] a timer xxx…(30 times "x")
        allowed: none
        fix: remove it
    => [app/T2] a timer xxx…(30 times "x")
        allowed: none
        fix: remove it
    … 2 more
    => [app/T5] a timer xxx…(30 times "x")
        allowed: none
        fix: remove it
    \`\`\`
    "
  `);
});
