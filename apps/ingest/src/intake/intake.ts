import type { SubmissionFinding } from '@collator/contracts';
import { Decisions } from '@collator/messaging';
import { failureKind } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { Receipts } from '../receipt/receipts.js';
import { acceptance, type Receipt } from './accept.js';
import { refused, screenedBy, type Candidate, type Examined } from './examine.js';
import type { Stored, Verdict } from './stored.js';
import { SubmissionStore } from './submission.store.js';

/** On whose behalf something is submitted. */
export interface Submitter {
  /** The person or service, for the audit only. */
  readonly subject: string;
  readonly organisation: string;
}

/** What the door answers for one submission. */
export type Answer = Receipt | Refusal;

/** Why a submission became nothing. `clash`: it is readable and clashes with what is there. */
export interface Refusal {
  readonly status: 'refused';
  readonly clash: boolean;
  readonly findings: readonly SubmissionFinding[];
  /** The refusal, signed. */
  readonly receipt: string;
}

/** The code of an id that already stands for another content. */
export const reusedCode = 'id_reused_with_different_content';
export const reusedFinding: SubmissionFinding = {
  code: reusedCode,
  field: 'id',
  rule: 'an id stands for one content; a changed log needs an id of its own',
  severity: 'block',
};

/** Nothing more is taken in under a log that was taken back, refused, split or linked to another. */
export const closedFinding: SubmissionFinding = {
  code: 'log_closed',
  field: 'id',
  rule: 'the log was taken back or closed by a decision; what is new needs an id of its own',
  severity: 'block',
};

/** Takes submissions in: one transaction for as many as are given, with their events and one audit entry. */
@Injectable()
export class Intake {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: SubmissionStore,
    private readonly receipts: Receipts,
  ) {}

  /**
   * One answer per submission, in order. When it resolves everything accepted is committed; when it rejects nothing of
   * these is, or the outcome is unknown and doing the same again answers with repeats.
   */
  async submit(examined: readonly Examined[], by: Submitter): Promise<Answer[]> {
    if (examined.length === 0) return [];
    try {
      return await this.#submitAll(examined, by);
    } catch (error) {
      if (failureKind(error) !== 'data') throw error;
      return this.#apart(examined, by);
    }
  }

  /** The database refuses something in here for good: halve until it stands alone, so that the others get through. */
  async #apart(examined: readonly Examined[], by: Submitter): Promise<Answer[]> {
    if (examined.length === 1)
      return this.#submitAll([refused('data_rejected', 'the store cannot hold something in this log')], by);
    const middle = Math.ceil(examined.length / 2);
    const first = await this.submit(examined.slice(0, middle), by);
    return [...first, ...(await this.submit(examined.slice(middle), by))];
  }

  #submitAll(examined: readonly Examined[], by: Submitter): Promise<Answer[]> {
    const candidates = examined.filter((e): e is Candidate => e.kind === 'candidate');
    const decision = {
      actor: by.subject,
      action: 'log.submit',
      // The stored events point back at the entry; only a submission by itself is named in it.
      recordIds: [],
      purpose: null,
      reason: refusalsOf(examined),
      policyVersion: screenedBy,
    };
    const { organisation, subject } = by;
    return this.decisions.run(decision, async (w) => {
      const verdicts = await this.store.accept(w.tx, candidates, { organisation, subject, at: w.at });
      const answers = verdicts.map((verdict, i) => {
        if (verdict.kind === 'accepted' && verdict.moves) w.emit(acceptance(verdict.moves));
        return this.#answer(candidates[i]!, verdict);
      });
      let next = 0;
      return examined.map((e) => (e.kind === 'refused' ? this.#refusal(e) : answers[next++]!));
    });
  }

  #answer(candidate: Candidate, verdict: Verdict): Answer {
    const digest = candidate.hash.open.toString('base64url');
    if (verdict.kind === 'reused') return this.#refusal({ digest, findings: [reusedFinding] }, true);
    if (verdict.kind === 'closed') return this.#refusal({ digest, findings: [closedFinding] }, true);
    return this.#receipt(candidate, verdict.stored, verdict.kind === 'repeat');
  }

  #receipt({ submission: { id }, notes }: Candidate, stored: Stored, repeat: boolean): Receipt {
    const { urn, logId, version, findings, waitingFor } = stored;
    const outcome = findings.length > 0 ? 'accepted_with_warnings' : 'accepted';
    return {
      urn,
      logId,
      version,
      status: repeat ? 'repeat' : outcome,
      acceptedAt: stored.acceptedAt.toISOString(),
      waitingFor,
      findings,
      notes,
      receipt: this.receipts.ofVersion({ ...stored, id, outcome }),
    };
  }

  #refusal(of: { digest?: string; findings: readonly SubmissionFinding[] }, clash = false): Refusal {
    const { findings } = of;
    return { status: 'refused', clash, findings, receipt: this.receipts.ofRefusal(of) };
  }
}

/** How many were refused before they came to the store, by code: for the audit, which must not hold what was in them. */
function refusalsOf(examined: readonly Examined[]): string | null {
  const counts = new Map<string, number>();
  for (const e of examined) {
    if (e.kind !== 'refused') continue;
    const code = e.findings[0]?.code ?? 'refused';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const told = [...counts].map(([code, n]) => `${code} ${n}`);
  return told.length ? `refused: ${told.join(', ')}` : null;
}
