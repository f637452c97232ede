import { VaultDatabase, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Checked } from './reliability.js';

/** What is known of a source, over all reports that came from it. Only for those cleared. */
export interface SourceHistory {
  readonly reports: number;
  readonly gradings: readonly { source: number; assessment: string; by: string | null; at: Date }[];
  readonly outcomes: readonly { outcome: Outcome; reason: string; by: string; at: Date }[];
}

export type Outcome = 'corroborated' | 'contradicted';

/** An erasure as it stands. */
export interface Erasure {
  readonly askedBy: string;
  readonly agreedBy: string | null;
  readonly doneAt: Date | null;
  readonly reason: string;
}

interface ErasureRow {
  readonly asked_by: string;
  readonly agreed_by: string | null;
  readonly done_at: Date | null;
  readonly reason: string;
}

const mostShown = 500;

// The pseudonyms of everything that came from the source behind one of them, itself included.
const ofSameSource = `SELECT $1::uuid AS source_ref
  UNION SELECT o.source_ref FROM vault.entry e JOIN vault.entry o USING (origin) WHERE e.source_ref = $1`;

/** The register of sources: their history, and how one is erased. */
@Injectable()
export class RegisterStore {
  constructor(private readonly vault: VaultDatabase) {}

  async history(sourceRef: string): Promise<SourceHistory> {
    const [count] = await this.vault.query<{ n: number }>(
      `WITH same AS (${ofSameSource}) SELECT count(*)::int AS n FROM same`,
      [sourceRef],
    );
    const gradings = await this.vault.query<SourceHistory['gradings'][number]>(
      `WITH same AS (${ofSameSource})
       SELECT source, assessment, graded_by AS by, graded_at AS at FROM vault.grading JOIN same USING (source_ref)
       ORDER BY graded_at DESC, id DESC LIMIT ${mostShown}`,
      [sourceRef],
    );
    const outcomes = await this.vault.query<SourceHistory['outcomes'][number]>(
      `WITH same AS (${ofSameSource})
       SELECT outcome, reason, noted_by AS by, noted_at AS at FROM vault.outcome JOIN same USING (source_ref)
       ORDER BY noted_at DESC, id DESC LIMIT ${mostShown}`,
      [sourceRef],
    );
    return { reports: count!.n, gradings, outcomes };
  }

  async note(sourceRef: string, of: { outcome: Outcome; reason: string; by: string }): Promise<void> {
    await this.vault.query(
      `INSERT INTO vault.outcome (source_ref, outcome, reason, noted_by, noted_at)
       VALUES ($1, $2, $3, $4, clock_timestamp())`,
      [sourceRef, of.outcome, of.reason, of.by],
    );
  }

  /** What became of earlier reports, by origin (hex). An origin of which nothing was checked is not among them. */
  async checked(origins: readonly Buffer[]): Promise<ReadonlyMap<string, Checked>> {
    if (origins.length === 0) return new Map();
    const rows = await this.vault.query<{ origin: Buffer; corroborated: number; contradicted: number }>(
      `SELECT e.origin, count(*) FILTER (WHERE o.outcome = 'corroborated')::int AS corroborated,
         count(*) FILTER (WHERE o.outcome = 'contradicted')::int AS contradicted
       FROM vault.outcome o JOIN vault.entry e USING (source_ref) WHERE e.origin = ANY($1::bytea[]) GROUP BY e.origin`,
      [origins],
    );
    return new Map(rows.map((r) => [r.origin.toString('hex'), r]));
  }

  /** False where an erasure was asked for already. */
  async askErasure(sourceRef: string, by: string, reason: string): Promise<boolean> {
    const rows = await this.vault.query(
      `INSERT INTO vault.erasure (source_ref, reason, asked_by, asked_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT DO NOTHING RETURNING source_ref`,
      [sourceRef, reason, by],
    );
    return rows.length > 0;
  }

  async erasure(sourceRef: string): Promise<Erasure | null> {
    const [row] = await this.vault.query<ErasureRow>(
      `SELECT asked_by, agreed_by, done_at, reason FROM vault.erasure WHERE source_ref = $1`,
      [sourceRef],
    );
    return row ? { askedBy: row.asked_by, agreedBy: row.agreed_by, doneAt: row.done_at, reason: row.reason } : null;
  }

  /** The pseudonyms of the source's reports. */
  async allOf(sourceRef: string): Promise<string[]> {
    const rows = await this.vault.query<{ source_ref: string }>(ofSameSource, [sourceRef]);
    return rows.map((r) => r.source_ref);
  }

  /** Destroys the data keys of a source and its register. How many entries are ashes now; again it changes nothing. */
  destroy(sourceRef: string, refs: readonly string[], agreedBy: string): Promise<number> {
    return this.vault.transaction(async (tx) => {
      const rows = await tx.query(
        `DELETE FROM vault.data_key k USING vault.entry e
         WHERE e.key_ref = k.key_ref AND e.source_ref = ANY($1::uuid[]) RETURNING k.key_ref`,
        [refs],
      );
      await forget(tx, refs);
      await tx.query(
        `UPDATE vault.erasure SET agreed_by = $2, agreed_at = clock_timestamp(), done_at = clock_timestamp(), entries = $3
         WHERE source_ref = $1 AND done_at IS NULL`,
        [sourceRef, agreedBy, rows.length],
      );
      return rows.length;
    });
  }
}

async function forget(tx: Tx, refs: readonly string[]): Promise<void> {
  await tx.query(`UPDATE vault.entry SET origin = NULL WHERE source_ref = ANY($1::uuid[])`, [refs]);
  await tx.query(`DELETE FROM vault.grading WHERE source_ref = ANY($1::uuid[])`, [refs]);
  await tx.query(`DELETE FROM vault.outcome WHERE source_ref = ANY($1::uuid[])`, [refs]);
}
