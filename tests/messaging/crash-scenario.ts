import type { Envelope } from '@collator/contracts';
import { verifyAudit, type TypeOrmDatabase } from '@collator/persistence';
import { event, followers, freshLog, output, place, recordFor, type Wish } from './probe.js';

/** Two slices: a repeat within one, a repeat across both, a record that is none, one event that two follow. */
export async function crashScenario(database: TypeOrmDatabase) {
  for (const table of ['position', 'record', 'slice', 'chain', 'dead_letter', 'effect'])
    await database.query(`TRUNCATE probe.${table}`);
  const bus = await freshLog();
  const [a, b, c, d] = [event('one', 1), event('two', 2), event('drop', 3), event('one', 4)];
  const records = [a, b, b, c].map(recordFor);
  const broken = { ...recordFor(d), value: Buffer.from('not json') };
  await bus.transport.publish(place, [...records, recordFor(a), broken, recordFor(d)]);
  return { bus, events: [a, b, c, d] };
}

export type CrashScenario = Awaited<ReturnType<typeof crashScenario>>;

/** Nothing lost, nothing twice in effect, everything accounted for. */
export async function holds(database: TypeOrmDatabase, { bus, events }: CrashScenario): Promise<void> {
  const count = async (sql: string): Promise<number> => Number((await database.query<{ n: string }>(sql))[0]!.n);
  const [position] = await database.query<{ done: string; published: string }>(
    'SELECT done, published FROM probe.position',
  );
  expect(position).toMatchObject({ done: '7', published: '7' });
  const effects = await database.query<{ event_id: string }>('SELECT event_id FROM probe.effect ORDER BY n');
  expect(effects.map((r) => r.event_id)).toEqual(events.map((e) => e.id));
  const letters = await database.query<{ off: string; reason_code: string }>(
    'SELECT off, reason_code FROM probe.dead_letter',
  );
  expect(letters.map((l) => l.off)).toEqual(['5']);
  // Four events, one of which two follow.
  expect(await count('SELECT count(*) AS n FROM probe.record')).toBe(5);
  const { records } = await bus.log.read({ topic: output, partition: 0 }, 0n, 1_000);
  const ids = records.map((r) => (JSON.parse(String(r.value)) as Envelope).id);
  expect([...new Set(ids)]).toEqual(events.flatMap((e) => followers(e as Envelope<Wish>)));
  const stored = await database.query<{ event: string }>('SELECT event FROM probe.record WHERE event IS NOT NULL');
  const bytes = new Set(stored.map((r) => r.event));
  for (const record of records) expect(bytes.has(String(record.value))).toBe(true);
  expect(await verifyAudit(database, 'probe')).toEqual([]);
}
