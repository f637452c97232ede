const statements = [
  // Whether any version of the log has gone on to triage.
  `ALTER TABLE ingest.submission ADD COLUMN moved boolean NOT NULL DEFAULT true`,
  // Who handed the first version in: for parts of it that become logs of their own, and never sent on.
  `ALTER TABLE ingest.submission ADD COLUMN submitted_by text`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** What the quality desk keeps beside the versions. */
export class Ingest0004QualityDesk {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
