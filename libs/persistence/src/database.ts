/** One open transaction. */
export interface Tx {
  /** Runs one parameterised statement and returns its rows. Never build SQL from input. */
  query<T = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** The database of this process. A class, so that it is injected by type. */
export abstract class Database implements Tx {
  /** One statement outside any transaction. */
  abstract query<T = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it rejects. */
  abstract transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  abstract close(): Promise<void>;
}
