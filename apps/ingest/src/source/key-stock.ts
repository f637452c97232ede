import { boundTo, KeyProvider, type WrappedKey } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { keyPlace } from './vault-entry.js';

/** A data key for one entry, and the same wrapped, under its own reference. */
export interface DataKey {
  readonly keyRef: string;
  readonly key: Buffer;
  readonly wrapped: WrappedKey;
}

interface Stocked extends DataKey {
  readonly madeAt: number;
}

const keyBytes = 32;
/** So many are kept ready; a group at the door needs fewer. */
const kept = 256;
/** Older ones are thrown away: since then the provider's key may have been changed. */
const freshMs = 60_000;

/**
 * Data keys made ahead, so that no transaction at the door waits for the provider, which may be a journey away. Each is given
 * out once.
 */
@Injectable()
export class KeyStock {
  #stock: Stocked[] = [];
  #refilling = false;

  constructor(private readonly provider: KeyProvider) {}

  /** Throws `KeysUnreachable` where there are not enough and the provider does not answer. */
  async take(n: number): Promise<DataKey[]> {
    const now = performance.now();
    this.#stock = this.#stock.filter((k) => now - k.madeAt < freshMs);
    const taken: DataKey[] = this.#stock.splice(0, n);
    if (taken.length < n) taken.push(...(await this.#make(n - taken.length)));
    if (this.#stock.length < kept / 2) this.#refill();
    return taken;
  }

  #refill(): void {
    if (this.#refilling) return;
    this.#refilling = true;
    void this.#make(kept - this.#stock.length)
      .then((made) => void this.#stock.push(...made))
      // Whoever needs a key next asks again, and is told.
      .catch(() => undefined)
      .finally(() => (this.#refilling = false));
  }

  async #make(n: number): Promise<Stocked[]> {
    const fresh = Array.from({ length: n }, () => ({ keyRef: randomUUID(), key: randomBytes(keyBytes) }));
    const wrapped = await this.provider.wrap(
      fresh.map(({ keyRef, key }) => ({ key, bound: boundTo('key', keyPlace(keyRef)) })),
    );
    const madeAt = performance.now();
    return fresh.map((k, i) => ({ ...k, wrapped: wrapped[i]!, madeAt }));
  }
}
