import { cos, timer } from './example-facts';
import { nearest } from './nearest';
import type { Rule } from './rule';

export const propType: Rule = {
  id: 'trigger/prop-type',
  severity: 'error',
  adjustable: false,
  title: 'Every prop is there and of its type',
  why: 'From plain JavaScript, or through a cast, a prop can be missing or of another type; what would be sent then is anybody’s guess.',
  sources: [{ document: 'cdktf-scf-triggers', section: 'API.md' }],
  limits: ['functionTimeoutMin', 'functionTimeoutMax'],
  *check(app) {
    for (const { path, problems } of app.triggers) {
      for (const { got, allowed, fix } of problems) yield { path, got, allowed, fix };
    }
  },
  examples: {
    passing: [{ title: 'nothing to say', triggers: [timer()] }],
    failing: [
      {
        title: 'a number for a text',
        triggers: [
          timer({
            problems: [
              { prop: 'message', got: 'message is the number 5', allowed: 'a text', fix: 'write message: "5"' },
            ],
          }),
        ],
      },
    ],
  },
};

export const unknownProp: Rule = {
  id: 'trigger/unknown-prop',
  severity: 'warning',
  adjustable: true,
  title: 'Every prop is one that the construct reads',
  why: 'From plain JavaScript, or spread from another object, a prop with a typo says nothing: a filter that is not read fires on every object.',
  sources: [{ document: 'cdktf-scf-triggers', section: 'API.md' }],
  *check(app) {
    for (const { path, unknownProps } of app.triggers) {
      for (const { name, known } of unknownProps) {
        const meant = nearest(name, known);
        yield {
          path,
          got: `prop ${name}`,
          allowed: `one of ${known.join(', ')}`,
          fix: meant
            ? `write ${meant}`
            : 'leave it out, or acknowledge trigger/unknown-prop when it is for somebody else',
        };
      }
    }
  },
  examples: {
    passing: [{ title: 'nothing to say', triggers: [cos()] }],
    failing: [
      { title: 'a typo', triggers: [cos({ unknownProps: [{ name: 'sufix', known: ['prefix', 'suffix'] }] })] },
      {
        title: 'a prop of something else',
        triggers: [cos({ unknownProps: [{ name: 'retentionDays', known: ['prefix', 'suffix'] }] })],
      },
    ],
  },
};

export const propRules: readonly Rule[] = [propType, unknownProp];
