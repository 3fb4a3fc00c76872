import { spawnSync } from 'node:child_process';

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
