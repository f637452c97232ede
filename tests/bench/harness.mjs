// The one harness of every measurement: seeded inputs, a warm-up, at least five runs, minimum, median and maximum of each
// figure. What is compared is run in turns within one run of the command, because these machines are noisy.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

export const leastRuns = 5;

/** Minimum, median and maximum. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, max: sorted.at(-1) };
}

/** The value below which `share` of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

const rounded = (n) => (Math.abs(n) >= 100 ? Math.round(n) : Math.round(n * 100) / 100);

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

export function machine() {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

/**
 * Runs a bench: `prepare()` once, `warmUp(state)` once, then `run(state, i)` several times; each run returns
 * `{ name: { value, unit } }`. `goals` are judged by the medians.
 */
export async function measure(bench, options) {
  const runs = Math.max(leastRuns, options.runs ?? leastRuns);
  const state = await bench.prepare(options);
  const seen = new Map();
  try {
    options.told('warming up');
    await bench.warmUp?.(state);
    for (let i = 0; i < runs; i += 1) {
      options.told(`run ${i + 1} of ${runs}`);
      for (const [name, { value, unit }] of Object.entries(await bench.run(state, i))) {
        const row = seen.get(name) ?? { unit, values: [] };
        row.values.push(value);
        seen.set(name, row);
      }
    }
  } finally {
    await bench.close?.(state);
  }
  const rows = [...seen].map(([name, { unit, values }]) => {
    const { min, median, max } = spread(values);
    return { name, unit, min: rounded(min), median: rounded(median), max: rounded(max) };
  });
  const goals = (bench.goals ?? []).map((g) => {
    const value = rows.find((r) => r.name === g.row)?.median ?? null;
    const met = value !== null && (g.atMost !== undefined ? value <= g.atMost : value >= g.atLeast);
    return { name: g.name, goal: g.atMost !== undefined ? `≤ ${g.atMost}` : `≥ ${g.atLeast}`, value, met };
  });
  return { bench: bench.name, machine: machine(), commit: commit(), rows, goals };
}
