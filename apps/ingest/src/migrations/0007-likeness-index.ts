const statements = [
  // With a list of pending entries every look-up reads the whole list, up to 4 MB of it, before it comes to the index. What is
  // written here is written behind the door, where it may take its time.
  `ALTER INDEX ingest.likeness_bands SET (fastupdate = off)`,
  `SELECT gin_clean_pending_list('ingest.likeness_bands')`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** Look-ups among near-duplicates take the same time however much was written just now. */
export class Ingest0007LikenessIndex {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
