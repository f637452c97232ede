import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { FileUnusable } from '../file-unusable.js';
import { firstLine, labelOf, type DocumentContent, type DocumentLimits, type Enclosure } from './document.js';

const parsing = {
  // A message inside a message is kept as it came: what is in it was not sent to us by whoever sent this.
  forceRfc822Attachments: true,
  maxNestingDepth: 20,
  maxHeadersSize: 256 * 1024,
  attachmentEncoding: 'arraybuffer',
} as const;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}

/** The words of an HTML message: nothing of it is ever shown as HTML. */
export function textOfHtml(html: string): string {
  const bare = html
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(/<(script|style|head|title)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return unescaped(bare)
    .split('\n')
    .map((l) => l.replace(/[ \t\r]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const mailboxes = (list: readonly Address[] | undefined): string =>
  (list ?? [])
    .flatMap((a) => a.group ?? [a])
    .map((m) => (m.name ? `${m.name} <${m.address}>` : m.address))
    .join(', ');

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

async function parsed(bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, parsing);
  } catch {
    throw new FileUnusable('malformed_message', 'the message cannot be read, or is nested too deeply');
  }
}

/**
 * One message as one row (`messageId`, `subject`, `from`, `to`, `cc`, `date` as an instant, `text`, `firstLine`,
 * `attachments` as names), and its attachments. Throws `FileUnusable`.
 */
export async function readEml(bytes: Buffer, limits: DocumentLimits): Promise<DocumentContent> {
  const mail = await parsed(bytes);
  if (mail.attachments.length > limits.maxEnclosures)
    throw new FileUnusable('too_many_attachments', `at most ${limits.maxEnclosures} attachments`);
  const enclosures = mail.attachments.map((a, i): Enclosure => ({
    name: labelOf(a.filename, `attachment ${i + 1}`),
    mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(a.mimeType) ? a.mimeType : 'application/octet-stream',
    content: contentOf(a),
  }));
  const text = (mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? '')).replaceAll('\r\n', '\n').trim();
  if (text.length > limits.maxTextLength)
    throw new FileUnusable('text_too_long', 'its text is longer than is taken here');
  const row = {
    messageId: mail.messageId?.replace(/^<|>$/g, '') ?? null,
    subject: mail.subject ?? null,
    from: mailboxes(mail.from ? [mail.from] : []),
    to: mailboxes(mail.to),
    cc: mailboxes(mail.cc),
    date: mail.date ?? null,
    text,
    firstLine: firstLine(text),
    attachments: enclosures.map((e) => e.name).join(', '),
  };
  return { rows: [{ line: 1, row }], enclosures };
}
