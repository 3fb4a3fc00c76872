// What loading this library adds to loading cdktf, which every app loads anyway. Target: 1.15.
import { fileURLToPath } from 'node:url';
import { compare } from './pairs.mjs';

const ours = JSON.stringify(fileURLToPath(new URL('../dist/index.js', import.meta.url)));
const cdktf = JSON.stringify(fileURLToPath(new URL('../node_modules/cdktf', import.meta.url)));
const timed = (...modules) =>
  `const t = process.hrtime.bigint(); ${modules.map((name) => `require(${name});`).join(' ')} console.log(Number(process.hrtime.bigint() - t) / 1e6)`;

compare('require: cdktf and this library / cdktf alone', timed(cdktf, ours), timed(cdktf));
