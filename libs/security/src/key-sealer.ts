import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Sealer, type SealPlace } from './sealer.js';
import type { SealKey } from './seal-keys.js';

/** The sealed value cannot be opened here: changed, moved to another place, or sealed with a key that is not there. */
export class SealBroken extends Error {
  readonly code = 'seal_broken';
  constructor() {
    super('a sealed value does not open in this place with these keys');
    this.name = 'SealBroken';
  }
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;
const wrappedBytes = nonceBytes + keyBytes + tagBytes;

const placeBytes = (place: SealPlace): Buffer =>
  Buffer.from(JSON.stringify([place.record, place.field, place.version]));

function encrypt(key: Buffer, plain: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(bound).setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}

/**
 * Envelopes: version, key id, the value's own data key wrapped by that key, the value under its data key. Both are bound
 * to the place and to the header, so no part can be put elsewhere. A data key seals one value: no nonce can repeat.
 */
export class KeySealer extends Sealer {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #newest: SealKey;

  constructor(keys: readonly SealKey[]) {
    super();
    const [newest] = keys;
    if (!newest || keys.some((k) => k.key.length !== keyBytes)) throw new Error('a sealing key has 32 bytes');
    this.#newest = newest;
    this.#keys = new Map(keys.map((k) => [k.id, k.key]));
  }

  seal(plain: Buffer, place: SealPlace): Buffer {
    const header = Buffer.concat([
      Buffer.from([version, this.#newest.id.length]),
      Buffer.from(this.#newest.id, 'ascii'),
    ]);
    const bound = Buffer.concat([header, placeBytes(place)]);
    const own = randomBytes(keyBytes);
    const wrapped = encrypt(this.#newest.key, own, bound);
    return Buffer.concat([header, wrapped, encrypt(own, plain, bound)]);
  }

  open(sealed: Buffer, place: SealPlace): Buffer {
    const idEnd = 2 + (sealed[1] ?? 0);
    const header = sealed.subarray(0, idEnd);
    const key = this.#keys.get(header.subarray(2).toString('ascii'));
    const tooShort = sealed.length < idEnd + wrappedBytes + nonceBytes + tagBytes;
    if (sealed[0] !== version || !key || tooShort) throw new SealBroken();
    const bound = Buffer.concat([header, placeBytes(place)]);
    try {
      const own = decrypt(key, sealed.subarray(idEnd, idEnd + wrappedBytes), bound);
      return decrypt(own, sealed.subarray(idEnd + wrappedBytes), bound);
    } catch {
      throw new SealBroken();
    }
  }
}
