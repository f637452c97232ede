import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from './read-rows.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'collator-rows-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rows(content: string | Buffer, format: 'ndjson' | 'csv') {
  const file = join(folder, `f.${format}`);
  await writeFile(file, content);
  const found = [];
  for await (const row of readRows(file, format))
    found.push('row' in row ? [row.line, row.row] : [row.line, row.problem.code]);
  return found;
}

it('numbers lines as an editor does and goes on after a bad one', async () => {
  expect(await rows('\ufeff{"a":1}\r\n\n{"a":\n[1]\n{"a":2}', 'ndjson')).toEqual([
    [1, { a: 1 }],
    [3, 'malformed_json'],
    [4, 'not_an_object'],
    [5, { a: 2 }],
  ]);
});

it('refuses a line that is not UTF-8 or far too long, and reads the next', async () => {
  const long = Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(5 * 1024 * 1024, 0x61), Buffer.from('"}\n')]);
  const content = Buffer.concat([Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), long, Buffer.from('{"b":1}\n')]);
  expect(await rows(content, 'ndjson')).toEqual([
    [1, 'invalid_utf8'],
    [2, 'line_too_large'],
    [3, { b: 1 }],
  ]);
});

it('reads CSV with quotes and line breaks inside them', async () => {
  expect(await rows('id,text\r\n1,"a, ""b"""\r\n2,"two\nlines"\r\n3\r\n4,d\r\n', 'csv')).toEqual([
    [2, { id: '1', text: 'a, "b"' }],
    [4, { id: '2', text: 'two\nlines' }],
    [5, 'wrong_number_of_columns'],
    [6, { id: '4', text: 'd' }],
  ]);
});

it('has no rows in an empty file', async () => {
  expect(await rows('', 'ndjson')).toEqual([]);
  expect(await rows('a,b\n', 'csv')).toEqual([]);
});
