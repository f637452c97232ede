import { FiveProcesses } from '../estate/five.js';
import { oneBroker } from '../estate/kafka.js';
import { OneProcess } from '../estate/one.js';
import { isClean, resultOf } from '../report.js';
import type { Timeline } from '../watch/timeline.js';
import { run, type RunResult } from './run.js';
import type { Scenario } from './scenario.js';

/** Told with every result: how it came to rest, and what shows the design at work. */
export const further = (r: RunResult) => ({
  drained: r.drained,
  drainedIn: r.drainedIn,
  submittersRetried: r.retries,
  told: r.told,
});

const about = (scenario: string, logs: number, seed: number) => ({ scenario, logs, seed });

/** R1: five processes on one real broker; services killed in turn, some stopped and woken as zombies, the database struck down. */
export const r1: Scenario = {
  id: 'R1',
  title: 'kill loop over five processes on Kafka, with database crashes',
  async run(size, timeline, folder) {
    const logs = size.logs ?? 100_000;
    const brokers = await oneBroker();
    let estate: FiveProcesses | null = null;
    try {
      estate = await FiveProcesses.start({ folder, brokers, told: (what) => timeline.note(what) });
      const kills = size.kills ?? 90;
      const strikes = { service: kills, database: size.stops ?? 15, pause: Math.ceil(kills / 10) };
      const plan = { strikes, seed: size.seed, gapMs: (size.gap ?? 4) * 1_000 };
      const r = await run(estate, {
        logs,
        seed: size.seed,
        timeline,
        rate: size.rate ?? 0,
        storm: plan,
        drainMs: 300_000,
      });
      return ended('R1', logs, size.seed, timeline, r);
    } finally {
      await estate?.stop();
      await brokers.stop();
    }
  },
};

/** E1: the embedded default; the process killed, its database struck down, and both at once as when the power goes. */
export const e1: Scenario = {
  id: 'E1',
  title: 'kill loop and power cuts on the embedded default',
  async run(size, timeline, folder) {
    const logs = size.logs ?? 50_000;
    const estate = await OneProcess.start(folder, (what) => timeline.note(what));
    try {
      const kills = size.kills ?? 90;
      const strikes = { service: kills, database: size.stops ?? 15, power: Math.ceil((size.stops ?? 15) / 2) };
      const plan = { strikes, seed: size.seed, gapMs: (size.gap ?? 8) * 1_000 };
      const r = await run(estate, {
        logs,
        seed: size.seed,
        timeline,
        rate: size.rate ?? 0,
        storm: plan,
        drainMs: 300_000,
      });
      return ended('E1', logs, size.seed, timeline, r);
    } finally {
      await estate.stop();
    }
  },
};

/** A run holds where nothing was found and it was at rest within two minutes of the last fault. */
export function ended(scenario: string, logs: number, seed: number, timeline: Timeline, r: RunResult) {
  const held = isClean(r.anomalies) && r.drained && (r.drainedIn ?? Infinity) <= 120;
  return { result: resultOf(about(scenario, logs, seed), timeline, r.anomalies, further(r)), held };
}
