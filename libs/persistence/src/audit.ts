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

/**
 * The digest an entry must have after `prev`; the verifier computes the same. The id belongs to it: facts point at their
 * entry by id, so two entries that swapped ids would put one person's deeds down to another.
 */
export function entryDigest(sliceId: string, entry: AuditEntry, prev: Buffer | null): Buffer {
  const canonical = JSON.stringify([
    sliceId,
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

/** Draws the id of an entry that will be written later in this transaction; `at` is the database's clock. */
export async function drawSlice(tx: Tx, schema: string): Promise<{ sliceId: string; at: Date }> {
  const [row] = await tx.query<{ id: string; at: Date }>(
    `SELECT nextval(pg_get_serial_sequence('${schema}.slice', 'id')) AS id, clock_timestamp() AS at`,
  );
  return { sliceId: row!.id, at: row!.at };
}

/** Appends an entry to its chain under the id drawn before. Locks the chain's head until the transaction ends. */
export async function appendAudit(tx: Tx, schema: string, sliceId: string, entry: AuditEntry): Promise<void> {
  const [head] = await tx.query<{ digest: Buffer | null }>(
    `INSERT INTO ${schema}.chain AS c (stream) VALUES ($1)
     ON CONFLICT (stream) DO UPDATE SET stream = c.stream RETURNING digest`,
    [entry.stream],
  );
  const prev = head?.digest ?? null;
  const digest = entryDigest(sliceId, entry, prev);
  await tx.query(
    `WITH moved AS (UPDATE ${schema}.chain SET digest = $13 WHERE stream = $1)
     INSERT INTO ${schema}.slice (id, stream, origin, actor, action, record_ids, purpose, reason, policy_version,
       count, facts_digest, at, prev_digest, digest)
     VALUES ($14, $1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9, $10, $11, $12, $13)`,
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
      sliceId,
    ],
  );
}

export interface AuditFault {
  readonly stream: string;
  readonly sliceId: string;
  readonly fault: 'digest' | 'chain' | 'head';
}

/** The links of one chain as they were read. */
interface Chain {
  readonly digests: Set<string>;
  readonly followed: Map<string, string>;
}

const start = 'start';

/**
 * Checks every chain of a schema and names the entries that do not fit: content changed (`digest`), an entry taken out,
 * put in or moved (`chain`), the tail cut (`head`). An empty list means the chains are whole. Ids are drawn before the
 * chain's head is locked, so the chain's own links give the order, not the ids.
 */
export async function verifyAudit(tx: Tx, schema: string): Promise<AuditFault[]> {
  const faults: AuditFault[] = [];
  const chains = new Map<string, Chain>();
  let after = '0';
  for (;;) {
    const rows = await tx.query<AuditRow>(`SELECT * FROM ${schema}.slice WHERE id > $1 ORDER BY id LIMIT 5000`, [
      after,
    ]);
    if (rows.length === 0) break;
    for (const row of rows) faults.push(...follow(chains, row));
    after = rows.at(-1)!.id;
  }
  const heads = await tx.query<{ stream: string; digest: Buffer | null }>(`SELECT * FROM ${schema}.chain`);
  const headOf = new Map(heads.map((h) => [h.stream, h.digest?.toString('hex') ?? null]));
  for (const [stream, chain] of chains) faults.push(...unlinked(stream, chain, headOf.get(stream) ?? null));
  for (const [stream, head] of headOf)
    if (head !== null && !chains.has(stream)) faults.push({ stream, sliceId: 'head', fault: 'head' });
  return faults;
}

function follow(chains: Map<string, Chain>, row: AuditRow): AuditFault[] {
  const faults: AuditFault[] = [];
  const chain = chains.get(row.stream) ?? { digests: new Set(), followed: new Map() };
  chains.set(row.stream, chain);
  const prev = row.prev_digest?.toString('hex') ?? start;
  if (!entryDigest(row.id, entryOf(row), row.prev_digest).equals(row.digest))
    faults.push({ stream: row.stream, sliceId: row.id, fault: 'digest' });
  if (chain.followed.has(prev)) faults.push({ stream: row.stream, sliceId: row.id, fault: 'chain' });
  chain.followed.set(prev, row.id);
  chain.digests.add(row.digest.toString('hex'));
  return faults;
}

function unlinked(stream: string, chain: Chain, head: string | null): AuditFault[] {
  const faults: AuditFault[] = [];
  for (const [prev, sliceId] of chain.followed)
    if (prev !== start && !chain.digests.has(prev)) faults.push({ stream, sliceId, fault: 'chain' });
  const ends = [...chain.digests].filter((digest) => !chain.followed.has(digest));
  if (ends.length !== 1 || ends[0] !== head) faults.push({ stream, sliceId: 'head', fault: 'head' });
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
