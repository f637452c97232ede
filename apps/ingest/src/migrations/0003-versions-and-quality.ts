const statements = [
  // `version` is the newest one in its place: 0 while only a later one has come. `state` says what holds the log, if anything.
  `ALTER TABLE ingest.submission ALTER COLUMN content_hash DROP NOT NULL`,
  // Row of the record that holds the first version where it came over the bus; null where the id follows from the log's.
  `ALTER TABLE ingest.submission ADD COLUMN record_id uuid`,
  `ALTER TABLE ingest.submission ADD COLUMN hold_codes text[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE ingest.submission ADD COLUMN state text NOT NULL DEFAULT 'moving'
    CHECK (state IN ('moving', 'held', 'awaiting', 'returned', 'refused', 'split', 'duplicate'))`,
  // Versions that are not, or not only, in the record: amended, held back, parked behind one that has not come, or late.
  `CREATE TABLE ingest.version (
    log_id uuid NOT NULL, version int NOT NULL,
    state text NOT NULL CHECK (state IN ('current', 'parked', 'history')),
    author text NOT NULL CHECK (author IN ('submitter', 'quality')),
    content_hash bytea, confidential_hash bytea, findings jsonb NOT NULL, hold_codes text[] NOT NULL,
    lane text NOT NULL, pre_screen text[] NOT NULL, log text NOT NULL, difference jsonb, received_at timestamptz NOT NULL,
    PRIMARY KEY (log_id, version))`,
  `CREATE INDEX version_parked ON ingest.version (received_at) WHERE state = 'parked'`,
  // What waits for the quality officer: one entry a log. Urgent first, then the longest waiting.
  `CREATE TABLE ingest.review (
    log_id uuid PRIMARY KEY, version int NOT NULL, rank smallint NOT NULL, codes text[] NOT NULL,
    compartments text[] NOT NULL, escalated boolean NOT NULL DEFAULT false, opened_at timestamptz NOT NULL)`,
  `CREATE INDEX review_queue ON ingest.review (rank, opened_at, log_id)`,
  `CREATE TABLE ingest.quality_decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, log_id uuid NOT NULL, version int NOT NULL, outcome text NOT NULL,
    reason text NOT NULL, codes text[] NOT NULL, decided_by text NOT NULL, decided_at timestamptz NOT NULL,
    made_version int, related text[] NOT NULL DEFAULT '{}')`,
  `CREATE INDEX quality_decision_log ON ingest.quality_decision (log_id)`,
  // A fault in the data, told to the force that owns them and followed to its close.
  `CREATE TABLE ingest.quality_ticket (
    id uuid PRIMARY KEY, log_id uuid NOT NULL, version int NOT NULL, organisation text NOT NULL, compartments text[] NOT NULL,
    codes text[] NOT NULL, reason text NOT NULL, opened_by text NOT NULL, opened_at timestamptz NOT NULL,
    answered_version int, answered_at timestamptz, told_at timestamptz,
    closed_at timestamptz, closed_by text, closed_as text)`,
  `CREATE INDEX quality_ticket_log ON ingest.quality_ticket (log_id)`,
  `CREATE INDEX quality_ticket_open ON ingest.quality_ticket (opened_at, id) WHERE closed_at IS NULL`,
  // Public halves of every key a receipt was ever signed with: a receipt outlives the keys of the process.
  `CREATE TABLE ingest.receipt_key (kid text PRIMARY KEY, jwk jsonb NOT NULL, since timestamptz NOT NULL DEFAULT clock_timestamp())`,
  `ALTER TABLE ingest.progress ADD COLUMN version int NOT NULL DEFAULT 1`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** Versions of a log, what waits for the quality officer, and the keys of receipts. */
export class Ingest0003VersionsAndQuality {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
