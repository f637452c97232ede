import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** The sealed digests of what went into the vault, which stand beside the logs and tell a repeat from another content. */
@Injectable()
export class HashStore {
  /** Takes the digests of some logs away. A repeat that names its source again is then taken for another content. */
  async forget(tx: Tx, logIds: readonly string[]): Promise<void> {
    await tx.query(`UPDATE ingest.submission SET confidential_hash = NULL WHERE log_id = ANY($1::uuid[])`, [logIds]);
    await tx.query(`UPDATE ingest.version SET confidential_hash = NULL WHERE log_id = ANY($1::uuid[])`, [logIds]);
  }
}
