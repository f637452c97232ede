import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch } from '../../apps/cli/src/commands.js';
import { docxOf, emlOf, pdfOf, xlsxOf } from '../files/made.js';
import { startPipeline, type Pipeline } from '../harness/pipeline.js';

let p: Pipeline;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-cli-files-'));
  p = await startPipeline();
}, 60_000);
afterAll(async () => {
  await p.stop();
  await rm(folder, { recursive: true, force: true });
});

async function collator(...args: string[]) {
  const out: string[] = [];
  const code = await dispatch(args, {
    variables: { COLLATOR_URL: p.running.url, COLLATOR_ISSUER: p.running.issuer },
    out: (line) => out.push(line),
    err: (line) => out.push(line),
    progress: () => undefined,
  });
  return { code, out, last: out.at(-1) ?? '' };
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const sheetMapping = {
  id: 'station-sheet',
  version: '1',
  format: 'xlsx',
  sourceTypeDefaults: true,
  fields: {
    id: { from: 'ref', required: true },
    sourceType: { from: 'kind', lookup: 'source-type', required: true },
    title: { from: 'title' },
    body: { from: 'text' },
    purpose: { const: 'Prevention and detection of crime' },
  },
};

it('tries and sends reports of every kind', async () => {
  const reports: [string, string][] = [
    [await file('a.eml', emlOf('Van seen', 'Grey van seen')), 'report-email'],
    [await file('a.pdf', pdfOf(['Report 17', 'Grey van seen twice'])), 'report-pdf'],
    [await file('a.docx', docxOf(['Report 18', 'Grey van seen thrice'])), 'report-docx'],
  ];
  for (const [path, mapping] of reports) {
    const tried = await collator('mapping', 'try', path, '--mapping', mapping);
    expect([tried.code, tried.last]).toEqual([0, '1 row: 1 would enter, 0 would be refused']);
    expect(tried.out.join('\n')).toContain('"marking": "OFFICIAL-SENSITIVE"');
    const sent = await collator('submit', path, '--mapping', mapping);
    expect([sent.code, sent.last]).toEqual([0, expect.stringMatching(/^1 line: 1 accepted/)]);
    expect((await collator('submit', path, '--mapping', mapping)).last).toMatch(/1 repeat, 0 refused$/);
  }
});

it('saves a mapping at the door, lists it, and sends a sheet through it by name', async () => {
  const mapping = await file('station-sheet.json', JSON.stringify(sheetMapping));
  const rows = [
    ['ref', 'kind', 'title', 'text'],
    ['S1', 'Officer observation', 'Seen', 'Grey van'],
    ['S2', 'no such kind', 'Seen', 'Grey van'],
  ];
  const sheet = await file('station.xlsx', xlsxOf(rows));
  const tried = await collator('mapping', 'try', sheet, '--mapping', mapping);
  expect(tried.out).toContain('line 3: unknown_source_type (sourceType)');
  expect((await collator('submit', sheet, '--mapping', 'station-sheet')).code).toBe(2);
  expect((await collator('mapping', 'save', mapping)).out).toEqual(['saved station-sheet@1']);
  expect((await collator('mapping', 'list')).out.join('\n')).toMatch(/station-sheet@1\s+xlsx/);
  const sent = await collator('submit', sheet, '--mapping', 'station-sheet');
  expect([sent.code, sent.last]).toEqual([1, expect.stringMatching(/^2 lines: 1 accepted.*, 1 refused$/)]);
  const faulty = await file('faulty.json', JSON.stringify({ ...sheetMapping, fields: {} }));
  expect(await collator('mapping', 'save', faulty)).toMatchObject({ code: 1 });
});

it('says of a file that cannot be used what keeps it out', async () => {
  const path = await file('b.pdf', 'no PDF at all');
  const tried = await collator('mapping', 'try', path, '--mapping', 'report-pdf');
  expect([tried.code, tried.last]).toEqual([1, expect.stringContaining('cannot be read')]);
});
