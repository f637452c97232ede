import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { tableRows } from './table-rows.js';

async function* inPieces(content: Buffer) {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}

async function rows(content: string | Buffer, format: 'ndjson' | 'csv') {
  const found = [];
  for await (const row of tableRows(inPieces(Buffer.from(content)), format))
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

it('refuses what would lose its trace by being written again', async () => {
  expect(await rows('{"grade":"A","grade":"E"}\n{"a":1e400}\n{"n":12345678901234567890}\n', 'ndjson')).toEqual([
    [1, 'duplicate_key'],
    [2, 'bad_number'],
    [3, 'bad_number'],
  ]);
});

it('reads CSV with quotes and line breaks inside them, each at the line it begins on', async () => {
  expect(await rows('\ufeffid,text\r\n1,"a, ""b"""\r\n2,"two\nlines"\r\n\r\n3\r\n4,d', 'csv')).toEqual([
    [2, { id: '1', text: 'a, "b"' }],
    [3, { id: '2', text: 'two\nlines' }],
    [6, 'wrong_number_of_columns'],
    [7, { id: '4', text: 'd' }],
  ]);
});

it('gives up only the line with the stray quote', async () => {
  expect(await rows('id,text\n1,"open\n2,b\n3,"c"\n"4"x,d\n5,e"f\n6,g\n', 'csv')).toEqual([
    [2, 'quote_not_closed'],
    [3, { id: '2', text: 'b' }],
    [4, { id: '3', text: 'c' }],
    [5, 'text_after_quote'],
    [6, 'quote_in_field'],
    [7, { id: '6', text: 'g' }],
  ]);
  const many = Array.from({ length: 3_000 }, (_, i) => `${i},x`).join('\n');
  const found = await rows(`id,text\n0,"open\n${many}\n`, 'csv');
  expect(found).toHaveLength(3_001);
  expect(found[0]).toEqual([2, 'quote_not_closed']);
});

it('reads no CSV whose header names a column twice', async () => {
  await expect(rows('grade,grade\nA,E\n', 'csv')).rejects.toMatchObject({ code: 'duplicate_column' });
});

it('refuses a CSV line that is not UTF-8', async () => {
  const content = Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xff]), Buffer.from('\n2,x\n')]);
  expect(await rows(content, 'csv')).toEqual([
    [2, 'invalid_utf8'],
    [3, { a: '2', b: 'x' }],
  ]);
});

it('gives back every table that was written by the rules', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '𝄞'), maxLength: 6 });
  const quoted = (f: string) => `"${f.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, field), { maxLength: 8 }), async (table) => {
      const text = ['x,y', ...table.map((r) => r.map(quoted).join(','))].join('\r\n');
      const found = await rows(text, 'csv');
      expect(found.map(([, row]) => row)).toEqual(table.map(([x, y]) => ({ x, y })));
    }),
    { numRuns: 60 },
  );
});

it('takes a semicolon or a tab for what separates, only where no comma stands in the header', async () => {
  expect(await rows('a;b\n"1;2";3,5\n', 'csv')).toEqual([[2, { a: '1;2', b: '3,5' }]]);
  expect(await rows('a\tb\n1\t2\n', 'csv')).toEqual([[2, { a: '1', b: '2' }]]);
  expect(await rows('"x;y",b\n1,2;3\n', 'csv')).toEqual([[2, { 'x;y': '1', b: '2;3' }]]);
});

it('reads what an independent reader reads of a table written by the rules', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';'), maxLength: 5 });
  const quoted = (f: string) => (/[",\n]/.test(f) || f === '' ? `"${f.replaceAll('"', '""')}"` : f);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 6 }), async (table) => {
      const text = ['x,y,z', ...table.map((r) => r.map(quoted).join(','))].join('\n');
      const theirs: unknown = parseCsv(text, { columns: true, skip_empty_lines: false });
      expect((await rows(text, 'csv')).map(([, row]) => row)).toEqual(theirs);
    }),
    { numRuns: 60 },
  );
});

it('refuses a header that would swallow its rows, or name more columns than anybody has', async () => {
  await expect(rows('a,b\r1,2\r3,4', 'csv')).rejects.toMatchObject({ code: 'no_header' });
  await expect(rows('a\0,b\n1,2\n', 'csv')).rejects.toMatchObject({ code: 'no_header' });
  const names = Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',');
  await expect(rows(`${names}\n1\n`, 'csv')).rejects.toMatchObject({ code: 'too_many_columns' });
});

it('has no rows in an empty file', async () => {
  for (const format of ['ndjson', 'csv'] as const) expect(await rows('', format)).toEqual([]);
  expect(await rows('a,b\n', 'csv')).toEqual([]);
});
