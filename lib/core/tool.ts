import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** This library, as reports name it. */
export const tool = {
  name: 'cdktf-scf-triggers',
  get version(): string {
    const text = readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8');
    const { version }: { version: string } = JSON.parse(text);
    return version;
  },
};
