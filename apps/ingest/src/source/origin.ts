import type { SubmittedSource } from '@collator/contracts';
import { createHmac } from 'node:crypto';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Who a source is, as far as two reports can be known to come from the same one: the reference of the organisation's own
 * register, else name and contact together. Null where neither is there: such reports are never joined. A name alone would join
 * two people who share it.
 */
function identityOf({ reference, name, contact }: SubmittedSource): readonly string[] | null {
  const [ref, who, how] = [plain(reference ?? ''), plain(name ?? ''), plain(contact ?? '')];
  if (ref) return ['reference', ref];
  return who && how ? ['person', who, how] : null;
}

/** HMAC-SHA-256 of who a source is, within one organisation; null where that cannot be told. */
export function originOf(key: Buffer, organisation: string, source: SubmittedSource | null): Buffer | null {
  const identity = source && identityOf(source);
  if (!identity) return null;
  return createHmac('sha256', key)
    .update(JSON.stringify([organisation, ...identity]))
    .digest();
}
