import { deflateRawSync } from 'node:zlib';
import { storedZip, type Part } from '../../libs/files/src/document/stored-zip.js';

/** Documents made by hand, so that each can be wrong in exactly one way. All content is invented. */

export const zipOf = (parts: Readonly<Record<string, string | Buffer>>): Buffer =>
  storedZip(Object.entries(parts).map(([name, content]): Part => ({ name, content: Buffer.from(content as string) })));

export interface RawEntry {
  readonly name: string;
  readonly content: Buffer;
  /** Told sizes, flags and attributes, where they are to differ from the true ones. */
  readonly size?: number;
  readonly flags?: number;
  readonly attributes?: number;
}

/** An archive whose entries are packed, and may lie. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const e of entries) {
    const packed = deflateRawSync(e.content);
    const name = Buffer.from(e.name, 'latin1');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(e.flags ?? 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(e.size ?? e.content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((e.attributes ?? 0) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), fields, tail, name);
    files.push(local);
    at += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, all, Buffer.from('PK\x05\x06'), end]);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = (part: string, type: string): string =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="${part}" ContentType="${type}"/></Types>`;
const rels = (target: string, type: string): string =>
  `${head}<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

const escaped = (t: string): string => t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A cell: text, a number, a formula with what it came to, or a date as its serial number. */
export type Cell = string | number | { readonly formula: string; readonly value: string } | { readonly serial: number };

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

export const sheetXml = (rows: readonly (readonly Cell[])[]): string =>
  `${head}<worksheet xmlns="${main}"><sheetData>${rows
    .map(
      (r, y) =>
        `<row r="${y + 1}">${r.map((c, x) => cellXml(c, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

/** The parts of a workbook with one sheet. */
export const workbookParts = (
  rows: readonly (readonly Cell[])[],
  epoch1904 = false,
): Record<string, string | Buffer> => ({
  '[Content_Types].xml': types(
    '/xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  ),
  '_rels/.rels': rels('xl/workbook.xml', 'officeDocument'),
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${epoch1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': rels('worksheets/sheet1.xml', 'worksheet'),
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': sheetXml(rows),
});

export const xlsxOf = (rows: readonly (readonly Cell[])[], epoch1904 = false): Buffer =>
  zipOf(workbookParts(rows, epoch1904));

/** The parts of a report with these paragraphs. */
export const reportParts = (paragraphs: readonly string[]): Record<string, string | Buffer> => ({
  '[Content_Types].xml': types(
    '/word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ),
  '_rels/.rels': rels('word/document.xml', 'officeDocument'),
  'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
    .map((p) => `<w:p><w:r><w:t>${escaped(p)}</w:t></w:r></w:p>`)
    .join('')}</w:body></w:document>`,
  'docProps/core.xml': `${head}<x>CANARY-AUTHOR</x>`,
  'word/comments.xml': `${head}<x>CANARY-COMMENT</x>`,
});

export const docxOf = (paragraphs: readonly string[], more: Readonly<Record<string, Buffer>> = {}): Buffer =>
  zipOf({ ...reportParts(paragraphs), ...more });

/** A PDF of one page that shows these lines; `trailer` goes into its trailer as it is. */
export function pdfOf(lines: readonly string[], trailer = ''): Buffer {
  const shown = lines.map((l, i) => `${i ? '0 -16 Td ' : ''}(${l.replace(/([()\\])/g, '\\$1')}) Tj`).join('\n');
  const content = `BT /F1 12 Tf 40 780 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Author (CANARY-AUTHOR) >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((o, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PDF that asks for a password: its trailer names a standard handler whose keys nobody has. */
export const encryptedPdf = (): Buffer =>
  pdfOf(
    ['hidden'],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  );

export interface MailPart {
  readonly type: string;
  readonly name?: string;
  readonly content: string | Buffer;
}

/** A message with a text and attachments. */
export function emlOf(subject: string, text: string, parts: readonly MailPart[] = []): Buffer {
  const heads = [
    'From: "Force gateway" <gateway@force-42.example>',
    'To: desk@collator.example',
    `Subject: ${subject}`,
    'Date: Thu, 07 May 2026 22:15:00 +0100',
    `Message-ID: <${subject.replace(/\W/g, '')}@force-42.example>`,
    'MIME-Version: 1.0',
  ];
  if (parts.length === 0)
    return Buffer.from([...heads, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n'));
  const body = parts.flatMap((p) => [
    '--B',
    `Content-Type: ${p.type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment${p.name === undefined ? '' : `; filename="${p.name}"`}`,
    '',
    Buffer.from(p.content as string).toString('base64'),
  ]);
  return Buffer.from(
    [
      ...heads,
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      ...body,
      '--B--',
      '',
    ].join('\r\n'),
  );
}
