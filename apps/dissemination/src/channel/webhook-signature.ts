import { createHmac, timingSafeEqual } from 'node:crypto';

const prefix = 'whsec_';
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The key bytes of a `whsec_…` secret (24–64 bytes, base64), or null where the text is not one. */
export function webhookKey(secret: string): Buffer | null {
  const text = secret.startsWith(prefix) ? secret.slice(prefix.length) : '';
  if (!base64.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length >= 24 && key.length <= 64 ? key : null;
}

/** A `whsec_…` secret from 32 random bytes. */
export function webhookSecret(random: Uint8Array): string {
  return prefix + Buffer.from(random).toString('base64');
}

const mac = (key: Buffer, id: string, seconds: string, body: string | Buffer): Buffer =>
  createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest();

/**
 * The three headers of Standard Webhooks. Several secrets give several signatures side by side, so that a receiver may
 * change over to a new secret while retries are under way. Throws where a secret is not a `whsec_…` one.
 */
export function signWebhook(
  secrets: readonly string[],
  id: string,
  body: string | Buffer,
  at: Date,
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const seconds = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = webhookKey(secret);
    if (key === null) throw new Error('webhook_secret_malformed: a secret is whsec_ and 24–64 bytes in base64');
    return `v1,${mac(key, id, seconds, body).toString('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') };
}

export type WebhookVerdict =
  | { readonly ok: true; readonly id: string; readonly sentAt: Date }
  | { readonly ok: false; readonly code: 'malformed' | 'too_old_or_new' | 'bad_signature' };

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

function header(headers: Headers, name: string): string | null {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : null;
}

/**
 * What a receiver does with a webhook before believing it: the signature of the exact bytes received, by one of possibly
 * several signatures, and a timestamp no further than `toleranceSeconds` from `at` either way. The id it returns is the
 * delivery id; a receiver that keeps the ids it has acted on is safe against repeats.
 */
export function verifyWebhook(
  secret: string,
  headers: Headers,
  body: string | Buffer,
  toleranceSeconds: number,
  at: Date,
): WebhookVerdict {
  const key = webhookKey(secret);
  const id = header(headers, 'webhook-id');
  const seconds = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature');
  const wellFormed =
    key && id && seconds && signatures && /^[A-Za-z0-9_-]{1,128}$/.test(id) && /^\d{1,12}$/.test(seconds);
  if (!wellFormed) return { ok: false, code: 'malformed' };
  if (Math.abs(at.getTime() / 1_000 - Number(seconds)) > toleranceSeconds) return { ok: false, code: 'too_old_or_new' };
  const expected = mac(key, id, seconds, body);
  const matches = signatures.split(' ').some((entry) => {
    const given = entry.startsWith('v1,') ? Buffer.from(entry.slice(3), 'base64') : Buffer.alloc(0);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return matches ? { ok: true, id, sentAt: new Date(Number(seconds) * 1_000) } : { ok: false, code: 'bad_signature' };
}
