import { bulkInsert, type Tx } from '@collator/persistence';
import { Sealer } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Confidential } from '../intake/content-hash.js';

/** What the seal closes over: the only place where a source and its log stand side by side. */
export interface VaultEntry {
  readonly sourceRef: string;
  readonly logId: string;
  readonly urn: string;
  readonly confidential: Confidential;
}

const place = (sourceRef: string) => ({ record: sourceRef, field: 'source', version: 1 });
const hashPlace = (logId: string) => ({ record: logId, field: 'confidential_hash', version: 1 });

/** Where what identifies a source is kept, sealed, and read by nobody but this service. */
@Injectable()
export class SourceVault {
  constructor(private readonly sealer: Sealer) {}

  /** A pseudonym for one source in one log. The same source in another log gets another, so that logs cannot be joined. */
  pseudonym(): string {
    return randomUUID();
  }

  async put(tx: Tx, entries: readonly VaultEntry[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.source_vault',
      columns: { source_ref: 'uuid', sealed: 'bytea' },
      rows: entries.map(({ sourceRef, ...content }) => ({
        source_ref: sourceRef,
        sealed: this.sealer.seal(Buffer.from(JSON.stringify(content), 'utf8'), place(sourceRef)),
      })),
    });
  }

  /** Seals what stands under one pseudonym once more, under another of a log that was split off. */
  async copy(tx: Tx, from: string, to: Omit<VaultEntry, 'confidential'>): Promise<void> {
    const [row] = await tx.query<{ sealed: Buffer }>(`SELECT sealed FROM ingest.source_vault WHERE source_ref = $1`, [
      from,
    ]);
    if (!row) return;
    const { confidential } = JSON.parse(this.sealer.open(row.sealed, place(from)).toString('utf8')) as VaultEntry;
    await this.put(tx, [{ ...to, confidential }]);
  }

  sealHash(hash: Buffer, logId: string): Buffer {
    return this.sealer.seal(hash, hashPlace(logId));
  }

  /** Throws `SealBroken` where the digest was changed, moved or its key is gone. */
  openHash(sealed: Buffer, logId: string): Buffer {
    return this.sealer.open(sealed, hashPlace(logId));
  }
}
