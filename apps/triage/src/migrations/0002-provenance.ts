/** What TypeORM's runner hands a migration, as far as this one needs it. */
interface StatementRunner {
  query(sql: string): Promise<unknown>;
}

const statements = [
  // Under what an assessment was made; what it was made of, without any text, so that another policy can be tried on it.
  `ALTER TABLE triage.assessment ADD COLUMN policy_version text NOT NULL DEFAULT '', ADD COLUMN policy_hash text NOT NULL DEFAULT '',
    ADD COLUMN lexicon_version text NOT NULL DEFAULT '', ADD COLUMN facts jsonb`,
  // A log can be taken back before its assessment is here: the order of two topics is nobody's promise.
  `CREATE TABLE triage.withdrawn_log (log_id uuid PRIMARY KEY, withdrawn_at timestamptz NOT NULL, slice_id bigint NOT NULL)`,
];

/** Where an assessment comes from, and which logs were taken back. */
export class Triage0002Provenance {
  async up(runner: StatementRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
