import { Database, listDeadLetters, type DeadLetterView } from '@collator/persistence';

/** The work that a service is there for, as its audit names it; other entries (views, receipts, timers) are not counted. */
const mainWork: Readonly<Record<string, readonly string[]>> = {
  ingest: ['log.submit', 'ingest:log.submitted.v1'],
  triage: ['triage:log.accepted.v1'],
  enrichment: ['enrichment:log.triaged.v1'],
  sanitisation: ['sanitisation:log.enriched.v1'],
  dissemination: ['dissemination:product.released.v1'],
};

/** Where one service stands. Counts only: nothing here tells of a record. */
export interface StageCounts {
  /** Events decided since the beginning, and in the last minute. */
  readonly decided: number;
  readonly lastMinute: number;
  /** Records set aside that wait for a person. */
  readonly deadLetters: number;
  /** Transactions whose events are not yet published. */
  readonly outbox: number;
}

/** Counts per service from its own tables. The audit has one row per slice, so counting it stays cheap. */
export class StageStore {
  constructor(private readonly database: Database) {}

  async counts(service: string): Promise<StageCounts> {
    const [row] = await this.database.query<Record<keyof StageCounts, string>>(
      `SELECT (SELECT coalesce(sum(count), 0) FROM ${service}.slice WHERE action = ANY($1::text[])) AS decided,
         (SELECT coalesce(sum(count), 0) FROM ${service}.slice
           WHERE action = ANY($1::text[]) AND at > clock_timestamp() - interval '1 minute') AS "lastMinute",
         (SELECT count(*) FROM ${service}.dead_letter WHERE state = 'open') AS "deadLetters",
         (SELECT count(*) FROM ${service}.outbox) AS outbox`,
      [mainWork[service] ?? []],
    );
    return Object.fromEntries(Object.entries(row!).map(([k, v]) => [k, Number(v)])) as unknown as StageCounts;
  }

  deadLetters(service: string, limit: number): Promise<DeadLetterView[]> {
    return listDeadLetters(this.database, service, limit);
  }
}
