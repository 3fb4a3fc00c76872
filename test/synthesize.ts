import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App } from 'cdktf';

/** A stack's cdk.tf.json, parsed. */
export interface TerraformJson {
  readonly [section: string]: unknown;
}

interface Manifest {
  readonly stacks: Readonly<
    Record<
      string,
      {
        synthesizedStackPath: string;
        annotations: readonly { constructPath: string; level: string; message: string }[];
      }
    >
  >;
}

export interface Synthesized {
  readonly stacks: Readonly<Record<string, TerraformJson>>;
  /** Path and rule id of each warning. */
  readonly warnings: readonly string[];
}

/** Synthesizes an app as `cdktf synth` does, validations and all. */
export function synthesize(build: (app: App) => void): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    const app = new App({ outdir });
    build(app);
    app.synth();
    const { stacks }: Manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
    const read = (path: string): TerraformJson => JSON.parse(readFileSync(join(outdir, path), 'utf8'), withoutPaths);
    return {
      stacks: Object.fromEntries(
        Object.entries(stacks).map(([name, stack]) => [name, read(stack.synthesizedStackPath)]),
      ),
      warnings: Object.values(stacks).flatMap((stack) =>
        stack.annotations.map(({ constructPath, message }) => `${constructPath} ${message.replace(/:.*/s, '')}`),
      ),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** cdktf's default backend is a file in the folder that one happens to be in. */
function withoutPaths(key: string, value: unknown): unknown {
  return key === 'path' && typeof value === 'string' && value.endsWith('.tfstate') ? basename(value) : value;
}

/** The one resource of a type in a stack, without what cdktf notes beside it. */
export function resourceIn(stack: TerraformJson | undefined, type: string): Readonly<Record<string, unknown>> {
  const [only, ...others] = resourcesIn(stack, type);
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} resources of type ${type}, not 1`);
  return only;
}

/** The resources of a type in a stack, in the order of their names. */
export function resourcesIn(stack: TerraformJson | undefined, type: string): Readonly<Record<string, unknown>>[] {
  const section = stack?.resource as Readonly<Record<string, Record<string, object>>> | undefined;
  return Object.values(section?.[type] ?? {}).map((written) =>
    Object.fromEntries(Object.entries(written).filter(([name]) => name !== '//')),
  );
}
