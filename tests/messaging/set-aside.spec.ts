import type { Envelope } from '@collator/contracts';
import type { OutRecord, Outcome, Slice, Step } from '@collator/messaging';
import type { TypeOrmDatabase } from '@collator/persistence';
import { stopPostgres } from '../harness/postgres.js';
import { Points } from './failpoints.js';
import { event, freshLog, output, place, probeDatabase, Process, recordFor, step, type Wish } from './probe.js';

// What becomes of the one record that is wrong, and of those beside it.
let database: TypeOrmDatabase;

beforeAll(async () => {
  ({ database } = await probeDatabase());
}, 60_000);
beforeEach(async () => {
  for (const table of ['position', 'record', 'slice', 'chain', 'dead_letter', 'effect'])
    await database.query(`TRUNCATE probe.${table}`);
});
afterAll(async () => {
  await database?.close();
  await stopPostgres();
});

async function published(records: readonly OutRecord[]) {
  const bus = await freshLog();
  await bus.transport.publish(place, records);
  return bus;
}

interface Letter {
  readonly off: string;
  readonly reason_code: string;
  readonly field_path: string | null;
  readonly body_enc: Buffer | null;
  readonly reason: string;
}
const letters = () => database.query<Letter>('SELECT * FROM probe.dead_letter ORDER BY off');
const effects = async () =>
  (await database.query<{ n: number }>('SELECT n FROM probe.effect ORDER BY n')).map((r) => r.n);
const wishes = (...list: Wish['wish'][]) => list.map((wish, n) => event(wish, n));

/** A record that differs from a good one in its envelope, its headers or its key. */
function spoilt(change: Record<string, unknown>, more: Partial<OutRecord> = {}): OutRecord {
  const good = event('one', 99);
  const { headers } = recordFor(good);
  const value = Buffer.from(JSON.stringify({ ...good, ...change }));
  return { key: good.logId, value, headers, ...more };
}

const undecodable: readonly [string, string | null, OutRecord][] = [
  ['malformed_json', null, spoilt({}, { value: Buffer.from('{"id":') })],
  ['empty_payload', null, spoilt({}, { value: Buffer.alloc(0) })],
  ['invalid_utf8', null, spoilt({}, { value: Buffer.from([0x7b, 0xff, 0x7d]) })],
  ['no_schema', 'schema', spoilt({}, { headers: {} })],
  ['schema_mismatch', 'schema', spoilt({ schema: 'log.triaged.v1' })],
  [
    'unknown_schema_version',
    'schema',
    spoilt({ schema: 'log.accepted.v9' }, { headers: { schema: 'log.accepted.v9' } }),
  ],
  ['unknown_schema', 'schema', spoilt({ schema: 'log.lost.v1' }, { headers: { schema: 'log.lost.v1' } })],
  ['unknown_field', 'extra', spoilt({ extra: 1 })],
  ['bad_id', 'id', spoilt({ id: 'nobody' })],
  ['bad_version', 'version', spoilt({ version: 0 })],
  ['bad_timestamp', 'emittedAt', spoilt({ emittedAt: 'yesterday' })],
  ['bad_lane', 'lane', spoilt({ lane: 'fast' })],
  ['missing_field', 'data', spoilt({ data: null })],
  ['no_key', null, spoilt({}, { key: '' })],
  ['key_mismatch', 'logId', spoilt({}, { key: 'another' })],
  ['headers_too_large', null, spoilt({}, { headers: { schema: 'log.accepted.v1', more: 'x'.repeat(20_000) } })],
];

it('sets every record aside that is no event, each with its own code and its body as it came, and does the rest', async () => {
  const bus = await published([
    recordFor(event('one', 0)),
    ...undecodable.map(([, , record]) => record),
    recordFor(event('one', 1)),
  ]);
  expect(await new Process(database, bus).run(500)).toBe(true);
  const kept = await letters();
  expect(kept.map((l) => [l.reason_code, l.field_path])).toEqual(undecodable.map(([code, field]) => [code, field]));
  kept.forEach((letter, i) => expect(letter.body_enc).toEqual(undecodable[i]![2].value));
  expect(kept.map((l) => Number(l.off))).toEqual(undecodable.map((_, i) => i + 1));
  expect(await effects()).toEqual([0, 1]);
});

it('tells the rule and never the value', async () => {
  const bus = await published(undecodable.map(([, , record]) => record));
  await new Process(database, bus).run(500);
  for (const { reason } of await letters()) expect(reason).not.toMatch(/nobody|yesterday|fast|log\.lost|another/);
});

it('keeps a body sealed only: what the database holds is what the seal gave', async () => {
  const bus = await published([spoilt({}, { value: Buffer.from('in the clear') })]);
  const seal = (body: Buffer, id: string) => Buffer.from(`sealed ${id} ${body.length}`);
  const sealing = new Process(database, bus, new Points(), step, seal);
  expect(await sealing.run()).toBe(true);
  const [letter] = await letters();
  expect(String(letter!.body_enc)).toMatch(/^sealed [0-9a-f-]{36} 12$/);
});

it('sets only the one event aside that the step fails on, among forty', async () => {
  const list = Array.from({ length: 40 }, (_, n) => event(n === 17 ? 'throw' : 'one', n));
  const bus = await published(list.map(recordFor));
  expect(await new Process(database, bus).run(500)).toBe(true);
  expect(await letters()).toMatchObject([{ off: '17', reason_code: 'handler_failed', field_path: null }]);
  expect(await effects()).toEqual(list.map((_, n) => n).filter((n) => n !== 17));
  const { records } = await bus.log.read({ topic: output, partition: 0 }, 0n, 100);
  expect(records).toHaveLength(39);
}, 40_000);

it.each([
  ['too few outcomes', (made: readonly Outcome[]) => made.slice(1)],
  ['too many outcomes', (made: readonly Outcome[]) => [...made, made[0]!]],
  ['nothing at all', () => undefined as unknown as readonly Outcome[]],
])('takes a step that returns %s for a fault of the step: no event is decided by it', async (_, wrong) => {
  const faulty: Step = {
    ...step,
    async handle(slice: Slice<unknown>) {
      return wrong(await step.handle(slice));
    },
  };
  const bus = await published(wishes('one').map(recordFor));
  expect(await new Process(database, bus, new Points(), faulty).run()).toBe(true);
  expect(await letters()).toMatchObject([{ off: '0', reason_code: 'handler_failed' }]);
  expect(await effects()).toEqual([]);
});

it('sets nothing aside for ever: after twenty in a row without a reason it waits for a person', async () => {
  const list = Array.from({ length: 30 }, (_, n) => event('throw', n));
  const points = new Points();
  const process = new Process(database, await published(list.map(recordFor)), points);
  await process.assign();
  const batch = process.batch(1).then(async (result) => {
    for (let last = result; last && 'next' in last;) last = await process.batch(1);
  });
  const count = async () => (await letters()).length;
  for (let before = -1, now = 0; now < 20 || now !== before;) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    now = await count();
  }
  points.death.abort();
  await batch.catch(() => undefined);
  expect(await count()).toBe(20);
}, 60_000);

it('does not take one odd failure after an outage for a fault of the record', async () => {
  const failures = ['57P01', '57P03', '08006', '53300', null, null];
  const ailing: Step = {
    ...step,
    async handle(slice: Slice<unknown>) {
      if (failures.length === 0) return step.handle(slice);
      const code = failures.shift();
      throw code ? Object.assign(new Error('out'), { code }) : new Error('odd');
    },
  };
  const bus = await published(wishes('one').map(recordFor));
  expect(await new Process(database, bus, new Points(), ailing).run()).toBe(true);
  expect(await letters()).toEqual([]);
  expect(await effects()).toEqual([0]);
}, 40_000);

it('keeps why nothing follows where the step drops an event, and drops a repeat of it as well', async () => {
  const [dropped] = wishes('drop') as [Envelope<Wish>];
  const bus = await published([recordFor(dropped), recordFor(dropped)]);
  expect(await new Process(database, bus).run(1)).toBe(true);
  const rows = await database.query('SELECT dropped, topic, event, emissions FROM probe.record');
  expect(rows).toEqual([{ dropped: 'not_wanted', topic: null, event: null, emissions: 0 }]);
  expect(await effects()).toEqual([0]);
  expect((await bus.log.read({ topic: output, partition: 0 }, 0n, 10)).records).toEqual([]);
});

it('finds several bad records of one slice, each alone', async () => {
  const list = wishes('one', 'bad-value', 'one', 'set-aside', 'too-large', 'one', 'bad-value', 'two');
  const bus = await published(list.map(recordFor));
  expect(await new Process(database, bus).run(500)).toBe(true);
  expect((await letters()).map((l) => `${l.off} ${l.reason_code}`)).toEqual([
    '1 data_rejected',
    '3 refused',
    '4 event_too_large',
    '6 data_rejected',
  ]);
  const { records } = await bus.log.read({ topic: output, partition: 0 }, 0n, 100);
  expect(records).toHaveLength(5);
});
