// Writes schema/report.schema.json. test/report/json.test.ts fails when it is stale.
import { writeFile } from 'node:fs/promises';
import { reportSchema } from './report-schema.ts';

await writeFile(new URL('../schema/report.schema.json', import.meta.url), reportSchema());
