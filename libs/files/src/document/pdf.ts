import { extractText, getDocumentProxy } from 'unpdf';
import { FileUnusable } from '../file-unusable.js';
import { firstLine, type DocumentContent, type DocumentLimits } from './document.js';

/**
 * The text of a report as one row (`text`, `firstLine`, `pages`). Who wrote it and with what is not read. A file of pictures
 * has no text: that is told, not taken for an empty report. Throws `FileUnusable`.
 */
export async function readPdf(bytes: Buffer, limits: DocumentLimits): Promise<DocumentContent> {
  const proxy = await opened(bytes);
  if (proxy.numPages > limits.maxPages) throw new FileUnusable('too_many_pages', `at most ${limits.maxPages} pages`);
  const { text: pages } = await extractText(proxy, { mergePages: false });
  const text = pages
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text === '') throw new FileUnusable('no_text', 'there is no text in it, perhaps because it is scanned');
  if (text.length > limits.maxTextLength)
    throw new FileUnusable('text_too_long', 'its text is longer than is taken here');
  return { rows: [{ line: 1, row: { text, firstLine: firstLine(text), pages: proxy.numPages } }], enclosures: [] };
}

async function opened(bytes: Buffer) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new FileUnusable('encrypted', 'the file is encrypted');
    throw new FileUnusable('malformed_pdf', 'the file cannot be read');
  }
}
