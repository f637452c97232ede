import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** How far some logs have come here. */
export interface EnrichmentCount {
  /** Logs whose enriched event is stored. */
  readonly enriched: number;
  /** Logs that are linked to another, whoever may see it. */
  readonly linked: number;
  /** Open dead letters of this service. A dead letter names no log, so this counts all of them. */
  readonly deadLettered: number;
}

/** Counts logs, for reconciling what went in with what came out. */
@Injectable()
export class EnrichmentCensus {
  constructor(private readonly database: Database) {}

  async count(logIds: readonly string[]): Promise<EnrichmentCount> {
    const [row] = await this.database.query<Record<keyof EnrichmentCount, string>>(
      `SELECT
         (SELECT count(DISTINCT r.log_id) FROM enrichment.record r
           WHERE r.log_id = ANY($1::uuid[]) AND r.event IS NOT NULL) AS enriched,
         (SELECT count(*) FROM unnest($1::uuid[]) AS u(id) WHERE
           EXISTS (SELECT 1 FROM enrichment.link l WHERE l.from_log = u.id)
           OR EXISTS (SELECT 1 FROM enrichment.link l WHERE l.to_log = u.id)) AS linked,
         (SELECT count(*) FROM enrichment.dead_letter WHERE state = 'open') AS "deadLettered"`,
      [[...new Set(logIds)]],
    );
    return {
      enriched: Number(row!.enriched),
      linked: Number(row!.linked),
      deadLettered: Number(row!.deadLettered),
    };
  }
}
