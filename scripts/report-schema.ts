import * as z from 'zod';
import type { JsonReport } from '../lib/report/json';

const count = z.int().nonnegative();
const path = z.string().describe('A construct path; empty for the app itself.');
const ruleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);

const location = z
  .object({
    file: z.string().describe('Relative to the root that the report was written for, with "/" on every system.'),
    line: z.int().positive(),
    column: z.int().positive().optional(),
  })
  .describe('Where the construct was made in the user’s own code.');

const report = z.object({
  version: z.literal(1).describe('Fields may be added within a version; none is taken away or changes its meaning.'),
  tool: z.object({ name: z.string(), version: z.string() }),
  summary: z.object({
    triggers: count.describe('How many triggers were judged.'),
    errors: count,
    warnings: count,
    acknowledged: count.describe('Findings that were acknowledged; they are neither errors nor warnings.'),
    undecided: count,
  }),
  findings: z.array(
    z.object({
      ruleId,
      severity: z.enum(['error', 'warning']),
      path,
      got: z.string(),
      allowed: z.string(),
      fix: z.string(),
      witness: z.string().optional().describe('Something that shows a conflict, such as an object key.'),
      related: z
        .array(z.object({ path, location: location.optional() }))
        .describe('The other constructs of a conflict.'),
      location: location.optional(),
      help: z.url().describe('Where the rule is explained.'),
    }),
  ),
  undecided: z
    .array(z.object({ ruleId, path, undecided: z.string(), location: location.optional() }))
    .describe('What could not be judged, because a value is known only to Terraform or was not given.'),
  acknowledged: z.array(
    z.object({ ruleId, path, reason: z.string(), findings: count.describe('How many findings it took.') }),
  ),
  off: z.array(ruleId).describe('Rules that the settings leave out.'),
});

// What is written and what is published are one: a field of one that the other lacks does not compile.
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
true satisfies Same<Mutable<JsonReport>, z.infer<typeof report>>;

/** The JSON Schema of the JSON report. */
export function reportSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(report, { io: 'input' });
  const published = {
    $schema,
    $id: 'https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/schema/report.schema.json',
    title: 'Report of cdktf-scf-triggers',
    ...schema,
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
}
