import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** Faults in the data, told to the force that owns them and followed to their close. */
@Injectable()
export class TicketStore {
  /** A new version came: the tickets about earlier ones are answered. */
  async answered(tx: Tx, logId: string, version: number, at: Date): Promise<void> {
    await tx.query(
      `UPDATE ingest.quality_ticket SET answered_version = $2, answered_at = $3
       WHERE log_id = $1 AND version < $2 AND answered_at IS NULL AND closed_at IS NULL`,
      [logId, version, at],
    );
  }
}
