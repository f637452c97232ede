import pg from 'pg';
import { stages, type AuditRow, type Evidence, type Stage, type StageEvidence, type StoredRow } from './evidence.js';
import { canary } from '../load/texts.js';

type Row = Record<string, unknown>;
type Query = <T extends Row>(sql: string) => Promise<T[]>;

const text = (value: unknown): string => String(value);
const orNull = (value: unknown): string | null => (value === null ? null : String(value));

const slices = (
  stage: Stage,
): string => `SELECT id::text AS id, stream, origin, actor, action, record_ids::text[] AS record_ids,
  purpose, reason, policy_version, count, encode(facts_digest, 'hex') AS facts, at, encode(digest, 'hex') AS digest,
  encode(prev_digest, 'hex') AS prev FROM ${stage}.slice`;

// The order of the fields is part of the audit's contract: docs/delivery.md.
function auditRow(r: Row): AuditRow {
  const { id, stream, origin, actor, action, record_ids: ids, purpose, reason, policy_version: policy } = r;
  const at = (r['at'] as Date).toISOString();
  const canonical = JSON.stringify([
    id,
    stream,
    origin,
    actor,
    action,
    ids,
    purpose,
    reason,
    policy,
    r['count'],
    r['facts'],
    at,
  ]);
  return { id: text(id), stream: text(stream), canonical, digest: text(r['digest']), prev: orNull(r['prev']) };
}

async function readStage(query: Query, stage: Stage): Promise<StageEvidence> {
  const rows = await query<Row>(
    `SELECT message_id AS id, caused_by, log_id, version, slice_id::text AS slice_id, emissions,
       CASE WHEN event IS NULL THEN NULL ELSE topic END AS topic,
       substring(event FROM '"id":"([0-9a-f-]{36})"') AS emits FROM ${stage}.record`,
  );
  const chains = await query<Row>(`SELECT stream, encode(digest, 'hex') AS digest FROM ${stage}.chain`);
  const letters = await query<Row>(`SELECT topic, reason_code AS code FROM ${stage}.dead_letter WHERE state = 'open'`);
  const [outbox] = await query<Row>(`SELECT count(*)::int AS n FROM ${stage}.outbox`);
  return {
    rows: rows.map((r): StoredRow => ({
      id: text(r['id']),
      causedBy: orNull(r['caused_by']),
      logId: text(r['log_id']),
      version: Number(r['version']),
      sliceId: text(r['slice_id']),
      emissions: Number(r['emissions']),
      topic: orNull(r['topic']),
      emits: orNull(r['emits']),
    })),
    audit: (await query<Row>(slices(stage))).map(auditRow),
    chains: new Map(chains.map((c) => [text(c['stream']), orNull(c['digest'])])),
    deadLetters: letters.map((l) => ({ topic: text(l['topic']), code: text(l['code']) })),
    outbox: Number(outbox!['n']),
  };
}

/** Every table of every schema of ours that shows an identity, but for the vault, which is the corridor. */
async function identitiesIn(query: Query): Promise<string[]> {
  const tables = await query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  const hex = Buffer.from(canary, 'utf8').toString('hex');
  for (const { name } of tables) {
    const [row] = await query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} AS t WHERE t::text LIKE '%${canary}%' OR t::text LIKE '%${hex}%'`,
    );
    if (row!.n > 0) found.push(`table:${name} (${row!.n} rows)`);
  }
  return found;
}

export type DatabaseEvidence = Pick<
  Evidence,
  | 'stage'
  | 'submissions'
  | 'logs'
  | 'releases'
  | 'products'
  | 'deliveries'
  | 'delivered'
  | 'permitted'
  | 'deliverySlices'
> & { readonly identities: readonly string[] };

/** Reads what the services keep, in plain SQL. */
export async function readDatabase(url: string, have: readonly Stage[] = stages): Promise<DatabaseEvidence> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query: Query = async <T extends Row>(sql: string) => (await client.query<T>(sql)).rows;
  try {
    const read: [Stage, StageEvidence][] = [];
    for (const stage of have) read.push([stage, await readStage(query, stage)]);
    return {
      stage: Object.fromEntries(read) as Record<Stage, StageEvidence>,
      ...(await readLogs(query)),
      ...(await readDeliveries(query)),
      identities: await identitiesIn(query),
    };
  } finally {
    await client.end();
  }
}

async function readLogs(query: Query) {
  const submissions = await query<Row>(
    `SELECT submission_id, organisation, log_id, withdrawn_at IS NOT NULL AS withdrawn FROM ingest.submission`,
  );
  const logs = await query<Row>(`SELECT log_id, state, product_id FROM sanitisation.log`);
  const releases = await query<Row>(
    `SELECT product_id, product_version, log_id, state, marking, content->>'title' AS title, content->>'text' AS text
     FROM sanitisation.release`,
  );
  return {
    submissions: submissions.map((r) => ({
      id: text(r['submission_id']),
      organisation: text(r['organisation']),
      logId: text(r['log_id']),
      withdrawn: r['withdrawn'] === true,
    })),
    logs: new Map(
      logs.map((r) => [
        text(r['log_id']),
        { logId: text(r['log_id']), state: text(r['state']), productId: orNull(r['product_id']) },
      ]),
    ),
    releases: releases.map((r) => ({
      productId: text(r['product_id']),
      version: Number(r['product_version']),
      logId: text(r['log_id']),
      state: text(r['state']),
      marking: text(r['marking']),
      words: `${text(r['title'])} ${text(r['text'])}`,
    })),
  };
}

async function readDeliveries(query: Query) {
  const products = await query<Row>(`SELECT product_id, latest_version, state FROM dissemination.product`);
  const deliveries = await query<Row>(
    `SELECT d.id, d.kind, d.product_id, d.version, replace(s.name, 'chaos ', '') AS recipient, d.state
     FROM dissemination.delivery d JOIN dissemination.subscriber s ON s.id = d.subscriber_id`,
  );
  const facts = await query<Row>(
    `SELECT delivery_id, count(*)::int AS n FROM dissemination.outcome WHERE state = 'delivered' GROUP BY delivery_id`,
  );
  const permits = await query<Row>(`SELECT DISTINCT delivery_id FROM dissemination.decision WHERE permit`);
  const slices = await query<Row>(
    `SELECT slice_id::text AS id FROM dissemination.decision UNION SELECT slice_id::text FROM dissemination.outcome`,
  );
  return {
    products: new Map(
      products.map((r) => [text(r['product_id']), { latest: Number(r['latest_version']), state: text(r['state']) }]),
    ),
    deliveries: deliveries.map((r) => ({
      id: text(r['id']),
      kind: text(r['kind']),
      productId: text(r['product_id']),
      version: Number(r['version']),
      recipient: text(r['recipient']),
      state: text(r['state']),
    })),
    delivered: new Map(facts.map((r) => [text(r['delivery_id']), Number(r['n'])])),
    permitted: new Set(permits.map((r) => text(r['delivery_id']))),
    deliverySlices: slices.map((r) => text(r['id'])),
  };
}
