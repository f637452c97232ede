const statements = [
  `CREATE SEQUENCE ingest.urn_no`,
  // One row per accepted log, and the promise that a submitter's id becomes one log and no more. It names no source, and
  // the digest of what was sealed is itself sealed: a digest of a name would confirm a guess.
  `CREATE TABLE ingest.submission (
    organisation text NOT NULL, submission_id text NOT NULL,
    content_hash bytea NOT NULL, confidential_hash bytea,
    log_id uuid NOT NULL, urn_prefix text NOT NULL, urn_year int NOT NULL,
    urn_no bigint NOT NULL DEFAULT nextval('ingest.urn_no'),
    version int NOT NULL DEFAULT 1, lane text NOT NULL CHECK (lane IN ('routine', 'urgent')),
    marking text NOT NULL, compartments text[] NOT NULL, findings jsonb NOT NULL,
    accepted_at timestamptz NOT NULL, withdrawn_at timestamptz, withdrawn_reason text,
    PRIMARY KEY (organisation, submission_id))`,
  `CREATE UNIQUE INDEX submission_log_id ON ingest.submission (log_id)`,
  `CREATE UNIQUE INDEX submission_urn_no ON ingest.submission (urn_no)`,
  `CREATE INDEX submission_accepted ON ingest.submission (organisation, accepted_at, urn_no)`,
  // An id used again for other content: both digests are kept for whoever asks who sent what.
  `CREATE TABLE ingest.reused_id (
    organisation text NOT NULL, submission_id text NOT NULL, content_hash bytea NOT NULL, other_hash bytea NOT NULL,
    at timestamptz NOT NULL, PRIMARY KEY (organisation, submission_id, other_hash))`,
  // Pseudonym → sealed entry, nothing else: which log it belongs to is inside the seal, and there is no time to join on.
  `CREATE TABLE ingest.source_vault (source_ref uuid PRIMARY KEY, sealed bytea NOT NULL)`,
  // What became of a log behind the door, as the fence tells it. Append-only.
  `CREATE TABLE ingest.progress (
    message_id uuid PRIMARY KEY, log_id uuid NOT NULL, state text NOT NULL, at timestamptz NOT NULL)`,
  `CREATE INDEX progress_log_id ON ingest.progress (log_id)`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

export class Ingest0001Tables {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
