// Replaces files of dist/ by bundles that have a package inlined, for what it saves the user: zod's part for the settings
// loads in less than 10 ms, zod in 70–100; croner's needed build is an eighth of what croner installs. They are made from the
// source, since only ES modules can be tree-shaken.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const inlined = [
  { file: 'core/settings-schema', from: 'zod' },
  { file: 'timer/croner', from: 'croner' },
];

for (const { file, from } of inlined) {
  const licence = await readFile(`${root}/node_modules/${from}/LICENSE`, 'utf8');
  const output = `${root}/dist/${file}.js`;
  await build({
    entryPoints: [`${root}/lib/${file}.ts`],
    outfile: output,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'inline',
    // The file is ours; what it holds besides is the package's, whose licence asks for its text.
    banner: { js: `/*! Holds a part of ${from}.\n${licence.trim()}\n*/` },
    // The constructs' tsconfig maps our own package name, which has no part in this.
    tsconfigRaw: {},
  });
  const code = await readFile(output, 'utf8');
  if (new RegExp(`require\\(["']${from}`).test(code)) throw new Error(`${from} was not inlined into dist/${file}.js`);
}
