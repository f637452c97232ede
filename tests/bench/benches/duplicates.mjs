// Near-duplicates against everything held: a million logs in the index, then one log after the other is looked up as the
// worker behind the door does it. Bands are drawn so that some are rare, as numbers are, and some common, as names are.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleLogs } from '@collator/all';
import { IngestModule, LikenessStore, Likening, likenedOf } from '@collator/ingest';
import { Database } from '@collator/persistence';
import { start } from '@collator/runtime';
import { quantile } from '../harness.mjs';

const held = Number(process.env.BENCH_HELD ?? 1_000_000);
const perStatement = 10_000;
const lookUps = 300;
const bandsPerLog = 24;
const until = new Date('2026-11-01T00:00:00Z');

const logOf = (s, i) => ({
  ...s,
  logId: `0198f0c4-7e10-7a31-9c52-${String(i).padStart(12, '0')}`,
  urn: `RIU-2026-${String(9_000_000 + i)}`,
  version: 1,
  owner: 'force-42',
  corroborates: [],
  compartments: [],
  comment: null,
  provenance: null,
  eventFrom: s.eventFrom ?? null,
  eventTo: null,
  learntAt: s.learntAt ?? null,
  submittedAt: s.submittedAt ?? '2026-06-01T00:00:00Z',
  acceptedAt: '2026-06-01T00:00:00Z',
  purpose: null,
});

function samples(count, seed) {
  return [...sampleLogs({ count, seed, until, prefix: `s${seed}` })]
    .filter((s) => typeof s.title === 'string' && typeof s.body === 'string')
    .map((s, i) => likenedOf(logOf(s, seed * 10_000 + i), new Map()));
}

async function fill(database, store) {
  const real = samples(2_000, 1);
  await database.transaction((tx) => store.save(tx, real, new Date()));
  const sketch = JSON.stringify(real[0].sketch);
  for (let done = 0; done < held; done += perStatement)
    await database.query(
      `INSERT INTO ingest.likeness (log_id, urn, compartments, bands, sketch, at)
       SELECT gen_random_uuid(), 'RIU-2026-' || n, '{}', ARRAY(
         SELECT CASE WHEN k <= 18 THEN (random() * 4e9 - 2e9)::int ELSE (power(random(), 3) * 2e6)::int END
         FROM generate_series(1, ${bandsPerLog}) k WHERE n > 0), $1, clock_timestamp()
       FROM generate_series($2::int, $2::int + $3::int - 1) n`,
      [sketch, done + 1, Math.min(perStatement, held - done)],
    );
  return real;
}

export const bench = {
  name: 'duplicates',
  goals: [{ name: 'look-up among a million held, p99', row: 'look-up, p99', atMost: 20 }],
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), 'collator-bench-'));
    const running = await start([IngestModule], {
      DATA_DIR: folder,
      HTTP_PORT: '0',
      HEALTH_PORT: '0',
      ISSUER_PORT: '0',
      LOG_LEVEL: 'silent',
    });
    const database = running.get(Database);
    const began = performance.now();
    await fill(database, running.get(LikenessStore));
    return { folder, running, database, filledIn: (performance.now() - began) / 1_000 };
  },
  async run({ running, database, filledIn }, i) {
    const [likening, store] = [running.get(Likening), running.get(LikenessStore)];
    const times = [];
    let hits = 0;
    await database.transaction(async (tx) => {
      await store.bound(tx);
      // Bands of the held kind beside real ones: as many common ones as a log has.
      for (const own of samples(lookUps, 2 + i)) {
        const common = Array.from({ length: 6 }, (_, n) =>
          Math.floor(Math.pow(((n + 1) * 0.137 + i * 0.01) % 1, 3) * 2e6),
        );
        const began = performance.now();
        hits += (await likening.compare(tx, { ...own, bands: [...own.bands, ...common] })).length;
        times.push(performance.now() - began);
      }
    });
    const [{ n }] = await database.query('SELECT count(*)::int AS n FROM ingest.likeness');
    return {
      'logs held': { value: n, unit: 'logs' },
      'look-up, median': { value: quantile(times, 0.5), unit: 'ms' },
      'look-up, p99': { value: quantile(times, 0.99), unit: 'ms' },
      'pairs found': { value: hits, unit: 'pairs' },
      'time to fill': { value: filledIn, unit: 's' },
    };
  },
  async close({ running, folder }) {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  },
};
