import yauzl from 'yauzl';
import { FileUnusable } from '../file-unusable.js';
import type { DocumentLimits } from './document.js';
import type { Part } from './stored-zip.js';

const refused = (code: string, text: string): FileUnusable => new FileUnusable(code, text);

const archives = /\.(zip|7z|rar|gz|tgz|bz2|xz|tar|jar|cab|iso)$/i;
const macros = /(^|\/)(vba[^/]*\.bin|macrosheets\/|activeX\/)/i;
const xml = /\.(xml|rels|vml)$/i;
const symlink = 0o120000;
const encrypted = 0x1;

function assertName(name: string): void {
  if (name.length > 500 || name.startsWith('/') || /^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..'))
    throw refused('path_in_archive', 'an entry of the archive names a place outside it');
  if (archives.test(name)) throw refused('nested_archive', 'there is an archive inside the archive');
  if (macros.test(name)) throw refused('macros_refused', 'it holds macros or controls');
}

/** What the archive says of itself, before any of it is unpacked. */
function assertEntry(entry: yauzl.Entry): void {
  assertName(entry.fileName);
  if ((entry.generalPurposeBitFlag & encrypted) !== 0) throw refused('encrypted', 'the file is encrypted');
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === symlink)
    throw refused('symlink_in_archive', 'an entry of the archive is a link');
}

// Entities are how a small XML becomes a large one, or one that reads other files; no document of an office needs them.
function assertXml({ name, content }: Part): void {
  if (!xml.test(name)) return;
  const text = content.toString('latin1');
  if (content.includes(0)) throw refused('xml_refused', 'a part of it is XML that is not UTF-8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refused('xml_entities_refused', 'a part of it declares XML entities');
  const encoding = /^[^<]*<\?xml[^>]*encoding=["']([^"']*)["']/i.exec(text.slice(0, 500))?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
    throw refused('xml_refused', 'a part of it is XML that is not UTF-8');
  if (/macroEnabled/i.test(text) && /\[Content_Types\]/.test(name))
    throw refused('macros_refused', 'it holds macros or controls');
}

interface Budget {
  readonly limits: DocumentLimits;
  readonly packed: number;
  unpacked: number;
}

// The measure is what really comes out, not what the archive says will: the two are compared by the reader as well.
async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: Budget): Promise<Buffer> {
  const { limits } = budget;
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>) {
    budget.unpacked += piece.length;
    const tooMuch = budget.unpacked > limits.maxBytes || budget.unpacked > budget.packed * limits.maxRatio + 1_048_576;
    if (tooMuch) {
      stream.destroy();
      throw refused('archive_too_large', 'what is packed into it is larger than is taken here');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * Everything in an archive that `wanted` asks for, unpacked in memory under limits. Hostile by assumption: entries are
 * judged by name and kind before the first is unpacked, sizes by what really comes out. Throws `FileUnusable`.
 */
export async function unpack(
  bytes: Buffer,
  limits: DocumentLimits,
  wanted: (name: string) => boolean,
): Promise<readonly Part[]> {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.maxEntries)
    throw refused('too_many_entries', `an archive has at most ${limits.maxEntries} entries`);
  const entries = await listed(zip, limits);
  const budget: Budget = { limits, packed: bytes.length, unpacked: 0 };
  const parts: Part[] = [];
  for (const entry of entries) {
    if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue;
    const part = { name: entry.fileName, content: await read(zip, entry, budget) };
    assertXml(part);
    parts.push(part);
  }
  return parts;
}

async function opened(bytes: Buffer): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
  } catch {
    throw refused('malformed_archive', 'the archive cannot be read');
  }
}

async function listed(zip: yauzl.ZipFile, limits: DocumentLimits): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  let promised = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      assertEntry(entry);
      promised += entry.uncompressedSize;
      if (promised > limits.maxBytes)
        throw refused('archive_too_large', 'what is packed into it is larger than is taken here');
      entries.push(entry);
    }
  } catch (error) {
    // The reader refuses by itself what climbs out of the archive.
    if (error instanceof FileUnusable) throw error;
    const path = /relative path|absolute path|invalid characters in fileName/i.test(String((error as Error).message));
    throw path
      ? refused('path_in_archive', 'an entry of the archive names a place outside it')
      : refused('malformed_archive', 'the archive cannot be read');
  }
  if (new Set(entries.map((e) => e.fileName)).size !== entries.length)
    throw refused('malformed_archive', 'two entries of the archive have one name');
  return entries;
}

async function read(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: Budget): Promise<Buffer> {
  try {
    return await unpacked(zip, entry, budget);
  } catch (error) {
    if (error instanceof FileUnusable) throw error;
    throw refused('malformed_archive', 'the archive cannot be read');
  }
}
