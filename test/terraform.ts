import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is there a Terraform to ask? Where there is none, the log says what was left out. */
export function hasTerraform(question: string): boolean {
  const { status, error } = spawnSync('terraform', ['version']);
  const isThere = !error && status === 0;
  if (!isThere) console.info(`no terraform on the PATH, so nobody is asked: ${question}`);
  return isThere;
}

/** Runs Terraform in a folder, offline; what it printed. */
export function terraform(folder: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('terraform', [`-chdir=${folder}`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' },
  });
  if (status !== 0) throw new Error(`terraform ${words.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

/** What texts of a stack come to when its variables have these values. */
export function evaluate<Texts extends object>(texts: Texts, variables: Readonly<Record<string, unknown>>): Texts {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  const variable = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, { default: value }]));
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ variable, locals: { texts } }));
  // `terraform console` prints a result in its own quotes: in Base64 they don't matter.
  const { status, stdout, stderr } = spawnSync('terraform', [`-chdir=${folder}`, 'console'], {
    encoding: 'utf8',
    input: 'base64encode(jsonencode(local.texts))\n',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`terraform console:\n${stdout}${stderr}`);
  return JSON.parse(Buffer.from(stdout.trim().replace(/^"|"$/g, ''), 'base64').toString('utf8'));
}
