// `cdktf synth` of an example: `node scripts/synth.mjs [example]`, the one in cdktf.json when none is named.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [example] = process.argv.slice(2);
const cli = join(dirname(createRequire(import.meta.url).resolve('cdktf-cli/package.json')), 'bundle', 'bin', 'cdktf');
const { status } = spawnSync(
  process.execPath,
  [cli, 'synth', ...(example ? ['--app', `npx tsx examples/${example}/main.ts`] : [])],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      // No Terraform is needed to synthesize; at "info" the CLI says on every run that there is none.
      CDKTF_LOG_LEVEL: 'warn',
      // Where the output is no terminal, the CLI prints a line for each turn of its spinner, unless it is told of CI.
      ...(process.stdout.isTTY ? {} : { CI: '1' }),
      ...process.env,
      // Asks nobody whether there is a newer cdktf.
      CHECKPOINT_DISABLE: '1',
    },
  },
);
process.exit(status ?? 1);
