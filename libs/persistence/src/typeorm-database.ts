import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { Database, type Tx } from './database.js';

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  /** Server-side limits in milliseconds; they keep one bad statement from holding everybody up. */
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
  /** Role every connection works in from its first statement; absent: the user's own. */
  readonly role?: string | null;
}

const roleName = /^[a-z_][a-z0-9_]*$/;

function asRole(role: string | null | undefined): { readonly options?: string } {
  if (!role) return {};
  if (!roleName.test(role)) throw new Error('a role name is lower-case letters, digits and underscores');
  // As a start-up parameter it is what RESET ROLE goes back to, so that no statement comes out of it by accident.
  return { options: `-c role=${role}` };
}

const rowsOf = <T>(result: { records: unknown }): T[] => (result.records ?? []) as T[];

/** How this house opens TypeORM. A `where` that names undefined or null throws: by default it would match every row. */
export function sourceOptions(options: PoolOptions): DataSourceOptions & { readonly type: 'postgres' } {
  return {
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.size,
    connectTimeoutMS: 5_000,
    // An idle client whose server went away emits an error; without a listener it would end the process.
    poolErrorHandler: () => undefined,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      statement_timeout: options.statementTimeoutMs,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
      ...asRole(options.role),
    },
  };
}

/** `Database` over a TypeORM DataSource. */
export class TypeOrmDatabase extends Database {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    super();
    this.#source = source;
  }

  static async open(options: PoolOptions): Promise<TypeOrmDatabase> {
    const source = new DataSource(sourceOptions(options));
    await source.initialize();
    return new TypeOrmDatabase(source);
  }

  async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    const runner = this.#source.createQueryRunner();
    try {
      return rowsOf<T>(await runner.query(sql, [...params], true));
    } finally {
      await runner.release();
    }
  }

  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.#source.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(txOf(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    if (this.#source.isInitialized) await this.#source.destroy();
  }
}

function txOf(runner: QueryRunner): Tx {
  return {
    async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
      return rowsOf<T>(await runner.query(sql, [...params], true));
    },
  };
}

// A roll-back on a dead connection fails as well; the first error is the one worth telling.
async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    return;
  }
}
