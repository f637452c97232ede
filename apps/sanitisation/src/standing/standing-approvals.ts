import { Decisions, type DecisionWork } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { houseRules } from './house-rules.js';
import { StandingApprovalStore } from './standing-approval.store.js';
import type { ReleaseClass, StandingApproval } from './standing-approval.js';

/** Two different people: who wrote a rule and who agrees to it. */
export interface RulePeople {
  readonly author: string;
  readonly approver: string;
}

/** Standing approvals: written by one person, in force once another has agreed. */
@Injectable()
export class StandingApprovals {
  constructor(
    private readonly store: StandingApprovalStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  list(): Promise<StandingApproval[]> {
    return this.store.list(this.database);
  }

  /** Writes a new version of a rule; it does nothing until somebody else agrees. */
  add(rule: { id: string; title: string; class: ReleaseClass }, author: string): Promise<StandingApproval> {
    return this.decide('standing-approval.propose', rule.id, author, async ({ tx, at }) => {
      const known = await this.store.lock(tx, rule.id);
      const version = (known[0]?.version ?? 0) + 1;
      if (!(await this.store.insert(tx, { ...rule, version, author }, at)))
        throw new Problem(409, 'version_exists', 'Somebody wrote a version of this rule at the same moment.');
      return (await this.store.lock(tx, rule.id))[0]!;
    });
  }

  /** Agrees to the newest version. Its author may not. */
  approve(id: string, approver: string): Promise<StandingApproval> {
    return this.decide('standing-approval.approve', id, approver, async ({ tx, at }) => {
      const newest = (await this.store.lock(tx, id))[0] ?? unknownRule();
      if (newest.author === approver)
        throw new Problem(403, 'same_person', 'Whoever wrote a standing approval may not agree to it.');
      if (newest.state !== 'proposed')
        throw new Problem(409, 'already_decided', 'The newest version of this rule was decided already.');
      await this.store.putInForce(tx, newest, approver, at);
      return (await this.store.lock(tx, id))[0]!;
    });
  }

  /** Ends a rule at once, whatever its state. Anyone who may write rules may do so alone: it only makes things stricter. */
  withdraw(id: string, actor: string): Promise<void> {
    return this.decide('standing-approval.withdraw', id, actor, async ({ tx, at }) => {
      if ((await this.store.lock(tx, id)).length === 0) unknownRule();
      const ended = await this.store.withdraw(tx, id, actor, at);
      const dropped = await this.store.dropProposed(tx, id, actor, at);
      if (!ended && !dropped) throw new Problem(409, 'already_decided', 'This rule is withdrawn already.');
    });
  }

  /** Puts the house's rules in force for a site that agrees to them. What is there already stays as it is. */
  async installHouse({ author, approver }: RulePeople): Promise<void> {
    for (const rule of houseRules) {
      const known = (await this.list()).filter((r) => r.id === rule.id);
      if (known.length === 0) await this.add(rule, author);
      else if (known.at(-1)!.state !== 'proposed') continue;
      await this.approve(rule.id, approver);
    }
  }

  private decide<T>(action: string, id: string, actor: string, work: (w: DecisionWork) => Promise<T>): Promise<T> {
    const recordIds = [ruleRecord(id)];
    return this.decisions.run({ actor, action, recordIds, purpose: null, reason: null }, work);
  }
}

/** The audit names records by UUID; a rule's is made of its name, so that its history can be found. */
function ruleRecord(id: string): string {
  const h = createHash('sha256').update(`standing-approval\n${id}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

function unknownRule(): never {
  throw new Problem(404, 'not_found', 'There is no such standing approval.');
}
