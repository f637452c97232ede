import { createHash, randomUUID } from 'node:crypto';
import type { Envelope, LogAccepted, LogTriaged } from '@collator/contracts';
import type pg from 'pg';
import { entryDigest } from '../checker/unaudited.js';

const group = (topic: string): string => `stand-in.${topic}`;

export interface Mark {
  readonly done: bigint;
  readonly published: bigint;
  readonly epoch: bigint;
}

const markOf = (r: { done: string; published: string; epoch: string }): Mark => ({
  done: BigInt(r.done),
  published: BigInt(r.published),
  epoch: BigInt(r.epoch),
});

/** Takes a partition under a new epoch. */
export async function claim(db: pg.ClientBase, topic: string, partition: number): Promise<Mark> {
  const { rows } = await db.query(
    `INSERT INTO triage.position AS p (grp, topic, part, epoch) VALUES ($1, $2, $3, 1)
     ON CONFLICT (grp, topic, part) DO UPDATE SET epoch = p.epoch + 1 RETURNING done, published, epoch`,
    [group(topic), topic, partition],
  );
  return markOf(rows[0]);
}

export async function lockMark(db: pg.ClientBase, topic: string, partition: number): Promise<Mark> {
  const { rows } = await db.query(
    `SELECT done, published, epoch FROM triage.position WHERE grp = $1 AND topic = $2 AND part = $3 FOR UPDATE`,
    [group(topic), topic, partition],
  );
  return markOf(rows[0]);
}

export async function setMark(
  db: pg.ClientBase,
  at: { topic: string; partition: number },
  mark: { done?: bigint; published?: bigint },
): Promise<void> {
  await db.query(
    `UPDATE triage.position SET done = coalesce($4, done), published = coalesce($5, published)
     WHERE grp = $1 AND topic = $2 AND part = $3`,
    [group(at.topic), at.topic, at.partition, mark.done?.toString() ?? null, mark.published?.toString() ?? null],
  );
}

/** An event that follows, with its stored bytes. */
export interface Following {
  readonly id: string;
  readonly causedBy: string;
  readonly topic: string;
  readonly envelope: Envelope;
  readonly bytes: string;
}

/** The same id whenever the same cause is worked on: what the key can drop. */
const derived = (cause: string): string => {
  const h = createHash('sha256').update(`stand-in ${cause}`).digest('hex');
  return `${cause.slice(0, 13)}-8${h.slice(0, 3)}-8${h.slice(3, 6)}-${h.slice(6, 18)}`;
};

/** A judgement like triage's, the same for every log: what it says does not matter here. */
export function following(accepted: Envelope<LogAccepted>, topic: string, deterministic: boolean): Following {
  const { log } = accepted.data;
  const at = new Date().toISOString();
  const data: LogTriaged = {
    log,
    assessment: {
      policyVersion: 'stand-in/1',
      risk: 20,
      low: 10,
      high: 30,
      band: 'LOW',
      confidence: 'medium',
      priority: 'LOW',
      dueAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
      threatToLife: false,
      vulnerability: [],
      themes: [],
      gaps: [],
      reasons: [],
    },
  };
  const id = deterministic ? derived(accepted.id) : randomUUID();
  const envelope: Envelope = { ...accepted, id, schema: 'log.triaged.v1', emittedAt: at, data };
  const lane = topic.endsWith('.urgent') ? '.urgent' : '';
  return { id, causedBy: accepted.id, topic: `log.triaged.v1${lane}`, envelope, bytes: JSON.stringify(envelope) };
}

/** Writes rows and their audit entry; returns the ids that were not there before. */
export async function writeRows(db: pg.ClientBase, place: string, all: readonly Following[]): Promise<Set<string>> {
  const { rows: drawn } = await db.query<{ id: string }>(
    `SELECT nextval(pg_get_serial_sequence('triage.slice', 'id'))::text AS id`,
  );
  const slice = drawn[0]!.id;
  const written = new Set<string>();
  for (const f of all) {
    const { rowCount } = await db.query(
      `INSERT INTO triage.record (message_id, caused_by, log_id, version, slice_id, accepted_on, emissions, topic, event,
         emitted_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, clock_timestamp()) ON CONFLICT DO NOTHING`,
      [f.id, f.causedBy, f.envelope.logId, f.envelope.version, slice, f.envelope.acceptedOn, f.topic, f.bytes],
    );
    if (rowCount) written.add(f.id);
  }
  await audit(db, slice, place, written.size);
  return written;
}

async function audit(db: pg.ClientBase, id: string, stream: string, count: number): Promise<void> {
  const { rows } = await db.query<{ digest: string | null }>(
    `INSERT INTO triage.chain AS c (stream) VALUES ($1) ON CONFLICT (stream) DO UPDATE SET stream = c.stream
     RETURNING encode(digest, 'hex') AS digest`,
    [stream],
  );
  const prev = rows[0]?.digest ?? null;
  const at = new Date().toISOString();
  const facts = createHash('sha256').update(`${count}`).digest('hex');
  const by = 'service:stand-in';
  const canonical = JSON.stringify([id, stream, 'topic', by, 'stand-in', null, null, null, null, count, facts, at]);
  const digest = entryDigest(prev, canonical);
  await db.query(
    `INSERT INTO triage.slice (id, stream, origin, actor, action, count, facts_digest, at, prev_digest, digest)
     VALUES ($1, $2, 'topic', $3, 'stand-in', $4, decode($5, 'hex'), $6, decode($7, 'hex'), decode($8, 'hex'))`,
    [id, stream, by, count, facts, at, prev, digest],
  );
  await db.query(`UPDATE triage.chain SET digest = decode($2, 'hex') WHERE stream = $1`, [stream, digest]);
}

/** Stored events of these causes, in the order asked for. */
export async function storedBytes(db: pg.ClientBase, causes: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ caused_by: string; event: string }>(
    `SELECT caused_by, event FROM triage.record WHERE caused_by = ANY($1::uuid[])`,
    [causes],
  );
  const byCause = new Map(rows.map((r) => [r.caused_by, r.event]));
  return causes.flatMap((c) => byCause.get(c) ?? []);
}
