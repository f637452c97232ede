import { stopPostgres } from '../harness/postgres.js';
import { docxOf, emlOf, encryptedPdf, pdfOf, workbookParts, xlsxOf, zipOf } from '../files/made.js';
import { ask, openDoor, published, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

const openXml = 'application/vnd.openxmlformats-officedocument';
const types = {
  xlsx: `${openXml}.spreadsheetml.sheet`,
  docx: `${openXml}.wordprocessingml.document`,
  pdf: 'application/pdf',
  eml: 'message/rfc822',
};
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

async function sendFile(body: Buffer, format: keyof typeof types, mapping: string, more = '') {
  const response = await fetch(`${door.url}/logs/files?mapping=${mapping}${more}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sam', 'content-type': types[format] },
    body: body as never,
  });
  const text = await response.text();
  const lines = text.split('\n').filter(Boolean);
  return { status: response.status, text, results: lines.map((l) => JSON.parse(l)) };
}

const kept = async () =>
  (await door.database.query<{ n: number }>('SELECT count(*)::int AS n FROM ingest.attachment'))[0]!.n;

it('BI-60 makes a log of a message, and keeps it and what it encloses beside the log, sealed, once for each content', async () => {
  const mail = emlOf('Van seen in Mill Lane', 'Grey van EK17 HNB seen.', [
    { type: 'image/png', name: '../CANARY-NAME.png', content: 'CANARY-PICTURE' },
    { type: 'image/png', name: 'again.png', content: 'CANARY-PICTURE' },
  ]);
  const { results } = await sendFile(mail, 'eml', 'report-email', '&name=C%3A%5Ca%5Creport.eml');
  expect(results.map((r) => r.status)).toEqual([expect.stringMatching(/^accepted/)]);
  expect(await kept()).toBe(2);
  const { urn } = results[0];
  const listed = await ask(door, `/logs/${urn}/attachments`);
  expect(listed.json().items).toEqual([
    { position: 0, name: 'report.eml', mediaType: 'message/rfc822', bytes: mail.length },
    { position: 1, name: 'CANARY-NAME.png', mediaType: 'image/png', bytes: 14 },
    { position: 2, name: 'again.png', mediaType: 'image/png', bytes: 14 },
  ]);
  const picture = await ask(door, `/logs/${urn}/attachments/1`);
  expect([picture.body, picture.headers.get('content-type'), picture.headers.get('x-content-type-options')]).toEqual([
    'CANARY-PICTURE',
    'application/octet-stream',
    'nosniff',
  ]);
  for (const [path, who] of [
    [`/logs/${urn}/attachments`, 'sue'],
    [`/logs/${urn}/attachments/1`, 'ana'],
    [`/logs/${urn}/attachments/9`, 'sam'],
    ['/logs/RIU-2026-9999999/attachments', 'sam'],
  ] as const)
    expect((await ask(door, path, who)).status).toBe(404);
  const again = await sendFile(mail, 'eml', 'report-email');
  expect(again.results.map((r) => [r.status, r.urn])).toEqual([['repeat', urn]]);
  const stored = JSON.stringify(
    await door.database.query(`SELECT encode(sealed, 'escape') AS a FROM ingest.attachment`),
  );
  const labels = JSON.stringify(
    await door.database.query(`SELECT encode(sealed_label, 'escape') AS a FROM ingest.log_attachment`),
  );
  expect(`${stored}${labels}`).not.toContain('CANARY');
  expect(JSON.stringify(await published(door, 'log.accepted.v1'))).not.toContain('CANARY');
  expect(door.log.lines.join('')).not.toContain('CANARY');
});

it('makes logs of reports and of the rows of a sheet', async () => {
  const pdf = await sendFile(pdfOf(['Report 17', 'Grey van seen twice in Mill Lane']), 'pdf', 'report-pdf');
  const docx = await sendFile(docxOf(['Report 18', 'Grey van seen again']), 'docx', 'report-docx');
  expect([...pdf.results, ...docx.results].map((r) => r.status)).toEqual([
    expect.stringMatching(/^accepted/),
    expect.stringMatching(/^accepted/),
  ]);
  const mapping = {
    id: 'sheet',
    version: '1',
    format: 'xlsx',
    sourceTypeDefaults: true,
    fields: {
      id: { from: 'ref', required: true },
      sourceType: { const: 'OFFICER' },
      title: { from: 'title' },
      body: { from: 'text' },
      eventFrom: { from: 'at', transforms: [{ instant: { order: 'ymd', offset: 'Europe/London' } }] },
      purpose: { const: 'Prevention and detection of crime' },
    },
  };
  await ask(door, '/mappings', 'sam', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(mapping),
  });
  const rows = [
    ['ref', 'title', 'text', 'at'],
    ['X1', 'Seen', 'Grey van', { serial: 46149.96875 }],
    ['X 2', 'Seen', 'Grey van', ''],
  ];
  const sheet = await sendFile(xlsxOf(rows), 'xlsx', 'sheet', '&partial=true');
  expect(sheet.results.map((r) => [r.line, r.status])).toEqual([
    [2, expect.stringMatching(/^accepted/)],
    [3, 'refused'],
  ]);
  const events = await published(door, 'log.accepted.v1');
  expect(events.find((e) => e.data.log.eventFrom)!.data.log.eventFrom).toBe('2026-05-07T23:15:00+01:00');
});

it('BI-56 BI-59 refuses a document with the rule it breaks, and keeps nothing of it', async () => {
  const before = await kept();
  const macro = zipOf({ ...workbookParts([['id'], ['1']]), 'xl/vbaProject.bin': 'x' });
  const codes = [
    await sendFile(encryptedPdf(), 'pdf', 'report-pdf'),
    await sendFile(macro, 'xlsx', 'sheet'),
    await sendFile(Buffer.from('%PDF-1.7 PK\x03\x04'), 'docx', 'report-docx'),
    await sendFile(xlsxOf([['a'], ['1']]), 'xlsx', 'report-docx'),
    await sendFile(xlsxOf([['other'], ['1']]), 'xlsx', 'sheet'),
    await sendFile(docxOf(['']), 'docx', 'report-docx'),
  ].map((r) => [r.status, r.results[0].code]);
  expect(codes).toEqual([
    [422, 'encrypted'],
    [422, 'macros_refused'],
    [415, 'type_mismatch'],
    [415, 'type_mismatch'],
    [422, 'missing_column'],
    [422, 'rows_refused'],
  ]);
  expect(await kept()).toBe(before);
});

it('BI-63 sets a file with malware aside, sealed and audited, wherever it hides', async () => {
  const mail = emlOf('See enclosed', 'Text', [{ type: 'application/octet-stream', name: 'x.com', content: eicar }]);
  const csv = await fetch(`${door.url}/logs/files?mapping=vehicle-reads`, {
    method: 'POST',
    headers: { authorization: 'Bearer sam', 'content-type': 'text/csv' },
    body: `read_id\n${eicar}\n`,
  });
  expect([csv.status, ((await csv.json()) as { code: string }).code]).toEqual([422, 'malware_found']);
  expect((await sendFile(mail, 'eml', 'report-email')).results[0].code).toBe('malware_found');
  const rows = await door.database.query<{ organisation: string; sealed: Buffer }>('SELECT * FROM ingest.quarantine');
  expect(rows.map((r) => r.organisation)).toEqual(['force-1', 'force-1']);
  expect(Buffer.concat(rows.map((r) => r.sealed)).includes('EICAR')).toBe(false);
  const audit = await door.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ingest.slice WHERE action = 'file.quarantine' AND actor = 'sam'`,
  );
  expect(audit[0]!.n).toBe(2);
});
