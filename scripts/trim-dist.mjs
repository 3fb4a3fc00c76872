// Takes out of dist/ what no user needs: jsii writes every source map, with the sources in it, into the files themselves,
// and the generated bindings repeat one link to the provider's documentation above every argument.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  const isBinding = file.startsWith(join(dist, 'provider'));
  if (entry.name.endsWith('.tsbuildinfo')) rmSync(file);
  else if (entry.name.endsWith('.js')) rewrite(file, (code) => (isBinding ? minify(code) : withoutMap(code)));
  else if (entry.name.endsWith('.d.ts') && isBinding) rewrite(file, withoutComments);
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function withoutMap(code) {
  return code.replace(/^\/\/# sourceMappingURL=data:.*$/gm, '');
}

/** Names stay: they are in stack traces and in jsii's own look-ups. */
function minify(code) {
  return transformSync(withoutMap(code), { minifyWhitespace: true, minifySyntax: true, keepNames: false }).code;
}

function withoutComments(declarations) {
  return declarations.replace(/^\s*\/\*\*?[\s\S]*?\*\/\n/gm, '');
}
