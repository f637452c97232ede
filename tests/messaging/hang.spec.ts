import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { uuidV7, type Envelope } from '@collator/contracts';
import { Decisions, Relay, Sweeper } from '@collator/messaging';
import type { TypeOrmDatabase } from '@collator/persistence';
import { stopPostgres } from '../harness/postgres.js';
import { crashScenario, holds } from './crash-scenario.js';
import { faults, PointedDatabase, Points, pointedTransport, type Fault } from './failpoints.js';
import { freshLog, output, probeDatabase, Process, remembering } from './probe.js';

/**
 * A process stands still at one await, whichever, as under SIGSTOP or in a long collection of garbage. Another takes over
 * and finishes; then the first wakes and goes on as if nothing had been.
 */
let database: TypeOrmDatabase;
const hit: string[] = [];

beforeAll(async () => {
  ({ database } = await probeDatabase());
}, 60_000);
afterAll(async () => {
  const file = process.env['FAILPOINTS_FILE'];
  if (file) writeFileSync(file, JSON.stringify(hit));
  await database?.close();
  await stopPostgres();
});

/** What the server does after half a minute with a transaction nobody goes on with, at once. */
const endIdleTransactions = () =>
  database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'idle in transaction'`,
  );

it('loses nothing and does nothing twice, wherever a consumer stands still and wakes as a zombie', async () => {
  const whole = new Process(database, await bus());
  expect(await whole.run()).toBe(true);
  const { names } = whole.points;
  for (let at = 0; at < names.length; at += 1) {
    const s = await crashScenario(database);
    const points = new Points(at, 'hang');
    const zombie = new Process(database, s.bus, points);
    const going = zombie.run();
    await points.hung;
    await endIdleTransactions();
    expect(await new Process(database, s.bus).run()).toBe(true);
    points.wake();
    await going;
    await zombie.consumer.flush().catch(() => undefined);
    await holds(database, s);
    hit.push(`consumer: ${names[at]} (${at}) hang`);
  }
  expect(hit.filter((h) => h.startsWith('consumer'))).toHaveLength(names.length);
}, 180_000);

const bus = async () => (await crashScenario(database)).bus;

const emission = (n: number) => ({
  event: 'log.triaged.v1' as const,
  logId: uuidV7(Date.UTC(2026, 0, 1) + n, randomBytes(10)),
  version: 1,
  acceptedOn: '2026-01-01',
  marking: 'OFFICIAL',
  lane: 'routine' as const,
  data: { n },
});

/** One process with a door and a sweeper on a clean database. */
async function ground() {
  for (const table of ['record', 'slice', 'chain', 'outbox', 'effect', 'lease'])
    await database.query(`TRUNCATE probe.${table}`);
  const { log, transport } = await freshLog();
  const service = (points = new Points()) => {
    const lines = remembering();
    const pointed = new PointedDatabase(database, points);
    const relay = new Relay(pointedTransport(transport, points), lines);
    const parts = { service: 'probe', database: pointed, relay, log: lines };
    return { decisions: new Decisions({ ...parts, columns: { weight: 'int' } }), sweeper: new Sweeper(parts) };
  };
  const sent = async () =>
    (await log.read({ topic: output, partition: 0 }, 0n, 1_000)).records.map(
      (r) => (JSON.parse(String(r.value)) as Envelope<{ n: number }>).data.n,
    );
  return { service, sent };
}

const decide = (decisions: Decisions) =>
  decisions.run(
    { actor: 'officer-1', action: 'probe.decide', recordIds: [], purpose: null, reason: null },
    async (w) => {
      for (const n of [1, 2]) w.emit(emission(n), { weight: 1 });
    },
  );
const count = async (table: string) =>
  Number((await database.query<{ n: string }>(`SELECT count(*) AS n FROM probe.${table}`))[0]!.n);
const freeLease = () => database.query(`UPDATE probe.lease SET expires_at = clock_timestamp() - interval '1 second'`);

/** Lets the publish behind a decision come to its end, or to where it stands still. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

async function strike(
  at: number,
  fault: Fault,
  where: 'door' | 'sweeper',
): Promise<{ name: string | undefined; committed: boolean }> {
  const g = await ground();
  const points = new Points(at, fault);
  const struck = g.service(points);
  let committed = true;
  if (where === 'sweeper') {
    await seed(g);
    void struck.sweeper.sweep(0).catch(() => undefined);
  } else {
    void decide(struck.decisions).catch(() => (committed = false));
  }
  await Promise.race([points.hung, soon()]);
  await soon();
  await endIdleTransactions();
  await freeLease();
  await g.service().sweeper.sweep(0);
  points.wake();
  await soon();
  await freeLease();
  await g.service().sweeper.sweep(0);
  const rows = await count('record');
  // All of a decision or nothing of it; and what is there was sent, with nothing left to send.
  expect([where, at, fault, rows === 0 || rows === 2]).toEqual([where, at, fault, true]);
  expect([where, at, fault, [...new Set(await g.sent())].sort()]).toEqual([where, at, fault, rows ? [1, 2] : []]);
  expect([where, at, fault, await count('outbox')]).toEqual([where, at, fault, 0]);
  if (committed && where === 'sweeper') expect(rows).toBe(2);
  const name = points.names[at];
  if (name) hit.push(`${where}: ${name} (${at}) ${fault}`);
  return { name, committed };
}

/** A decision whose own process never came to publish it. */
async function seed(g: Awaited<ReturnType<typeof ground>>): Promise<void> {
  const points = new Points();
  const { decisions } = g.service(points);
  await decisions.stop();
  await decide(decisions);
  expect([await count('record'), await count('outbox')]).toEqual([2, 1]);
}

describe.each(['door', 'sweeper'] as const)('the %s', (where) => {
  it.each(faults)(
    'leaves nothing half done and nothing unsent with the fault %s at any await',
    async (fault) => {
      let at = 0;
      while ((await strike(at, fault, where)).name) at += 1;
      expect(at).toBeGreaterThan(4);
    },
    180_000,
  );
});
