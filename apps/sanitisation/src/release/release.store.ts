import type { ProductReleased } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { releasePolicy } from '../policy/release-policy.js';
import type { GradedRelease } from './regraded.js';
import type { NewRelease } from './new-release.js';
import type { ReleaseInForce } from './withdrawal.js';

const inForce = `product_id AS "productId", product_version AS "productVersion", urn, log_id AS "logId", marking, lane,
  (released_at AT TIME ZONE 'UTC')::date::text AS "releasedOn"`;

/** What was let go. */
@Injectable()
export class ReleaseStore {
  async insert(tx: Tx, releases: readonly NewRelease[]): Promise<void> {
    if (releases.length === 0) return;
    const newest = new Map(releases.map((r) => [r.product.productId, r.product.productVersion]));
    await tx.query(
      `UPDATE sanitisation.release SET state = 'superseded'
       WHERE product_id = ANY($1::uuid[]) AND state = 'released'`,
      [[...newest.keys()]],
    );
    await bulkInsert(tx, {
      table: 'sanitisation.release',
      columns: {
        product_id: 'uuid',
        product_version: 'int',
        urn: 'text',
        log_id: 'uuid',
        log_version: 'int',
        proposal_id: 'uuid',
        rule: 'text',
        state: 'text',
        compartments: 'text[]',
        marking: 'text',
        lane: 'text',
        content: 'jsonb',
        released_at: 'timestamptz',
        risk: 'jsonb',
        assessed_by: 'text[]',
        ladder: 'smallint',
        form_of_words: 'uuid',
      },
      rows: releases.map((r) => ({
        product_id: r.product.productId,
        product_version: r.product.productVersion,
        urn: r.product.urn,
        log_id: r.logId,
        log_version: r.logVersion,
        proposal_id: r.proposalId,
        rule: r.rule,
        state: newest.get(r.product.productId) === r.product.productVersion ? 'released' : 'superseded',
        compartments: [...new Set([...r.logCompartments, ...r.product.compartments])],
        marking: r.product.marking,
        lane: r.lane,
        content: r.product,
        released_at: r.product.releasedAt,
        risk: r.risk,
        assessed_by: r.assessedBy,
        ladder: r.ladder,
        form_of_words: r.formOfWords,
      })),
    });
  }

  /** What the origin of a log gave away within the policy's time: this log's releases and those of logs tied to its origin. */
  async history(tx: Tx, logId: string, at: Date): Promise<{ readonly at: number; readonly text: string }[]> {
    const rows = await tx.query<{ at: Date; text: string }>(
      `SELECT r.released_at AS at, (r.content->>'title') || E'\\n' || (r.content->>'text') AS text
       FROM sanitisation.log own JOIN sanitisation.log l ON l.log_id = own.log_id OR l.origin = own.origin
       JOIN sanitisation.release r ON r.log_id = l.log_id
       WHERE own.log_id = $1 AND r.released_at > $2::timestamptz - make_interval(days => $3) LIMIT 500`,
      [logId, at, releasePolicy.mosaicDays],
    );
    return rows.map((r) => ({ at: r.at.getTime(), text: r.text }));
  }

  /** The release of a log that is in force, as far as the next step needs; null where none is. */
  async standing(
    tx: Tx,
    logId: string,
  ): Promise<{ readonly ladder: number | null; readonly proposalId: string | null } | null> {
    const [row] = await tx.query<{ ladder: number | null; proposalId: string | null }>(
      `SELECT ladder, proposal_id AS "proposalId" FROM sanitisation.release WHERE log_id = $1 AND state = 'released'`,
      [logId],
    );
    return row ?? null;
  }

  /** The same as `inForceOf`, with the grade and the compartments each was let go under. */
  async gradedInForceOf(tx: Tx, logIds: readonly string[]): Promise<GradedRelease[]> {
    if (logIds.length === 0) return [];
    return tx.query<GradedRelease>(
      `SELECT ${inForce}, content->'grade' AS grade, compartments FROM sanitisation.release
       WHERE log_id = ANY($1::uuid[]) AND state = 'released' ORDER BY product_id FOR UPDATE`,
      [logIds],
    );
  }

  /** What is in force of these logs, in the order of product ids. */
  async inForceOf(tx: Tx, logIds: readonly string[]): Promise<ReleaseInForce[]> {
    return tx.query<ReleaseInForce>(
      `SELECT ${inForce} FROM sanitisation.release
       WHERE log_id = ANY($1::uuid[]) AND state = 'released' ORDER BY product_id FOR UPDATE`,
      [logIds],
    );
  }

  /** The newest version of a product, whatever its state, if somebody with these compartments may know of it. */
  async visible(
    db: Tx,
    productId: string,
    compartments: readonly string[],
  ): Promise<{ readonly logId: string; readonly state: string } | null> {
    const [row] = await db.query<{ logId: string; state: string }>(
      `SELECT log_id AS "logId", state FROM sanitisation.release WHERE product_id = $1 AND compartments <@ $2::text[]
       ORDER BY product_version DESC LIMIT 1`,
      [productId, compartments],
    );
    return row ?? null;
  }

  async withdraw(tx: Tx, productIds: readonly string[], reasonCode: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE sanitisation.release SET state = 'withdrawn', withdrawn_at = $2, withdrawn_reason = $3
       WHERE product_id = ANY($1::uuid[]) AND state <> 'withdrawn'`,
      [productIds, at, reasonCode],
    );
  }

  async newest(db: Tx, compartments: readonly string[], limit: number): Promise<ProductReleased[]> {
    const rows = await db.query<{ content: ProductReleased }>(
      `SELECT content FROM sanitisation.release WHERE state = 'released' AND compartments <@ $1::text[]
       ORDER BY released_at DESC, product_id LIMIT $2`,
      [compartments, limit],
    );
    return rows.map((r) => r.content);
  }
}
