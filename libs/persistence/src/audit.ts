import { createHash } from 'node:crypto';
import type { Tx } from './database.js';

/** Who did what to which records, when and why: one entry per slice, request or decision (DPA 2018 s.62). */
export interface AuditEntry {
  /** Entries of one stream form one chain; writers of a stream are serialised by the lock its caller holds. */
  readonly stream: string;
  /** Where it came from, for instance `log.accepted.v1/3 1200-1699` or `door`. */
  readonly origin: string;
  readonly actor: string;
  readonly action: string;
  /** Records concerned, where they are few; a slice's records point back at the entry instead. */
  readonly recordIds: readonly string[] | null;
  readonly purpose: string | null;
  readonly reason: string | null;
  readonly policyVersion: string | null;
  readonly count: number;
  /** SHA-256 over the facts written with it, so that a later change to them shows. */
  readonly factsDigest: Buffer;
  readonly at: Date;
}

const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const h = createHash('sha256');
  for (const part of parts) h.update(part);
  return h.digest();
};

/** SHA-256 over the id and content of each fact, in order. */
export function digestOf(facts: readonly { readonly id: string; readonly content: string | null }[]): Buffer {
  const h = createHash('sha256');
  for (const fact of facts)
    h.update(fact.id)
      .update('\n')
      .update(fact.content ?? '')
      .update('\n');
  return h.digest();
}

/** The digest an entry must have after `prev`; the verifier computes the same. */
export function entryDigest(entry: AuditEntry, prev: Buffer | null): Buffer {
  const canonical = JSON.stringify([
    entry.stream,
    entry.origin,
    entry.actor,
    entry.action,
    entry.recordIds,
    entry.purpose,
    entry.reason,
    entry.policyVersion,
    entry.count,
    entry.factsDigest.toString('hex'),
    entry.at.toISOString(),
  ]);
  return sha256(prev ?? Buffer.alloc(0), canonical);
}

/** Appends an entry to its chain and returns its id. Locks the chain's head until the transaction ends. */
export async function appendAudit(tx: Tx, schema: string, entry: AuditEntry): Promise<string> {
  const [head] = await tx.query<{ digest: Buffer | null }>(
    `INSERT INTO ${schema}.chain AS c (stream) VALUES ($1)
     ON CONFLICT (stream) DO UPDATE SET stream = c.stream RETURNING digest`,
    [entry.stream],
  );
  const prev = head?.digest ?? null;
  const digest = entryDigest(entry, prev);
  const [row] = await tx.query<{ id: string }>(
    `WITH moved AS (UPDATE ${schema}.chain SET digest = $13 WHERE stream = $1)
     INSERT INTO ${schema}.slice (stream, origin, actor, action, record_ids, purpose, reason, policy_version,
       count, facts_digest, at, prev_digest, digest)
     VALUES ($1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [
      entry.stream,
      entry.origin,
      entry.actor,
      entry.action,
      entry.recordIds,
      entry.purpose,
      entry.reason,
      entry.policyVersion,
      entry.count,
      entry.factsDigest,
      entry.at,
      prev,
      digest,
    ],
  );
  return row!.id;
}

export interface AuditFault {
  readonly stream: string;
  readonly sliceId: string;
  readonly fault: 'digest' | 'chain';
}

/** Walks every chain of a schema and names the entries that do not fit. An empty list means the chains are whole. */
export async function verifyAudit(tx: Tx, schema: string): Promise<AuditFault[]> {
  type Row = AuditRow;
  const faults: AuditFault[] = [];
  const heads = new Map<string, Buffer>();
  let after = '0';
  for (;;) {
    const rows = await tx.query<Row>(`SELECT * FROM ${schema}.slice WHERE id > $1 ORDER BY id LIMIT 5000`, [after]);
    if (rows.length === 0) break;
    for (const row of rows) {
      const prev = heads.get(row.stream) ?? null;
      const same = prev === null ? row.prev_digest === null : row.prev_digest?.equals(prev) === true;
      if (!same) faults.push({ stream: row.stream, sliceId: row.id, fault: 'chain' });
      if (!entryDigest(entryOf(row), row.prev_digest).equals(row.digest))
        faults.push({ stream: row.stream, sliceId: row.id, fault: 'digest' });
      heads.set(row.stream, row.digest);
      after = row.id;
    }
  }
  for (const head of await tx.query<{ stream: string; digest: Buffer | null }>(`SELECT * FROM ${schema}.chain`))
    if (head.digest && heads.get(head.stream)?.equals(head.digest) !== true)
      faults.push({ stream: head.stream, sliceId: 'head', fault: 'chain' });
  return faults;
}

interface AuditRow {
  id: string;
  stream: string;
  origin: string;
  actor: string;
  action: string;
  record_ids: string[] | null;
  purpose: string | null;
  reason: string | null;
  policy_version: string | null;
  count: number;
  facts_digest: Buffer;
  at: Date;
  digest: Buffer;
  prev_digest: Buffer | null;
}

const entryOf = (r: AuditRow): AuditEntry => ({
  stream: r.stream,
  origin: r.origin,
  actor: r.actor,
  action: r.action,
  recordIds: r.record_ids,
  purpose: r.purpose,
  reason: r.reason,
  policyVersion: r.policy_version,
  count: r.count,
  factsDigest: r.facts_digest,
  at: r.at,
});
