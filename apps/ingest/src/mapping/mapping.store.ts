import type { Mapping } from '@collator/mapping';
import { Database, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** A saved version of a mapping. */
export interface SavedMapping {
  readonly document: Mapping;
  readonly savedBy: string;
  readonly savedAt: Date;
}

interface Row {
  document: Mapping;
  saved_by: string;
  saved_at: Date;
}

const savedOf = (r: Row): SavedMapping => ({ document: r.document, savedBy: r.saved_by, savedAt: r.saved_at });

/** The mappings of each organisation. Versions are only ever added. */
@Injectable()
export class MappingStore {
  constructor(private readonly database: Database) {}

  /** Newest first, by name. */
  async all(organisation: string): Promise<SavedMapping[]> {
    const rows = await this.database.query<Row>(
      `SELECT document, saved_by, saved_at FROM ingest.mapping WHERE organisation = $1
       ORDER BY mapping_id, saved_at DESC, version DESC LIMIT 1000`,
      [organisation],
    );
    return rows.map(savedOf);
  }

  /** The version named, or the newest; null where there is none. */
  async find(organisation: string, id: string, version: string | null, tx: Tx = this.database) {
    const [row] = await tx.query<Row>(
      `SELECT document, saved_by, saved_at FROM ingest.mapping
       WHERE organisation = $1 AND mapping_id = $2 AND ($3::text IS NULL OR version = $3)
       ORDER BY saved_at DESC, version DESC LIMIT 1`,
      [organisation, id, version],
    );
    return row ? savedOf(row) : null;
  }

  /** Adds a version; false where it is there already, whatever it holds. */
  async add(tx: Tx, saved: SavedMapping & { readonly organisation: string }): Promise<boolean> {
    const { document, organisation, savedBy, savedAt } = saved;
    const rows = await tx.query(
      `INSERT INTO ingest.mapping (organisation, mapping_id, version, document, saved_by, saved_at)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6) ON CONFLICT DO NOTHING RETURNING version`,
      [organisation, document.id, document.version, JSON.stringify(document), savedBy, savedAt],
    );
    return rows.length > 0;
  }
}
