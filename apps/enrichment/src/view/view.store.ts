import type { FoundIdentifier, LogLink } from '@collator/contracts';
import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { linkPolicy } from '../link/link-policy.js';

/** A link with the moment it was made. */
export interface LinkView extends LogLink {
  readonly at: string;
}

/** One identifier that more visible logs hold than are shown. `count` may stop at the policy's `countUpTo`. */
export interface MoreLinks {
  readonly type: string;
  readonly normalised: string;
  readonly count: number;
}

/** What enrichment knows of one log, as far as one reader may see. */
export interface LogView {
  readonly urn: string;
  readonly logId: string;
  readonly version: number;
  readonly identifiers: readonly FoundIdentifier[];
  readonly identifiersLeftOff: number;
  readonly links: readonly LinkView[];
  readonly more: readonly MoreLinks[];
  /** Logs outside this log's compartments that hold the same and were not told of it. */
  readonly silentHits: readonly LinkView[];
}

/** A log that holds an identifier. */
export interface HolderView {
  readonly logId: string;
  readonly urn: string;
  readonly validity: string;
  readonly fields: readonly string[];
}

/** An invalid identifier that waits for a person. */
export interface QualityTask {
  readonly id: string;
  readonly logId: string;
  readonly urn: string;
  readonly version: number;
  readonly type: string;
  readonly raw: string;
  readonly normalised: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly state: string;
  readonly openedAt: string;
}

interface LinkRow {
  log_id: string;
  urn: string;
  type: string;
  normalised: string;
  strength: LogLink['strength'];
  at: Date;
}

const linkOf = (r: LinkRow): LinkView => ({
  logId: r.log_id,
  urn: r.urn,
  type: r.type,
  normalised: r.normalised,
  strength: r.strength,
  at: r.at.toISOString(),
});

const shownLinks = 200;

/** Reads for people. Every read is bound to the reader's compartments in the statement itself, never after it. */
@Injectable()
export class ViewStore {
  /** One log, or null where it is not there, was taken back or is not the reader's to see. */
  async log(tx: Tx, urn: string, compartments: readonly string[]): Promise<LogView | null> {
    const [log] = await tx.query<{ log_id: string; urn: string; version: number; identifiers_left_off: number }>(
      `SELECT log_id, urn, version, identifiers_left_off FROM enrichment.log
       WHERE urn = $1 AND compartments <@ $2::text[] AND withdrawn_at IS NULL LIMIT 1`,
      [urn, compartments],
    );
    if (!log) return null;
    const links = await this.#links(tx, log.log_id, compartments);
    return {
      urn: log.urn,
      logId: log.log_id,
      version: log.version,
      identifiers: await this.#identifiers(tx, log.log_id, log.version),
      identifiersLeftOff: log.identifiers_left_off,
      links,
      more: await this.#more(tx, log.log_id, compartments, links),
      silentHits: await this.#silentHits(tx, log.log_id, compartments),
    };
  }

  async #identifiers(tx: Tx, logId: string, version: number): Promise<FoundIdentifier[]> {
    return tx.query<FoundIdentifier>(
      `SELECT type, raw, normalised, validity, field, start_at AS start, end_at AS "end" FROM enrichment.identifier
       WHERE log_id = $1 AND version = $2
       ORDER BY array_position(ARRAY['title', 'body', 'comment'], field), start_at`,
      [logId, version],
    );
  }

  async #links(tx: Tx, logId: string, compartments: readonly string[]): Promise<LinkView[]> {
    const rows = await tx.query<LinkRow>(
      `SELECT o.log_id, o.urn, l.type, l.normalised, l.strength, l.at FROM (
         SELECT to_log AS other, type, normalised, strength, at FROM enrichment.link WHERE from_log = $1
         UNION ALL
         SELECT from_log, type, normalised, strength, at FROM enrichment.link WHERE to_log = $1) l
       JOIN enrichment.log o ON o.log_id = l.other AND o.compartments <@ $2::text[] AND o.withdrawn_at IS NULL
       ORDER BY array_position(ARRAY['confirmed', 'probable', 'possible'], l.strength), l.at DESC, o.log_id, l.type
       LIMIT $3`,
      [logId, compartments, shownLinks],
    );
    return rows.map(linkOf);
  }

  /** What the reader could see beyond the links shown, per identifier. */
  async #more(
    tx: Tx,
    logId: string,
    compartments: readonly string[],
    shown: readonly LinkView[],
  ): Promise<MoreLinks[]> {
    const rows = await tx.query<{ type: string; normalised: string; count: string }>(
      `SELECT m.type, m.normalised, c.count FROM enrichment.holder m CROSS JOIN LATERAL (SELECT count(*) FROM (
         SELECT 1 FROM enrichment.holder h WHERE h.type = m.type AND h.normalised = m.normalised
           AND h.log_id <> m.log_id AND h.compartments <@ $2::text[] LIMIT $3) s) c
       WHERE m.log_id = $1 ORDER BY m.type, m.normalised`,
      [logId, compartments, linkPolicy.countUpTo],
    );
    return rows.flatMap(({ type, normalised, count }) => {
      const listed = shown.filter((l) => l.type === type && l.normalised === normalised).length;
      return Number(count) > listed ? [{ type, normalised, count: Number(count) - listed }] : [];
    });
  }

  async #silentHits(tx: Tx, logId: string, compartments: readonly string[]): Promise<LinkView[]> {
    const rows = await tx.query<LinkRow>(
      `SELECT o.log_id, o.urn, h.type, h.normalised, h.strength, h.at FROM enrichment.silent_hit h
       JOIN enrichment.log o ON o.log_id = h.hit_by_log AND o.compartments <@ $2::text[] AND o.withdrawn_at IS NULL
       WHERE h.log_id = $1 ORDER BY h.at DESC, o.log_id, h.type LIMIT $3`,
      [logId, compartments, shownLinks],
    );
    return rows.map(linkOf);
  }

  /** Logs the reader may see that hold a value in their newest version, newest first. */
  async holders(
    tx: Tx,
    value: { readonly type: string; readonly normalised: string },
    compartments: readonly string[],
    limit: number,
  ): Promise<HolderView[]> {
    const rows = await tx.query<{ log_id: string; urn: string; validity: string; fields: string[] }>(
      `SELECT l.log_id, l.urn, min(i.validity) AS validity, array_agg(DISTINCT i.field ORDER BY i.field) AS fields
       FROM enrichment.identifier i
       JOIN enrichment.log l ON l.log_id = i.log_id AND l.version = i.version AND l.compartments <@ $3::text[]
         AND l.withdrawn_at IS NULL
       WHERE i.type = $1 AND i.normalised = $2
       GROUP BY l.log_id, l.urn, l.at ORDER BY l.at DESC, l.log_id DESC LIMIT $4`,
      [value.type, value.normalised, compartments, limit],
    );
    return rows.map((r) => ({ logId: r.log_id, urn: r.urn, validity: r.validity, fields: r.fields }));
  }

  /** Open tasks of logs the reader may see, newest first, from after the task named. */
  async tasks(
    tx: Tx,
    compartments: readonly string[],
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<QualityTask[]> {
    const rows = await tx.query<Omit<QualityTask, 'openedAt'> & { openedAt: Date }>(
      `SELECT t.id, t.log_id AS "logId", t.urn, t.version, t.type, t.raw, t.normalised, t.field, t.start_at AS start,
         t.end_at AS "end", t.state, t.opened_at AS "openedAt"
       FROM enrichment.quality_task t JOIN enrichment.log l ON l.log_id = t.log_id AND l.compartments <@ $1::text[] AND l.withdrawn_at IS NULL
       WHERE t.state = 'open' AND ($2::uuid IS NULL OR t.seq < (SELECT seq FROM enrichment.quality_task WHERE id = $2))
       ORDER BY t.seq DESC LIMIT $3`,
      [compartments, page.after, page.limit],
    );
    return rows.map((r) => ({ ...r, openedAt: r.openedAt.toISOString() }));
  }

  /** Ends an open task that somebody with these compartments may know of; the log it is about, or null. */
  async closeTask(
    tx: Tx,
    id: string,
    compartments: readonly string[],
    end: { readonly as: string; readonly by: string; readonly at: Date },
  ): Promise<string | null> {
    const [row] = await tx.query<{ log_id: string }>(
      `UPDATE enrichment.quality_task t SET state = 'closed', closed_as = $3, closed_by = $4, closed_at = $5
       FROM enrichment.log l WHERE t.id = $1 AND t.state = 'open' AND l.log_id = t.log_id AND l.compartments <@ $2::text[]
       RETURNING t.log_id`,
      [id, compartments, end.as, end.by, end.at],
    );
    return row?.log_id ?? null;
  }
}
