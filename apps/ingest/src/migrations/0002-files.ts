const statements = [
  // A mapping is configuration: a version, once saved, stays as it is, so that what a log was made by can be looked up.
  `CREATE TABLE ingest.mapping (
    organisation text NOT NULL, mapping_id text NOT NULL, version text NOT NULL,
    document jsonb NOT NULL, saved_by text NOT NULL, saved_at timestamptz NOT NULL,
    PRIMARY KEY (organisation, mapping_id, version))`,
  // Files kept beside logs, sealed. The address is a keyed digest: a plain one would confirm who holds which file.
  `CREATE TABLE ingest.attachment (
    address bytea PRIMARY KEY, sealed bytea NOT NULL, bytes int NOT NULL, stored_at timestamptz NOT NULL)`,
  `CREATE TABLE ingest.log_attachment (
    log_id uuid NOT NULL, position int NOT NULL, address bytea NOT NULL REFERENCES ingest.attachment (address),
    sealed_label bytea NOT NULL, PRIMARY KEY (log_id, position))`,
  `CREATE INDEX log_attachment_address ON ingest.log_attachment (address)`,
  `CREATE TABLE ingest.quarantine (
    id uuid PRIMARY KEY, sealed bytea NOT NULL, reason text NOT NULL, organisation text NOT NULL,
    at timestamptz NOT NULL)`,
  // Random keys of this schema, sealed. The first process that needs one makes it.
  `CREATE TABLE ingest.secret (name text PRIMARY KEY, sealed bytea NOT NULL)`,
  // How far an import has come, so that it goes on after a kill. The file is known by its keyed digest.
  `CREATE TABLE ingest.import (
    door text NOT NULL, file_key bytea NOT NULL, mapping text NOT NULL, organisation text NOT NULL,
    rows_done bigint NOT NULL DEFAULT 0, accepted bigint NOT NULL DEFAULT 0, repeats bigint NOT NULL DEFAULT 0,
    refused bigint NOT NULL DEFAULT 0, refusals jsonb NOT NULL DEFAULT '[]',
    started_at timestamptz NOT NULL, ended_at timestamptz, failure text,
    PRIMARY KEY (door, file_key, mapping))`,
  `CREATE INDEX import_started ON ingest.import (organisation, started_at DESC)`,
  `CREATE TABLE ingest.report_watermark (report text PRIMARY KEY, watermark text NOT NULL, at timestamptz NOT NULL)`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

export class Ingest0002Files {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
