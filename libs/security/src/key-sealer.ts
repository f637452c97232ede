import { hkdfSync, randomBytes } from 'node:crypto';
import { boundTo, decrypt, encrypt, nonceBytes, SealBroken, tagBytes, version } from './envelope.js';
import { sealKeyBytes, sealKeysFault, type SealKey } from './seal-keys.js';
import { Sealer, type SealPlace } from './sealer.js';

const wrappedBytes = nonceBytes + sealKeyBytes + tagBytes;

interface Envelope {
  readonly keyId: string;
  readonly wrapped: Buffer;
  readonly value: Buffer;
}

function envelopeOf(sealed: Buffer): Envelope {
  const idEnd = 2 + (sealed[1] ?? 0);
  const tooShort = sealed.length < idEnd + wrappedBytes + nonceBytes + tagBytes;
  if (sealed[0] !== version || tooShort) throw new SealBroken('seal_broken');
  return {
    keyId: sealed.toString('latin1', 2, idEnd),
    wrapped: sealed.subarray(idEnd, idEnd + wrappedBytes),
    value: sealed.subarray(idEnd + wrappedBytes),
  };
}

/**
 * Envelopes: version, id of the wrapping key, the value's own data key under it, the value under its data key. Both parts are
 * bound to the place. A data key seals one value, so no nonce can come twice under it; under a wrapping key nonces are random,
 * which holds for 2^32 values (NIST SP 800-38D, 8.3): change the key before.
 */
export class KeySealer extends Sealer {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #newest: SealKey;

  /** Newest key first: it seals, all of them open. Throws where `sealKeysFault` finds one. */
  constructor(keys: readonly SealKey[]) {
    super();
    const fault = sealKeysFault(keys);
    if (fault !== null) throw new Error(`sealing keys: ${fault}`);
    this.#newest = keys[0]!;
    this.#keys = new Map(keys.map((k) => [k.id, k.key]));
  }

  seal(plain: Buffer, place: SealPlace): Buffer {
    const own = randomBytes(sealKeyBytes);
    return this.#envelope(own, encrypt(own, plain, boundTo('value', place)), place);
  }

  open(sealed: Buffer, place: SealPlace): Buffer {
    const envelope = envelopeOf(sealed);
    const own = this.#ownKey(envelope, place);
    return this.#checked(() => decrypt(own, envelope.value, boundTo('value', place)));
  }

  derived(purpose: string): readonly { readonly id: string; readonly key: Buffer }[] {
    return [...this.#keys].map(([id, key]) => ({
      id,
      key: Buffer.from(hkdfSync('sha256', key, '', `collator ${purpose}`, sealKeyBytes)),
    }));
  }

  /** True where the value's data key lies under an older key, which must stay until `rewrap` has moved it. */
  needsRewrap(sealed: Buffer): boolean {
    return envelopeOf(sealed).keyId !== this.#newest.id;
  }

  /** The same sealed value with its data key under the newest key; the value itself is not opened. Throws as `open` does. */
  rewrap(sealed: Buffer, place: SealPlace): Buffer {
    const envelope = envelopeOf(sealed);
    return this.#envelope(this.#ownKey(envelope, place), envelope.value, place);
  }

  #envelope(own: Buffer, value: Buffer, place: SealPlace): Buffer {
    const { id, key } = this.#newest;
    const header = Buffer.concat([Buffer.from([version, id.length]), Buffer.from(id, 'latin1')]);
    return Buffer.concat([header, encrypt(key, own, boundTo('key', place)), value]);
  }

  #ownKey(envelope: Envelope, place: SealPlace): Buffer {
    const key = this.#keys.get(envelope.keyId);
    if (!key) throw new SealBroken('seal_key_missing');
    return this.#checked(() => decrypt(key, envelope.wrapped, boundTo('key', place)));
  }

  #checked(work: () => Buffer): Buffer {
    try {
      return work();
    } catch {
      throw new SealBroken('seal_broken');
    }
  }
}
