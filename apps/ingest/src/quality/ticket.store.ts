import { Database, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { urnOf, type UrnRow } from '../urn.js';

/** A fault in the data of a log, as it is followed. */
export interface Ticket {
  readonly id: string;
  readonly urn: string;
  readonly version: number;
  readonly organisation: string;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly state: 'open' | 'answered' | 'told' | 'closed';
  readonly openedAt: string;
  /** The version that answered it, and when. */
  readonly answeredVersion: number | null;
  readonly answeredAt: string | null;
  /** When what came of the answering version had been decided at the fence, so that recipients have been told. */
  readonly toldAt: string | null;
  readonly closedAt: string | null;
  readonly closedAs: string | null;
}

export interface NewTicket {
  readonly id: string;
  readonly logId: string;
  readonly version: number;
  readonly organisation: string;
  readonly compartments: readonly string[];
  readonly codes: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

interface Row extends UrnRow {
  id: string;
  version: number;
  organisation: string;
  codes: string[];
  reason: string;
  opened_at: Date;
  answered_version: number | null;
  answered_at: Date | null;
  told_at: Date | null;
  closed_at: Date | null;
  closed_as: string | null;
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

function stateOf(r: Row): Ticket['state'] {
  if (r.closed_at) return 'closed';
  if (r.told_at) return 'told';
  return r.answered_at ? 'answered' : 'open';
}

const ticketOf = (r: Row): Ticket => ({
  id: r.id,
  urn: urnOf(r),
  version: r.version,
  organisation: r.organisation,
  codes: r.codes,
  reason: r.reason,
  state: stateOf(r),
  openedAt: r.opened_at.toISOString(),
  answeredVersion: r.answered_version,
  answeredAt: instant(r.answered_at),
  toldAt: instant(r.told_at),
  closedAt: instant(r.closed_at),
  closedAs: r.closed_as,
});

/** Faults in the data, told to the force that owns them and followed to their close. */
@Injectable()
export class TicketStore {
  constructor(private readonly database: Database) {}

  async open(tx: Tx, t: NewTicket): Promise<void> {
    await tx.query(
      `INSERT INTO ingest.quality_ticket
         (id, log_id, version, organisation, compartments, codes, reason, opened_by, opened_at)
       VALUES ($1, $2, $3, $4, $5::text[], $6::text[], $7, $8, $9)`,
      [t.id, t.logId, t.version, t.organisation, t.compartments, t.codes, t.reason, t.by, t.at],
    );
  }

  /** A new version came: the tickets about earlier ones are answered. */
  async answered(tx: Tx, logId: string, version: number, at: Date): Promise<void> {
    await tx.query(
      `UPDATE ingest.quality_ticket SET answered_version = $2, answered_at = $3
       WHERE log_id = $1 AND version < $2 AND answered_at IS NULL AND closed_at IS NULL`,
      [logId, version, at],
    );
  }

  /** The fence has decided on versions of logs: whoever had the old product has been told by the new one or its recall. */
  async told(
    tx: Tx,
    decided: readonly { readonly logId: string; readonly version: number; readonly at: string }[],
  ): Promise<void> {
    const later = decided.filter((d) => d.version > 1);
    if (later.length === 0) return;
    await tx.query(
      `UPDATE ingest.quality_ticket t SET told_at = u.at
       FROM unnest($1::uuid[], $2::int[], $3::timestamptz[]) AS u(log_id, version, at)
       WHERE t.log_id = u.log_id AND t.answered_version <= u.version AND t.told_at IS NULL`,
      [later.map((d) => d.logId), later.map((d) => d.version), later.map((d) => d.at)],
    );
  }

  /** Ends a ticket; false where it had ended before or is not there. */
  async close(
    tx: Tx,
    id: string,
    end: { readonly as: string; readonly by: string; readonly at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE ingest.quality_ticket SET closed_at = $2, closed_by = $3, closed_as = $4
       WHERE id = $1 AND closed_at IS NULL RETURNING 1 AS ok`,
      [id, end.at, end.by, end.as],
    );
    return rows.length > 0;
  }

  /** Tickets that are not closed, the oldest first: of one organisation, or of all that somebody may know of. */
  async list(
    of: { readonly organisation: string | null; readonly compartments: readonly string[] },
    limit: number,
  ): Promise<Ticket[]> {
    const rows = await this.database.query<Row>(
      `SELECT t.*, s.urn_prefix, s.urn_year, s.urn_no FROM ingest.quality_ticket t JOIN ingest.submission s USING (log_id)
       WHERE t.closed_at IS NULL AND ($1::text IS NULL OR t.organisation = $1)
         AND ($1::text IS NOT NULL OR t.compartments <@ $2::text[])
       ORDER BY t.opened_at, t.id LIMIT $3`,
      [of.organisation, of.compartments, limit],
    );
    return rows.map(ticketOf);
  }

  /** The tickets of one log, closed ones as well. */
  async ofLog(logId: string): Promise<Ticket[]> {
    const rows = await this.database.query<Row>(
      `SELECT t.*, s.urn_prefix, s.urn_year, s.urn_no FROM ingest.quality_ticket t JOIN ingest.submission s USING (log_id)
       WHERE t.log_id = $1 ORDER BY t.opened_at, t.id`,
      [logId],
    );
    return rows.map(ticketOf);
  }

  /** The log a ticket is about; null where there is no such ticket. */
  async logOf(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ log_id: string }>(
      `SELECT log_id FROM ingest.quality_ticket WHERE id = $1`,
      [id],
    );
    return row?.log_id ?? null;
  }
}
