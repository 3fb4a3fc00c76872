import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// The real `cdktf synth`, as `npm run synth` and `npm run synth:conflicts` call it, on a machine without Terraform.

const root = join(__dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'terraform'), '#!/bin/sh\necho "terraform: not found" >&2\nexit 127\n');
  chmodSync(join(folder, 'bin', 'terraform'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

function synth(example: string): { status: number | null; output: string; outdir: string } {
  const outdir = join(folder, example);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/synth.mjs'), example, '--output', outdir],
    { encoding: 'utf8', env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` } },
  );
  return { status, output: stdout + stderr, outdir };
}

test('media-pipeline: synthesized, with its warnings', () => {
  const { status, output, outdir } = synth('media-pipeline');
  expect(output).toContain('Generated Terraform code for the stacks: media-ingest, media-storage, media-web');
  expect(output.match(/^WARN .*$/gm)).toEqual([
    'WARN [media-web/Search]: apigw/retired: an API Gateway trigger',
    'WARN [media-web/Comments]: apigw/retired: a WebSocket API of API Gateway',
    'WARN [media-web/Comments]: websocket/provider-drops-functions: a WebSocket API with function backends',
  ]);
  expect(readdirSync(join(outdir, 'stacks')).sort()).toEqual(['media-ingest', 'media-storage', 'media-web']);
  expect(status).toBe(0);
}, 60_000);

test('conflicts: refused, with every mistake once, and nothing written', () => {
  const { status, output, outdir } = synth('conflicts');
  const [, list] = output.split('Validation failed with the following errors:\n', 2);
  const golden = readFileSync(join(__dirname, 'golden/conflicts/message.txt'), 'utf8');
  const headings = (text: string | undefined) =>
    [...(text ?? '').matchAll(/^ *(\[.*\] [a-z]+\/[a-z-]+: .*)$/gm)].map(([, heading]) => heading);
  expect(headings(list)).toEqual(headings(golden));
  expect(output).not.toContain('Could not determine version of terraform');
  expect(existsSync(join(outdir, 'manifest.json'))).toBe(false);
  expect(existsSync(join(outdir, 'stacks')) ? readdirSync(join(outdir, 'stacks')) : []).toEqual([]);
  expect(status).toBe(1);
}, 60_000);
