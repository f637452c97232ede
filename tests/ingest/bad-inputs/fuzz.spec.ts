import { stopPostgres } from '../../harness/postgres.js';
import { openDoor, type Door } from '../door.js';
import { bodiesIn, shotOf, type Shot } from './fuzz.js';

// The full run: FUZZ_BODIES=100000 (`npm run fuzz`). Another seed: FUZZ_SEED.
const bodies = Number(process.env['FUZZ_BODIES'] ?? 2_500);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 20_260_507);
const atOnce = 32;
const patienceMs = 30_000;

let door: Door;
beforeAll(async () => {
  door = await openDoor({}, { INGEST_RATE_PER_SECOND: '0', INGEST_STREAMS_PER_SUBMITTER: '1000' });
}, 60_000);
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

/** Codes are stable words; anything else in their place is something that got out. */
const isCode = (text: unknown): boolean => typeof text === 'string' && /^[a-z][a-z0-9_]{2,60}$/.test(text);

async function judged(seed: number, { path, method, type, body }: Shot): Promise<string | null> {
  const headers = { authorization: 'Bearer sam', ...(type ? { 'content-type': type } : {}) };
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(`${door.url}${path}`, { method, headers, body: body as never, signal });
    const text = await response.text();
    if (response.status >= 500) return `${seed}: ${response.status} ${path}`;
    if (response.status < 400) return null;
    const { code } = JSON.parse(text) as { code: unknown };
    return isCode(code) ? null : `${seed}: ${response.status} without a code ${path}`;
  } catch (error) {
    return `${seed}: ${(error as Error).name} ${path}`;
  }
}

it(
  `answers ${bodies} bodies made by chance with a catalogued code or a receipt, fails on none and hangs on none`,
  async () => {
    const wrong: string[] = [];
    let seed = firstSeed;
    let sent = 0;
    const shoot = async (): Promise<void> => {
      while (sent < bodies) {
        const own = seed++;
        const shot = shotOf(own);
        sent += bodiesIn(shot);
        const found = await judged(own, shot);
        if (found) wrong.push(found);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, shoot));
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(door.log.lines.filter((l) => l.includes('request-failed'))).toEqual([]);
  },
  bodies * 20 + 120_000,
);

it('left a door behind that still takes logs', async () => {
  const rows = await door.database.query<{ n: number }>('SELECT count(*)::int AS n FROM ingest.submission');
  expect(rows[0]!.n).toBeGreaterThan(bodies / 50);
  if (bodies > 10_000) console.log(`${bodies} bodies from seed ${firstSeed}, ${rows[0]!.n} logs accepted among them`);
});
