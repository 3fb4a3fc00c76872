// `cdktf synth` of an example: `node scripts/synth.mjs [example [options of the CLI]]`, the one in cdktf.json when none is named.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [example, ...options] = process.argv.slice(2);
const cli = join(dirname(createRequire(import.meta.url).resolve('cdktf-cli/package.json')), 'bundle', 'bin', 'cdktf');

// On the terminal the CLI's log repeats all that a failing app printed before the CLI's own error prints it too, and
// says on every run that there is no Terraform. CDKTF_LOG_LEVEL does not quiet it; a log folder does.
const log = join(tmpdir(), 'cdktf-scf-triggers');
mkdirSync(log, { recursive: true });

const { status } = spawnSync(
  process.execPath,
  [cli, 'synth', ...(example ? ['--app', `npx tsx examples/${example}/main.ts`] : []), ...options],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      // Where the output is no terminal, the CLI prints a line for each turn of its spinner, unless it is told of CI.
      ...(process.stdout.isTTY ? {} : { CI: '1' }),
      CDKTF_LOG_FILE_DIRECTORY: log,
      ...process.env,
      // Asks nobody whether there is a newer cdktf.
      CHECKPOINT_DISABLE: '1',
    },
  },
);
process.exit(status ?? 1);
