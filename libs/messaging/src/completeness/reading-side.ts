import { carriedBy, deriveId } from '@collator/contracts';
import {
  hasTables,
  readCounts,
  readIds,
  readOf,
  type Database,
  type ReadCount,
  type Span,
} from '@collator/persistence';

/** What a reader of events can say of them, wherever it keeps its rows. */
export interface ReadingSide {
  counts(topic: string, span: Span): Promise<readonly ReadCount[]>;
  /** The ids read from one topic. */
  ids(topic: string, span: Span): Promise<readonly string[]>;
  /** Which of these events have been decided or set aside, whenever they were emitted. */
  has(topic: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The reader's own rows, in a database that this process can read. */
export class ReadingSchema implements ReadingSide {
  constructor(
    private readonly database: Database,
    private readonly reader: string,
  ) {}

  /** Null where the reader's tables are in another database, or are not ours to read. */
  static async find(database: Database, reader: string): Promise<ReadingSchema | null> {
    return (await hasTables(database, reader)) ? new ReadingSchema(database, reader) : null;
  }

  counts(topic: string, span: Span): Promise<readonly ReadCount[]> {
    return readCounts(this.database, this.reader, topic, span);
  }

  ids(topic: string, span: Span): Promise<readonly string[]> {
    return readIds(this.database, this.reader, topic, span);
  }

  async has(topic: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const step = `${this.reader}:${carriedBy(topic)!.event}`;
    const asked = ids.map((id) => ({ id, rowId: deriveId(id, step) }));
    return readOf(this.database, this.reader, asked);
  }
}
