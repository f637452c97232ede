/** What TypeORM's runner hands a migration, as far as this one needs it. */
interface StatementRunner {
  query(sql: string): Promise<unknown>;
}

const statements = [
  `CREATE TABLE triage.assessment (
    log_id uuid NOT NULL, version int NOT NULL, urn text NOT NULL, owner text NOT NULL, compartments text[] NOT NULL,
    marking text NOT NULL, title text NOT NULL, risk numeric NOT NULL, band text NOT NULL, confidence text NOT NULL,
    priority text NOT NULL, priority_rank smallint NOT NULL, due_at timestamptz NOT NULL, threat_to_life boolean NOT NULL,
    summary jsonb NOT NULL, assessed_at timestamptz NOT NULL, slice_id bigint NOT NULL,
    acknowledged_at timestamptz, acknowledged_by text, PRIMARY KEY (log_id, version))`,
  `CREATE INDEX assessment_urn ON triage.assessment (urn)`,
  `CREATE INDEX assessment_queue ON triage.assessment (priority_rank, due_at)`,
  `CREATE INDEX assessment_threats ON triage.assessment (due_at) WHERE threat_to_life AND acknowledged_at IS NULL`,
];

/** The tables of triage. A TypeORM migration, written without TypeORM. */
export class Triage0001Tables {
  async up(runner: StatementRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
