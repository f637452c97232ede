import { decrypt, encrypt } from './envelope.js';
import { KeyProvider, type BoundKey, type BoundWrap, type WrapFault, type WrappedKey } from './key-provider.js';
import { sealKeysFault, type SealKey } from './seal-keys.js';

/** Wrapping keys in this process, from a file or a variable: for a laptop, or where a site has no better place. */
export class LocalKeys extends KeyProvider {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #newest: string;

  /** Newest key first: it wraps, all of them unwrap. Throws where `sealKeysFault` finds one. */
  constructor(keys: readonly SealKey[]) {
    super();
    const fault = sealKeysFault(keys);
    if (fault !== null) throw new Error(`vault keys: ${fault}`);
    this.#newest = keys[0]!.id;
    this.#keys = new Map(keys.map((k) => [k.id, k.key]));
  }

  async newest(): Promise<string> {
    return this.#newest;
  }

  async wrap(keys: readonly BoundKey[]): Promise<WrappedKey[]> {
    return keys.map((k) => this.#wrap(k));
  }

  async unwrap(wrapped: readonly BoundWrap[]): Promise<(Buffer | WrapFault)[]> {
    return wrapped.map((w) => this.#unwrap(w));
  }

  async rewrap(wrapped: readonly BoundWrap[]): Promise<(WrappedKey | WrapFault)[]> {
    return wrapped.map((w) => {
      const key = this.#unwrap(w);
      return typeof key === 'string' ? key : this.#wrap({ key, bound: w.bound });
    });
  }

  #wrap({ key, bound }: BoundKey): WrappedKey {
    return { keyId: this.#newest, bytes: encrypt(this.#keys.get(this.#newest)!, key, bound) };
  }

  #unwrap({ keyId, bytes, bound }: BoundWrap): Buffer | WrapFault {
    const key = this.#keys.get(keyId);
    if (!key) return 'seal_key_missing';
    try {
      return decrypt(key, bytes, bound);
    } catch {
      return 'seal_broken';
    }
  }
}
