// Writes RULES.md from the catalogue. test/rules/rules-markdown.test.ts fails when it is stale.
import { writeFile } from 'node:fs/promises';
import { catalogue } from '../lib/core/catalogue.ts';
import { renderRules } from '../lib/report/rules-markdown.ts';

await writeFile(new URL('../RULES.md', import.meta.url), renderRules(catalogue));
