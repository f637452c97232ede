import { Problem } from '@collator/observability';

const sha256 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?:,|$)/;

/** The SHA-256 that a `Content-Digest` header promises (RFC 9530); null where there is none. Throws 400 for any other form. */
export function promisedDigest(header: string | readonly string[] | undefined): Buffer | null {
  if (header === undefined) return null;
  const [, text] = sha256.exec(String(header)) ?? [];
  if (!text) throw new Problem(400, 'invalid_request', 'Content-Digest must hold sha-256=:…: (RFC 9530).');
  return Buffer.from(text, 'base64');
}
