import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { ReleaseClass, StandingApproval } from './standing-approval.js';

interface Row {
  id: string;
  version: number;
  title: string;
  class: ReleaseClass;
  state: StandingApproval['state'];
  author: string;
  approver: string | null;
  created_at: Date;
  approved_at: Date | null;
  withdrawn_at: Date | null;
}

const returned = 'id, version, title, class, state, author, approver, created_at, approved_at, withdrawn_at';

const ruleOf = (r: Row): StandingApproval => ({
  id: r.id,
  version: r.version,
  title: r.title,
  class: r.class,
  state: r.state,
  author: r.author,
  approver: r.approver,
  createdAt: r.created_at.toISOString(),
  approvedAt: r.approved_at?.toISOString() ?? null,
  withdrawnAt: r.withdrawn_at?.toISOString() ?? null,
});

/** Standing approvals, all their versions. */
@Injectable()
export class StandingApprovalStore {
  async list(db: Tx): Promise<StandingApproval[]> {
    const rows = await db.query<Row>(`SELECT ${returned} FROM sanitisation.standing_approval ORDER BY id, version`);
    return rows.map(ruleOf);
  }

  async inForce(tx: Tx): Promise<StandingApproval[]> {
    const rows = await tx.query<Row>(
      `SELECT ${returned} FROM sanitisation.standing_approval WHERE state = 'in_force' ORDER BY id FOR SHARE`,
    );
    return rows.map(ruleOf);
  }

  /** Locks every version of one approval, newest first. */
  async lock(tx: Tx, id: string): Promise<StandingApproval[]> {
    const rows = await tx.query<Row>(
      `SELECT ${returned} FROM sanitisation.standing_approval WHERE id = $1 ORDER BY version DESC FOR UPDATE`,
      [id],
    );
    return rows.map(ruleOf);
  }

  /** Puts a version in; false where it is there already. */
  async insert(
    tx: Tx,
    rule: Pick<StandingApproval, 'id' | 'version' | 'title' | 'class' | 'author'>,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO sanitisation.standing_approval (id, version, title, class, state, author, created_at)
       VALUES ($1, $2, $3, $4::jsonb, 'proposed', $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [rule.id, rule.version, rule.title, JSON.stringify(rule.class), rule.author, at],
    );
    return rows.length > 0;
  }

  /** Puts one version in force; the version in force before it ends. */
  async putInForce(tx: Tx, rule: Pick<StandingApproval, 'id' | 'version'>, approver: string, at: Date): Promise<void> {
    await this.withdraw(tx, rule.id, approver, at);
    await tx.query(
      `UPDATE sanitisation.standing_approval SET state = 'in_force', approver = $3, approved_at = $4
       WHERE id = $1 AND version = $2`,
      [rule.id, rule.version, approver, at],
    );
  }

  async withdraw(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE sanitisation.standing_approval SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3
       WHERE id = $1 AND state = 'in_force' RETURNING id`,
      [id, by, at],
    );
    return rows.length > 0;
  }

  /** Withdraws what was proposed and never agreed. */
  async dropProposed(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE sanitisation.standing_approval SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3
       WHERE id = $1 AND state = 'proposed' RETURNING id`,
      [id, by, at],
    );
    return rows.length > 0;
  }
}
