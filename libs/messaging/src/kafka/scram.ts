import { createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);
/** Below this a stolen exchange could be guessed; above, a false broker could keep us busy. */
const iterations = { min: 4_096, max: 1_000_000 };

export type ScramHash = 'sha256' | 'sha512';

/** What the client still has to say, and how it knows that the broker knew the password. */
export interface ScramReply {
  readonly message: string;
  verify(serverFinal: string): boolean;
}

const escaped = (name: string): string => name.replaceAll('=', '=3D').replaceAll(',', '=2C');
const hmac = (hash: ScramHash, key: Buffer, text: string): Buffer => createHmac(hash, key).update(text).digest();

/** The first message of SCRAM (RFC 5802), without the channel binding that Kafka has not. */
export function scramFirst(username: string, nonce: string): string {
  return `n=${escaped(username)},r=${nonce}`;
}

/**
 * Answers the broker's first message with a proof that we know the password. Throws when the broker answers another
 * nonce than ours or asks for a number of iterations that no honest one would.
 */
export async function scramProof(
  hash: ScramHash,
  password: string,
  first: string,
  serverFirst: string,
): Promise<ScramReply> {
  const fields = new Map(serverFirst.split(',').map((f) => [f.slice(0, 1), f.slice(2)]));
  const nonce = fields.get('r') ?? '';
  const count = Number(fields.get('i'));
  const ours = first.slice(first.lastIndexOf(',r=') + 3);
  if (!nonce.startsWith(ours) || nonce.length === ours.length) throw new Error('the broker answered another nonce');
  if (!(count >= iterations.min && count <= iterations.max)) throw new Error('the broker asks for odd iterations');
  const salt = Buffer.from(fields.get('s') ?? '', 'base64');
  const salted = await derive(password, salt, count, hash === 'sha256' ? 32 : 64, hash);
  const bare = `c=biws,r=${nonce}`;
  const signed = `${first},${serverFirst},${bare}`;
  const clientKey = hmac(hash, salted, 'Client Key');
  const signature = hmac(hash, createHash(hash).update(clientKey).digest(), signed);
  const proof = Buffer.from(clientKey.map((byte, i) => byte ^ signature[i]!));
  const expected = hmac(hash, hmac(hash, salted, 'Server Key'), signed);
  return {
    message: `${bare},p=${proof.toString('base64')}`,
    verify(serverFinal) {
      const got = Buffer.from(/^v=([^,]+)/.exec(serverFinal)?.[1] ?? '', 'base64');
      return got.length === expected.length && timingSafeEqual(got, expected);
    },
  };
}
