const statements = [
  // What the service knows of a log: the newest version it has seen. Who may see it is decided by its compartments as they
  // are now, wherever it appears.
  `CREATE TABLE enrichment.log (
    log_id uuid PRIMARY KEY, version int NOT NULL, urn text NOT NULL, compartments text[] NOT NULL,
    identifiers_left_off int NOT NULL, at timestamptz NOT NULL)`,
  `CREATE INDEX log_urn ON enrichment.log (urn)`,
  `CREATE TABLE enrichment.identifier (
    log_id uuid NOT NULL, version int NOT NULL, urn text NOT NULL, type text NOT NULL, normalised text NOT NULL,
    raw text NOT NULL, validity text NOT NULL CHECK (validity IN ('valid', 'invalid', 'unverifiable')),
    field text NOT NULL, start_at int NOT NULL, end_at int NOT NULL, compartments text[] NOT NULL, at timestamptz NOT NULL,
    PRIMARY KEY (log_id, version, field, start_at))`,
  `CREATE INDEX identifier_value ON enrichment.identifier (type, normalised)`,
  // One row per value that may link logs. Its lock is what orders two transactions that bring the same value: the second
  // waits for the first to end and then reads what the first has written.
  `CREATE TABLE enrichment.shared_value (
    type text NOT NULL, normalised text NOT NULL, taken bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (type, normalised)) WITH (fillfactor = 60)`,
  // Which logs hold a value, in their newest version.
  `CREATE TABLE enrichment.holder (
    type text NOT NULL, normalised text NOT NULL, log_id uuid NOT NULL, urn text NOT NULL, compartments text[] NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (type, normalised, log_id))`,
  `CREATE INDEX holder_newest ON enrichment.holder (type, normalised, seq DESC)`,
  `CREATE INDEX holder_log ON enrichment.holder (log_id)`,
  // The evidence that a link was made. One row for both directions: the smaller id is \`from_log\`.
  `CREATE TABLE enrichment.link (
    from_log uuid NOT NULL, to_log uuid NOT NULL, type text NOT NULL, normalised text NOT NULL,
    strength text NOT NULL CHECK (strength IN ('confirmed', 'probable', 'possible')), policy_version text NOT NULL,
    at timestamptz NOT NULL, slice_id bigint NOT NULL, CHECK (from_log < to_log),
    PRIMARY KEY (from_log, to_log, type, normalised))`,
  `CREATE INDEX link_to ON enrichment.link (to_log)`,
  // A log in a compartment was met by one that may not know of it. For the eyes of those who may see both.
  `CREATE TABLE enrichment.silent_hit (
    log_id uuid NOT NULL, hit_by_log uuid NOT NULL, type text NOT NULL, normalised text NOT NULL, strength text NOT NULL,
    at timestamptz NOT NULL, slice_id bigint NOT NULL, PRIMARY KEY (log_id, hit_by_log, type, normalised))`,
  `CREATE TABLE enrichment.quality_task (
    id uuid NOT NULL UNIQUE, seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE, log_id uuid NOT NULL, version int NOT NULL,
    urn text NOT NULL, type text NOT NULL, normalised text NOT NULL, raw text NOT NULL, field text NOT NULL,
    start_at int NOT NULL, end_at int NOT NULL, state text NOT NULL DEFAULT 'open', opened_at timestamptz NOT NULL,
    PRIMARY KEY (log_id, type, normalised))`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

export class Enrichment0001Tables {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
