import { compactVerify, importJWK, type JWK } from 'jose';
import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { Sealer } from './sealer.js';

/** The public half of a key that signs receipts, as it is published (RFC 8037). */
export interface ReceiptKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  /** Thumbprint of the key (RFC 7638). */
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
// RFC 8410, section 7: what stands before the 32 bytes of an Ed25519 key in PKCS#8.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

function publicOf(key: KeyObject): ReceiptKey {
  const x = createPublicKey(key).export({ format: 'jwk' }).x!;
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' };
}

/**
 * Signs receipts as compact JWS (RFC 7515) with Ed25519. The keys are derived from the sealing keys, so that there is nothing
 * further to keep; the newest signs. The same payload under the same key gives the same text: a repeat gets what the first got.
 */
export class ReceiptSigner {
  readonly #key: KeyObject;
  readonly #header: string;
  /** The public keys of this process, the signing one first. */
  readonly keys: readonly ReceiptKey[];

  constructor(sealer: Sealer) {
    const own = sealer
      .derived('receipts/1')
      .map(({ key }) => createPrivateKey({ key: Buffer.concat([pkcs8Head, key]), format: 'der', type: 'pkcs8' }));
    this.#key = own[0]!;
    this.keys = own.map(publicOf);
    this.#header = base64url(JSON.stringify({ alg: 'EdDSA', kid: this.keys[0]!.kid, typ: 'collator-receipt+jws' }));
  }

  sign(payload: object): string {
    const text = `${this.#header}.${base64url(JSON.stringify(payload))}`;
    return `${text}.${sign(null, Buffer.from(text, 'latin1'), this.#key).toString('base64url')}`;
  }
}

/** What a receipt says. Throws where it was changed, or signed with none of the keys. */
export async function openReceipt(receipt: string, keys: readonly JWK[]): Promise<Record<string, unknown>> {
  const { payload } = await compactVerify(
    receipt,
    async ({ kid }) => {
      const key = keys.find((k) => k.kid === kid);
      if (!key) throw new Error('receipt_key_unknown: none of the keys signed this receipt');
      return importJWK(key, 'EdDSA');
    },
    { algorithms: ['EdDSA'] },
  );
  return JSON.parse(Buffer.from(payload).toString('utf8')) as Record<string, unknown>;
}
