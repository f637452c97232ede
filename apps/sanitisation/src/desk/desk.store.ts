import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { EarlierRelease } from './desk-view.js';

/** A draft with what its risk is reckoned from. */
export interface DraftInQueue {
  readonly logId: string;
  readonly sourceType: string;
  readonly draft: { readonly title: string; readonly text: string };
  readonly original: {
    readonly title: string;
    readonly body: string;
    readonly comment: string | null;
    readonly learntAt?: string | null;
  };
}

type Traced = EarlierRelease & { readonly proposalId: string | null };

const columns = `own.log_id AS "logId", r.proposal_id AS "proposalId", r.urn, r.content->>'title' AS title,
  r.content->>'text' AS text, r.state, r.content->>'releasedAt' AS "releasedAt"`;

/** What the reviewer is shown beside a proposal. */
@Injectable()
export class DeskStore {
  /**
   * Products of the same origin within a year, newest first, called back or not: what is out is known. Of other logs only
   * those that anybody may know of who may know of this one. Not the proposal's own.
   */
  async earlier(
    db: Tx,
    { id, logId }: { readonly id: string; readonly logId: string },
    at: Date,
  ): Promise<readonly EarlierRelease[]> {
    const all = (await this.earlierOf(db, [logId], at)).get(logId) ?? [];
    return all.filter((r) => r.proposalId !== id).map(({ proposalId: _own, ...release }) => release);
  }

  async earlierOf(db: Tx, logIds: readonly string[], at: Date): Promise<ReadonlyMap<string, Traced[]>> {
    const rows = await db.query<Traced & { logId: string }>(
      `SELECT ${columns} FROM sanitisation.log own
       JOIN sanitisation.log l ON l.log_id = own.log_id OR l.origin = own.origin
       JOIN sanitisation.release r ON r.log_id = l.log_id AND r.compartments <@ own.compartments
       WHERE own.log_id = ANY($1::uuid[]) AND r.released_at > $2::timestamptz - interval '365 days'
       ORDER BY r.released_at DESC LIMIT 1000`,
      [logIds, at],
    );
    const out = new Map<string, Traced[]>();
    for (const { logId, ...release } of rows) out.set(logId, [...(out.get(logId) ?? []), release]);
    return out;
  }

  /** The drafts of proposals whose reader has been checked already. */
  async drafts(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, DraftInQueue>> {
    const rows = await db.query<DraftInQueue & { id: string }>(
      `SELECT id, log_id AS "logId", source_type AS "sourceType",
         jsonb_build_object('title', draft->'title', 'text', draft->'text') AS draft,
         jsonb_build_object('title', original->'title', 'body', original->'body', 'comment', original->'comment', 'learntAt', original->'learntAt')
           AS original
       FROM sanitisation.proposal WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((r) => [r.id, r]));
  }
}
