import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** Where some logs stand here. The five after `proposed` share the logs out among them. */
export interface SanitisationCount {
  /** Logs for which anything was proposed or released, whatever became of it. */
  readonly proposed: number;
  /** With a product in force, even where a newer version of the log waits. */
  readonly released: number;
  /** Waiting for a person. */
  readonly held: number;
  /** Decided against, or not decided in time. */
  readonly refused: number;
  /** Taken back by the submitter, or their product called back by a person. */
  readonly withdrawn: number;
  /** Seen and never decided. Nought, since a log's first version is always proposed or released. */
  readonly dropped: number;
  /** Records this service set aside. A dead letter names no log, so these are all that are open. */
  readonly deadLettered: number;
}

/** Counts logs, for reconciling what went in with what came out. */
@Injectable()
export class SanitisationCensus {
  constructor(private readonly database: Database) {}

  /** The counts for these logs, or for all where none are named. */
  async count(logIds?: readonly string[]): Promise<SanitisationCount> {
    const [row] = await this.database.query<Record<keyof SanitisationCount, string>>(
      `WITH l AS (SELECT *, state <> 'withdrawn' AND product_id IS NOT NULL AS in_force FROM sanitisation.log
         WHERE $1::uuid[] IS NULL OR log_id = ANY($1::uuid[]))
       SELECT count(*) FILTER (WHERE proposed) AS proposed,
         count(*) FILTER (WHERE in_force) AS released,
         count(*) FILTER (WHERE NOT in_force AND state = 'waiting') AS held,
         count(*) FILTER (WHERE NOT in_force AND state IN ('refused', 'expired')) AS refused,
         count(*) FILTER (WHERE NOT in_force AND state IN ('withdrawn', 'recalled')) AS withdrawn,
         count(*) FILTER (WHERE NOT in_force AND state IN ('new', 'released')) AS dropped,
         (SELECT count(*) FROM sanitisation.dead_letter WHERE state = 'open') AS "deadLettered"
       FROM l`,
      [logIds ?? null],
    );
    return Object.fromEntries(Object.entries(row!).map(([k, v]) => [k, Number(v)])) as unknown as SanitisationCount;
  }

  /** Products in force that came of these logs. */
  async productsOf(logIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT product_id AS id FROM sanitisation.release WHERE state = 'released' AND log_id = ANY($1::uuid[])`,
      [logIds],
    );
    return rows.map((r) => r.id);
  }
}
