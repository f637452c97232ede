import { setTimeout as sleep } from 'node:timers/promises';
import { topicNames } from '@collator/contracts';
import { FiveProcesses } from '../estate/five.js';
import { threeBrokers, type Cluster } from '../estate/kafka.js';
import { moveLeaders } from '../faults/leaders.js';
import { isClean, resultOf } from '../report.js';
import type { Timeline } from '../watch/timeline.js';
import { further } from './kill-loop.js';
import { run } from './run.js';
import type { Scenario } from './scenario.js';

const moveEveryMs = 5_000;

/** One broker after the other, each with a controlled shutdown, as when their software is replaced. */
async function rollingRestart(cluster: Cluster, timeline: Timeline): Promise<void> {
  timeline.fault('rolling restarts', 'a rolling restart begins');
  for (const broker of cluster.brokers) {
    await broker.end();
    await broker.start();
    await broker.served();
    await sleep(2_000);
  }
}

/** Leaders of one topic after another move, every five seconds. */
async function moving(cluster: Cluster, timeline: Timeline, until: number, stop: AbortSignal): Promise<void> {
  for (let i = 0; Date.now() < until && !stop.aborted; i += 1) {
    const topic = topicNames[i % topicNames.length]!;
    const moved = await moveLeaders(cluster.addresses, topic, 0.5).catch(() => 0);
    if (moved) timeline.fault('leader moves', `${moved} leaders of ${topic} move`);
    await sleep(moveEveryMs);
  }
}

/** R2: brokers killed, restarted one after the other, and their leaders moved, under the load. */
export const r2: Scenario = {
  id: 'R2',
  title: 'three brokers: kills, rolling restarts, leader moves',
  async run(size, timeline, folder) {
    const logs = size.logs ?? 100_000;
    const kills = size.kills ?? 10;
    const restarts = size.stops ?? 3;
    const cluster = await threeBrokers();
    let estate: FiveProcesses | null = null;
    try {
      estate = await FiveProcesses.start({ folder, brokers: cluster, told: (what) => timeline.note(what) });
      const strike = async (stop: AbortSignal): Promise<void> => {
        for (let i = 0; i < kills && !stop.aborted; i += 1) {
          await sleep((size.gap ?? 8) * 1_000);
          timeline.fault('broker kills', `broker ${(i % 3) + 1} is killed`);
          await cluster.targets[i % 3]!.strike();
        }
        for (let i = 0; i < restarts && !stop.aborted; i += 1) await rollingRestart(cluster, timeline);
        await moving(cluster, timeline, Date.now() + (size.minutes ?? 2) * 60_000, stop);
      };
      const options = { logs, seed: size.seed, timeline, rate: size.rate ?? 0, storm: null, drainMs: 300_000 };
      const r = await run(estate, { ...options, beside: strike });
      const refused = r.anomalies.lost.filter((id) => id.startsWith('misjudged')).length;
      const held = isClean(r.anomalies) && r.drained && refused === 0;
      const about = { scenario: 'R2', logs, seed: size.seed };
      const told = { ...further(r), errorsThatReachedSubmitters: refused, partnerSendsRetried: r.topicFailures };
      return { result: resultOf(about, timeline, r.anomalies, told), held };
    } finally {
      await estate?.stop();
      await cluster.stop();
    }
  },
};
