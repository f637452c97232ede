/** Where a sealed value lies. It is bound to its place: a value moved to another record, field or version does not open. */
export interface SealPlace {
  readonly record: string;
  readonly field: string;
  readonly version: number;
}

/** Seals bytes at rest (AES-256-GCM envelope: a data key per value, wrapped by the key from configuration). */
export abstract class Sealer {
  abstract seal(plain: Buffer, place: SealPlace): Buffer;
  /** Throws `SealBroken` where the value was changed, moved or sealed with a key that is not there. */
  abstract open(sealed: Buffer, place: SealPlace): Buffer;
  /** A key of its own for another purpose, for each sealing key, newest first (HKDF-SHA-256, RFC 5869); 32 bytes each. */
  abstract derived(purpose: string): readonly { readonly id: string; readonly key: Buffer }[];
}
