import fc from 'fast-check';
import { bulkInsert, failureKind, TypeOrmDatabase } from '@collator/persistence';
import { postgres, stopPostgres } from '../harness/postgres.js';

let database: TypeOrmDatabase;

beforeAll(async () => {
  const { url } = await postgres();
  database = await TypeOrmDatabase.open({ url, size: 4, statementTimeoutMs: 20_000, applicationName: 'tests' });
  await database.query(`CREATE TABLE kept (
    id int PRIMARY KEY, text text, flag boolean, big bigint, amount double precision, bytes bytea, at timestamptz,
    list text[], numbers int[], doc jsonb, grid int[], days date[], blobs bytea[])`);
}, 60_000);
beforeEach(() => database.query('TRUNCATE kept'));
afterAll(async () => {
  await database?.close();
  await stopPostgres();
});

const columns = {
  id: 'int',
  text: 'text',
  flag: 'boolean',
  big: 'bigint',
  amount: 'double precision',
  bytes: 'bytea',
  at: 'timestamptz',
  list: 'text[]',
  numbers: 'int[]',
  doc: 'jsonb',
  grid: 'int[]',
  days: 'date[]',
  blobs: 'bytea[]',
};
const insert = (rows: readonly Record<string, unknown>[], more = {}) =>
  bulkInsert(database, { table: 'kept', columns, rows, ...more });
const read = () => database.query<Record<string, unknown>>('SELECT * FROM kept ORDER BY id');

it('keeps every kind of value as it was', async () => {
  const row = {
    id: 1,
    text: `it's "quoted", {braced} \\ and ünïcode 🚓\nin two lines`,
    flag: false,
    big: 2n ** 62n,
    amount: -0.1,
    bytes: Buffer.from([0, 255, 92, 39]),
    at: new Date('2026-02-03T04:05:06.789Z'),
    list: ['a,b', '"q"', '\\', '', 'NULL', '{x}'],
    numbers: [3, -1],
    doc: { a: [1, { b: null }], c: 'ü' },
  };
  await insert([row]);
  expect(await read()).toEqual([{ ...row, big: String(row.big), grid: null, days: null, blobs: null }]);
});

it('keeps any text and any list of texts', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 30 })
    .filter((s) => !s.includes('\0') && Buffer.from(s).toString() === s);
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.option(text), { maxLength: 5 }), async (one, list) => {
      await database.query('TRUNCATE kept');
      await insert([{ id: 1, text: one, list, doc: { one } }]);
      expect(await read()).toMatchObject([{ text: one, list, doc: { one } }]);
    }),
    { numRuns: 60 },
  );
});

it('keeps lists of anything, and what is missing in them as missing', async () => {
  const day = new Date('2026-02-03T00:00:00.000Z');
  const blobs = [Buffer.from([0, 34, 92]), Buffer.alloc(0)];
  await insert([{ id: 1, grid: [[1, 2], [3, 4]], days: [day, null], blobs, list: ['a', undefined, { b: '"' }] }]); // prettier-ignore
  const [row] = await database.query('SELECT grid, blobs, list, array_to_string(days, $1, $2) AS days FROM kept', [
    ' ',
    '-',
  ]);
  expect(row).toEqual({ grid: [[1, 2], [3, 4]], blobs, list: ['a', null, '{"b":"\\""}'], days: '2026-02-03 -' }); // prettier-ignore
});

it('keeps a list in a JSON column as JSON', async () => {
  await insert([
    { id: 1, doc: ['a', 1, { b: [] }] },
    { id: 2, doc: [] },
    { id: 3, doc: '"text"' },
    { id: 4, doc: 7 },
  ]);
  expect((await read()).map((r) => r['doc'])).toEqual([['a', 1, { b: [] }], [], 'text', 7]);
});

it('writes nothing for what a row does not name', async () => {
  await insert([{ id: 1 }, { id: 2, text: undefined, list: null }]);
  for (const row of await read()) expect(Object.values(row).filter((v) => v !== null)).toHaveLength(1);
});

it('inserts more rows than the protocol has parameters', async () => {
  await insert(Array.from({ length: 70_000 }, (_, id) => ({ id, text: 'x' })));
  expect(await database.query('SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 70_000 }]);
}, 30_000);

it('leaves rows that are there as they are, and returns what it wrote', async () => {
  await insert([{ id: 1, text: 'first' }]);
  const more = { onConflict: 'ON CONFLICT DO NOTHING', returning: 'RETURNING id' };
  expect(await insert([{ id: 1, text: 'second' }, { id: 2 }, { id: 2 }], more)).toEqual([{ id: 2 }]);
  expect((await read())[0]!['text']).toBe('first');
});

it('takes no name that is not plain', async () => {
  for (const bad of ['kept; DROP TABLE kept', 'Kept', 'a.b.c', ''])
    await expect(bulkInsert(database, { table: bad, columns: { id: 'int' }, rows: [{ id: 1 }] })).rejects.toThrow();
  await expect(bulkInsert(database, { table: 'kept', columns: { 'id) --': 'int' }, rows: [{}] })).rejects.toThrow();
});

it.each([
  ['a text that is no number', { big: 'many' }],
  ['a number out of range', { big: 2n ** 70n }],
  ['a NUL', { text: 'a\0b' }],
  ['a day that is none', { at: '2026-13-40' }],
  ['a key that is there twice', {}],
])('%s is a fault of the data', async (_, bad) => {
  const failure = await insert([{ id: 1 }, { id: 'text' in bad || 'big' in bad || 'at' in bad ? 2 : 1, ...bad }]).catch(
    (error: unknown) => error,
  );
  expect(failureKind(failure)).toBe('data');
});

it('keeps columns of texts with separators, empty texts, nulls and repeats beside each other', async () => {
  const piece = fc.constantFrom('', 'a', '\x1e', '\x1f', '\x1e\x1f', '\n', 'NULL', '{"a":1}', null);
  const texts = fc.array(piece, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(texts, async (values) => {
      await database.query('TRUNCATE kept');
      await insert(values.map((text, id) => ({ id, text, flag: true })));
      const rows = await read();
      expect(rows.map((r) => r['text'])).toEqual(values);
      expect(rows.every((r) => r['flag'] === true)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('inserts rows that are all alike, as many as there are', async () => {
  await database.query('CREATE TABLE IF NOT EXISTS alike (n int, text text)');
  const rows = Array.from({ length: 3 }, () => ({ n: 7, text: null }));
  await bulkInsert(database, { table: 'alike', columns: { n: 'int', text: 'text' }, rows });
  expect(await database.query('SELECT * FROM alike')).toEqual(rows);
});
