import { countDeadLetters, Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** What the door holds of some logs. */
export interface SubmissionCensus {
  /** Logs accepted, whatever became of them later. */
  readonly accepted: number;
  /** The part of `accepted` that was taken back. */
  readonly withdrawn: number;
  /** Open dead letters of the door. A record set aside never became a log: this counts all, whichever logs are named. */
  readonly deadLettered: number;
}

/** Counts logs at the door, for reconciling what went in with what came out. */
@Injectable()
export class IngestCensus {
  constructor(private readonly database: Database) {}

  /** The counts for these logs, or for all where none are named. */
  async count(logIds?: readonly string[]): Promise<SubmissionCensus> {
    const [row] = await this.database.query<{ accepted: number; withdrawn: number }>(
      `SELECT count(*)::int AS accepted, count(withdrawn_at)::int AS withdrawn FROM ingest.submission
       WHERE $1::uuid[] IS NULL OR log_id = ANY($1::uuid[])`,
      [logIds ?? null],
    );
    return { ...row!, deadLettered: await countDeadLetters(this.database, 'ingest') };
  }
}
