import type { Tx } from './database.js';

const identifier = /^[a-z_][a-z0-9_]*$/;
const typeName = /^[a-z][a-z0-9 ]*(\([0-9, ]+\))?(\[\])?$/;

/** The tables every service has (delivery design 4.2), as statements for one schema. Each is safe to run again. */
export function pipelineTables(schema: string): readonly string[] {
  if (!identifier.test(schema)) throw new Error('a schema name is lower-case letters, digits and underscores');
  return [
    `CREATE SCHEMA IF NOT EXISTS ${schema}`,
    `CREATE TABLE IF NOT EXISTS ${schema}.position (
      grp text NOT NULL, topic text NOT NULL, part int NOT NULL,
      done bigint NOT NULL DEFAULT 0, published bigint NOT NULL DEFAULT 0, epoch bigint NOT NULL DEFAULT 0,
      topic_id text, updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (grp, topic, part))`,
    `CREATE TABLE IF NOT EXISTS ${schema}.slice (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stream text NOT NULL, origin text NOT NULL, actor text NOT NULL, action text NOT NULL,
      record_ids uuid[], purpose text, reason text, policy_version text,
      count int NOT NULL, facts_digest bytea NOT NULL, at timestamptz NOT NULL,
      digest bytea NOT NULL, prev_digest bytea)`,
    `CREATE INDEX IF NOT EXISTS slice_record_ids ON ${schema}.slice USING gin (record_ids) WHERE record_ids IS NOT NULL`,
    `CREATE TABLE IF NOT EXISTS ${schema}.chain (stream text PRIMARY KEY, digest bytea)`,
    `CREATE TABLE IF NOT EXISTS ${schema}.record (
      message_id uuid PRIMARY KEY, caused_by uuid, log_id uuid NOT NULL, version int NOT NULL,
      slice_id bigint NOT NULL, accepted_on date NOT NULL, emissions smallint NOT NULL,
      topic text, event text, dropped text, emitted_at timestamptz NOT NULL)`,
    `CREATE INDEX IF NOT EXISTS record_log_id ON ${schema}.record (log_id)`,
    `CREATE TABLE IF NOT EXISTS ${schema}.outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, origin text NOT NULL, message_ids uuid[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    `CREATE TABLE IF NOT EXISTS ${schema}.dead_letter (
      id uuid PRIMARY KEY, boundary text NOT NULL, topic text NOT NULL, part int NOT NULL, off bigint NOT NULL,
      reason_code text NOT NULL, reason text NOT NULL, field_path text, body_enc bytea,
      first_seen timestamptz NOT NULL DEFAULT clock_timestamp(), tries int NOT NULL DEFAULT 1,
      state text NOT NULL DEFAULT 'open')`,
    `CREATE TABLE IF NOT EXISTS ${schema}.lease (
      name text PRIMARY KEY, owner text NOT NULL, fence bigint NOT NULL, expires_at timestamptz NOT NULL)`,
  ];
}

/** Adds a service's own columns to its record table. */
export function recordColumns(schema: string, columns: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(columns).map(([name, type]) => {
    if (!identifier.test(name) || !typeName.test(type)) throw new Error(`not a plain column definition: ${name}`);
    return `ALTER TABLE ${schema}.record ADD COLUMN IF NOT EXISTS ${name} ${type}`;
  });
}

/** Runs statements one after the other. */
export async function runAll(tx: Tx, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await tx.query(statement);
}
