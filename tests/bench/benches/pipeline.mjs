// The whole pipeline on a real Kafka and a real PostgreSQL on the same machine, logs of about 1 KB, each figure of every run
// beside the least that any pipeline over the two must do (the floor). Method: each row is five processes, one process or the
// embedded default on topics and tables of its own; a warm-up first; then logs in at the door as fast as it takes them, and
// the clock stops when the last is at rest (decided, and delivered and acknowledged where a standing approval lets it go).
import { startFloor } from '../flow/floor.mjs';
import { openGround } from '../flow/ground.mjs';
import { multiply } from '../flow/grow.mjs';
import { atPace, pastTheQueue } from '../flow/latency.mjs';
import { startOurs } from '../flow/ours.mjs';
import { startPlumbing } from '../flow/plumbing-run.mjs';
import { perItem, processorTime } from '../flow/processor-time.mjs';
import { benchLogs } from '../logs.mjs';

const partitions = 4;
// Enough for the compiler to have seen everything.
const warm = 3_000;
const perRun = { floor: 20_000, ours: 10_000, halfLoad: 6_000, queued: 100_000, threats: 100 };

let seed = 0;
const logs = (count) => [...benchLogs({ count, seed: (seed += 1), prefix: `B${seed}` })];
const bodies = (count) => logs(count).map((l) => JSON.stringify(l));

/** One row on a ground of its own: started, warmed up, measured, stopped. */
async function on(start, measured) {
  const ground = await openGround();
  try {
    const line = await start(ground);
    try {
      return await measured(line, ground);
    } finally {
      await line.stop();
    }
  } finally {
    await ground.close();
  }
}

const carried = (start) =>
  on(start, async (line) => {
    await line.run(bodies(warm));
    return perRun.floor / (await line.run(bodies(perRun.floor)));
  });

const through = (options, more = async () => ({})) =>
  on(
    (ground) => startOurs(ground, { partitions, ...options }),
    async (line, ground) => {
      await line.run(logs(warm));
      const { acceptedIn, seconds } = await line.run(logs(perRun.ours));
      const rate = perRun.ours / seconds;
      return { rate, door: perRun.ours / acceptedIn, more: await more(line, ground, rate) };
    },
  );

async function latencies(line, ground, rate) {
  const half = await atPace(ground, line, { logs: logs(perRun.halfLoad), partitions, perSecond: rate / 2 });
  const { queued, threats } = perRun;
  return { ...half, ...(await pastTheQueue(ground, line, { queued: logs(queued), partitions, threats })) };
}

/** How many logs are held when the cost of one more is taken; BENCH_GROWTH=1000000 among them takes a quarter of an hour. */
const held = (process.env.BENCH_GROWTH ?? '10000,100000').split(',').map(Number);

/** Processor time a log costs, in node and PostgreSQL together, with more and more logs held. Once a command: it is slow. */
const growth = (step) =>
  on(
    (ground) => startOurs(ground, { partitions, together: true }),
    async (line) => {
      const rows = {};
      await line.run(logs(2_000));
      let have = 2_000;
      for (const size of held) {
        await multiply(line.db, Math.round(size / have), (what) => step(`growth to ${size}: ${what}`));
        await line.forgiveCopies();
        const before = await processorTime();
        await line.run(logs(4_000));
        const cost = perItem(before, await processorTime(), 4_000);
        have = size;
        rows[`growth-${size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`}`] = {
          value: (cost.node ?? 0) + (cost.postgres ?? 0),
          unit: 'µs/log',
        };
      }
      const costs = Object.values(rows).map((r) => r.value);
      return { ...rows, 'growth-factor': { value: costs.at(-1) / costs[0], unit: '×' } };
    },
  );

const perSecond = (value) => ({ value, unit: 'logs/s' });

export const bench = {
  name: 'pipeline',
  goals: [
    { name: 'plumbing against the floor', row: 'plumbing-of-floor', atLeast: 0.8 },
    { name: 'everything on, one process', row: 'ours-one-process', atLeast: 1_200 },
    { name: 'everything on, five processes', row: 'ours-five-processes', atLeast: 1_200 },
    { name: 'embedded default', row: 'embedded', atLeast: 1_000 },
    { name: 'p99 at half load', row: 'latency-half-load-p99', atMost: 1_000 },
    { name: 'cost of a log from 10,000 to the most held', row: 'growth-factor', atMost: 1.1 },
    { name: 'threat to life past 100,000, p99', row: 'latency-urgent-p99', atMost: 500 },
  ],
  prepare: async ({ told }) => ({ told }),
  async run({ told }, i) {
    const step = (what) => told(`run ${i + 1}: ${what}`);
    step('floor');
    const floor = await carried((ground) => startFloor(ground, { partitions }));
    step('plumbing');
    const plumbing = await carried((ground) => startPlumbing(ground, { partitions }));
    step('one process');
    const one = await through({ together: true });
    step('five processes, then latencies');
    const five = await through({ together: false }, latencies);
    step('embedded');
    const embedded = await through({ together: true, transport: 'embedded' });
    const grown = i === 0 ? await growth(step) : {};
    return {
      floor: perSecond(floor),
      plumbing: perSecond(plumbing),
      'plumbing-of-floor': { value: plumbing / floor, unit: '×' },
      'ours-one-process': perSecond(one.rate),
      'ours-five-processes': perSecond(five.rate),
      embedded: perSecond(embedded.rate),
      'embedded-door': perSecond(embedded.door),
      ...five.more,
      ...grown,
    };
  },
};
