import type { AcceptedLog, SubmittedSource } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { farthest } from '@collator/quality';
import { Injectable } from '@nestjs/common';
import { acceptanceId } from '../intake/accept.js';
import { parseUrn, urnOf, type UrnRow } from '../urn.js';
import { VaultStore } from '../source/vault.store.js';

/** A log and what it says it rests on, in the words of its submitter: his own ids, or URNs. */
export interface Resting {
  readonly logId: string;
  readonly organisation: string;
  readonly restsOn: readonly string[];
}

/** One log of the graph as it is held. */
export interface HeldNode {
  /** `organisation/submission id`: known before a log has a number. */
  readonly name: string;
  readonly logId: string;
  readonly urn: string;
  readonly organisation: string;
  readonly compartments: readonly string[];
  readonly withdrawn: boolean;
  readonly version: number;
  readonly recordId: string | null;
  /** Names of what it rests on, as far as they are within reach. */
  readonly restsOn: readonly string[];
  /** Digest of its giver; null where nobody can tell. For comparison in memory; it is written nowhere. */
  readonly origin: string | null;
  /** Whether a circle of its newest version was found before. */
  readonly circleTold: boolean;
}

/** What is to be put before the quality officer, seen only by those briefed into all of these compartments. */
export interface FoundCircle {
  readonly logId: string;
  readonly code: 'QA12' | 'provenance_unclear';
  readonly compartments: readonly string[];
}

/** Where a look-up begins: `organisation/submission id`, URNs, ids of logs. */
export interface Seeds {
  readonly names?: readonly string[];
  readonly urns?: readonly string[];
  readonly logIds?: readonly string[];
}

/** What some logs lead to. */
export interface Reach {
  readonly nodes: readonly HeldNode[];
  /** False where there was more than is followed. */
  readonly whole: boolean;
}

export const nameOf = (organisation: string, submissionId: string): string => `${organisation}/${submissionId}`;

interface NodeRow extends UrnRow {
  log_id: string;
  organisation: string;
  submission_id: string;
  compartments: string[];
  withdrawn: boolean;
  version: number;
  record_id: string | null;
  source_ref: string | null;
  circle_told: boolean;
  edges: string[];
}

/** Logs followed from one at most: a chain of reports is short, and a hostile one must end. */
export const mostOfOne = farthest;
/** Logs followed from all of one slice at most; what is beyond is looked at one by one behind the door. */
export const mostOfSlice = 1_000;
/** Logs that rest on some that have come, looked at again at most. */
const mostResting = 50;

const edgeTarget = `coalesce(e.to_log, (SELECT t.log_id FROM ingest.submission t
  WHERE t.organisation = e.to_organisation AND t.submission_id = e.to_submission))`;

const reachSql = `WITH RECURSIVE reach(log_id) AS (
    SELECT log_id FROM (
      SELECT s.log_id FROM unnest($1::text[], $2::text[]) AS u(organisation, submission_id)
        JOIN ingest.submission s USING (organisation, submission_id)
      UNION ALL
      SELECT s.log_id FROM unnest($3::bigint[], $4::text[], $5::int[]) AS u(no, prefix, year)
        JOIN ingest.submission s ON s.urn_no = u.no AND s.urn_prefix = u.prefix AND s.urn_year = u.year
      UNION ALL SELECT unnest($6::uuid[])) seeds
    UNION
    SELECT l.id FROM reach r JOIN ingest.provenance_edge e ON e.log_id = r.log_id
      CROSS JOIN LATERAL (SELECT ${edgeTarget} AS id) l WHERE l.id IS NOT NULL),
  -- The nearest first: a recursive query gives its rows level by level, and stops when no more are asked for.
  bounded AS (SELECT log_id FROM reach LIMIT $7)
  SELECT s.log_id, s.organisation, s.submission_id, s.urn_prefix, s.urn_year, s.urn_no, s.compartments, s.version,
    s.record_id, s.withdrawn_at IS NOT NULL AS withdrawn, p.source_ref,
    EXISTS (SELECT 1 FROM ingest.provenance_circle c WHERE c.log_id = s.log_id AND c.version = s.version) AS circle_told,
    ARRAY(SELECT coalesce(e.to_log::text, e.to_organisation || '/' || e.to_submission) FROM ingest.provenance_edge e
      WHERE e.log_id = s.log_id ORDER BY e.kind, e.position) AS edges
  FROM bounded b JOIN ingest.submission s USING (log_id) LEFT JOIN ingest.provenance p USING (log_id)`;

const restingSql = `WITH RECURSIVE resting(log_id) AS (
    SELECT unnest($1::uuid[])
    UNION
    SELECT e.log_id FROM resting r JOIN ingest.submission s ON s.log_id = r.log_id CROSS JOIN LATERAL (
      SELECT by_log.log_id FROM ingest.provenance_edge by_log WHERE by_log.to_log = s.log_id
      UNION ALL SELECT by_name.log_id FROM ingest.provenance_edge by_name
        WHERE by_name.to_organisation = s.organisation AND by_name.to_submission = s.submission_id) e)
  SELECT log_id FROM resting LIMIT $2`;

/** Who corroborates or derives from whom, among everything held. */
@Injectable()
export class ProvenanceStore {
  constructor(private readonly vault: VaultStore) {}

  /** Puts down what the newest versions of logs rest on, in place of what older ones said. */
  async rest(tx: Tx, logs: readonly Resting[], replacing: boolean): Promise<void> {
    if (replacing)
      await tx.query(`DELETE FROM ingest.provenance_edge WHERE kind = 'corroborates' AND log_id = ANY($1::uuid[])`, [
        logs.map((l) => l.logId),
      ]);
    const resting = logs.filter((l) => l.restsOn.length > 0);
    if (resting.length === 0) return;
    const held = await this.byUrn(
      tx,
      resting.flatMap((l) => l.restsOn),
    );
    const rows = resting.flatMap((l) =>
      [...new Set(l.restsOn)].flatMap((ref, position): Record<string, unknown>[] => {
        const edge = { log_id: l.logId, kind: 'corroborates', position };
        if (!parseUrn(ref)) return [{ ...edge, to_organisation: l.organisation, to_submission: ref }];
        // A URN is given by the door: one that is not there now never will be.
        const to = held.get(ref);
        return to ? [{ ...edge, to_log: to }] : [];
      }),
    );
    await this.insertEdges(tx, rows);
  }

  /** A log was made of another, or repeats it: whatever rests on the one rests on the other. */
  async derive(tx: Tx, logIds: readonly string[], from: string): Promise<void> {
    await this.insertEdges(
      tx,
      logIds.map((log_id) => ({ log_id, kind: 'derives', position: 0, to_log: from })),
    );
  }

  private async insertEdges(tx: Tx, rows: readonly Record<string, unknown>[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.provenance_edge',
      columns: {
        log_id: 'uuid',
        position: 'int',
        kind: 'text',
        to_log: 'uuid',
        to_organisation: 'text',
        to_submission: 'text',
      },
      rows,
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }

  /** Keeps the pseudonyms of those who gave the newest versions. */
  async given(tx: Tx, logs: readonly { readonly logId: string; readonly sourceRef: string }[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.provenance',
      columns: { log_id: 'uuid', source_ref: 'uuid' },
      rows: logs.map((l) => ({ log_id: l.logId, source_ref: l.sourceRef })),
      onConflict: 'ON CONFLICT (log_id) DO UPDATE SET source_ref = excluded.source_ref',
    });
  }

  /** Keeps circles until they are put before a person; one of a version that was told is not told again. */
  async found(tx: Tx, circles: readonly (FoundCircle & { readonly version: number })[], at: Date): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.provenance_circle',
      columns: { log_id: 'uuid', version: 'int', code: 'text', compartments: 'text[]', at: 'timestamptz' },
      rows: circles.map(({ logId, version, code, compartments }) => ({
        log_id: logId,
        version,
        code,
        compartments,
        at,
      })),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }

  /** Circles nobody has been shown yet; they count as shown once this transaction ends. */
  async toShow(tx: Tx, most: number): Promise<FoundCircle[]> {
    return tx.query<FoundCircle>(
      `UPDATE ingest.provenance_circle SET shown = true WHERE NOT shown AND log_id IN (
         SELECT log_id FROM ingest.provenance_circle WHERE NOT shown ORDER BY log_id LIMIT $1)
       RETURNING log_id AS "logId", code, compartments`,
      [most],
    );
  }

  /**
   * Everything that logs named so lead to, in one statement (and one to the vault), themselves among it where they are held; at most `most`, the
   * nearest first.
   */
  async reach(tx: Tx, from: Seeds, most: number): Promise<Reach> {
    const { names = [], urns = [], logIds = [] } = from;
    const own = [...new Set(names)].map((n) => [n.slice(0, n.indexOf('/')), n.slice(n.indexOf('/') + 1)] as const);
    const numbers = [...new Set(urns)].map((u) => parseUrn(u)!);
    const rows = await tx.query<NodeRow>(reachSql, [
      own.map(([organisation]) => organisation),
      own.map(([, id]) => id),
      numbers.map((n) => n.no),
      numbers.map((n) => n.prefix),
      numbers.map((n) => n.year),
      logIds,
      most + 1,
    ]);
    const nameById = new Map(rows.map((r) => [r.log_id, nameOf(r.organisation, r.submission_id)]));
    const origins = await this.vault.origins(rows.flatMap((r) => r.source_ref ?? []));
    const nodeOf = (r: NodeRow): HeldNode => ({
      name: nameOf(r.organisation, r.submission_id),
      logId: r.log_id,
      urn: urnOf(r),
      organisation: r.organisation,
      compartments: r.compartments,
      withdrawn: r.withdrawn,
      version: r.version,
      recordId: r.record_id,
      restsOn: r.edges.flatMap((e) => (e.includes('/') ? [e] : (nameById.get(e) ?? []))),
      origin: (r.source_ref && origins.get(r.source_ref)) ?? null,
      circleTold: r.circle_told,
    });
    return { whole: rows.length <= most, nodes: rows.map(nodeOf) };
  }

  /** Digest of whoever gives a log that is not held yet. */
  originOf(source: SubmittedSource | null, organisation: string): Promise<string | null> {
    return this.vault.originOf(source, organisation);
  }

  /** These logs and whatever rests on them, near or far; so many beside them at most. */
  async resting(tx: Tx, logIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ log_id: string }>(restingSql, [logIds, logIds.length + mostResting]);
    return rows.map((r) => r.log_id);
  }

  /** Those of some logs that say they rest on others. */
  async claiming(tx: Tx, logIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ log_id: string }>(
      `SELECT DISTINCT log_id FROM ingest.provenance_edge WHERE log_id = ANY($1::uuid[]) ORDER BY log_id`,
      [logIds],
    );
    return rows.map((r) => r.log_id);
  }

  /** What some logs say in their newest version, by log; one that is not kept is left out. */
  async texts(tx: Tx, nodes: readonly HeldNode[]): Promise<Map<string, AcceptedLog>> {
    if (nodes.length === 0) return new Map();
    const rows = await tx.query<{ log: string | null; event: string | null }>(
      `SELECT v.log, CASE WHEN v.log IS NULL THEN r.event END AS event
       FROM unnest($1::uuid[], $2::int[], $3::uuid[]) AS u(log_id, version, record_id)
       LEFT JOIN ingest.version v ON v.log_id = u.log_id AND v.version = u.version
       LEFT JOIN ingest.record r ON r.message_id = u.record_id`,
      [
        nodes.map((n) => n.logId),
        nodes.map((n) => n.version),
        nodes.map((n) => n.recordId ?? acceptanceId(n.logId, n.version)),
      ],
    );
    const logs = rows.flatMap((r): AcceptedLog[] => {
      if (r.log !== null) return [JSON.parse(r.log) as AcceptedLog];
      return r.event === null ? [] : [(JSON.parse(r.event) as { data: { log: AcceptedLog } }).data.log];
    });
    return new Map(logs.map((l) => [l.logId, l]));
  }

  private async byUrn(tx: Tx, refs: readonly string[]): Promise<Map<string, string>> {
    const asked = [...new Set(refs)].flatMap((r) => parseUrn(r) ?? []);
    if (asked.length === 0) return new Map();
    const rows = await tx.query<UrnRow & { log_id: string }>(
      `SELECT s.log_id, s.urn_prefix, s.urn_year, s.urn_no
       FROM unnest($1::bigint[], $2::text[], $3::int[]) AS u(no, prefix, year)
       JOIN ingest.submission s ON s.urn_no = u.no AND s.urn_prefix = u.prefix AND s.urn_year = u.year`,
      [asked.map((a) => a.no), asked.map((a) => a.prefix), asked.map((a) => a.year)],
    );
    return new Map(rows.map((r) => [urnOf(r), r.log_id]));
  }
}
