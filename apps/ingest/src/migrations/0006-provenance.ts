const statements = [
  // The pseudonym of a log's giver, made for this log alone. Whether two of them are one only the vault can tell.
  `CREATE TABLE ingest.provenance (log_id uuid PRIMARY KEY, source_ref uuid NOT NULL)`,
  // What the newest version of a log rests on: a log that was held when it was written, or a submitter's own id, which may
  // come later.
  `CREATE TABLE ingest.provenance_edge (
    log_id uuid NOT NULL, position int NOT NULL, kind text NOT NULL CHECK (kind IN ('corroborates', 'derives')),
    to_log uuid, to_organisation text, to_submission text, PRIMARY KEY (log_id, kind, position),
    CHECK ((to_log IS NULL) = (to_submission IS NOT NULL AND to_organisation IS NOT NULL)))`,
  `CREATE INDEX provenance_edge_log ON ingest.provenance_edge (to_log) WHERE to_log IS NOT NULL`,
  `CREATE INDEX provenance_edge_name ON ingest.provenance_edge (to_organisation, to_submission)
    WHERE to_submission IS NOT NULL`,
  // Circles found behind the door, each told once a version, to those briefed into every compartment along the way.
  `CREATE TABLE ingest.provenance_circle (
    log_id uuid NOT NULL, version int NOT NULL, code text NOT NULL, compartments text[] NOT NULL, at timestamptz NOT NULL,
    shown boolean NOT NULL DEFAULT false, PRIMARY KEY (log_id, version))`,
  `CREATE INDEX provenance_circle_to_show ON ingest.provenance_circle (log_id) WHERE NOT shown`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** Who corroborates or derives from whom. */
export class Ingest0006Provenance {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
