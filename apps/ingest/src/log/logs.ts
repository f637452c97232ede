import { refusalMessage } from '@collator/access';
import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import type { CallerIdentity } from '@collator/security';
import type { LogWithdrawn } from '@collator/contracts';
import { Injectable } from '@nestjs/common';
import { ReviewStore } from '../quality/review.store.js';
import { Receipts } from '../receipt/receipts.js';
import { statusOf, type LogStatus } from './log-status.js';
import { LogStore, type AcceptedId, type KnownLog } from './log.store.js';
import { maySee } from './visible.js';

/** What a withdrawal is answered with, the first time and every time after. */
export interface Withdrawal {
  readonly urn: string;
  readonly version: number;
  readonly status: 'withdrawn';
  readonly withdrawnAt: string;
  readonly reasonCode: string;
}

const notHere = (): Problem => new Problem(404, 'not_found', refusalMessage);

/** What a submitter may ask of, and do with, what he has submitted. Every look is an entry of the audit. */
@Injectable()
export class Logs {
  constructor(
    private readonly store: LogStore,
    private readonly decisions: Decisions,
    private readonly reviews: ReviewStore,
    private readonly receipts: Receipts,
  ) {}

  /** Throws the same 404 where there is no such log and where the caller may not know of it. */
  async status(urn: string, caller: CallerIdentity): Promise<LogStatus> {
    const log = await this.store.byUrn(urn);
    const visible = log !== null && maySee(caller, log);
    await this.note(caller, visible ? 'log.status' : 'log.status.refused', log ? [log.logId] : []);
    if (!visible) throw notHere();
    const [steps, kept, decisions] = await Promise.all([
      this.store.steps(log.logId),
      this.store.kept(log.logId),
      this.store.decisions(log.logId),
    ]);
    const told = decisions.map((d) => ({ ...d, receipt: this.receipts.ofDecision({ urn, ...d }) }));
    return statusOf(log, steps, kept, told);
  }

  /** What the caller's organisation has had accepted, for comparing with its own books. */
  async accepted(
    caller: CallerIdentity,
    page: { readonly since: Date | null; readonly after: string | null; readonly limit: number },
  ): Promise<{ items: AcceptedId[]; next: string | null }> {
    await this.note(caller, 'log.list', []);
    const items = await this.store.accepted(caller.organisation, page);
    return { items, next: items.length === page.limit ? items.at(-1)!.urn : null };
  }

  /**
   * Takes a log back for good. Only the organisation that submitted it can. `expected` is the version the caller believes
   * in (412 where it is another); a log withdrawn before gives the answer of the first time.
   */
  async withdraw(
    urn: string,
    change: { readonly reasonCode: string; readonly expected: number | null },
    caller: CallerIdentity,
  ): Promise<Withdrawal> {
    const found = await this.store.byUrn(urn);
    const own = found !== null && found.organisation === caller.organisation;
    if (!own) {
      await this.note(caller, 'log.withdraw.refused', found ? [found.logId] : []);
      throw notHere();
    }
    const decision = {
      actor: caller.subject,
      action: 'log.withdraw',
      recordIds: [found.logId],
      purpose: null,
      reason: change.reasonCode,
    };
    return this.decisions.run(decision, async (w) => {
      const log = (await this.store.byUrn(urn, w.tx))!;
      if (log.withdrawnAt) return withdrawalOf(log);
      if (change.expected !== null && change.expected !== log.version)
        throw new Problem(412, 'version_changed', 'The log is at another version by now.');
      await this.reviews.close(w.tx, log.logId);
      await this.store.withdraw(w.tx, log.logId, w.at, change.reasonCode);
      const after = { ...log, version: log.version + 1, withdrawnAt: w.at, withdrawnReason: change.reasonCode };
      w.emit(withdrawnEvent(after));
      return withdrawalOf(after);
    });
  }

  private note(caller: CallerIdentity, action: string, recordIds: readonly string[]): Promise<void> {
    const decision = { actor: caller.subject, action, recordIds, purpose: null, reason: null };
    return this.decisions.run(decision, async () => undefined);
  }
}

function withdrawalOf(log: KnownLog): Withdrawal {
  return {
    urn: log.urn,
    version: log.version,
    status: 'withdrawn',
    withdrawnAt: log.withdrawnAt!.toISOString(),
    reasonCode: log.withdrawnReason ?? '',
  };
}

function withdrawnEvent(log: KnownLog) {
  const data: LogWithdrawn = {
    logId: log.logId,
    urn: log.urn,
    reasonCode: log.withdrawnReason!,
    withdrawnAt: log.withdrawnAt!.toISOString(),
  };
  return {
    event: 'log.withdrawn.v1' as const,
    logId: log.logId,
    version: log.version,
    acceptedOn: log.acceptedAt.toISOString().slice(0, 10),
    marking: log.marking,
    lane: log.lane,
    data,
  };
}
