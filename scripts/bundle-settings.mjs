// Replaces dist/core/settings-schema.js by a bundle that has zod/mini inlined: loading zod costs the user's synth 70–100 ms,
// the bundle less than 10. It is made from the source, since only ES modules can be tree-shaken.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const licence = await readFile(`${root}/node_modules/zod/LICENSE`, 'utf8');
const output = `${root}/dist/core/settings-schema.js`;

await build({
  entryPoints: [`${root}/lib/core/settings-schema.ts`],
  outfile: output,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'inline',
  // This file is ours; what it holds besides is zod's, whose licence asks for its text.
  banner: { js: `/*! Holds a part of zod.\n${licence.trim()}\n*/` },
  // The constructs' tsconfig maps our own package name, which has no part in this.
  tsconfigRaw: {},
});

const code = await readFile(output, 'utf8');
if (/require\(["']zod/.test(code)) throw new Error('zod was not inlined into dist/core/settings-schema.js');
