import type { AcceptedLog } from '@collator/contracts';
import { bulkInsert, Database, type Tx } from '@collator/persistence';
import type { Assessment, Fact, HistoryItem } from '@collator/scoring';
import { Injectable } from '@nestjs/common';

export interface Judged {
  readonly log: AcceptedLog;
  readonly assessment: Assessment;
  readonly facts: readonly Fact[];
}

/** Under what the assessments of a slice are made. */
export interface MadeUnder {
  readonly policyHash: string;
  readonly lexiconVersion: string;
}

/** The newest assessment of a log as it was kept. */
export interface KeptAssessment extends QueuedLog, MadeUnder {
  readonly logId: string;
  readonly policyVersion: string;
  readonly summary: Assessment;
}

/** A log in the queue. */
export interface QueuedLog {
  readonly urn: string;
  readonly version: number;
  readonly title: string;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly priority: string;
  readonly risk: number;
  readonly band: string;
  readonly confidence: string;
  readonly threatToLife: boolean;
  readonly dueAt: string;
  readonly assessedAt: string;
  readonly acknowledgedAt: string | null;
  /** When the submitter took the log back; it then waits in no queue. */
  readonly withdrawnAt: string | null;
}

/** The version of a log that a person looked at. */
export interface SeenVersion {
  readonly logId: string;
  readonly version: number;
}

interface Row {
  log_id: string;
  urn: string;
  version: number;
  title: string;
  marking: string;
  compartments: string[];
  priority: string;
  risk: string;
  band: string;
  confidence: string;
  threat_to_life: boolean;
  due_at: Date;
  assessed_at: Date;
  acknowledged_at: Date | null;
  withdrawn_at: Date | null;
  policy_version: string;
  policy_hash: string;
  lexicon_version: string;
  summary: Assessment;
}

const ranks: Readonly<Record<string, number>> = { IMMEDIATE: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };
const unknownRank = 0;
const threatsShown = 200;

const queuedOf = (r: Row): QueuedLog => ({
  urn: r.urn,
  version: r.version,
  title: r.title,
  marking: r.marking,
  compartments: r.compartments,
  priority: r.priority,
  risk: Number(r.risk),
  band: r.band,
  confidence: r.confidence,
  threatToLife: r.threat_to_life,
  dueAt: r.due_at.toISOString(),
  assessedAt: r.assessed_at.toISOString(),
  acknowledgedAt: r.acknowledged_at?.toISOString() ?? null,
  withdrawnAt: r.withdrawn_at?.toISOString() ?? null,
});

// Whoever is not briefed into every compartment of a record must not learn that it exists: the condition is in the query.
const visible = 'compartments <@ $1::text[]';
const newest = `NOT EXISTS (SELECT 1 FROM triage.assessment n WHERE n.log_id = a.log_id AND n.version > a.version)`;

const waiting = 'NOT EXISTS (SELECT 1 FROM triage.withdrawn_log w WHERE w.log_id = a.log_id)';
const withdrawnAt = '(SELECT w.withdrawn_at FROM triage.withdrawn_log w WHERE w.log_id = a.log_id) AS withdrawn_at';

/** What a comparison asks of a fact: no passage and no label, which another policy does not look at. */
type KeptFact = readonly [kind: Fact['kind'], name: string, value: number | null, rule: string];
const keptFact = (f: Fact): KeptFact => [f.kind, f.name, f.value, f.rule];
const factKept = ([kind, name, value, rule]: KeptFact): Fact => ({
  kind,
  name,
  value,
  rule,
  setBy: 'extractor',
  label: name,
  field: null,
  start: null,
  end: null,
});
const historyPage = 2_000;

/** The assessments, as people ask for them. */
@Injectable()
export class TriageStore {
  constructor(private readonly database: Database) {}

  async save(
    slice: { readonly tx: Tx; readonly at: Date; readonly sliceId: string },
    judged: readonly Judged[],
    under: MadeUnder,
  ): Promise<void> {
    await bulkInsert(slice.tx, {
      table: 'triage.assessment',
      columns: {
        log_id: 'uuid',
        version: 'int',
        urn: 'text',
        owner: 'text',
        compartments: 'text[]',
        marking: 'text',
        title: 'text',
        risk: 'numeric',
        band: 'text',
        confidence: 'text',
        priority: 'text',
        priority_rank: 'smallint',
        due_at: 'timestamptz',
        threat_to_life: 'boolean',
        summary: 'json',
        assessed_at: 'timestamptz',
        slice_id: 'bigint',
        policy_version: 'text',
        policy_hash: 'text',
        lexicon_version: 'text',
        facts: 'json',
      },
      rows: judged.map(({ log, assessment: a, facts }) => ({
        log_id: log.logId,
        version: log.version,
        urn: log.urn,
        owner: log.owner,
        compartments: log.compartments,
        marking: log.marking,
        title: log.title,
        risk: a.risk,
        band: a.band,
        confidence: a.confidence,
        priority: a.priority,
        priority_rank: ranks[a.priority] ?? unknownRank,
        due_at: a.dueAt,
        threat_to_life: a.threatToLife,
        summary: a,
        assessed_at: slice.at,
        slice_id: slice.sliceId,
        policy_version: a.policyVersion,
        policy_hash: under.policyHash,
        lexicon_version: under.lexiconVersion,
        facts: facts.map(keptFact),
      })),
      onConflict: 'ON CONFLICT (log_id, version) DO NOTHING',
    });
  }

  /** What is due, the gravest and the soonest first. */
  async queue(compartments: readonly string[], limit: number): Promise<QueuedLog[]> {
    const rows = await this.database.query<Row>(
      `SELECT *, NULL::timestamptz AS withdrawn_at FROM triage.assessment a
       WHERE ${visible} AND ${newest} AND ${waiting} ORDER BY priority_rank, due_at, urn LIMIT $2`,
      [compartments, limit],
    );
    return rows.map(queuedOf);
  }

  /** Possible threats to life that no person has taken up yet, the longest waiting first, and the database's time. */
  async threats(
    compartments: readonly string[],
  ): Promise<{ readonly now: Date; readonly waiting: readonly QueuedLog[] }> {
    const rows = await this.database.query<Row & { now: Date }>(
      `SELECT a.*, NULL::timestamptz AS withdrawn_at, clock_timestamp() AS now FROM triage.assessment a
       WHERE ${visible} AND ${newest} AND ${waiting} AND threat_to_life AND acknowledged_at IS NULL ORDER BY due_at, urn LIMIT $2`,
      [compartments, threatsShown],
    );
    return { now: rows[0]?.now ?? new Date(0), waiting: rows.map(queuedOf) };
  }

  /**
   * The newest assessment of a log; null where it is not there or not visible, which nobody can tell apart. An older version
   * is never shown in its place: what moved into a compartment is gone for whoever is outside.
   */
  async byUrn(urn: string, compartments: readonly string[]): Promise<KeptAssessment | null> {
    const [row] = await this.database.query<Row>(
      `SELECT a.*, ${withdrawnAt} FROM triage.assessment a WHERE ${visible} AND ${newest} AND urn = $2`,
      [compartments, urn],
    );
    if (!row) return null;
    const { log_id: logId, policy_version, policy_hash: policyHash, lexicon_version: lexiconVersion, summary } = row;
    const policyVersion = policy_version || summary.policyVersion;
    return { ...queuedOf(row), logId, policyVersion, policyHash, lexiconVersion, summary };
  }

  /** Notes that logs were taken back, whether or not their assessments are here yet. */
  async withdraw(
    slice: { readonly tx: Tx; readonly sliceId: string },
    logs: readonly { readonly logId: string; readonly withdrawnAt: string }[],
  ): Promise<void> {
    await bulkInsert(slice.tx, {
      table: 'triage.withdrawn_log',
      columns: { log_id: 'uuid', withdrawn_at: 'timestamptz', slice_id: 'bigint' },
      rows: logs.map((l) => ({ log_id: l.logId, withdrawn_at: l.withdrawnAt, slice_id: slice.sliceId })),
      onConflict: 'ON CONFLICT (log_id) DO NOTHING',
    });
  }

  /** The facts of the newest assessments that a caller may see, a page at a time, for trying another policy on them. */
  async *history(compartments: readonly string[]): AsyncGenerator<HistoryItem> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.query<{ log_id: string; urn: string; facts: KeptFact[] }>(
        `SELECT log_id, urn, facts FROM triage.assessment a
         WHERE ${visible} AND ${newest} AND facts IS NOT NULL AND log_id > $2 ORDER BY log_id LIMIT $3`,
        [compartments, after, historyPage],
      );
      for (const r of rows) yield { id: r.urn, facts: r.facts.map(factKept) };
      if (rows.length < historyPage) return;
      after = rows.at(-1)!.log_id;
    }
  }

  /** Marks a threat as taken up by a person, in the version he saw; false where somebody was faster. */
  async acknowledge(tx: Tx, seen: SeenVersion, by: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE triage.assessment SET acknowledged_at = $4, acknowledged_by = $3
       WHERE log_id = $1 AND version <= $2 AND threat_to_life AND acknowledged_at IS NULL RETURNING 1 AS ok`,
      [seen.logId, seen.version, by, at],
    );
    return rows.length > 0;
  }
}
