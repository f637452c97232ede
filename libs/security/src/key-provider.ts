/** A data key under a key of the provider. */
export interface WrappedKey {
  /** Which of the provider's keys it lies under. */
  readonly keyId: string;
  readonly bytes: Buffer;
}

/** A data key and what it is bound to: it unwraps for that and for nothing else. */
export interface BoundKey {
  readonly key: Buffer;
  readonly bound: Buffer;
}

/** A wrapped key and what it was bound to. */
export interface BoundWrap extends WrappedKey {
  readonly bound: Buffer;
}

/** Why a key could not be unwrapped: its provider's key is not there, or the bytes or the binding are not what they were. */
export type WrapFault = 'seal_key_missing' | 'seal_broken';

/** The keys cannot be reached at the moment. Nothing is said about what is sealed. */
export class KeysUnreachable extends Error {
  readonly code = 'keys_unreachable';
  constructor(options?: ErrorOptions) {
    super('the keys cannot be reached', options);
    this.name = 'KeysUnreachable';
  }
}

/**
 * Whoever holds the wrapping keys: they stay there, and are used by id only (PKCS#11 and every KMS work like this). All calls
 * take many, because each may be a journey. They throw `KeysUnreachable`; what is wrong with one key is its own answer, so
 * that it does not hold up the others.
 */
export abstract class KeyProvider {
  /** Id of the key that wraps from now on. */
  abstract newest(): Promise<string>;
  abstract wrap(keys: readonly BoundKey[]): Promise<WrappedKey[]>;
  abstract unwrap(wrapped: readonly BoundWrap[]): Promise<(Buffer | WrapFault)[]>;
  /** The same data keys under the newest key. */
  abstract rewrap(wrapped: readonly BoundWrap[]): Promise<(WrappedKey | WrapFault)[]>;
}
