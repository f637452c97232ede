import { DataSource, type MigrationInterface } from 'typeorm';
import { pipelineTables, recordColumns, wholeRows } from './pipeline-tables.js';
import { ensureRole, pipelineRole, workIn } from './roles.js';

/** What one service keeps in the database. */
export interface ServiceSchema {
  /** Schema name, the service's own. */
  readonly name: string;
  /** Extra columns of its record table: name → PostgreSQL type. */
  readonly recordColumns: Readonly<Record<string, string>>;
  /** False for a schema that is no service's (the embedded log): it gets none of the pipeline's tables. */
  readonly pipeline?: boolean;
  /** True for a schema the services may not work in: its own migrations say who may do what there. */
  readonly apart?: boolean;
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

function tablesOf(schema: ServiceSchema): readonly string[] {
  if (schema.pipeline === false) return [`CREATE SCHEMA IF NOT EXISTS ${schema.name}`];
  return [...pipelineTables(schema.name), ...recordColumns(schema.name, schema.recordColumns)];
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
    for (const statement of tablesOf(schema)) await holder.query(statement);
    const done = await source.runMigrations({ transaction: 'each' });
    await holder.query(wholeRows(schema.name));
    if (!schema.apart)
      for (const grant of [ensureRole(pipelineRole), workIn(schema.name, pipelineRole)]) await holder.query(grant);
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

/** The migrations of a schema that have not run yet, by name; all of them where nothing was ever migrated. */
export async function pendingMigrations(url: string, schema: ServiceSchema): Promise<string[]> {
  const source = new DataSource({ type: 'postgres', url, poolSize: 1 });
  await source.initialize();
  try {
    const names = numbered(schema.migrations).map((m) => m.name);
    const [{ there }] = await source.query('SELECT to_regclass($1) IS NOT NULL AS there', [`${schema.name}.migration`]);
    if (!there) return names;
    const rows: { name: string }[] = await source.query(`SELECT name FROM ${schema.name}.migration`);
    const ran = new Set(rows.map((r) => r.name));
    return names.filter((n) => !ran.has(n));
  } finally {
    await source.destroy();
  }
}
