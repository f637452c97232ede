import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { ActionDecision } from './action-input.js';

/** A request to act on what was released. */
export interface ActionRequest {
  readonly id: string;
  readonly productUrn: string;
  /** The log it came of; null where the reference names nothing that is out. */
  readonly logId: string | null;
  readonly compartments: readonly string[];
  readonly askedBy: string;
  readonly organisation: string;
  readonly action: string;
  readonly necessity: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly state: 'asked' | 'decided';
  readonly decision: ActionDecision | null;
  readonly formOfWords: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** A line of a request's log. */
export interface ActionEntry {
  readonly entry: string;
  readonly actor: string;
  readonly detail: string | null;
  readonly at: Date;
}

const returned = `id, product_urn AS "productUrn", log_id AS "logId", compartments, asked_by AS "askedBy", organisation, action,
  necessity, asked_at AS "askedAt", due_at AS "dueAt", state, decision, form_of_words AS "formOfWords",
  decided_by AS "decidedBy", decided_at AS "decidedAt", reason`;

/** Requests to act, and everything that was done with them. */
@Injectable()
export class ActionRequestStore {
  /** What a product's reference stands for here, whatever became of it. */
  async product(tx: Tx, urn: string): Promise<{ logId: string; compartments: string[]; lane: string } | null> {
    const [row] = await tx.query<{ logId: string; compartments: string[]; lane: string }>(
      `SELECT log_id AS "logId", compartments, lane FROM sanitisation.release WHERE urn = $1
       ORDER BY product_version DESC LIMIT 1`,
      [urn],
    );
    return row ?? null;
  }

  async insert(tx: Tx, r: ActionRequest): Promise<void> {
    await tx.query(
      `INSERT INTO sanitisation.action_request (id, product_urn, log_id, compartments, asked_by, organisation, action, necessity,
         asked_at, due_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'asked')`,
      [
        ...[r.id, r.productUrn, r.logId, r.compartments, r.askedBy, r.organisation],
        ...[r.action, r.necessity, r.askedAt, r.dueAt],
      ],
    );
  }

  async note(tx: Tx, id: string, entry: ActionEntry, sliceId: string): Promise<void> {
    await tx.query(
      `INSERT INTO sanitisation.action_request_entry (request_id, entry, actor, detail, at, slice_id)
       VALUES ($1, $2, $3, $4, $5, $6::bigint)`,
      [id, entry.entry, entry.actor, entry.detail, entry.at, sliceId],
    );
  }

  async waiting(db: Tx, compartments: readonly string[], limit: number): Promise<ActionRequest[]> {
    return db.query<ActionRequest>(
      `SELECT ${returned} FROM sanitisation.action_request WHERE state = 'asked' AND compartments <@ $1::text[]
       ORDER BY due_at, id LIMIT $2`,
      [compartments, limit],
    );
  }

  async asked(db: Tx, id: string, by: string): Promise<ActionRequest | null> {
    const [row] = await db.query<ActionRequest>(
      `SELECT ${returned} FROM sanitisation.action_request WHERE id = $1 AND asked_by = $2`,
      [id, by],
    );
    return row ?? null;
  }

  async lock(tx: Tx, id: string, compartments: readonly string[]): Promise<ActionRequest | null> {
    const [row] = await tx.query<ActionRequest>(
      `SELECT ${returned} FROM sanitisation.action_request WHERE id = $1 AND compartments <@ $2::text[] FOR UPDATE`,
      [id, compartments],
    );
    return row ?? null;
  }

  async decide(
    tx: Tx,
    id: string,
    d: { decision: ActionDecision; formOfWords: string | null; by: string; at: Date; reason: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE sanitisation.action_request SET state = 'decided', decision = $2, form_of_words = $3, decided_by = $4,
         decided_at = $5, reason = $6 WHERE id = $1`,
      [id, d.decision, d.formOfWords, d.by, d.at, d.reason],
    );
  }

  async entries(db: Tx, id: string): Promise<ActionEntry[]> {
    return db.query<ActionEntry>(
      `SELECT entry, actor, detail, at FROM sanitisation.action_request_entry WHERE request_id = $1 ORDER BY id`,
      [id],
    );
  }
}
