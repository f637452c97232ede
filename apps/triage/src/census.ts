import { countDeadLetters, Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** Counts what triage has done with some logs. */
@Injectable()
export class TriageCensus {
  constructor(private readonly database: Database) {}

  async count(logIds: readonly string[]): Promise<{ readonly triaged: number; readonly deadLettered: number }> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(DISTINCT log_id)::int AS n FROM triage.assessment WHERE log_id = ANY($1::uuid[])`,
      [logIds],
    );
    return { triaged: row!.n, deadLettered: await countDeadLetters(this.database, 'triage') };
  }
}
