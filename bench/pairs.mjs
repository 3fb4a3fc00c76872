// Runs two programs in turn, each in a process of its own, and compares them pair by pair: machines are noisy, and what
// slows one run down slows its neighbour too.
import { execFileSync } from 'node:child_process';

/** Milliseconds that a program reports as its last line. */
function run(code) {
  const output = execFileSync(process.execPath, ['-e', code], {
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  });
  return Number(output.trim().split('\n').at(-1));
}

export function compare(title, ours, theirs, pairs = 7) {
  run(ours);
  run(theirs);
  const ratios = [];
  const times = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const [a, b] = [run(ours), run(theirs)];
    ratios.push(a / b);
    times.push([a, b]);
  }
  const median = (values) => [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)];
  const sorted = [...ratios].sort((x, y) => x - y);
  console.log(
    `${title}: median ratio ${median(ratios).toFixed(3)} (${sorted[0].toFixed(3)}–${sorted.at(-1).toFixed(3)}), ` +
      `medians ${median(times.map(([a]) => a)).toFixed(0)} ms and ${median(times.map(([, b]) => b)).toFixed(0)} ms, ${pairs} pairs`,
  );
}
