import { personRef } from '@collator/contracts';
import { Decisions, type DecisionWork } from '@collator/messaging';
import { Database } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import type { LogHead } from '../log/log-head.js';
import { LogHeadStore } from '../log/log-head.store.js';
import { moved, type Course, type Move, type Mover } from './course.js';
import { ProposalStore, type Approval, type MadeMove } from './proposal.store.js';
import type { Proposal } from './proposal.js';
import { notHere, refusalOf } from './refusals.js';

/** Who acts, as far as a proposal must know. */
export type Person = Pick<CallerIdentity, 'subject' | 'compartments'>;

/** What is asked, for the audit. */
export interface Asked {
  readonly action: string;
  readonly reason: string | null;
}

/** A proposal under its locks, and the one way to move it. */
export interface Locked extends DecisionWork {
  readonly proposal: Proposal;
  readonly head: LogHead;
  readonly approvals: readonly Approval[];
  readonly by: Mover;
  /** Makes a move where the course allows it and writes it down; throws the refusal where it does not. */
  move(move: Move, why?: MadeMove['why']): Promise<Course>;
}

const courseOf = (p: Proposal, approvals: readonly Approval[]): Course => ({
  stage: p.stage,
  version: p.version,
  hash: p.hash,
  authors: p.authors,
  submitter: p.submitter,
  approvals,
  approvalsNeeded: p.approvalsNeeded,
  expiresAt: p.expiresAt.getTime(),
});

/** Runs what people do with a proposal: one transaction under the log's lock, with its audit entry and its events. */
@Injectable()
export class ProposalWork {
  constructor(
    private readonly proposals: ProposalStore,
    private readonly heads: LogHeadStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  /** A proposal the person may know of; the same refusal for one that is not there and one that is hidden. */
  async visible(id: string, person: Person): Promise<Proposal> {
    const seen = await this.proposals.visible(this.database, id, person.compartments);
    if (seen === null) throw notHere();
    return seen;
  }

  /** Records that somebody looked, before anything is returned. */
  async looked(action: string, recordIds: readonly string[], person: Person): Promise<void> {
    const decision = { actor: person.subject, action, recordIds, purpose: null, reason: null };
    await this.decisions.run(decision, async () => undefined);
  }

  async decide<T>(id: string, asked: Asked, person: Person, work: (w: Locked) => Promise<T>): Promise<T> {
    const { logId } = await this.visible(id, person);
    return this.locked({ id, logId }, asked, person.subject, work);
  }

  /** The same for what no person asks for: time. */
  async locked<T>(
    of: { readonly id: string; readonly logId: string },
    asked: Asked,
    subject: string,
    work: (w: Locked) => Promise<T>,
  ): Promise<T> {
    const decision = { actor: subject, ...asked, recordIds: [of.id, of.logId], purpose: null };
    return this.decisions.run(decision, async (w) => {
      // Always the log first, then the proposal: the order in which slices lock them too.
      const head = await this.heads.lockOne(w.tx, of.logId);
      const proposal = await this.proposals.lock(w.tx, of.id);
      const approvals = await this.proposals.approvals(w.tx, proposal);
      const by: Mover = { subject, ref: personRef(of.logId, subject) };
      let course = courseOf(proposal, approvals);
      const move = async (m: Move, why?: MadeMove['why']): Promise<Course> => {
        const result = moved(course, m, w.at.getTime());
        if ('fault' in result) throw refusalOf(result.fault, proposal.version);
        const made = { act: m.act, before: course, after: result.ok, through: result.through, actor: subject };
        await this.proposals.saveMove(w.tx, of.id, { ...made, at: w.at, sliceId: w.sliceId, ...(why ? { why } : {}) });
        course = result.ok;
        return course;
      };
      return work({ ...w, proposal, head, approvals, by, move });
    });
  }
}
