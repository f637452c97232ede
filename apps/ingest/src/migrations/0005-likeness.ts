const statements = [
  // Logs still to be compared with everything held: written with the acceptance, taken out with the comparison.
  `CREATE TABLE ingest.likeness_due (log_id uuid PRIMARY KEY)`,
  // What a log is compared by: hashes only, no text. One row a log, of its newest version.
  `CREATE TABLE ingest.likeness (
    log_id uuid PRIMARY KEY, urn text NOT NULL, compartments text[] NOT NULL, bands int[] NOT NULL, sketch text NOT NULL,
    at timestamptz NOT NULL)`,
  `CREATE INDEX likeness_bands ON ingest.likeness USING gin (bands)`,
  // Pairs that tell the same, the newer log first.
  `CREATE TABLE ingest.likeness_hit (
    log_id uuid NOT NULL, other_log uuid NOT NULL, score real NOT NULL, at timestamptz NOT NULL,
    shown boolean NOT NULL DEFAULT false, PRIMARY KEY (log_id, other_log))`,
  `CREATE INDEX likeness_hit_to_show ON ingest.likeness_hit (log_id) WHERE NOT shown`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** Near-duplicates among everything held. */
export class Ingest0005Likeness {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
