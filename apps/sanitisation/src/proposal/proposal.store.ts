import type { Lane } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Draft } from '../draft/draft.js';
import { releasePolicy } from '../policy/release-policy.js';
import type { Course, Move, Stage } from './course.js';
import { stateOf, type Original, type Proposal, type ProposalState } from './proposal.js';

interface ProposalRow {
  id: string;
  log_id: string;
  log_version: number;
  urn: string;
  stage: Stage;
  version: number;
  author: string;
  authors: string[];
  hash: string;
  expires_at: Date;
  residual_risk: string | null;
  submitter: string | null;
  source_type: string;
  raw_marking: string;
  compartments: string[];
  priority: string;
  due_at: Date;
  threat_to_life: boolean;
  lane: Lane;
  approvals_needed: number;
  draft: Draft;
  original: Original;
  created_at: Date;
}

/** A line of the list of what waits. */
export interface ListedProposal {
  readonly id: string;
  readonly urn: string;
  readonly version: number;
  readonly title: string;
  readonly priority: string;
  readonly dueAt: Date;
  readonly threatToLife: boolean;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly findingsCount: number;
  readonly state: ProposalState;
  readonly stage: Stage;
  /** 0–100, as the last draft leaves it. */
  readonly residualRisk: number | null;
  readonly approvalsNeeded: number;
  readonly approvalsGiven: number;
  readonly createdAt: Date;
}

/** Somebody's approval of one version. */
export interface Approval {
  readonly approver: string;
  readonly version: number;
  /** Digest of the text that was approved. */
  readonly hash: string;
  readonly note: string | null;
  /** What the approver made of the risk to the source, where he said it in words. */
  readonly assessment?: object | null;
  readonly at: Date;
}

/** A move that was made, as it is written down. */
export interface MadeMove {
  readonly act: Move['act'];
  readonly before: Course;
  readonly after: Course;
  readonly through: readonly Stage[];
  readonly actor: string;
  readonly at: Date;
  readonly sliceId: string;
  readonly why?: { readonly code: string | null; readonly reason: string | null; readonly reviewAt: string | null };
}

/** A move as it was written down. */
export interface SavedMove {
  readonly act: string;
  readonly from: Stage;
  readonly to: Stage;
  readonly version: number;
  readonly hash: string;
  readonly actor: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

const moveColumns = {
  proposal_id: 'uuid',
  act: 'text',
  from_stage: 'text',
  to_stage: 'text',
  version: 'int',
  hash: 'text',
  actor: 'text',
  code: 'text',
  reason: 'text',
  at: 'timestamptz',
  slice_id: 'bigint',
};

const returned = `id, log_id, log_version, urn, stage, version, author, authors, hash,
  expires_at, residual_risk, submitter, source_type, raw_marking, compartments,
  priority, due_at, threat_to_life, lane, approvals_needed, draft, original, created_at`;

const proposalOf = (r: ProposalRow): Proposal => ({
  id: r.id,
  logId: r.log_id,
  logVersion: r.log_version,
  urn: r.urn,
  stage: r.stage,
  version: r.version,
  author: r.author,
  authors: r.authors,
  hash: r.hash,
  expiresAt: r.expires_at,
  residualRisk: r.residual_risk === null ? null : Number(r.residual_risk),
  submitter: r.submitter,
  sourceType: r.source_type,
  rawMarking: r.raw_marking,
  compartments: r.compartments,
  priority: r.priority,
  dueAt: r.due_at,
  threatToLife: r.threat_to_life,
  lane: r.lane,
  approvalsNeeded: r.approvals_needed,
  draft: r.draft,
  original: r.original,
  createdAt: r.created_at,
});

/** Proposals and their approvals. Whoever reads for a person gives that person's compartments. */
@Injectable()
export class ProposalStore {
  async insert(tx: Tx, proposals: readonly Proposal[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'sanitisation.proposal',
      columns: {
        id: 'uuid',
        log_id: 'uuid',
        log_version: 'int',
        urn: 'text',
        stage: 'text',
        version: 'int',
        author: 'text',
        authors: 'text[]',
        hash: 'text',
        expires_at: 'timestamptz',
        residual_risk: 'numeric',
        submitter: 'text',
        source_type: 'text',
        raw_marking: 'text',
        compartments: 'text[]',
        priority: 'text',
        due_at: 'timestamptz',
        threat_to_life: 'boolean',
        lane: 'text',
        findings_count: 'int',
        approvals_needed: 'int',
        draft: 'jsonb',
        original: 'jsonb',
        policy: 'text',
        created_at: 'timestamptz',
      },
      rows: proposals.map((p) => ({
        id: p.id,
        log_id: p.logId,
        log_version: p.logVersion,
        urn: p.urn,
        stage: p.stage,
        version: p.version,
        author: p.author,
        authors: p.authors,
        hash: p.hash,
        expires_at: p.expiresAt,
        residual_risk: p.residualRisk,
        submitter: p.submitter,
        source_type: p.sourceType,
        raw_marking: p.rawMarking,
        compartments: p.compartments,
        priority: p.priority,
        due_at: p.dueAt,
        threat_to_life: p.threatToLife,
        lane: p.lane,
        findings_count: p.original.findings.length,
        approvals_needed: p.approvalsNeeded,
        draft: p.draft,
        original: p.original,
        policy: releasePolicy.version,
        created_at: p.createdAt,
      })),
    });
  }

  /** Ends what waits of these logs and writes each move down. */
  async closeWaiting(
    tx: Tx,
    logIds: readonly string[],
    act: 'supersede' | 'withdraw',
    by: { readonly at: Date; readonly sliceId: string },
  ): Promise<void> {
    await tx.query(
      `WITH open AS (SELECT id, stage FROM sanitisation.proposal WHERE log_id = ANY($1::uuid[]) AND state = 'waiting' FOR UPDATE),
       closed AS (UPDATE sanitisation.proposal p SET stage = $2, decided_at = $3 FROM open WHERE p.id = open.id
         RETURNING p.id, open.stage AS was, p.version, p.hash)
       INSERT INTO sanitisation.move (proposal_id, act, from_stage, to_stage, version, hash, actor, at, slice_id)
       SELECT id, $4, was, $2, version, hash, $5, $3, $6::bigint FROM closed`,
      [logIds, act === 'supersede' ? 'superseded' : 'withdrawn', by.at, act, 'service:sanitisation', by.sliceId],
    );
  }

  async list(
    db: Tx,
    asked: { readonly state: string; readonly limit: number; readonly compartments: readonly string[] },
  ): Promise<ListedProposal[]> {
    return db.query<ListedProposal>(
      `SELECT id, urn, version, draft->>'title' AS title, priority, due_at AS "dueAt", threat_to_life AS "threatToLife",
         raw_marking AS marking, compartments, findings_count AS "findingsCount", state, stage,
         residual_risk::float8 AS "residualRisk",
         approvals_needed AS "approvalsNeeded", created_at AS "createdAt",
         (SELECT count(*)::int FROM sanitisation.approval a WHERE a.proposal_id = p.id AND a.version = p.version AND a.hash = p.hash)
           AS "approvalsGiven"
       FROM sanitisation.proposal p WHERE ${asked.state === 'waiting' ? 'state' : 'stage'} = $1 AND compartments <@ $2::text[]
       ORDER BY threat_to_life DESC, due_at, id LIMIT $3`,
      [asked.state, asked.compartments, asked.limit],
    );
  }

  /** A proposal, if somebody with these compartments may know of it. */
  async visible(db: Tx, id: string, compartments: readonly string[]): Promise<Proposal | null> {
    const [row] = await db.query<ProposalRow>(
      `SELECT ${returned} FROM sanitisation.proposal WHERE id = $1 AND compartments <@ $2::text[]`,
      [id, compartments],
    );
    return row ? proposalOf(row) : null;
  }

  async lock(tx: Tx, id: string): Promise<Proposal> {
    const [row] = await tx.query<ProposalRow>(
      `SELECT ${returned} FROM sanitisation.proposal WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return proposalOf(row!);
  }

  /** Writes a changed draft; version, digest and authors come with the move that is saved beside it. */
  async saveDraft(tx: Tx, id: string, draft: Draft, as: { author: string; residualRisk: number }): Promise<void> {
    await tx.query(
      `UPDATE sanitisation.proposal SET draft = $2::jsonb, author = $3, residual_risk = $4 WHERE id = $1`,
      [id, JSON.stringify(draft), as.author, as.residualRisk],
    );
  }

  /** Writes where a move led and the move itself, stage by stage. */
  async saveMove(tx: Tx, id: string, made: MadeMove): Promise<void> {
    const { before, after, through, why } = made;
    const ended = through.at(-1)! !== before.stage && stateOf(after.stage) !== 'waiting';
    await tx.query(
      `UPDATE sanitisation.proposal SET stage = $2, version = $3, hash = $4, authors = $5,
         decided_by = CASE WHEN $6 THEN $7 ELSE decided_by END, decided_at = CASE WHEN $6 THEN $8 ELSE decided_at END,
         decided_code = coalesce($9, decided_code), decided_reason = coalesce($10, decided_reason),
         review_at = coalesce($11::date, review_at) WHERE id = $1`,
      [
        ...[id, after.stage, after.version, after.hash, after.authors, ended, made.actor, made.at],
        ...[why?.code ?? null, why?.reason ?? null, why?.reviewAt ?? null],
      ],
    );
    const rows = through.map((to, i) => ({
      proposal_id: id,
      act: through.length > 1 && i === 0 && to === 'in_review' ? 'take' : made.act,
      from_stage: i === 0 ? before.stage : through[i - 1]!,
      to_stage: to,
      version: after.version,
      hash: after.hash,
      actor: made.actor,
      code: why?.code ?? null,
      reason: why?.reason ?? null,
      at: made.at,
      slice_id: made.sliceId,
    }));
    await bulkInsert(tx, { table: 'sanitisation.move', columns: moveColumns, rows });
  }

  /** Everything that was done with a proposal, oldest first. */
  async moves(db: Tx, id: string): Promise<SavedMove[]> {
    return db.query<SavedMove>(
      `SELECT act, from_stage AS "from", to_stage AS "to", version, hash, actor, code, reason, at
       FROM sanitisation.move WHERE proposal_id = $1 ORDER BY id`,
      [id],
    );
  }

  async approve(tx: Tx, p: Pick<Proposal, 'id'>, approval: Approval): Promise<void> {
    await tx.query(
      `INSERT INTO sanitisation.approval (proposal_id, version, approver, hash, note, at, assessment)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
      [
        ...[p.id, approval.version, approval.approver, approval.hash, approval.note, approval.at],
        approval.assessment ? JSON.stringify(approval.assessment) : null,
      ],
    );
  }

  /** Waiting proposals that have run out, the oldest first. */
  async ranOut(db: Tx, at: Date, limit: number): Promise<{ readonly id: string; readonly logId: string }[]> {
    return db.query(
      `SELECT id, log_id AS "logId" FROM sanitisation.proposal WHERE state = 'waiting' AND expires_at <= $1
       ORDER BY expires_at, id LIMIT $2`,
      [at, limit],
    );
  }

  /** Approvals of the version as it stands, oldest first. */
  async approvals(db: Tx, p: Pick<Proposal, 'id' | 'version'>): Promise<Approval[]> {
    return db.query<Approval>(
      `SELECT approver, version, hash, note, assessment, at FROM sanitisation.approval
       WHERE proposal_id = $1 AND version = $2 ORDER BY at`,
      [p.id, p.version],
    );
  }

  /** Of these links those whose logs somebody with these compartments may know of. */
  async visibleLinks(db: Tx, urns: readonly string[], compartments: readonly string[]): Promise<ReadonlySet<string>> {
    if (urns.length === 0) return new Set();
    const rows = await db.query<{ urn: string }>(
      `SELECT urn FROM sanitisation.log WHERE urn = ANY($1::text[]) AND compartments <@ $2::text[]`,
      [urns, compartments],
    );
    return new Set(rows.map((r) => r.urn));
  }
}
