import { Database } from '@collator/persistence';
import { Sealer } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';

const name = 'file-digest';
const place = { record: name, field: 'secret', version: 1 };
const keyBytes = 32;

/**
 * Digests of files under a random key of this database, kept sealed. The same file has the same digest here, and whoever
 * holds a copy of the database alone cannot tell by it which files are in there.
 */
@Injectable()
export class KeyedDigest {
  #key: Promise<Buffer> | null = null;

  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** HMAC-SHA-256 of the content. */
  async of(content: Uint8Array): Promise<Buffer> {
    const hmac = createHmac('sha256', await this.#secret());
    return hmac.update(content).digest();
  }

  /** The same of a content that comes in pieces. */
  async ofPieces(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
    const hmac = createHmac('sha256', await this.#secret());
    for await (const piece of pieces) hmac.update(piece);
    return hmac.digest();
  }

  async #secret(): Promise<Buffer> {
    this.#key ??= this.#read();
    try {
      return await this.#key;
    } catch (error) {
      this.#key = null;
      throw error;
    }
  }

  async #read(): Promise<Buffer> {
    const fresh = this.sealer.seal(randomBytes(keyBytes), place);
    // Whoever is first decides; everybody reads what is there afterwards.
    await this.database.query(`INSERT INTO ingest.secret (name, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      name,
      fresh,
    ]);
    const [row] = await this.database.query<{ sealed: Buffer }>(`SELECT sealed FROM ingest.secret WHERE name = $1`, [
      name,
    ]);
    return this.sealer.open(row!.sealed, place);
  }
}
