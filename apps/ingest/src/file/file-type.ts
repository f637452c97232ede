import { mediaTypes } from '@collator/files';
import type { MappingFormat } from '@collator/mapping';
import { Problem } from '@collator/observability';
import type { IncomingHttpHeaders } from 'node:http';

const zip = Buffer.from('PK\x03\x04', 'latin1');
const steering = (c: number): boolean => c < 0x09 || (c > 0x0d && c < 0x20 && c !== 0x1b);

// Text that begins like something else is something else, whatever it calls itself.
const disguises = [
  'PK\x03\x04',
  '%PDF-',
  '\x7fELF',
  'MZ',
  '\xd0\xcf\x11\xe0',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  '\x89PNG',
  '\xff\xd8\xff',
];

const isText = (head: Buffer): boolean =>
  !disguises.some((d) => head.subarray(0, d.length).equals(Buffer.from(d, 'latin1'))) &&
  !head.subarray(0, 2).includes(0);

const looks: Readonly<Record<MappingFormat, (head: Buffer) => boolean>> = {
  csv: isText,
  ndjson: isText,
  xlsx: (head) => head.subarray(0, 4).equals(zip),
  docx: (head) => head.subarray(0, 4).equals(zip),
  // A PDF may have something before its mark; what then could be two things at once is not taken.
  pdf: (head) => head.subarray(0, 5).toString('latin1') === '%PDF-',
  eml: (head) => isText(head) && !head.subarray(0, 200).some(steering) && /^[!-9;-~]+:/m.test(head.toString('latin1')),
};

const mismatch = (rule: string): Problem => new Problem(415, 'type_mismatch', rule);

/** Throws 415 where the headers name another type than the mapping reads, another character set, or a compressed body. */
export function assertDeclared(headers: IncomingHttpHeaders, format: MappingFormat): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const encoding = headers['content-encoding'];
  const charset = parameters.map((p) => p.trim()).find((p) => p.startsWith('charset='));
  if (type.trim() !== mediaTypes[format]) throw mismatch(`This mapping reads ${mediaTypes[format]}; send it as that.`);
  if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)) throw mismatch('Text must be UTF-8.');
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw mismatch('Send the file not compressed.');
}

/** Throws 415 where the first bytes are not those of the format. */
export function assertLooks(head: Buffer, format: MappingFormat): void {
  if (head.length > 0 && !looks[format](head)) throw mismatch('The file is not of the type it is sent as.');
}
