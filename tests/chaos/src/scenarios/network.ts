import { setTimeout as sleep } from 'node:timers/promises';
import { FiveProcesses } from '../estate/five.js';
import { brokerBehind, type Brokers } from '../estate/kafka.js';
import { lastingPort } from '../estate/ports.js';
import { Proxy, type Weather } from '../faults/proxy.js';
import { isClean, resultOf } from '../report.js';
import type { Timeline } from '../watch/timeline.js';
import { further } from './kill-loop.js';
import { run } from './run.js';
import type { Scenario } from './scenario.js';

interface Spell {
  readonly weather: Weather;
  readonly seconds: number;
}

const usual: readonly Spell[] = [
  { weather: 'cut', seconds: 1 },
  { weather: 'cut', seconds: 10 },
  { weather: 'loss', seconds: 20 },
  { weather: 'delay', seconds: 20 },
  { weather: 'no-replies', seconds: 5 },
];
const long: Spell = { weather: 'cut', seconds: 60 };

/** R3: the ways between services and broker, and between services and database, in every kind of weather. */
export const r3: Scenario = {
  id: 'R3',
  title: 'cuts, loss, delay and lost replies between services, broker and database',
  async run(size, timeline, folder) {
    const logs = size.logs ?? 20_000;
    const spells = size.minutes === 0 ? usual : [...usual, long];
    const [port, between] = [await lastingPort(), await lastingPort()];
    const toBroker = await Proxy.start(port, between);
    let brokers: Brokers | null = null;
    let toDatabase: Proxy | null = null;
    let estate: FiveProcesses | null = null;
    try {
      brokers = await brokerBehind(port, between);
      const databaseUrl = async (url: string): Promise<string> => {
        toDatabase = await Proxy.start(Number(new URL(url).port));
        return url.replace(/:\d+\//, `:${toDatabase.port}/`);
      };
      estate = await FiveProcesses.start({ folder, brokers, told: (w) => timeline.note(w), through: { databaseUrl } });
      const links = () => ({ database: toDatabase!, broker: toBroker });
      const options = { logs, seed: size.seed, timeline, rate: size.rate ?? 100, storm: null, drainMs: 180_000 };
      const r = await run(estate, { ...options, beside: (stop) => change(links(), spells, timeline, stop) });
      const held = isClean(r.anomalies) && r.drained && (r.drainedIn ?? Infinity) <= 60;
      return { result: resultOf({ scenario: 'R3', logs, seed: size.seed }, timeline, r.anomalies, further(r)), held };
    } finally {
      await estate?.stop();
      await brokers?.stop();
      await toBroker.stop();
      await (toDatabase as Proxy | null)?.stop();
    }
  },
};

async function change(
  links: Readonly<Record<string, Proxy>>,
  spells: readonly Spell[],
  timeline: Timeline,
  stop: AbortSignal,
): Promise<void> {
  for (const { weather, seconds } of spells)
    for (const [name, link] of Object.entries(links)) {
      if (stop.aborted) return;
      timeline.fault(`${weather} ${seconds} s`, `${weather} to the ${name} for ${seconds} s`);
      link.weather = weather;
      await sleep(seconds * 1_000);
      link.weather = 'open';
      // What counts is from the end of it.
      timeline.lastFaultAt = Date.now();
      await sleep(4_000);
    }
}
