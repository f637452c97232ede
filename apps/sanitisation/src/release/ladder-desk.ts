import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { LogHeadStore } from '../log/log-head.store.js';
import { ladderFault } from '../policy/ladder-policy.js';
import { releasePolicy } from '../policy/release-policy.js';
import { draftHash } from '../proposal/draft-hash.js';
import type { Person } from '../proposal/proposal-work.js';
import { ProposalStore } from '../proposal/proposal.store.js';
import { alreadyDecided, faulty, notHere } from '../proposal/refusals.js';
import { randomDraws } from './identity.js';
import { ReleaseStore } from './release.store.js';

const dayMs = 86_400_000;

/** Takes a product a step up the ladder of release: a new proposal with the same text, to be checked and approved afresh. */
@Injectable()
export class LadderDesk {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly proposals: ProposalStore,
    private readonly heads: LogHeadStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  /** Proposes the step; whoever proposes it is an author and cannot approve it. Returns the new proposal's id. */
  async propose(productId: string, to: number, person: Person): Promise<{ readonly proposalId: string }> {
    const seen = await this.releases.visible(this.database, productId, person.compartments);
    if (seen === null) throw notHere();
    const { logId } = seen;
    const decision = { actor: person.subject, action: 'product.step-up', recordIds: [productId, logId] };
    return this.decisions.run({ ...decision, purpose: null, reason: String(to) }, async ({ tx, at, concerns }) => {
      const head = await this.heads.lockOne(tx, logId);
      if (head.productId !== productId) throw alreadyDecided();
      if (head.proposalId !== null) throw new Problem(409, 'proposal_waiting', 'A proposal of this log waits already.');
      const inForce = await this.releases.standing(tx, logId);
      const from = inForce?.proposalId ? await this.proposals.lock(tx, inForce.proposalId) : null;
      if (from === null || !inForce)
        throw new Problem(
          409,
          'no_proposal',
          'This product was let go by a rule: it is proposed with its log’s next version.',
        );
      const draft = { ...from.draft, ladder: to };
      const step = inForce.ladder ?? 0;
      const down = to <= step ? { code: 'ladder_not_up', field: 'to', rule: 'stepping down is a recall' } : null;
      const fault = down ?? ladderFault(draft, step);
      if (fault !== null) throw faulty(fault);
      const proposalId = randomDraws.id(at);
      const authors = [...new Set([...from.authors, person.subject])];
      const expiresAt = new Date(at.getTime() + releasePolicy.proposalDays * dayMs);
      const course = { stage: 'drafted' as const, version: 1, hash: draftHash(draft), author: person.subject, authors };
      await this.proposals.insert(tx, [{ ...from, ...course, id: proposalId, draft, expiresAt, createdAt: at }]);
      await this.heads.save(tx, [{ ...head, state: 'waiting', proposalId }]);
      concerns(proposalId);
      return { proposalId };
    });
  }
}
