import type { SubmissionFinding } from '@collator/contracts';
import { Decisions } from '@collator/messaging';
import { failureKind } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { acceptance, acceptedLog, type Receipt } from './accept.js';
import { refused, screenedBy, type Candidate, type Examined } from './examine.js';
import { SubmissionStore, type Stored, type Verdict } from './submission.store.js';

/** On whose behalf something is submitted. */
export interface Submitter {
  /** The person or service, for the audit only. */
  readonly subject: string;
  readonly organisation: string;
}

/** What the door answers for one submission. */
export type Answer =
  Receipt | { readonly status: 'refused'; readonly reused: boolean; readonly findings: readonly SubmissionFinding[] };

/** The code of an id that already stands for another content. */
export const reusedCode = 'id_reused_with_different_content';
export const reusedFinding: SubmissionFinding = {
  code: reusedCode,
  field: 'id',
  rule: 'an id stands for one content; a changed log needs an id of its own',
  severity: 'block',
};

const receiptOf = (stored: Omit<Stored, 'contentHash' | 'confidentialHash'>, status: Receipt['status']): Receipt => ({
  urn: stored.urn,
  logId: stored.logId,
  status,
  acceptedAt: stored.acceptedAt.toISOString(),
  findings: stored.findings,
});

/** Takes submissions in: one transaction for as many as are given, with their events and one audit entry. */
@Injectable()
export class Intake {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: SubmissionStore,
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
    return this.decisions.run(decision, async (w) => {
      const verdicts = await this.store.accept(w.tx, candidates, { organisation: by.organisation, at: w.at });
      const answers = verdicts.map((verdict, i) => {
        if (verdict.kind === 'accepted') w.emit(emissionOf(candidates[i]!, verdict));
        return answerTo(candidates[i]!, verdict);
      });
      let next = 0;
      return examined.map((e) => (e.kind === 'refused' ? refusal(e.findings) : answers[next++]!));
    });
  }
}

type Accepted = Extract<Verdict, { kind: 'accepted' }>;

const emissionOf = (candidate: Candidate, verdict: Accepted) =>
  acceptance(candidate, acceptedLog(candidate, verdict.identity));

const refusal = (findings: readonly SubmissionFinding[]): Answer => ({ status: 'refused', reused: false, findings });

function answerTo(candidate: Candidate, verdict: Verdict): Answer {
  if (verdict.kind === 'reused') return { status: 'refused', reused: true, findings: [reusedFinding] };
  if (verdict.kind === 'repeat') return receiptOf(verdict.stored, 'repeat');
  const findings = candidate.warnings;
  return receiptOf({ ...verdict.identity, findings }, findings.length ? 'accepted_with_warnings' : 'accepted');
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
