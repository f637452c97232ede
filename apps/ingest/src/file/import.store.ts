import { Database, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { ImportCounts } from './file-import.js';

/** Which import: the door it came through, the file, and the mapping with its version. */
export interface ImportKey {
  readonly door: string;
  readonly file: Buffer;
  readonly mapping: string;
}

/** A row that was refused: where it stands and why, never what it holds. */
export interface RowRefusal {
  readonly line: number;
  readonly findings: readonly { readonly code: string; readonly field: string | null }[];
}

/** An import as it is told to those whose organisation it is for. */
export interface ImportState extends ImportCounts {
  readonly door: string;
  readonly mapping: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** The code of what kept the whole file out. */
  readonly failure: string | null;
  readonly refusals: readonly RowRefusal[];
}

interface Row {
  door: string;
  mapping: string;
  rows_done: string;
  accepted: string;
  repeats: string;
  refused: string;
  refusals: RowRefusal[];
  started_at: Date;
  ended_at: Date | null;
  failure: string | null;
}

/** Refusals kept with an import; a file with more is wrong as a whole, and its count says so. */
const mostRefusals = 1_000;

const stateOf = (r: Row): ImportState => ({
  door: r.door,
  mapping: r.mapping,
  rows: Number(r.rows_done),
  accepted: Number(r.accepted),
  repeats: Number(r.repeats),
  refused: Number(r.refused),
  refusals: r.refusals,
  startedAt: r.started_at,
  endedAt: r.ended_at,
  failure: r.failure,
});

const columns = 'door, mapping, rows_done, accepted, repeats, refused, refusals, started_at, ended_at, failure';

/** How far imports have come. */
@Injectable()
export class ImportStore {
  constructor(private readonly database: Database) {}

  /** Begins an import, or finds how far it came before; `again` counts from nothing. */
  async begin(key: ImportKey, organisation: string, again: boolean): Promise<ImportState> {
    const [row] = await this.database.query<Row>(
      `INSERT INTO ingest.import AS i (door, file_key, mapping, organisation, started_at)
       VALUES ($1, $2, $3, $4, clock_timestamp())
       ON CONFLICT (door, file_key, mapping) DO UPDATE SET failure = NULL,
         rows_done = CASE WHEN $5 AND i.ended_at IS NULL THEN 0 ELSE i.rows_done END,
         accepted = CASE WHEN $5 AND i.ended_at IS NULL THEN 0 ELSE i.accepted END,
         repeats = CASE WHEN $5 AND i.ended_at IS NULL THEN 0 ELSE i.repeats END,
         refused = CASE WHEN $5 AND i.ended_at IS NULL THEN 0 ELSE i.refused END,
         refusals = CASE WHEN $5 AND i.ended_at IS NULL THEN '[]' ELSE i.refusals END
       RETURNING ${columns}`,
      [key.door, key.file, key.mapping, organisation, again],
    );
    return stateOf(row!);
  }

  /** Adds what a group of rows came to. */
  async advance(key: ImportKey, by: ImportCounts, refusals: readonly RowRefusal[]): Promise<void> {
    await this.database.query(
      `UPDATE ingest.import SET rows_done = rows_done + $4, accepted = accepted + $5, repeats = repeats + $6,
         refused = refused + $7,
         refusals = CASE WHEN jsonb_array_length(refusals) >= $9 THEN refusals ELSE refusals || $8::jsonb END
       WHERE door = $1 AND file_key = $2 AND mapping = $3`,
      [
        key.door,
        key.file,
        key.mapping,
        by.rows,
        by.accepted,
        by.repeats,
        by.refused,
        JSON.stringify(refusals),
        mostRefusals,
      ],
    );
  }

  async end(tx: Tx, key: ImportKey, failure: string | null): Promise<ImportState> {
    const [row] = await tx.query<Row>(
      `UPDATE ingest.import SET ended_at = clock_timestamp(), failure = $4
       WHERE door = $1 AND file_key = $2 AND mapping = $3 RETURNING ${columns}`,
      [key.door, key.file, key.mapping, failure],
    );
    return stateOf(row!);
  }

  async find(key: ImportKey): Promise<ImportState | null> {
    const [row] = await this.database.query<Row>(
      `SELECT ${columns} FROM ingest.import WHERE door = $1 AND file_key = $2 AND mapping = $3`,
      [key.door, key.file, key.mapping],
    );
    return row ? stateOf(row) : null;
  }

  /** The newest imports of an organisation. */
  async newest(organisation: string, limit: number): Promise<ImportState[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM ingest.import WHERE organisation = $1 ORDER BY started_at DESC LIMIT $2`,
      [organisation, limit],
    );
    return rows.map(stateOf);
  }
}
