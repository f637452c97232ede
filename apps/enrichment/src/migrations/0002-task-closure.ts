const statements = [
  `ALTER TABLE enrichment.quality_task ADD COLUMN closed_at timestamptz`,
  `ALTER TABLE enrichment.quality_task ADD COLUMN closed_by text`,
  `ALTER TABLE enrichment.quality_task ADD COLUMN closed_as text`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** How a quality task ends. */
export class Enrichment0002TaskClosure {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
