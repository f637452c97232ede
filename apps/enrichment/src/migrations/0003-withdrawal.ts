const statements = [
  // Taken back for good. A row of version 0 is a log whose withdrawal came before it: nobody is shown it.
  `ALTER TABLE enrichment.log ADD COLUMN withdrawn_at timestamptz`,
  `CREATE INDEX silent_hit_by ON enrichment.silent_hit (hit_by_log)`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** Logs that are taken back. */
export class Enrichment0003Withdrawal {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
