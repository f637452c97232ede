import type { LogHead } from '../log/log-head.js';
import { decidedEmission } from '../log/log-head.js';
import { choicesFault, withChoices } from '../desk/with-choices.js';
import { LogHeadStore } from '../log/log-head.store.js';
import { Injectable } from '@nestjs/common';
import { releasePolicy } from '../policy/release-policy.js';
import { randomDraws } from '../release/identity.js';
import { ReleaseStore } from '../release/release.store.js';
import { changedDraft, draftFault } from './change-draft.js';
import { draftHash } from './draft-hash.js';
import type { ProposalChange, RefusalInput } from './proposal-input.js';
import { ProposalStore, type SavedMove } from './proposal.store.js';
import { ProposalWork, type Locked, type Person } from './proposal-work.js';
import { stateOf, type Proposal } from './proposal.js';
import { faulty } from './refusals.js';
import { riskOf } from './risk-of.js';
import type { Stage } from './course.js';

/** Where a proposal stands after something was done with it. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly stage: Stage;
}

const dayMs = 86_400_000;

/** What people do with a proposal short of letting it go. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly work: ProposalWork,
    private readonly proposals: ProposalStore,
    private readonly heads: LogHeadStore,
    private readonly releases: ReleaseStore,
  ) {}

  /** Reads a proposal whole. Looking at it is recorded before anything of it is returned. */
  async read(id: string, person: Person): Promise<Proposal> {
    const seen = await this.work.visible(id, person);
    await this.work.looked('proposal.read', [id, seen.logId], person);
    return seen;
  }

  /** Everything that was done with a proposal. */
  async moves(id: string, person: Person): Promise<SavedMove[]> {
    return this.work.decide(id, { action: 'proposal.moves', reason: null }, person, ({ tx }) =>
      this.proposals.moves(tx, id),
    );
  }

  /** Takes a draft into review. */
  take(id: string, person: Person): Promise<Standing> {
    return this.work.decide(id, { action: 'proposal.take', reason: null }, person, async ({ move, by }) =>
      standingOf(id, await move({ act: 'take', by })),
    );
  }

  /** Changes the draft. Whoever changed it is one of its authors, and approvals start from nought. */
  change(id: string, asked: { change: ProposalChange; version: number }, person: Person): Promise<number> {
    return this.work.decide(id, { action: 'proposal.edit', reason: null }, person, async (w) => {
      const unknown = asked.change.choices ? choicesFault(w.proposal, asked.change.choices) : null;
      const draft = changedDraft(w.proposal.draft, withChoices(w.proposal, asked.change));
      const course = await w.move({ act: 'edit', by: w.by, version: asked.version, hash: draftHash(draft) });
      const fault = unknown ?? draftFault(w.proposal, draft);
      if (fault !== null) throw faulty(fault);
      const releases = await this.releases.history(w.tx, w.proposal.logId, w.at);
      const { score } = riskOf(w.proposal, draft, { at: w.at.getTime(), releases });
      await this.proposals.saveDraft(w.tx, id, draft, { author: person.subject, residualRisk: score });
      return course.version;
    });
  }

  /** Sends the version read back to be changed. Approvals given so far do not outlive the change. */
  askChanges(id: string, asked: { reason: string; version: number }, person: Person): Promise<Standing> {
    const audit = { action: 'proposal.ask-changes', reason: asked.reason };
    return this.work.decide(id, audit, person, async ({ move, by }) => {
      const why = { code: null, reason: asked.reason, reviewAt: null };
      return standingOf(id, await move({ act: 'ask_changes', by, version: asked.version }, why));
    });
  }

  /** Decides against a release. The default is to share, so it takes an overriding reason and a day to look at it again. */
  refuse(id: string, asked: RefusalInput, person: Person): Promise<void> {
    const audit = { action: 'proposal.refuse', reason: `${asked.reasonCode}: ${asked.reason}` };
    return this.work.decide(id, audit, person, async (w) => {
      const { reasonCode: code, reason, reviewAt } = asked;
      if (!isReviewDay(reviewAt, w.at)) throw faulty(reviewDay);
      await w.move({ act: 'refuse', by: w.by }, { code, reason, reviewAt });
      await this.close(w, 'refused');
    });
  }

  /** Ends what nobody decided on. */
  expire(of: { readonly id: string; readonly logId: string }, service: string): Promise<void> {
    return this.work.locked(of, { action: 'proposal.expire', reason: null }, service, async (w) => {
      await w.move({ act: 'expire' });
      await this.close(w, 'expired');
    });
  }

  private async close({ tx, at, emit, proposal, head }: Locked, state: 'refused' | 'expired'): Promise<void> {
    const next: LogHead = { ...head, state: head.productId === null ? state : 'released', proposalId: null };
    await this.heads.save(tx, [next]);
    emit(decidedEmission(head, 'refused', { at, lane: proposal.lane, id: randomDraws.id(at) }));
  }
}

const reviewDay = {
  code: 'review_date',
  field: 'reviewAt',
  rule: `must be a day within ${releasePolicy.refusalReviewDays} days from today`,
};

function isReviewDay(day: string, at: Date): boolean {
  const ms = Date.parse(day);
  // A day the calendar does not have reads as another one.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) return false;
  const days = (ms - at.getTime()) / dayMs;
  return days > 0 && days <= releasePolicy.refusalReviewDays;
}

const standingOf = (id: string, { version, stage }: { readonly version: number; readonly stage: Stage }): Standing => ({
  id,
  version,
  state: stateOf(stage),
  stage,
});
