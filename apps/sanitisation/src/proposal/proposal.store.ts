import type { Lane } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Draft } from '../draft/draft.js';
import { releasePolicy } from '../policy/release-policy.js';
import type { Original, Proposal, ProposalState } from './proposal.js';

interface ProposalRow {
  id: string;
  log_id: string;
  log_version: number;
  urn: string;
  state: ProposalState;
  version: number;
  author: string;
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
  readonly approvalsNeeded: number;
  readonly approvalsGiven: number;
  readonly createdAt: Date;
}

/** Somebody's approval of one version. */
export interface Approval {
  readonly approver: string;
  readonly note: string | null;
  readonly at: Date;
}

const returned = `id, log_id, log_version, urn, state, version, author, submitter, source_type, raw_marking, compartments,
  priority, due_at, threat_to_life, lane, approvals_needed, draft, original, created_at`;

const proposalOf = (r: ProposalRow): Proposal => ({
  id: r.id,
  logId: r.log_id,
  logVersion: r.log_version,
  urn: r.urn,
  state: r.state,
  version: r.version,
  author: r.author,
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
        state: 'text',
        version: 'int',
        author: 'text',
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
        state: p.state,
        version: p.version,
        author: p.author,
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

  /** Ends what waits of these logs. */
  async closeWaiting(tx: Tx, logIds: readonly string[], state: 'superseded' | 'withdrawn', at: Date): Promise<void> {
    await tx.query(
      `UPDATE sanitisation.proposal SET state = $2, decided_at = $3 WHERE log_id = ANY($1::uuid[]) AND state = 'waiting'`,
      [logIds, state, at],
    );
  }

  async list(
    db: Tx,
    asked: { readonly state: ProposalState; readonly limit: number; readonly compartments: readonly string[] },
  ): Promise<ListedProposal[]> {
    return db.query<ListedProposal>(
      `SELECT id, urn, version, draft->>'title' AS title, priority, due_at AS "dueAt", threat_to_life AS "threatToLife",
         raw_marking AS marking, compartments, findings_count AS "findingsCount", state,
         approvals_needed AS "approvalsNeeded", created_at AS "createdAt",
         (SELECT count(*)::int FROM sanitisation.approval a WHERE a.proposal_id = p.id AND a.version = p.version)
           AS "approvalsGiven"
       FROM sanitisation.proposal p WHERE state = $1 AND compartments <@ $2::text[]
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

  /** Writes a changed draft: version up, author the one who changed it. Returns the new version. */
  async saveDraft(tx: Tx, id: string, draft: Draft, author: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `UPDATE sanitisation.proposal SET draft = $2::jsonb, author = $3, version = version + 1 WHERE id = $1
       RETURNING version`,
      [id, JSON.stringify(draft), author],
    );
    return row!.version;
  }

  async decide(
    tx: Tx,
    id: string,
    decided: { readonly state: ProposalState; readonly by: string; readonly reason: string | null; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE sanitisation.proposal SET state = $2, decided_by = $3, decided_reason = $4, decided_at = $5 WHERE id = $1`,
      [id, decided.state, decided.by, decided.reason, decided.at],
    );
  }

  async approve(tx: Tx, p: Pick<Proposal, 'id' | 'version'>, approval: Approval): Promise<void> {
    await tx.query(
      `INSERT INTO sanitisation.approval (proposal_id, version, approver, note, at) VALUES ($1, $2, $3, $4, $5)`,
      [p.id, p.version, approval.approver, approval.note, approval.at],
    );
  }

  /** Approvals of the version as it stands, oldest first. */
  async approvals(db: Tx, p: Pick<Proposal, 'id' | 'version'>): Promise<Approval[]> {
    return db.query<Approval>(
      `SELECT approver, note, at FROM sanitisation.approval WHERE proposal_id = $1 AND version = $2 ORDER BY at`,
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
