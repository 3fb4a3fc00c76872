// lib/ -> dist/. jsii compiles the public API; a plain tsc compiles the subpaths that jsii is not meant to model.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, ...words) =>
  execFileSync(process.execPath, [`${root}/node_modules/${command}`, ...words], {
    cwd: root,
    stdio: 'inherit',
    // jsii prints a banner about the end of Node 20 on every run; Node 20 is supported here.
    env: {
      ...process.env,
      JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: '1',
      JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '1',
    },
  });

rmSync(`${root}/dist`, { recursive: true, force: true });
if (existsSync(`${root}/tsconfig.subpaths.json`)) {
  run('typescript/bin/tsc', '-p', 'tsconfig.subpaths.json');
}
run('jsii/bin/jsii', '--generate-tsconfig', 'tsconfig.jsii.json', '--silence-warnings=reserved-word');
await import('./bundle-settings.mjs');
