// Takes out of dist/ what no user needs: jsii writes every source map, with the sources in it, into the files themselves,
// comments stand in the code and in the declarations, and the generated bindings repeat one link to the provider's
// documentation above every argument.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

// Each class of the index is loaded when it is first used: an app of timers does not wait for the load balancer's.
rewrite(join(dist, 'index.js'), lazyExports);

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  const isBinding = file.startsWith(join(dist, 'provider'));
  if (entry.name.endsWith('.tsbuildinfo')) rmSync(file);
  else if (entry.name.endsWith('.js')) rewrite(file, isBinding ? minify : withoutMap);
  else if (entry.name.endsWith('.d.ts') && isBinding) rewrite(file, withoutComments);
}

function lazyExports(code) {
  const paths = new Map();
  const declared = code.replace(/^(?:var|const|let) (\w+) = require\("(\.[^"]+)"\);\n/gm, (_, name, path) => {
    paths.set(name, path);
    return '';
  });
  // Not as a getter on `exports` in so many words: Node's ES modules would then not see the name.
  const lazy = declared.replace(
    /^Object\.defineProperty\(exports, "(\w+)", .* return (\w+)\.\1; .*$/gm,
    (_, exported, name) => `lazily("${exported}", () => require("${paths.get(name)}"));`,
  );
  if (paths.size === 0 || lazy.includes('undefined') || lazy.includes('enumerable')) {
    throw new Error('dist/index.js is not in the form that TypeScript writes');
  }
  return `${lazy}\nfunction lazily(name, load) {\n  Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] });\n}\n`;
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Neither map nor comments, but for licences. */
function withoutMap(code) {
  return transformSync(code, { legalComments: 'inline' }).code;
}

/** Names stay: they are in stack traces and in jsii's own look-ups. */
function minify(code) {
  return transformSync(code, { minifyWhitespace: true, minifySyntax: true, keepNames: false }).code;
}

function withoutComments(declarations) {
  return declarations.replace(/^\s*\/\*\*?[\s\S]*?\*\/\n/gm, '');
}
