import { DataSource, type MigrationInterface } from 'typeorm';
import { pipelineTables, recordColumns } from './pipeline-tables.js';

/** What one service keeps in the database. */
export interface ServiceSchema {
  /** Schema name, the service's own. */
  readonly name: string;
  /** Extra columns of its record table: name → PostgreSQL type. */
  readonly recordColumns: Readonly<Record<string, string>>;
  /** Its own migrations, in order; each names its schema in its SQL. */
  readonly migrations: readonly (new () => MigrationInterface)[];
}

// Any fixed number will do; every process that migrates takes the same one.
const advisoryLock = 7_206_117;

/** TypeORM orders migrations by the 13 digits at the end of their name; ours are numbered by their place in the list. */
function numbered(migrations: readonly (new () => MigrationInterface)[]): (new () => MigrationInterface)[] {
  return migrations.map((Migration, i) => {
    class Numbered extends (Migration as new () => MigrationInterface) {
      override name = `${Migration.name}${String(1_700_000_000_000 + i)}`;
    }
    Object.defineProperty(Numbered, 'name', { value: `${Migration.name}${String(1_700_000_000_000 + i)}` });
    return Numbered as unknown as new () => MigrationInterface;
  });
}

async function migrateOne(url: string, schema: ServiceSchema): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: 2,
    schema: schema.name,
    migrationsTableName: 'migration',
    migrations: numbered(schema.migrations),
  });
  await source.initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    for (const statement of [...pipelineTables(schema.name), ...recordColumns(schema.name, schema.recordColumns)])
      await holder.query(statement);
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((m) => m.name);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [advisoryLock]).catch(() => undefined);
    await holder.release();
    await source.destroy();
  }
}

/**
 * Brings every schema up to date, one after the other, under an advisory lock so that processes starting together do not
 * meet. Returns the names of the migrations that ran. Safe to run again; never goes down.
 */
export async function migrate(url: string, schemas: readonly ServiceSchema[]): Promise<string[]> {
  const ran: string[] = [];
  for (const schema of schemas) ran.push(...(await migrateOne(url, schema)));
  return ran;
}
