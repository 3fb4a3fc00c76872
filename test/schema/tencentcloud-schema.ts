import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderSchemas } from './terraform-json';

/** The schema that the bindings are generated from. */
export const tencentcloudSchema: ProviderSchemas = JSON.parse(
  readFileSync(join(__dirname, '../../schema/tencentcloud.json'), 'utf8'),
);
