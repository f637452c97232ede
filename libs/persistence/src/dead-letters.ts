import { bulkInsert } from './bulk-insert.js';
import type { Tx } from './database.js';

/** A record set aside: it could not be decoded, or the step refused it. The body is kept sealed. */
export interface DeadLetter {
  readonly id: string;
  readonly boundary: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly code: string;
  readonly reason: string;
  readonly fieldPath: string | null;
  readonly sealedBody: Buffer | null;
  /** The event, as far as the record says which it is and when it was emitted. */
  readonly causedBy?: string | null;
  readonly causedAt?: string | null;
}

/** A dead letter as a person sees it in a list: never its body. */
export interface DeadLetterView {
  readonly id: string;
  readonly boundary: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly code: string;
  readonly reason: string;
  readonly fieldPath: string | null;
  readonly firstSeen: Date;
  readonly tries: number;
  readonly state: string;
}

export async function insertDeadLetters(tx: Tx, schema: string, letters: readonly DeadLetter[]): Promise<void> {
  await bulkInsert(tx, {
    table: `${schema}.dead_letter`,
    columns: {
      id: 'uuid',
      boundary: 'text',
      topic: 'text',
      part: 'int',
      off: 'bigint',
      reason_code: 'text',
      reason: 'text',
      field_path: 'text',
      body_enc: 'bytea',
      caused_by: 'uuid',
      caused_at: 'timestamptz',
    },
    rows: letters.map((l) => ({
      id: l.id,
      boundary: l.boundary,
      topic: l.topic,
      part: l.partition,
      off: l.offset,
      reason_code: l.code,
      reason: l.reason,
      field_path: l.fieldPath,
      body_enc: l.sealedBody,
      caused_by: l.causedBy ?? null,
      caused_at: l.causedAt ?? null,
    })),
    onConflict: 'ON CONFLICT (id) DO UPDATE SET tries = dead_letter.tries + 1',
  });
}

export async function listDeadLetters(tx: Tx, schema: string, limit: number): Promise<DeadLetterView[]> {
  return tx.query<DeadLetterView>(
    `SELECT id, boundary, topic, part AS partition, off::text AS offset, reason_code AS code, reason,
       field_path AS "fieldPath", first_seen AS "firstSeen", tries, state
     FROM ${schema}.dead_letter WHERE state = 'open' ORDER BY first_seen, id LIMIT $1`,
    [limit],
  );
}

export async function countDeadLetters(tx: Tx, schema: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${schema}.dead_letter WHERE state = 'open'`,
  );
  return row!.n;
}
