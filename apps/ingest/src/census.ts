import { countDeadLetters, Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** What the door holds of some logs. */
export interface SubmissionCensus {
  /** Logs accepted, whatever became of them later. */
  readonly accepted: number;
  /** The part of `accepted` that has not gone on and waits at the door: for the quality officer, the submitter or a version. */
  readonly held: number;
  /** The part of `accepted` that a decision at the door ended before it had gone on. */
  readonly closed: number;
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
    const [row] = await this.database.query<Omit<SubmissionCensus, 'deadLettered'>>(
      `SELECT count(*)::int AS accepted, count(withdrawn_at)::int AS withdrawn,
         (count(*) FILTER (WHERE NOT moved AND withdrawn_at IS NULL AND state IN ('held', 'awaiting', 'returned')))::int
           AS held,
         (count(*) FILTER (WHERE NOT moved AND withdrawn_at IS NULL AND state IN ('refused', 'split', 'duplicate')))::int
           AS closed
       FROM ingest.submission
       WHERE $1::uuid[] IS NULL OR log_id = ANY($1::uuid[])`,
      [logIds ?? null],
    );
    return { ...row!, deadLettered: await countDeadLetters(this.database, 'ingest') };
  }
}
