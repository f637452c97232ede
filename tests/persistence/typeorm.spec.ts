import { DataSource, EntitySchema } from 'typeorm';
import { sourceOptions } from '@collator/persistence';
import { postgres, stopPostgres } from '../harness/postgres.js';

interface Note {
  readonly id: number;
  readonly owner: string;
}
const notes = new EntitySchema<Note>({
  name: 'note',
  columns: { id: { type: 'int', primary: true }, owner: { type: 'text' } },
});

let source: DataSource;

beforeAll(async () => {
  const { url } = await postgres();
  const options = sourceOptions({ url, size: 2, statementTimeoutMs: 5_000, applicationName: 'tests' });
  source = await new DataSource({ ...options, entities: [notes] }).initialize();
  await source.query('CREATE TABLE note (id int PRIMARY KEY, owner text)');
  await source.query(`INSERT INTO note VALUES (1, 'a'), (2, 'b')`);
}, 60_000);
afterAll(async () => {
  await source?.destroy();
  await stopPostgres();
});

it.each([
  ['undefined', undefined],
  ['null', null],
])('refuses a condition that is %s instead of matching every row', async (_, owner) => {
  const repository = source.getRepository(notes);
  const where = { owner: owner as unknown as string };
  await expect(repository.find({ where })).rejects.toThrow();
  await expect(repository.findOneBy(where)).rejects.toThrow();
  await expect(repository.delete(where)).rejects.toThrow();
  await expect(repository.update(where, { owner: 'c' })).rejects.toThrow();
  expect(await repository.countBy({ owner: 'a' })).toBe(1);
  expect(await source.query('SELECT count(*)::int AS n FROM note')).toEqual([{ n: 2 }]);
});
