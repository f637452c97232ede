import { Injectable } from '@nestjs/common';
import { decidedEmission, type LogHead } from '../log/log-head.js';
import { formFaultOf } from '../form-of-words/form-of-words.js';
import { FormOfWordsStore } from '../form-of-words/form-of-words.store.js';
import { ladderFault, stepOf } from '../policy/ladder-policy.js';
import { LogHeadStore } from '../log/log-head.store.js';
import { identityFor, randomDraws } from '../release/identity.js';
import { productOf, releaseEmission } from '../release/product-of.js';
import { ReleaseStore } from '../release/release.store.js';
import { draftFault } from './change-draft.js';
import { standing, type Course, type Stage } from './course.js';
import { draftHash } from './draft-hash.js';
import type { ApprovalInput } from './proposal-input.js';
import { ProposalStore } from './proposal.store.js';
import { ProposalWork, type Locked, type Person } from './proposal-work.js';
import { machineAuthor, stateOf, type Proposal } from './proposal.js';
import { faulty, leaking, refusalOf } from './refusals.js';
import { riskOf } from './risk-of.js';
import { scanDraft } from './scan.js';

/** What a decision led to. */
export interface Decided {
  readonly id: string;
  readonly state: string;
  readonly stage: Stage;
  readonly version: number;
  readonly approvalsNeeded: number;
  readonly approvalsGiven: number;
  readonly product: { readonly productId: string; readonly urn: string } | null;
}

/** Approving and letting go. Everything is checked again at the moment something leaves. */
@Injectable()
export class ReleaseDesk {
  constructor(
    private readonly work: ProposalWork,
    private readonly proposals: ProposalStore,
    private readonly heads: LogHeadStore,
    private readonly releases: ReleaseStore,
    private readonly forms: FormOfWordsStore,
  ) {}

  /** Approves the version read, to the byte. The last approval needed lets the product go, unless it is to be held. */
  approve(id: string, input: ApprovalInput, person: Person): Promise<Decided> {
    const audit = { action: 'proposal.approve', reason: input.note ?? null };
    return this.work.decide(id, audit, person, async (w) => {
      const course = await w.move({ act: 'approve', by: w.by, version: input.version });
      await this.check(w);
      const approval = { approver: person.subject, version: course.version, hash: course.hash };
      await this.proposals.approve(w.tx, w.proposal, {
        ...approval,
        note: input.note ?? null,
        assessment: input.assessment ?? null,
        at: w.at,
      });
      if (course.stage !== 'approved' || input.hold === true) return decidedOf(id, course, null);
      return this.letGo(w);
    });
  }

  /** Lets go what was approved and held. */
  release(id: string, person: Person): Promise<Decided> {
    return this.work.decide(id, { action: 'proposal.release', reason: null }, person, (w) => this.letGo(w));
  }

  /** Everything a text must be to leave, at an approval and again when it leaves. */
  private async check({ tx, at, proposal }: Locked): Promise<void> {
    const { draft, logId } = proposal;
    refuseLeaks(proposal);
    const inForce = await this.releases.standing(tx, logId);
    const form = draft.formOfWords ? await this.forms.hold(tx, draft.formOfWords.id) : null;
    const fault = ladderFault(draft, inForce?.ladder ?? null) ?? formFaultOf(draft, form, at);
    if (fault !== null) throw faulty(fault);
  }

  private async letGo(w: Locked): Promise<Decided> {
    const { tx, at, emit, proposal, head } = w;
    // The draft is read under its lock: what does not have the approved digest was changed by another way than the desk's.
    if (draftHash(proposal.draft) !== proposal.hash) throw refusalOf('not_approved', proposal.version);
    const course = await w.move({ act: 'release', by: w.by });
    await this.check(w);
    const releases = await this.releases.history(tx, proposal.logId, at);
    const identity = identityFor(head, randomDraws, at);
    const product = productOf(proposal.draft, identity, at, { kind: 'approval' });
    await this.releases.insert(tx, [
      {
        logId: proposal.logId,
        logVersion: proposal.logVersion,
        proposalId: proposal.id,
        rule: null,
        logCompartments: proposal.compartments,
        lane: proposal.lane,
        risk: riskOf(proposal, proposal.draft, { at: at.getTime(), releases }),
        assessedBy: [machineAuthor, ...standing(course).map((a) => a.approver)],
        ladder: stepOf(proposal.draft),
        formOfWords: proposal.draft.formOfWords?.id ?? null,
        product,
      },
    ]);
    const { productId, urn, productVersion } = identity;
    const next: LogHead = { ...head, state: 'released', proposalId: null, productId, productUrn: urn, productVersion };
    await this.heads.save(tx, [next]);
    emit(releaseEmission(product, randomDraws.id(at), proposal.lane));
    emit(decidedEmission(next, 'released', { at, lane: proposal.lane, id: randomDraws.id(at) }));
    return decidedOf(proposal.id, course, { productId, urn });
  }
}

function refuseLeaks(proposal: Proposal): void {
  const { draft } = proposal;
  if (draft.text.trim() === '')
    throw faulty({ code: 'text_empty', field: 'text', rule: 'there is nothing to release; write a text first' });
  const fault = draftFault(proposal, draft);
  if (fault !== null) throw faulty(fault);
  const hits = scanDraft(proposal, draft);
  if (hits.length > 0) throw leaking([...new Set(hits.map((h) => h.code))]);
}

const decidedOf = (id: string, course: Course, product: Decided['product']): Decided => ({
  id,
  state: stateOf(course.stage),
  stage: course.stage,
  version: course.version,
  approvalsNeeded: course.approvalsNeeded,
  approvalsGiven: standing(course).length,
  product,
});
