// Runs the tests on cdktn, cdktf's continuation, under the alias that its users install it by. Not part of `npm test`: it
// installs packages.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cdktn = 'npm:cdktn@0.24.0';
const constructs = '10.7.2';

/**
 * What is left out: cdktf's version is in the golden files, and the pages and handlers are the same with either. The CLI that
 * the examples run stays cdktf's own.
 */
const leftOut = ['test/docs/', 'test/examples/', 'test/events/(?!agreement)', 'test/report/', 'test/rules/'];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scf-triggers-cdktn-'));
const tree = join(folder, 'library');
const app = join(folder, 'app');
const run = (cwd, command, ...words) => {
  console.log(`$ ${command} ${words.join(' ')}`);
  execFileSync(command, words, { cwd, stdio: 'inherit' });
};
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];

try {
  copyTrackedFiles();
  const library = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
  Object.assign(library.devDependencies, { cdktf: cdktn, constructs });
  // What `prepare` would do beyond the bindings is the build, which jsii does for cdktf.
  delete library.scripts.prepare;
  writeJson(join(tree, 'package.json'), library);

  run(tree, 'npm', ...install);
  const installed = JSON.parse(readFileSync(join(tree, 'node_modules/cdktf/package.json'), 'utf8'));
  if (installed.name !== 'cdktn') throw new Error(`cdktf is ${installed.name} ${installed.version}, not cdktn`);

  // npm refuses the alias where our peer range does not take it; the tree above does not show that, an app does.
  mkdirSync(app);
  run(tree, 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', app);
  const packed = `file:./${library.name}-${library.version}.tgz`;
  writeJson(join(app, 'package.json'), {
    private: true,
    dependencies: { cdktf: cdktn, constructs, [library.name]: packed },
  });
  run(app, 'npm', ...install, '--package-lock-only');

  run(tree, 'npm', 'run', 'bindings');
  run(tree, 'npx', 'tsc', '--noEmit');
  const jest = ['jest', ...leftOut.flatMap((path) => ['--testPathIgnorePatterns', `<rootDir>/${path}`])];
  run(tree, 'npx', ...jest, ...process.argv.slice(2));
  console.log(`passed with ${installed.name} ${installed.version} and constructs ${constructs}`);
} catch (error) {
  // What failed has said why on its own output.
  console.error(`failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function copyTrackedFiles() {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(join(root, file), join(tree, file));
}
