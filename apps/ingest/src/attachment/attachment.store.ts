import type { Enclosure } from '@collator/files';
import { bulkInsert, Database, type Tx } from '@collator/persistence';
import { Sealer } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { KeyedDigest } from './keyed-digest.store.js';

/** What is told of an attachment: everything but its content. */
export interface AttachmentLabel {
  readonly position: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

const contentPlace = (address: Buffer) => ({ record: address.toString('hex'), field: 'attachment', version: 1 });
const labelPlace = (logId: string, position: number) => ({
  record: `${logId}/${position}`,
  field: 'attachment_label',
  version: 1,
});

/** Files kept beside logs: content once for each content, sealed; names sealed too, for they name people. */
@Injectable()
export class AttachmentStore {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly digest: KeyedDigest,
  ) {}

  /** Keeps enclosures beside a log, in their order. Again for the same log and files it changes nothing. */
  async keep(logId: string, enclosures: readonly Enclosure[]): Promise<void> {
    if (enclosures.length === 0) return;
    const addresses = await Promise.all(enclosures.map((e) => this.digest.of(e.content)));
    await this.database.transaction(async (tx) => {
      for (const [i, enclosure] of enclosures.entries()) await this.#put(tx, addresses[i]!, enclosure.content);
      await bulkInsert(tx, {
        table: 'ingest.log_attachment',
        columns: { log_id: 'uuid', position: 'int', address: 'bytea', sealed_label: 'bytea' },
        rows: enclosures.map((e, position) => ({
          log_id: logId,
          position,
          address: addresses[position],
          sealed_label: this.#sealedLabel(logId, position, e),
        })),
        onConflict: 'ON CONFLICT (log_id, position) DO NOTHING',
      });
    });
  }

  async #put(tx: Tx, address: Buffer, content: Uint8Array): Promise<void> {
    const [there] = await tx.query(`SELECT 1 FROM ingest.attachment WHERE address = $1`, [address]);
    if (there) return;
    await tx.query(
      `INSERT INTO ingest.attachment (address, sealed, bytes, stored_at)
       VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT DO NOTHING`,
      [address, this.sealer.seal(Buffer.from(content), contentPlace(address)), content.length],
    );
  }

  #sealedLabel(logId: string, position: number, { name, mediaType, content }: Enclosure): Buffer {
    const label = JSON.stringify({ name, mediaType, bytes: content.length });
    return this.sealer.seal(Buffer.from(label), labelPlace(logId, position));
  }

  async labels(logId: string): Promise<AttachmentLabel[]> {
    const rows = await this.database.query<{ position: number; sealed_label: Buffer }>(
      `SELECT position, sealed_label FROM ingest.log_attachment WHERE log_id = $1 ORDER BY position`,
      [logId],
    );
    return rows.map(({ position, sealed_label: sealed }) => {
      const label = JSON.parse(this.sealer.open(sealed, labelPlace(logId, position)).toString()) as AttachmentLabel;
      return { position, name: label.name, mediaType: label.mediaType, bytes: label.bytes };
    });
  }

  /** The content of one; null where there is none of that position. */
  async content(logId: string, position: number): Promise<Buffer | null> {
    const [row] = await this.database.query<{ address: Buffer; sealed: Buffer }>(
      `SELECT a.address, a.sealed FROM ingest.log_attachment l JOIN ingest.attachment a USING (address)
       WHERE l.log_id = $1 AND l.position = $2`,
      [logId, position],
    );
    return row ? this.sealer.open(row.sealed, contentPlace(row.address)) : null;
  }

  /** Sets a file aside, sealed, that nobody may open by accident. */
  async quarantine(tx: Tx, file: { content: Buffer; reason: string; organisation: string; at: Date }): Promise<void> {
    const id = randomUUID();
    const sealed = this.sealer.seal(file.content, { record: id, field: 'quarantine', version: 1 });
    await tx.query(`INSERT INTO ingest.quarantine (id, sealed, reason, organisation, at) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      sealed,
      file.reason,
      file.organisation,
      file.at,
    ]);
  }
}
