// Generates lib/provider/ (git-ignored) from schema/tencentcloud.json with the official generator, offline.
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import commons from '@cdktf/commons';
import generator from '@cdktf/provider-generator';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The oldest provider that has tencentcloud_scf_trigger; a lower bound, so that a user may move on alone. */
const versionConstraint = '>= 1.83.16';

/**
 * Writes bindings for a schema in `terraform providers schema -json` form into `outputDirectory`, replacing it.
 * The tests call this too, to stand in for a user's own `cdktf get`.
 */
export async function generateBindings(schemaFile, outputDirectory) {
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
  // With a version of the schema the bindings would demand just that version of every user.
  delete schema.provider_versions;
  const constraint = new commons.TerraformProviderConstraint({
    name: 'tencentcloud',
    source: 'tencentcloudstack/tencentcloud',
    version: versionConstraint,
  });
  const code = new generator.CodeMaker();
  new generator.TerraformProviderGenerator(code, schema).generate(
    new commons.ConstructsMakerProviderTarget(constraint, commons.LANGUAGES[0]),
  );
  const staging = await mkdtemp(join(tmpdir(), 'bindings-'));
  await code.save(staging);
  const generated = join(staging, 'providers', 'tencentcloud');
  const folders = (await readdir(generated, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const folder of folders) {
    await rm(join(generated, folder.name, 'README.md'), { force: true });
  }
  await rm(join(generated, 'lazy-index.ts'));
  // Flat names (`ScfFunction`, not `scfFunction.ScfFunction`): the index of the subpath is part of our API.
  const exported = folders.map((folder) => `export * from './${folder.name}';`).sort();
  await writeFile(join(generated, 'index.ts'), `${exported.join('\n')}\n`);
  await rm(outputDirectory, { recursive: true, force: true });
  await rename(generated, outputDirectory).catch(async () => {
    // The temporary folder may be on another file system.
    const { cp } = await import('node:fs/promises');
    await cp(generated, outputDirectory, { recursive: true });
  });
  await rm(staging, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generateBindings(join(root, 'schema', 'tencentcloud.json'), join(root, 'lib', 'provider'));
}
