/** What TypeORM's runner hands a migration, as far as this one needs it. */
interface StatementRunner {
  query(sql: string): Promise<unknown>;
}

// Written for every log and read for few, always whole: taking them apart for jsonb costs more than the row.
const statement = `ALTER TABLE triage.assessment
  ALTER COLUMN summary TYPE json USING summary::json, ALTER COLUMN facts TYPE json USING facts::json`;

/** Assessments and their facts are kept as the text they are. */
export class Triage0003PlainJson {
  async up(runner: StatementRunner): Promise<void> {
    await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
