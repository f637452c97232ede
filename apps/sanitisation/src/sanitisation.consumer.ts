import type { LogEnriched, LogWithdrawn } from '@collator/contracts';
import { OnSlice, type Emission, type Outcome, type Slice } from '@collator/messaging';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { decideLogs } from './decide-log.js';
import type { LogHead } from './log/log-head.js';
import { LogHeadStore } from './log/log-head.store.js';
import { releasePolicy } from './policy/release-policy.js';
import { ProposalStore } from './proposal/proposal.store.js';
import { randomDraws } from './release/identity.js';
import { regraded } from './release/regraded.js';
import { ReleaseStore } from './release/release.store.js';
import { StandingApprovalStore } from './standing/standing-approval.store.js';
import { withdrawalEmission, type ReleaseInForce } from './release/withdrawal.js';
import { withdrawLogs } from './withdraw-logs.js';

/** Reason every recipient is given when a log was taken back: one for all, so that it says nothing of the log. */
const calledBack = 'withdrawn_by_originator';

/** Logs come in; what may go at once goes, everything else waits for people. */
@Controller()
export class SanitisationConsumer {
  constructor(
    private readonly heads: LogHeadStore,
    private readonly proposals: ProposalStore,
    private readonly releases: ReleaseStore,
    private readonly rules: StandingApprovalStore,
  ) {}

  @OnSlice('log.enriched.v1', { policyVersion: `redaction/1 ${releasePolicy.version}` })
  async enriched(@Payload() slice: Slice<LogEnriched>): Promise<Outcome[]> {
    const { tx, at } = slice;
    const first = slice.events.map(({ data: { log }, acceptedOn }) => ({ ...log, acceptedOn }));
    const heads = await this.heads.lock(tx, first);
    const called = await this.callBackRegraded(slice, heads);
    const rules = await this.rules.inForce(tx);
    const plans = decideLogs(slice.events, heads, { at, rules, draws: randomDraws });
    const decided = plans.filter((p) => p.outcome.kind === 'ok');
    const last = new Map(decided.map((p) => [p.head.logId, p.head]));
    await this.proposals.closeWaiting(tx, [...last.keys()], 'supersede', slice);
    await this.proposals.insert(
      tx,
      decided.flatMap(({ proposal: p }) =>
        p === null ? [] : [last.get(p.logId)!.proposalId === p.id ? p : { ...p, stage: 'superseded' as const }],
      ),
    );
    await this.releases.insert(
      tx,
      decided.flatMap((p) => p.release ?? []),
    );
    await this.heads.save(tx, [...last.values()]);
    return plans.map(({ outcome }, i) => {
      const recall = called.get(i);
      return recall && outcome.kind === 'ok' ? { ...outcome, emit: [recall, ...outcome.emit] } : outcome;
    });
  }

  /** Calls back what a log's new grade no longer lets stay out, and frees the head of it; recalls by the event's place. */
  private async callBackRegraded(
    { tx, at, events }: Slice<LogEnriched>,
    heads: Map<string, LogHead>,
  ): Promise<ReadonlyMap<number, Emission>> {
    const out = [...heads.values()].filter((h) => h.productId !== null).map((h) => h.logId);
    const stricter = regraded(events, heads, await this.releases.gradedInForceOf(tx, out));
    if (stricter.size === 0) return new Map();
    const productIds = [...stricter.values()].map((r) => r.productId);
    await this.releases.withdraw(tx, productIds, calledBack, at);
    for (const { logId } of stricter.values())
      heads.set(logId, { ...heads.get(logId)!, productId: null, productUrn: null, productVersion: 0 });
    const emission = (r: ReleaseInForce): Emission => withdrawalEmission(r, calledBack, { at, id: randomDraws.id(at) });
    return new Map([...stricter].map(([i, r]) => [i, emission(r)]));
  }

  @OnSlice('log.withdrawn.v1', { policyVersion: releasePolicy.version })
  async withdrawn(@Payload() slice: Slice<LogWithdrawn>): Promise<Outcome[]> {
    const { tx, at } = slice;
    const heads = await this.heads.lock(
      tx,
      slice.events.map((e) => ({ ...e.data, acceptedOn: e.acceptedOn, marking: e.marking })),
    );
    const inForce = await this.releases.inForceOf(tx, [...heads.keys()]);
    const plan = withdrawLogs(slice.events, heads, { at, inForce, draws: randomDraws, reasonCode: calledBack });
    await this.proposals.closeWaiting(
      tx,
      plan.heads.map((h) => h.logId),
      'withdraw',
      slice,
    );
    await this.releases.withdraw(
      tx,
      inForce.map((r) => r.productId),
      calledBack,
      at,
    );
    await this.heads.save(tx, plan.heads);
    return [...plan.outcomes];
  }
}
