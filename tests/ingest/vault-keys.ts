import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  KeyProvider,
  KeysUnreachable,
  type BoundKey,
  type BoundWrap,
  type WrapFault,
  type WrappedKey,
} from '@collator/security';

/** Stands in for a hardware module or a KMS: keys are made in it, named by a handle, and never come out. */
export class HardwareModule extends KeyProvider {
  readonly #keys = new Map<string, Buffer>();
  #newest = '';
  /** True: it does not answer. */
  away = false;

  constructor() {
    super();
    this.turn();
  }

  /** Makes a new key, which wraps from now on. */
  turn(): string {
    this.#newest = `slot-0/object-${this.#keys.size + 1}`;
    this.#keys.set(this.#newest, randomBytes(32));
    return this.#newest;
  }

  destroy(id: string): void {
    this.#keys.delete(id);
  }

  async newest(): Promise<string> {
    this.#answer();
    return this.#newest;
  }

  async wrap(keys: readonly BoundKey[]): Promise<WrappedKey[]> {
    this.#answer();
    return keys.map(({ key, bound }) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', this.#keys.get(this.#newest)!, nonce).setAAD(bound);
      const bytes = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
      return { keyId: this.#newest, bytes };
    });
  }

  async unwrap(wrapped: readonly BoundWrap[]): Promise<(Buffer | WrapFault)[]> {
    this.#answer();
    return wrapped.map(({ keyId, bytes, bound }) => {
      const key = this.#keys.get(keyId);
      if (!key) return 'seal_key_missing';
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
        decipher.setAAD(bound).setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      } catch {
        return 'seal_broken';
      }
    });
  }

  async rewrap(wrapped: readonly BoundWrap[]): Promise<(WrappedKey | WrapFault)[]> {
    const keys = await this.unwrap(wrapped);
    return Promise.all(
      keys.map(async (key, i) =>
        typeof key === 'string' ? key : (await this.wrap([{ key, bound: wrapped[i]!.bound }]))[0]!,
      ),
    );
  }

  #answer(): void {
    if (this.away) throw new KeysUnreachable();
  }
}

interface BatchItem {
  readonly plaintext?: string;
  readonly ciphertext?: string;
  readonly associated_data?: string;
}

/** A key service with the doors and the answers of Vault's Transit engine, as far as they are used. */
export class TransitService {
  readonly #module = new HardwareModule();
  readonly #versions = [this.#module.newest()];
  readonly asked: string[] = [];
  down = false;
  #server!: Server;
  url = '';

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (c: Buffer) => chunks.push(c));
      request.on('end', () => {
        this.asked.push(`${request.method} ${request.url}`);
        if (this.down) return void response.writeHead(503).end('{"errors":["Vault is sealed"]}');
        if (request.headers['x-vault-token'] !== 'token-1')
          return void response.writeHead(403).end('{"errors":["permission denied"]}');
        const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as object) : {};
        void this.#answer(`${request.method} ${request.url}`, body).then(({ status, data }) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ data })),
        );
      });
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => void this.#server.close(() => resolve()));
  }

  turn(): void {
    this.#versions.push(Promise.resolve(this.#module.turn()));
  }

  async destroy(version: number): Promise<void> {
    this.#module.destroy(await this.#versions[version - 1]!);
  }

  async #answer(asked: string, body: { batch_input?: BatchItem[] }): Promise<{ status: number; data: object }> {
    const items = body.batch_input ?? [];
    if (asked === 'GET /v1/transit/keys/k') return { status: 200, data: { latest_version: this.#versions.length } };
    const results = asked.includes('/encrypt/') ? await this.#encrypt(items) : await this.#decrypt(items);
    // As the engine does: one bad entry makes the whole a 400, with an answer for each all the same.
    return { status: results.some((r) => 'error' in r) ? 400 : 200, data: { batch_results: results } };
  }

  async #encrypt(items: readonly BatchItem[]): Promise<object[]> {
    const wrapped = await this.#module.wrap(
      items.map((i) => ({ key: Buffer.from(i.plaintext!, 'base64'), bound: boundOf(i) })),
    );
    return wrapped.map((w) => ({ ciphertext: `vault:v${this.#versions.length}:${w.bytes.toString('base64')}` }));
  }

  async #decrypt(items: readonly BatchItem[]): Promise<object[]> {
    return Promise.all(
      items.map(async (item) => {
        const [, version, text] = /^vault:v(\d+):([A-Za-z0-9+/=]+)$/.exec(item.ciphertext ?? '') ?? [];
        const keyId = await this.#versions[Number(version) - 1];
        if (!keyId || !text) return { error: 'invalid ciphertext' };
        // Base64 that was not written by an encoder is refused as it is there.
        if (Buffer.from(text, 'base64').toString('base64') !== text) return { error: 'invalid ciphertext' };
        const [key] = await this.#module.unwrap([{ keyId, bytes: Buffer.from(text, 'base64'), bound: boundOf(item) }]);
        if (key === 'seal_key_missing') return { error: 'ciphertext or signature version is disallowed (too old)' };
        return typeof key === 'string'
          ? { error: 'cipher: message authentication failed' }
          : { plaintext: key!.toString('base64') };
      }),
    );
  }
}

const boundOf = (item: BatchItem): Buffer => Buffer.from(item.associated_data ?? '', 'base64');
