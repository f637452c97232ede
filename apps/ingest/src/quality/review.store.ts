import type { Lane } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** What is put before the quality officer. */
export interface NewReview {
  readonly logId: string;
  readonly version: number;
  readonly lane: Lane;
  readonly holdCodes: readonly string[];
  readonly compartments: readonly string[];
  readonly openedAt: Date;
}

/** What waits for the quality officer, one entry a log. */
@Injectable()
export class ReviewStore {
  async open(tx: Tx, reviews: readonly NewReview[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.review',
      columns: {
        log_id: 'uuid',
        version: 'int',
        rank: 'smallint',
        codes: 'text[]',
        compartments: 'text[]',
        opened_at: 'timestamptz',
      },
      rows: reviews.map((r) => ({
        log_id: r.logId,
        version: r.version,
        rank: r.lane === 'urgent' ? 0 : 1,
        codes: r.holdCodes,
        compartments: r.compartments,
        opened_at: r.openedAt,
      })),
      onConflict: 'ON CONFLICT (log_id) DO NOTHING',
    });
  }

  async close(tx: Tx, logId: string): Promise<void> {
    await tx.query(`DELETE FROM ingest.review WHERE log_id = $1`, [logId]);
  }
}
