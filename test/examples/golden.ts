import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// `UPDATE_GOLDEN=1 npx jest test/examples` writes them anew, for a person to read in the diff.
const update = process.env.UPDATE_GOLDEN === '1';
if (update && process.env.CI) throw new Error('golden files are never written in CI: unset UPDATE_GOLDEN');

const folder = join(__dirname, 'golden');

/** The golden files of an example: exactly these, byte for byte. */
export function expectGolden(example: string, files: Readonly<Record<string, string>>): void {
  const own = join(folder, example);
  if (update) {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  }
  const stored = existsSync(own) ? readdirSync(own) : [];
  expect(stored.sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) expect(text).toBe(readFileSync(join(own, name), 'utf8'));
}
