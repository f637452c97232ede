import { documentLimits, readDocument, type DocumentFormat, type DocumentLimits } from '@collator/files';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  docxOf,
  emlOf,
  encryptedPdf,
  pdfOf,
  rawZip,
  reportParts,
  sheetXml,
  workbookParts,
  xlsxOf,
  zipOf,
  type RawEntry,
} from './made.js';

const codeOf = async (bytes: Buffer, format: DocumentFormat, limits: Partial<DocumentLimits> = {}) => {
  try {
    const { rows } = await readDocument(bytes, format, { ...documentLimits, ...limits });
    return rows.length;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it('BI-59 reads the rows of a sheet: values only, numbers to the last digit, dates as they were seen', async () => {
  const rows = [
    ['id', 'imei', 'note', 'seen'],
    ['A1', 490154203237518, { formula: 'HYPERLINK("http://x")', value: 'what it came to' }, { serial: 46149.96875 }],
    [],
    ['A2', '=1+1', 'ü', { serial: 46149 }],
  ];
  expect((await readDocument(xlsxOf(rows), 'xlsx')).rows).toEqual([
    { line: 2, row: { id: 'A1', imei: '490154203237518', note: 'what it came to', seen: '2026-05-07 23:15:00' } },
    { line: 4, row: { id: 'A2', imei: '=1+1', note: 'ü', seen: '2026-05-07' } },
  ]);
  const since1904 = await readDocument(xlsxOf([['d'], [{ serial: 46149 - 1462 }]], true), 'xlsx');
  expect(since1904.rows[0]!.row).toEqual({ d: '2026-05-07' });
});

it('reads a message with what it encloses, and a message inside it only as an enclosure', async () => {
  const inner = emlOf('Inner', 'CANARY-INNER');
  const { rows, enclosures } = await readDocument(
    emlOf('Van seen', 'Grey van seen.\r\nTwice.', [
      { type: 'image/png', name: '../../etc/pass\u0007wd.png', content: 'PNG' },
      { type: 'message/rfc822', content: inner },
      { type: 'text/html', name: String.raw`C:\\temp\\page.html`, content: '<script>1</script>' },
    ]),
    'eml',
  );
  expect(rows).toEqual([
    {
      line: 1,
      row: expect.objectContaining({
        messageId: 'Vanseen@force-42.example',
        subject: 'Van seen',
        from: 'Force gateway <gateway@force-42.example>',
        date: '2026-05-07T21:15:00.000Z',
        text: 'Grey van seen.\nTwice.',
      }),
    },
  ]);
  expect(enclosures.map((e) => [e.name, e.mediaType])).toEqual([
    ['passwd.png', 'image/png'],
    ['attachment 2', 'message/rfc822'],
    ['page.html', 'text/html'],
  ]);
  expect(JSON.stringify(rows)).not.toContain('CANARY');
});

it('BI-60 reads the text of reports, and nothing of who wrote or discussed them', async () => {
  const pdf = await readDocument(pdfOf(['Report 17', 'Grey van (seen) twice']), 'pdf');
  expect(pdf.rows[0]!.row).toMatchObject({ firstLine: expect.stringMatching(/^Report 17/), pages: 1 });
  expect(pdf.rows[0]!.row['text']).toContain('Grey van (seen) twice');
  const docx = await readDocument(docxOf(['Report 18', 'Grey van'], { 'word/media/a.png': Buffer.from('P') }), 'docx');
  expect(docx.rows[0]!.row).toEqual({ text: 'Report 18\n\nGrey van', firstLine: 'Report 18' });
  expect(docx.enclosures.map((e) => [e.name, e.mediaType])).toEqual([['a.png', 'image/png']]);
  expect(JSON.stringify([pdf, docx])).not.toContain('CANARY');
});

const entry = (name: string, content: string | Buffer = 'x', change: Partial<RawEntry> = {}): RawEntry => ({
  name,
  content: Buffer.from(content as string),
  ...change,
});
const sheetEntries = (): RawEntry[] => Object.entries(workbookParts([['a'], ['1']])).map(([n, c]) => entry(n, c));

it('BI-57 refuses archives that are more, or other, than they say', async () => {
  const bomb = entry('xl/sharedStrings.xml', Buffer.alloc(60_000_000, 0x20));
  const tried: Record<string, Buffer> = {
    path_in_archive: rawZip([...sheetEntries(), entry('../../evil.xml')]),
    nested_archive: rawZip([...sheetEntries(), entry('xl/media/42.zip')]),
    macros_refused: rawZip([...sheetEntries(), entry('xl/vbaProject.bin')]),
    encrypted: rawZip([...sheetEntries(), entry('xl/x.xml', 'x', { flags: 1 })]),
    symlink_in_archive: rawZip([...sheetEntries(), entry('xl/x.xml', '/etc/passwd', { attributes: 0o120777 << 16 })]),
    archive_too_large: rawZip([...sheetEntries(), bomb]),
    too_many_entries: rawZip([...sheetEntries(), ...Array.from({ length: 10_001 }, (_, i) => entry(`xl/f${i}`, ''))]),
    malformed_archive: rawZip([...sheetEntries(), entry('xl/styles.xml')]),
    type_mismatch: zipOf({ 'word/document.xml': '<x/>' }),
  };
  for (const [code, file] of Object.entries(tried)) expect([code, await codeOf(file, 'xlsx')]).toEqual([code, code]);
  const liar = rawZip([
    ...sheetEntries().slice(1),
    entry('[Content_Types].xml', Buffer.alloc(30_000_000, 0x20), { size: 10 }),
  ]);
  expect(await codeOf(liar, 'xlsx')).toBe('malformed_archive');
  const huge = rawZip([...sheetEntries(), entry('xl/sharedStrings.xml', 'x', { size: 0xfffffff0 })]);
  expect(await codeOf(huge, 'xlsx')).toBe('archive_too_large');
  expect(await codeOf(Buffer.from('PK\x03\x04 nothing more'), 'xlsx')).toBe('malformed_archive');
});

it('BI-61 expands no entity and asks nobody for one', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('<x/>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((n, i) => `<!ENTITY ${n} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
    .join('')}]><x>&j;</x>`;
  const outside = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://127.0.0.1:${port}/x.dtd"><x/>`;
  const utf16 = Buffer.from(`\ufeff${laughs}`, 'utf16le');
  for (const [xml, code] of [
    [laughs, 'xml_entities_refused'],
    [outside, 'xml_entities_refused'],
    [utf16, 'xml_refused'],
    ['<?xml version="1.0" encoding="UTF-7"?><x/>', 'xml_refused'],
  ] as const) {
    expect(await codeOf(zipOf({ ...workbookParts([['a'], ['1']]), 'xl/sharedStrings.xml': xml }), 'xlsx')).toBe(code);
    expect(await codeOf(zipOf({ ...reportParts(['a']), 'word/document.xml': xml }), 'docx')).toBe(code);
  }
  server.close();
  expect(asked).toBe(0);
});

it('BI-61 gives a reader only so much time and memory, and goes on', async () => {
  const attributes = Array.from({ length: 1_000_000 }, (_, i) => `a${i}="1"`).join(' ');
  const wide = sheetXml([['a'], ['1']]).replace('<sheetData>', `<sheetData><row ${attributes}></row>`);
  const file = zipOf({ ...workbookParts([['a']]), 'xl/worksheets/sheet1.xml': wide });
  const tight = { maxMemoryMiB: 24, withinMs: 1_500 };
  expect(await codeOf(file, 'xlsx', tight)).toBe('too_complex');
  expect(await codeOf(xlsxOf([['a'], ['1']]), 'xlsx', { withinMs: 1 })).toBe('too_complex');
  expect(await codeOf(xlsxOf([['a'], ['1']]), 'xlsx')).toBe(1);
});

it('refuses documents that hide their text, or have none', async () => {
  expect(await codeOf(encryptedPdf(), 'pdf')).toBe('encrypted');
  expect(await codeOf(pdfOf(['   ']), 'pdf')).toBe('no_text');
  expect(await codeOf(Buffer.from('%PDF-1.7\nnothing'), 'pdf')).toBe('malformed_pdf');
  expect(
    await codeOf(
      xlsxOf([
        ['a', 'a'],
        ['1', '2'],
      ]),
      'xlsx',
    ),
  ).toBe('duplicate_column');
  expect(await codeOf(xlsxOf([[]]), 'xlsx')).toBe('no_header');
  const nested = Array.from(
    { length: 60 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('');
  expect(await codeOf(Buffer.from(`Subject: x\r\n${nested}`), 'eml')).toBe('malformed_message');
  const many = Array.from({ length: 51 }, (_, i) => ({ type: 'text/plain', name: `${i}`, content: 'x' }));
  expect(await codeOf(emlOf('many', 'x', many), 'eml')).toBe('too_many_attachments');
});
