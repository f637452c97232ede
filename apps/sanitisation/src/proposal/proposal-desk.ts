import { personRef } from '@collator/contracts';
import { Decisions, type DecisionWork } from '@collator/messaging';
import { Database } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { choicesFault, withChoices } from '../desk/with-choices.js';
import { decidedEmission, type LogHead } from '../log/log-head.js';
import { LogHeadStore } from '../log/log-head.store.js';
import { identityFor, randomDraws } from '../release/identity.js';
import { productOf, releaseEmission } from '../release/product-of.js';
import { ReleaseStore } from '../release/release.store.js';
import { changedDraft, draftFault } from './change-draft.js';
import type { ApprovalInput, ProposalChange } from './proposal-input.js';
import { ProposalStore } from './proposal.store.js';
import type { Proposal } from './proposal.js';
import { alreadyDecided, faulty, leaking, notHere, samePerson, versionChanged } from './refusals.js';
import { scanDraft } from './scan.js';

/** What a decision led to. */
export interface Decided {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly approvalsNeeded: number;
  readonly approvalsGiven: number;
  readonly product: { readonly productId: string; readonly urn: string } | null;
}

interface Locked extends DecisionWork {
  readonly proposal: Proposal;
  readonly head: LogHead;
}

type Person = Pick<CallerIdentity, 'subject' | 'compartments'>;

/** What people do with a proposal. Each is one transaction under the log's lock, with its audit entry and its events. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly proposals: ProposalStore,
    private readonly heads: LogHeadStore,
    private readonly releases: ReleaseStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  /** Reads a proposal whole. Looking at it is recorded before anything of it is returned. */
  async read(id: string, person: Person): Promise<Proposal> {
    const seen = await this.visible(id, person);
    const decision = { actor: person.subject, action: 'proposal.read', recordIds: [id, seen.logId] };
    await this.decisions.run({ ...decision, purpose: null, reason: null }, async () => undefined);
    return seen;
  }

  /** Changes the draft. Its author is now whoever changed it, and approvals start from nought. */
  change(id: string, asked: { change: ProposalChange; version: number }, person: Person): Promise<number> {
    return this.decide(id, { action: 'proposal.edit', reason: null }, person, async ({ tx, proposal }) => {
      if (proposal.version !== asked.version) throw versionChanged(proposal.version);
      const unknown = asked.change.choices ? choicesFault(proposal, asked.change.choices) : null;
      const draft = changedDraft(proposal.draft, withChoices(proposal, asked.change));
      const fault = unknown ?? draftFault(proposal, draft);
      if (fault !== null) throw faulty(fault);
      return this.proposals.saveDraft(tx, id, draft, person.subject);
    });
  }

  /** Approves the version read. The last approval needed lets the product go. */
  approve(id: string, input: ApprovalInput, person: Person): Promise<Decided> {
    const audit = { action: 'proposal.approve', reason: input.note ?? null };
    return this.decide(id, audit, person, async (work) => {
      const { tx, at, proposal } = work;
      if (proposal.version !== input.version) throw versionChanged(proposal.version);
      const handedIn = proposal.submitter === personRef(proposal.logId, person.subject);
      if (person.subject === proposal.author || handedIn) throw samePerson();
      const given = await this.proposals.approvals(tx, proposal);
      if (given.some((a) => a.approver === person.subject)) throw alreadyDecided();
      this.refuseLeaks(proposal);
      await this.proposals.approve(tx, proposal, { approver: person.subject, note: input.note ?? null, at });
      const approvals = { approvalsNeeded: proposal.approvalsNeeded, approvalsGiven: given.length + 1 };
      const common = { id, version: proposal.version, ...approvals };
      if (approvals.approvalsGiven < approvals.approvalsNeeded) return { ...common, state: 'waiting', product: null };
      return { ...common, state: 'released', product: await this.release(work, person) };
    });
  }

  /** Decides against a release. The reason is kept and reviewed: the default is to share. */
  refuse(id: string, reason: string, person: Person): Promise<void> {
    return this.decide(id, { action: 'proposal.refuse', reason }, person, async ({ tx, at, emit, proposal, head }) => {
      await this.proposals.decide(tx, id, { state: 'refused', by: person.subject, reason, at });
      const state = head.productId === null ? 'refused' : 'released';
      await this.heads.save(tx, [{ ...head, state, proposalId: null }]);
      emit(decidedEmission(head, 'refused', { at, lane: proposal.lane, id: randomDraws.id(at) }));
    });
  }

  private refuseLeaks(proposal: Proposal): void {
    const { draft } = proposal;
    if (draft.text.trim() === '')
      throw faulty({ code: 'text_empty', field: 'text', rule: 'there is nothing to release; write a text first' });
    const fault = draftFault(proposal, draft);
    if (fault !== null) throw faulty(fault);
    const hits = scanDraft(proposal, draft);
    if (hits.length > 0) throw leaking([...new Set(hits.map((h) => h.code))]);
  }

  private async release(work: Locked, person: Person): Promise<{ productId: string; urn: string }> {
    const { tx, at, emit, proposal, head } = work;
    const identity = identityFor(head, randomDraws, at);
    const product = productOf(proposal.draft, identity, at, { kind: 'approval' });
    await this.proposals.decide(tx, proposal.id, { state: 'released', by: person.subject, reason: null, at });
    await this.releases.insert(tx, [
      {
        logId: proposal.logId,
        logVersion: proposal.logVersion,
        proposalId: proposal.id,
        rule: null,
        logCompartments: proposal.compartments,
        lane: proposal.lane,
        product,
      },
    ]);
    const { productId, urn, productVersion } = identity;
    const next: LogHead = { ...head, state: 'released', proposalId: null, productId, productUrn: urn, productVersion };
    await this.heads.save(tx, [next]);
    emit(releaseEmission(product, randomDraws.id(at), proposal.lane));
    emit(decidedEmission(next, 'released', { at, lane: proposal.lane, id: randomDraws.id(at) }));
    return { productId, urn };
  }

  private async visible(id: string, person: Person): Promise<Proposal> {
    const seen = await this.proposals.visible(this.database, id, person.compartments);
    if (seen === null) throw notHere();
    return seen;
  }

  private async decide<T>(
    id: string,
    audit: { readonly action: string; readonly reason: string | null },
    person: Person,
    work: (w: Locked) => Promise<T>,
  ): Promise<T> {
    const { logId } = await this.visible(id, person);
    const decision = { actor: person.subject, ...audit, recordIds: [id, logId], purpose: null };
    return this.decisions.run(decision, async (w) => {
      // Always the log first, then the proposal: the order in which slices lock them too.
      const head = await this.heads.lockOne(w.tx, logId);
      const proposal = await this.proposals.lock(w.tx, id);
      if (proposal.state !== 'waiting') throw alreadyDecided();
      return work({ ...w, proposal, head });
    });
  }
}
