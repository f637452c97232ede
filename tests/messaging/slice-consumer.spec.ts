import type { Envelope } from '@collator/contracts';
import { MemoryTransport, type Slice, type Step } from '@collator/messaging';
import type { TypeOrmDatabase } from '@collator/persistence';
import { stopPostgres } from '../harness/postgres.js';
import { Points } from './failpoints.js';
import { event, freshLog, input, output, place, probeDatabase, Process, recordFor, step, type Wish } from './probe.js';

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

const events = (wishes: readonly Wish['wish'][]) => wishes.map((wish, n) => event(wish, n));
const ones = (n: number) => events(Array.from({ length: n }, () => 'one'));

async function published(list: readonly Envelope<unknown>[]) {
  const bus = await freshLog();
  await bus.transport.publish(place, list.map(recordFor));
  return bus;
}

const letters = () =>
  database.query<{ off: string; reason_code: string; reason: string; field_path: string | null; body: string }>(
    `SELECT off, reason_code, reason, field_path, convert_from(body_enc, 'UTF8') AS body FROM probe.dead_letter ORDER BY off`,
  );
const effects = async () =>
  (await database.query<{ n: number }>('SELECT n FROM probe.effect ORDER BY n')).map((r) => r.n);
const position = async () =>
  (await database.query<{ done: string; published: string }>('SELECT done, published FROM probe.position'))[0];

describe('a bad record', () => {
  it('that the database refuses is found by bisection and is the only one set aside', async () => {
    const list = events(['one', 'one', 'bad-value', 'one', 'one', 'one', 'two']);
    const process = new Process(database, await published(list));
    expect(await process.run(500)).toBe(true);
    expect(await letters()).toMatchObject([{ off: '2', reason_code: 'data_rejected' }]);
    expect(await effects()).toEqual([0, 1, 3, 4, 5, 6]);
    expect(await position()).toMatchObject({ done: '7', published: '7' });
  });

  it('costs no more than nine extra transactions among five hundred', async () => {
    const list = ones(500);
    list[333] = event('bad-value', 333);
    const process = new Process(database, await published(list));
    await process.run(500);
    const commits = process.points.names.filter((n) => n === 'commit').length;
    // One for the claim, one a part that succeeds, one for the letter.
    expect(commits).toBeLessThanOrEqual(12);
    expect(await effects()).toHaveLength(499);
  });

  it('that makes the step throw is tried four times before it is set aside', async () => {
    let tries = 0;
    const counting: Step = {
      ...step,
      handle(slice: Slice<unknown>) {
        if (slice.events.length === 1 && (slice.events[0]!.data as Wish).wish === 'throw') tries += 1;
        return step.handle(slice);
      },
    };
    const process = new Process(database, await published(events(['throw', 'one'])), new Points(), counting);
    await process.run(500);
    expect(tries).toBe(4);
    expect(await letters()).toMatchObject([{ off: '0', reason_code: 'handler_failed' }]);
    expect(await effects()).toEqual([1]);
  });

  it('that the step refuses is set aside with its reason and its body sealed, and nothing follows it', async () => {
    const list = events(['set-aside', 'one']);
    const bus = await published(list);
    await new Process(database, bus).run();
    const [letter] = await letters();
    expect(letter).toMatchObject({ off: '0', reason_code: 'refused', field_path: 'data.n' });
    expect(JSON.parse(letter!.body)).toEqual(list[0]);
    expect((await bus.log.read({ topic: output, partition: 0 }, 0n, 10)).records).toHaveLength(1);
  });

  it('whose follower would be too large for the transport is set aside', async () => {
    await new Process(database, await published(events(['too-large', 'one']))).run();
    expect(await letters()).toMatchObject([{ off: '0', reason_code: 'event_too_large' }]);
  });

  it('of another schema is set aside, with the rule and never the value', async () => {
    const foreign = { ...event('one', 1), schema: 'log.triaged.v1' } as Envelope<unknown>;
    await new Process(database, await published([foreign])).run();
    expect(await letters()).toMatchObject([{ reason_code: 'unknown_schema', field_path: 'schema' }]);
  });

  it('set aside twice stays one letter', async () => {
    const bus = await published(events(['set-aside']));
    await new Process(database, bus).run();
    await database.query(`UPDATE probe.position SET done = 0, published = 0`);
    await new Process(database, bus).run();
    expect(await letters()).toHaveLength(1);
  });
});

describe('a repeat', () => {
  it('is dropped within a slice, across slices and across partitions’ histories', async () => {
    const [a, b] = [event('one', 1), event('two', 2)];
    const bus = await published([a, a, b, a, b]);
    await new Process(database, bus).run(2);
    expect(await effects()).toEqual([1, 2]);
    expect((await bus.log.read({ topic: output, partition: 0 }, 0n, 10)).records).toHaveLength(3);
  });

  it('is dropped after the position was lost, as after a restore of the database', async () => {
    const bus = await published(ones(6));
    await new Process(database, bus).run();
    await database.query('TRUNCATE probe.position');
    expect(await new Process(database, bus).run()).toBe(true);
    expect(await effects()).toHaveLength(6);
    expect(await letters()).toEqual([]);
  });
});

describe('a log that is not where the position is', () => {
  it('is read from the position when the broker begins later', async () => {
    const bus = await published(ones(6));
    const process = new Process(database, bus);
    await process.assign();
    await process.batch(2);
    process.position = 4n;
    expect(await process.batch(2)).toEqual({ seek: 2n });
    expect(await process.batch(2)).toEqual({ next: 4n });
  });

  it('may have real holes: after one seek a gap that stays is read over', async () => {
    const bus = await published(ones(6));
    const process = new Process(database, bus);
    await process.assign();
    await process.batch(2);
    const page = await bus.log.read(place, 4n, 2);
    const beyond = { ...place, records: page.records, highWatermark: page.end };
    expect(await process.consumer.handle(beyond, process.control)).toEqual({ seek: 2n });
    expect(await process.consumer.handle(beyond, process.control)).toEqual({ next: 6n });
  });

  it('whose retention overtook the position stops the partition and calls a person, also after a restart', async () => {
    const bus = await published(ones(6));
    const process = new Process(database, bus);
    await process.assign();
    await process.batch(2);
    bus.log.truncate(place, 4n);
    expect(await process.batch(2)).toEqual({ stop: 'retention_overtook' });
    expect(process.lines.map((l) => l.event)).toContain('position-behind-log-start');
    const next = new Process(database, bus);
    expect(await next.run()).toBe(false);
    expect(await effects()).toHaveLength(2);
  });

  it('is read from its beginning by a group that never read it, wherever that is', async () => {
    const bus = await published(ones(6));
    bus.log.truncate(place, 4n);
    expect(await new Process(database, bus).run()).toBe(true);
    expect(await effects()).toEqual([4, 5]);
  });

  it('was deleted and made anew: nothing is read until a person has looked', async () => {
    const bus = await published(ones(3));
    await new Process(database, bus).run();
    bus.log.remake(input);
    await bus.transport.publish(place, ones(6).map(recordFor));
    const process = new Process(database, bus);
    expect(await process.run()).toBe(false);
    expect(process.lines.map((l) => l.event)).toContain('topic-changed');
    expect(await effects()).toHaveLength(3);
  });
});

describe('a topic made anew that a person has looked at', () => {
  // What a person does about `topic_changed`: the offsets begin again.
  const resume = () => database.query('UPDATE probe.position SET topic_id = NULL, done = 0, published = 0');

  it('is read from its beginning, records without an id of their own as well: they are no repeats', async () => {
    const raw: Step = {
      ...step,
      raw: true,
      async handle(slice: Slice<unknown>) {
        for (const e of slice.events)
          await slice.tx.query('INSERT INTO probe.effect (event_id, n) VALUES ($1, 0)', [e.id]);
        return slice.events.map(() => ({ kind: 'ok', columns: {}, emit: [] }));
      },
    };
    const bus = await published(ones(3));
    expect(await new Process(database, bus, new Points(), raw).run()).toBe(true);
    bus.log.remake(input);
    await bus.transport.publish(place, ones(5).map(recordFor));
    expect(await new Process(database, bus, new Points(), raw).run()).toBe(false);
    await resume();
    expect(await new Process(database, bus, new Points(), raw).run()).toBe(true);
    expect(await effects()).toHaveLength(8);
  });

  it('leaves dead letters of its own at the places of the old ones', async () => {
    const bus = await published(events(['set-aside']));
    await new Process(database, bus).run();
    bus.log.remake(input);
    await bus.transport.publish(place, events(['set-aside']).map(recordFor));
    await resume();
    await new Process(database, bus).run();
    const bodies = (await letters()).map((l) => (JSON.parse(l.body) as Envelope).id);
    expect(new Set(bodies).size).toBe(2);
  });
});

describe('an outage of the database', () => {
  it('is waited for, however long a state lasts, and nothing is set aside', async () => {
    for (const code of ['08006', '40001', '40P01', '53100', '53300', '57P01', '57P03', 'ECONNREFUSED']) {
      await database.query('TRUNCATE probe.position, probe.record, probe.effect');
      let failures = 3;
      const failing: Step = {
        ...step,
        async handle(slice: Slice<unknown>) {
          if (failures-- > 0) throw Object.assign(new Error('out'), { code });
          return step.handle(slice);
        },
      };
      const process = new Process(database, await published(ones(3)), new Points(), failing);
      expect([code, await process.run()]).toEqual([code, true]);
      expect(await effects()).toEqual([0, 1, 2]);
    }
    expect(await letters()).toEqual([]);
  }, 30_000);

  it('ends at once when the partition is taken away meanwhile', async () => {
    const points = new Points();
    const failing: Step = {
      ...step,
      async handle() {
        setTimeout(() => points.death.abort(), 20);
        throw Object.assign(new Error('out'), { code: '57P01' });
      },
    };
    const process = new Process(database, await published(ones(1)), points, failing);
    await process.assign();
    expect(await process.batch()).toEqual({ stop: 'revoked' });
    expect(await letters()).toEqual([]);
  });
});

describe('an outage of the transport', () => {
  it('holds the slice until its events are out, in their order', async () => {
    const bus = await published(ones(5));
    bus.transport.faults.failPublish(output, 2);
    bus.transport.faults.loseReply(output);
    bus.transport.faults.breakPublish(output, 2);
    await new Process(database, bus).run(500);
    const { records } = await bus.log.read({ topic: output, partition: 0 }, 0n, 100);
    const order = records.map((r) => (JSON.parse(String(r.value)) as Envelope<{ n: number }>).data.n);
    expect([...new Set(order)]).toEqual([0, 1, 2, 3, 4]);
    expect(order.slice(-5)).toEqual([0, 1, 2, 3, 4]);
    expect(await position()).toMatchObject({ done: '5', published: '5' });
  });

  it('that forbids the topic sets nothing aside: once it is allowed again, everything goes out', async () => {
    const bus = await published(ones(2));
    bus.transport.faults.forbid(output);
    const process = new Process(database, bus);
    await process.assign();
    await expect(process.batch()).rejects.toThrow('unauthorised');
    bus.transport.faults.allow(output);
    expect(await process.run()).toBe(true);
    expect(await letters()).toEqual([]);
    expect((await bus.log.read({ topic: output, partition: 0 }, 0n, 100)).records).toHaveLength(2);
  });
});

describe('over a transport that runs by itself', () => {
  it('keeps what it decided through a revocation in the middle of a batch', async () => {
    const bus = await published(ones(200));
    const transport = new MemoryTransport({ log: bus.log });
    const slow: Step = {
      ...step,
      async handle(slice: Slice<unknown>) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return step.handle(slice);
      },
    };
    const process = new Process(database, { log: bus.log, transport }, new Points(), slow);
    await transport.subscribe({ group: 'g', topic: input, maxRecords: 7 }, process.consumer);
    for (let i = 0; i < 10; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      transport.revoke('g', place);
    }
    await transport.drained(20_000);
    await transport.close();
    expect(await effects()).toHaveLength(200);
    expect(await letters()).toEqual([]);
    const { records } = await bus.log.read({ topic: output, partition: 0 }, 0n, 1_000);
    expect(new Set(records.map((r) => r.headers['message-id'])).size).toBe(200);
  }, 40_000);
});
