import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { EarlierRelease } from './desk-view.js';

/** What the reviewer is shown beside a proposal. */
@Injectable()
export class DeskStore {
  /** Products of the same log within a year, newest first, called back or not: what is out is known. */
  async earlier(db: Tx, logId: string, at: Date): Promise<EarlierRelease[]> {
    return db.query<EarlierRelease>(
      `SELECT urn, content->>'title' AS title, content->>'text' AS text, state, content->>'releasedAt' AS "releasedAt"
       FROM sanitisation.release WHERE log_id = $1 AND released_at > $2::timestamptz - interval '365 days'
       ORDER BY released_at DESC LIMIT 50`,
      [logId, at],
    );
  }
}
