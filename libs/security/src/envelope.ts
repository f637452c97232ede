import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealPlace } from './sealer.js';

/**
 * The sealed value does not open here. `seal_key_missing`: the key it names is not among ours, for instance because it was
 * taken away too early. `seal_broken`: it was changed, cut, or moved to another place.
 */
export class SealBroken extends Error {
  constructor(readonly code: 'seal_broken' | 'seal_key_missing') {
    super(
      code === 'seal_broken'
        ? 'a sealed value was changed or does not belong in this place'
        : 'a sealed value needs a key that is not among the sealing keys',
    );
    this.name = 'SealBroken';
  }
}

/** Version of the envelope. */
export const version = 1;
export const nonceBytes = 12;
export const tagBytes = 16;

/** What the two parts of an envelope are bound to. The words keep a wrapped key from ever passing for a value. */
export const boundTo = (part: 'key' | 'value', place: SealPlace): Buffer =>
  Buffer.from(JSON.stringify([version, part, place.record, place.field, place.version]));

/** Nonce, ciphertext and tag, under AES-256-GCM with a nonce drawn for it. */
export function encrypt(key: Buffer, plain: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes. Throws where the key, the bytes or what they are bound to are not what they were. */
export function decrypt(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(bound).setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
