/** What TypeORM's runner hands a migration, as far as this one needs it. */
interface StatementRunner {
  query(sql: string): Promise<unknown>;
}

const statements = [
  `CREATE SCHEMA IF NOT EXISTS bus`,
  `CREATE TABLE bus.topic (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE,
    incarnation uuid NOT NULL DEFAULT gen_random_uuid(), created_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
  // Half empty pages: the counter moves with every publish and must stay in its page.
  `CREATE TABLE bus.partition (
    topic_id int NOT NULL REFERENCES bus.topic, part int NOT NULL,
    next_off bigint NOT NULL DEFAULT 0, log_start bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic_id, part)) WITH (fillfactor = 50)`,
  `CREATE TABLE bus.record (
    topic_id int NOT NULL, part int NOT NULL, off bigint NOT NULL,
    key text, headers text NOT NULL, value bytea, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic_id, part, off))`,
  // Compressing each value costs more than the disk it saves for two weeks.
  `ALTER TABLE bus.record ALTER COLUMN value SET STORAGE EXTERNAL`,
  `CREATE TABLE bus.hint (
    grp text NOT NULL, topic_id int NOT NULL REFERENCES bus.topic, part int NOT NULL, committed bigint NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (grp, topic_id, part)) WITH (fillfactor = 50)`,
];

/** The tables of the embedded log. A TypeORM migration, written without TypeORM. */
export class Bus0001Log {
  async up(runner: StatementRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: StatementRunner): Promise<void> {
    await runner.query('DROP SCHEMA bus CASCADE');
  }
}
