import { bulkInsert } from './bulk-insert.js';
import type { Tx } from './database.js';

/** One row of a service's record table: at once the inbox (its key drops repeats) and the outbox (it keeps the event). */
export interface RecordRow {
  readonly messageId: string;
  readonly causedBy: string | null;
  /** When that event was emitted, as it says itself. */
  readonly causedAt?: string | null;
  readonly logId: string;
  readonly version: number;
  readonly acceptedOn: string;
  /** How many events the step emits; the further ones have rows of their own. */
  readonly emissions: number;
  /** Topic and encoded event, byte for byte as published; null where nothing follows. */
  readonly topic: string | null;
  readonly event: string | null;
  /** Why nothing follows, where the step decided so. */
  readonly dropped: string | null;
  readonly columns: Readonly<Record<string, unknown>>;
}

export interface StoredEvent {
  readonly messageId: string;
  readonly emissions: number;
  readonly topic: string | null;
  readonly event: string | null;
}

const common = {
  message_id: 'uuid',
  caused_by: 'uuid',
  log_id: 'uuid',
  version: 'int',
  slice_id: 'bigint',
  accepted_on: 'date',
  emissions: 'smallint',
  topic: 'text',
  event: 'text',
  dropped: 'text',
  caused_at: 'timestamptz',
  emitted_at: 'timestamptz',
};

/** Writes the rows of one slice or one decision and says which; a row that is there already stays as it is. */
export async function insertRecords(
  tx: Tx,
  schema: string,
  into: { readonly columns: Readonly<Record<string, string>>; readonly sliceId: string; readonly at: Date },
  rows: readonly RecordRow[],
): Promise<Set<string>> {
  const written = await bulkInsert<{ id: string }>(tx, {
    table: `${schema}.record`,
    columns: { ...common, ...into.columns },
    rows: rows.map((r) => ({
      ...r.columns,
      message_id: r.messageId,
      caused_by: r.causedBy,
      log_id: r.logId,
      version: r.version,
      slice_id: into.sliceId,
      accepted_on: r.acceptedOn,
      emissions: r.emissions,
      topic: r.topic,
      event: r.event,
      dropped: r.dropped,
      caused_at: r.causedAt ?? null,
      emitted_at: into.at,
    })),
    onConflict: 'ON CONFLICT (message_id) DO NOTHING',
    returning: 'RETURNING message_id AS id',
  });
  return new Set(written.map((r) => r.id));
}

/** The stored events of these ids, by id. */
export async function storedEvents(
  tx: Tx,
  schema: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredEvent>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; emissions: number; topic: string | null; event: string | null }>(
    `SELECT message_id AS id, emissions, topic, event FROM ${schema}.record WHERE message_id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((r) => [r.id, { messageId: r.id, emissions: r.emissions, topic: r.topic, event: r.event }]));
}
