import mammoth from 'mammoth';
import { FileUnusable } from '../file-unusable.js';
import { unpack } from './archive.js';
import { firstLine, labelOf, type DocumentContent, type DocumentLimits, type Enclosure } from './document.js';
import { storedZip } from './stored-zip.js';

// Who wrote it, who commented on it and what was taken out again are not read: they would say more than the report does.
const textParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/i;
const media = /^word\/media\/[^/]+$/i;

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};

/** The text of a report as one row (`text`, `firstLine`), and its pictures. Throws `FileUnusable`. */
export async function readDocx(bytes: Buffer, limits: DocumentLimits): Promise<DocumentContent> {
  const parts = await unpack(bytes, limits, (name) => textParts.test(name) || media.test(name));
  if (!parts.some((p) => p.name.toLowerCase() === 'word/document.xml'))
    throw new FileUnusable('type_mismatch', 'it is no text document');
  const enclosures = parts
    .filter((p) => media.test(p.name))
    .map((p, i): Enclosure => {
      const ending = p.name.split('.').at(-1)!.toLowerCase();
      return {
        name: labelOf(p.name, `picture ${i + 1}`),
        mediaType: types[ending] ?? 'application/octet-stream',
        content: p.content,
      };
    });
  if (enclosures.length > limits.maxEnclosures)
    throw new FileUnusable('too_many_attachments', `at most ${limits.maxEnclosures} pictures`);
  const { value } = await mammoth.extractRawText({ buffer: storedZip(parts.filter((p) => !media.test(p.name))) });
  const text = value.replace(/\n{3,}/g, '\n\n').trim();
  if (text.length > limits.maxTextLength)
    throw new FileUnusable('text_too_long', 'its text is longer than is taken here');
  return { rows: [{ line: 1, row: { text, firstLine: firstLine(text) } }], enclosures };
}
