// lib/ -> dist/. jsii compiles the public API; a plain tsc compiles the subpaths that jsii is not meant to model.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
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
if (existsSync(`${root}/tsconfig.events-esm.json`)) {
  run('typescript/bin/tsc', '-p', 'tsconfig.events-esm.json');
  // Marks the .js and .d.ts files beneath as ES modules; the package itself is CommonJS, as jsii wants it.
  writeFileSync(`${root}/dist/esm/package.json`, '{ "type": "module" }\n');
}
run('jsii/bin/jsii', '--generate-tsconfig', 'tsconfig.jsii.json', '--silence-warnings=reserved-word');
await import('./inline-packages.mjs');
await import('./trim-dist.mjs');
