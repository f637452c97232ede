import {
  KeyProvider,
  KeysUnreachable,
  type BoundKey,
  type BoundWrap,
  type WrapFault,
  type WrappedKey,
} from './key-provider.js';

export interface TransitOptions {
  /** Address of the service, without a path. */
  readonly url: string;
  /** Where the engine is mounted, for instance `transit`. */
  readonly mount: string;
  /** Name of the key: an AES-256-GCM one, made there. */
  readonly key: string;
  readonly token: string;
}

/** One answer of a batch; its place is the place of what was asked. */
interface BatchResult {
  readonly ciphertext?: string;
  readonly plaintext?: string;
  readonly error?: string;
}

const requestMs = 5_000;
const maxBatch = 250;
const ciphertextForm = /^vault:v(\d{1,9}):[A-Za-z0-9+/=]+$/;

/**
 * Wrapping keys in a service shaped like HashiCorp Vault's Transit engine: `encrypt`, `decrypt` and `rewrap` in batches, each
 * with `associated_data`. The key never leaves the service; a version of it is the id.
 */
export class TransitKeys extends KeyProvider {
  constructor(private readonly options: TransitOptions) {
    super();
  }

  async newest(): Promise<string> {
    const { key } = this.options;
    const { latest_version: version } = await this.#call<{ latest_version?: number }>('GET', `keys/${key}`);
    if (!Number.isInteger(version)) throw new KeysUnreachable();
    return this.#id(version!);
  }

  async wrap(keys: readonly BoundKey[]): Promise<WrappedKey[]> {
    const asked = keys.map(({ key, bound }) => ({
      plaintext: key.toString('base64'),
      associated_data: bound.toString('base64'),
    }));
    return (await this.#batches('encrypt', asked)).map((r) => this.#wrapped(r.ciphertext) ?? unreadable());
  }

  async unwrap(wrapped: readonly BoundWrap[]): Promise<(Buffer | WrapFault)[]> {
    const results = await this.#batches('decrypt', wrapped.map(asked));
    return results.map((r) =>
      typeof r.plaintext === 'string' ? Buffer.from(r.plaintext, 'base64') : faultOf(r.error),
    );
  }

  /** One journey to unwrap and one to wrap: not every version of the engine takes associated data where it rewraps. */
  async rewrap(wrapped: readonly BoundWrap[]): Promise<(WrappedKey | WrapFault)[]> {
    const keys = await this.unwrap(wrapped);
    const good = keys.flatMap((key, i) => (typeof key === 'string' ? [] : [{ key, bound: wrapped[i]!.bound }]));
    const moved = (await this.wrap(good)).values();
    return keys.map((key) => (typeof key === 'string' ? key : moved.next().value!));
  }

  async #batches(verb: string, all: readonly object[]): Promise<BatchResult[]> {
    const results: BatchResult[] = [];
    for (let at = 0; at < all.length; at += maxBatch) {
      const batch_input = all.slice(at, at + maxBatch);
      const path = `${verb}/${this.options.key}`;
      const { batch_results: batch } = await this.#call<{ batch_results?: BatchResult[] }>('POST', path, {
        batch_input,
      });
      if (!Array.isArray(batch) || batch.length !== batch_input.length) throw new KeysUnreachable();
      results.push(...batch);
    }
    return results;
  }

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    const { url, mount, token } = this.options;
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}/v1/${mount}/${path}`, {
        method,
        headers: { 'x-vault-token': token, 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : null,
        redirect: 'error',
        signal: AbortSignal.timeout(requestMs),
      });
      const answer = (await response.json()) as { data?: T };
      // A batch with a bad entry is a 400 that still carries an answer for each.
      if (!answer.data || (!response.ok && !('batch_results' in (answer.data as object)))) throw new KeysUnreachable();
      return answer.data;
    } catch (error) {
      // What the service says may quote what was asked of it.
      throw error instanceof KeysUnreachable ? error : new KeysUnreachable();
    }
  }

  #wrapped(ciphertext: string | undefined): WrappedKey | null {
    const version = ciphertextForm.exec(ciphertext ?? '')?.[1];
    return version ? { keyId: this.#id(Number(version)), bytes: Buffer.from(ciphertext!, 'latin1') } : null;
  }

  #id(version: number): string {
    return `${this.options.key}:v${version}`;
  }
}

const asked = (w: BoundWrap) => ({
  ciphertext: w.bytes.toString('latin1'),
  associated_data: w.bound.toString('base64'),
});

const faultOf = (error: string | undefined): WrapFault =>
  /version|too old|not found|disallowed/i.test(error ?? '') ? 'seal_key_missing' : 'seal_broken';

function unreadable(): never {
  throw new KeysUnreachable();
}
