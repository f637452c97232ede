import {
  appendAudit,
  claimPosition,
  closeSlice,
  digestOf,
  drawSlice,
  dropLease,
  failureKind,
  holdLease,
  openSlice,
  migrate,
  pendingMigrations,
  TypeOrmDatabase,
  verifyAudit,
  type ServiceSchema,
} from '@collator/persistence';
import { postgres, stopPostgres } from '../harness/postgres.js';

let url: string;
let database: TypeOrmDatabase;
const open = (size: number, statementTimeoutMs = 10_000) =>
  TypeOrmDatabase.open({ url, size, statementTimeoutMs, applicationName: 'tests' });
const kept: ServiceSchema = { name: 'kept', recordColumns: { weight: 'int' }, migrations: [] };

beforeAll(async () => {
  ({ url } = await postgres());
  await migrate(url, [kept]);
  database = await open(10);
}, 60_000);
afterAll(async () => {
  await database?.close();
  await stopPostgres();
});

describe('a transaction', () => {
  beforeAll(() => database.query('CREATE TABLE public.note (id int PRIMARY KEY)'));
  beforeEach(() => database.query('TRUNCATE public.note'));
  const count = async () => (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM public.note'))[0]!.n;

  it('is there as a whole or not at all', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query('INSERT INTO public.note VALUES (1)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await count()).toBe(0);
    expect(
      await database.transaction(async (tx) => tx.query('INSERT INTO public.note VALUES (1) RETURNING id')),
    ).toEqual([{ id: 1 }]);
    expect(await count()).toBe(1);
  });

  it('whose connection is cut fails as an outage, and the next one works', async () => {
    const cut = database.transaction(async (tx) => {
      const [{ pid }] = (await tx.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      await tx.query('INSERT INTO public.note VALUES (1)');
      await database.query('SELECT pg_terminate_backend($1)', [pid]);
      await tx.query('INSERT INTO public.note VALUES (2)');
    });
    expect(failureKind(await cut.catch((error: unknown) => error))).toBe('infrastructure');
    expect(await count()).toBe(0);
    await database.query('INSERT INTO public.note VALUES (3)');
  });

  it('that takes too long is ended by the server, as an outage', async () => {
    const hasty = await open(1, 100);
    const failure = await hasty.query('SELECT pg_sleep(5)').catch((error: unknown) => error);
    expect(failureKind(failure)).toBe('infrastructure');
    await hasty.close();
  });

  it('that meets another in the opposite order fails as an outage, never as bad data', async () => {
    await database.query('INSERT INTO public.note VALUES (1), (2)');
    const locks = (first: number, second: number) =>
      database.transaction(async (tx) => {
        await tx.query('SELECT 1 FROM public.note WHERE id = $1 FOR UPDATE', [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.query('SELECT 1 FROM public.note WHERE id = $1 FOR UPDATE', [second]);
      });
    const ends = await Promise.allSettled([locks(1, 2), locks(2, 1)]);
    const failures = ends.flatMap((e) => (e.status === 'rejected' ? [failureKind(e.reason)] : []));
    expect(failures).toEqual(['infrastructure']);
  });
});

it.each([
  ['data', { code: '22P02' }],
  ['data', { driverError: { code: '23505' } }],
  ['data', { cause: { driverError: { code: '54000' } } }],
  ['data', { code: '08P01' }],
  ['infrastructure', { code: '08006' }],
  ['infrastructure', { code: '53100' }],
  ['infrastructure', { code: '57P01' }],
  ['infrastructure', { code: '25006' }],
  ['infrastructure', { code: '28P01' }],
  ['infrastructure', { code: '42501' }],
  ['infrastructure', { code: 'ECONNREFUSED' }],
  ['infrastructure', new Error('Connection terminated unexpectedly')],
  ['infrastructure', new Error('Query runner already released. Cannot run queries anymore.')],
  ['unknown', { code: '42703' }],
  ['unknown', new TypeError('x is not a function')],
  ['unknown', null],
] as const)('takes for %s: %p', (kind, error) => {
  expect(failureKind(error)).toBe(kind);
});

describe('a position', () => {
  const key = { group: 'g', topic: 't', partition: 3 };
  beforeEach(() => database.query('TRUNCATE kept.position'));

  it('begins at nothing, and each claim raises its epoch', async () => {
    expect(await claimPosition(database, 'kept', key)).toEqual({ done: 0n, published: 0n, epoch: 1n, topicId: null });
    expect(await claimPosition(database, 'kept', key)).toMatchObject({ epoch: 2n });
  });

  const stream = 'g/3';
  const open = () => openSlice(database, 'kept', { key, stream, ids: [] });
  const entry = (at: Date) => ({
    ...{ stream, origin: 't/3 0-4', actor: 'service:kept', action: 'kept:t', recordIds: null, purpose: null },
    ...{ reason: null, policyVersion: null, count: 5, factsDigest: Buffer.alloc(32), at },
  });
  const close = async (marks: { done: bigint; published: bigint; epoch: bigint }, opened = open()) => {
    const o = await opened;
    return closeSlice(database, 'kept', { key, marks, open: o, entry: entry(o.at) });
  };

  it('moves for its owner only, and never back; each slice joins the chain', async () => {
    await database.query('TRUNCATE kept.slice, kept.chain');
    await claimPosition(database, 'kept', key);
    const old = { done: 9n, published: 9n, epoch: 1n };
    const { epoch } = await claimPosition(database, 'kept', key);
    await expect(
      database.transaction(async () => {
        expect(await close(old)).toBe(false);
        throw new Error('undone, as its owner would');
      }),
    ).rejects.toThrow('undone');
    await database.query('TRUNCATE kept.slice, kept.chain');
    expect(await close({ done: 5n, published: 3n, epoch })).toBe(true);
    expect(await close({ done: 4n, published: 2n, epoch })).toBe(true);
    expect(await open()).toMatchObject({ done: 5n, published: 3n, epoch: 2n });
    expect(await database.query('SELECT count(*)::int AS n FROM kept.slice')).toEqual([{ n: 2 }]);
    expect(await verifyAudit(database, 'kept')).toEqual([]);
  });

  it('does not close a slice whose chain somebody else has lengthened', async () => {
    await database.query('TRUNCATE kept.slice, kept.chain');
    const { epoch } = await claimPosition(database, 'kept', key);
    const marks = { done: 1n, published: 0n, epoch };
    const opened = open();
    await opened;
    expect(await close(marks)).toBe(true);
    await expect(close(marks, opened)).rejects.toThrow('another end');
  });

  it('says which ids have a row already', async () => {
    await claimPosition(database, 'kept', key);
    const ids = ['0193a5c0-0000-7000-8000-000000000001', '0193a5c0-0000-7000-8000-000000000002'];
    await database.query('DELETE FROM kept.record');
    await database.query(
      `INSERT INTO kept.record (message_id, log_id, version, slice_id, accepted_on, emissions, emitted_at)
       VALUES ($1, $1, 1, 1, '2026-01-01', 0, now())`,
      [ids[1]],
    );
    expect([...(await openSlice(database, 'kept', { key, stream, ids })).known]).toEqual([ids[1]]);
  });

  it('that nobody claimed cannot be locked', async () => {
    await expect(open()).rejects.toThrow('never claimed');
  });
});

describe('a lease', () => {
  const lease = (owner: string, ttlMs = 10_000) => ({ name: 'l', owner, ttlMs });
  beforeEach(() => database.query('TRUNCATE kept.lease'));

  it('has one owner, who may renew it', async () => {
    expect(await holdLease(database, 'kept', lease('a'))).toBe(1n);
    expect(await holdLease(database, 'kept', lease('b'))).toBeNull();
    expect(await holdLease(database, 'kept', lease('a'))).toBe(1n);
  });

  it('that ran out goes to the next, under a higher fence', async () => {
    await holdLease(database, 'kept', lease('a', 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await holdLease(database, 'kept', lease('b'))).toBe(2n);
    expect(await holdLease(database, 'kept', lease('a'))).toBeNull();
  });

  it('is given back by its owner only', async () => {
    await holdLease(database, 'kept', lease('a'));
    await dropLease(database, 'kept', 'l', 'b');
    expect(await holdLease(database, 'kept', lease('b'))).toBeNull();
    await dropLease(database, 'kept', 'l', 'a');
    expect(await holdLease(database, 'kept', lease('b'))).toBe(1n);
  });

  it('goes to exactly one of many that ask at once', async () => {
    const got = await Promise.all(Array.from({ length: 20 }, (_, i) => holdLease(database, 'kept', lease(`o${i}`))));
    expect(got.filter((fence) => fence !== null)).toHaveLength(1);
  });
});

describe('the audit', () => {
  beforeEach(async () => {
    await database.query('TRUNCATE kept.slice, kept.chain');
    for (let i = 0; i < 6; i += 1)
      await database.transaction(async (tx) => {
        const { sliceId, at } = await drawSlice(tx, 'kept');
        await appendAudit(tx, 'kept', sliceId, {
          stream: i % 2 ? 'a' : 'b',
          origin: `o ${i}`,
          actor: 'officer',
          action: 'look',
          recordIds: null,
          purpose: 'test',
          reason: null,
          policyVersion: 'p1',
          count: i,
          factsDigest: digestOf([{ id: `${i}`, content: null }]),
          at,
        });
      });
  });
  const faults = async () => (await verifyAudit(database, 'kept')).map((f) => `${f.stream} ${f.fault}`);

  it('is whole as it was written', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['the actor of an entry is changed', `UPDATE kept.slice SET actor = 'other' WHERE origin = 'o 3'`, 'a digest'],
    ['a digest of facts is changed', `UPDATE kept.slice SET facts_digest = '\\x00' WHERE origin = 'o 2'`, 'b digest'],
    ['an entry is taken out', `DELETE FROM kept.slice WHERE origin = 'o 3'`, 'a chain'],
    ['the first entry is taken out', `DELETE FROM kept.slice WHERE origin = 'o 1'`, 'a chain'],
    ['the last entry is taken out', `DELETE FROM kept.slice WHERE origin = 'o 5'`, 'a head'],
    ['a whole chain is taken out', `DELETE FROM kept.slice WHERE stream = 'a'`, 'a head'],
    [
      'two entries swap their ids, and with them the facts that point at them',
      `UPDATE kept.slice SET id = -id WHERE origin IN ('o 1', 'o 3');
       UPDATE kept.slice SET id = -o.id FROM (SELECT id, origin FROM kept.slice) AS o
       WHERE slice.id < 0 AND o.id < 0 AND o.origin <> slice.origin`,
      'a digest',
    ],
    ['an entry moves to another chain', `UPDATE kept.slice SET stream = 'b' WHERE origin = 'o 5'`, 'b digest'],
    [
      'an entry is copied',
      `INSERT INTO kept.slice (stream, origin, actor, action, count, facts_digest, at, digest, prev_digest, purpose, policy_version)
       SELECT stream, origin, actor, action, count, facts_digest, at, digest, prev_digest, purpose, policy_version
       FROM kept.slice WHERE origin = 'o 3'`,
      'a chain',
    ],
  ])('shows that %s', async (_, tamper, expected) => {
    await database.query(tamper);
    expect(await faults()).toContain(expected);
  });

  it('keeps its chains whole when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        database.transaction(async (tx) => {
          const { sliceId, at } = await drawSlice(tx, 'kept');
          await appendAudit(tx, 'kept', sliceId, {
            stream: 'a',
            origin: `many ${i}`,
            actor: 'officer',
            action: 'look',
            recordIds: null,
            purpose: null,
            reason: null,
            policyVersion: null,
            count: 0,
            factsDigest: digestOf([]),
            at,
          });
        }),
      ),
    );
    expect(await faults()).toEqual([]);
  });
});

describe('migrations', () => {
  interface Runner {
    query(sql: string): Promise<unknown>;
  }
  class First {
    async up(runner: Runner): Promise<void> {
      await runner.query('CREATE TABLE moved.a (id int)');
    }
    async down(): Promise<void> {}
  }
  class Second {
    async up(runner: Runner): Promise<void> {
      await runner.query('ALTER TABLE moved.a ADD COLUMN b int');
    }
    async down(): Promise<void> {}
  }
  const schema = (...migrations: unknown[]): ServiceSchema => ({
    name: 'moved',
    recordColumns: { weight: 'int' },
    migrations: migrations as never,
  });

  it('run once and in order, also when several processes start together', async () => {
    expect(await pendingMigrations(url, schema(First, Second))).toHaveLength(2);
    const ran = await Promise.all(Array.from({ length: 4 }, () => migrate(url, [schema(First, Second)])));
    expect(ran.flat().map((name) => name.replace(/\d+$/, ''))).toEqual(['First', 'Second']);
    expect(await pendingMigrations(url, schema(First, Second))).toEqual([]);
    await database.query('INSERT INTO moved.a (id, b) VALUES (1, 2)');
  }, 30_000);

  it('add the columns that a service names later', async () => {
    await migrate(url, [{ ...schema(First, Second), recordColumns: { weight: 'int', colour: 'text' } }]);
    const columns = await database.query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'moved' AND table_name = 'record'`,
    );
    expect(columns.map((c) => c.column_name)).toEqual(expect.arrayContaining(['weight', 'colour']));
  });

  it('refuse a column definition that is more than a name and a type', async () => {
    const bad = { ...schema(), recordColumns: { weight: 'int; DROP SCHEMA moved' } };
    await expect(migrate(url, [bad])).rejects.toThrow('not a plain column definition');
  });
});
