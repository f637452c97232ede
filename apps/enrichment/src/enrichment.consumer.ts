import type { LogTriaged, LogWithdrawn } from '@collator/contracts';
import { OnSlice, type Outcome, type Slice } from '@collator/messaging';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { enrichedEvent, enrichingOf } from './enriching.js';
import { EnrichingStore } from './enriching.store.js';
import { linkPolicy } from './link/link-policy.js';
import { LinkStore } from './link/link.store.js';
import { noLinks, planLinks } from './link/plan-links.js';
import { WithdrawalStore } from './withdrawal.store.js';

/** Logs come in, their identifiers are found, and they are linked to the logs that hold the same ones. */
@Controller()
export class EnrichmentConsumer {
  constructor(
    private readonly store: EnrichingStore,
    private readonly links: LinkStore,
    private readonly takingBack: WithdrawalStore,
  ) {}

  @OnSlice('log.triaged.v1', { policyVersion: linkPolicy.version })
  async triaged(@Payload() slice: Slice<LogTriaged>): Promise<Outcome[]> {
    const { tx } = slice;
    const logs = slice.events.map((e) => enrichingOf(e, linkPolicy));
    // First of all: from here on nobody who brings one of these values passes unseen.
    const amended = logs.filter((l) => l.version > 1).map((l) => l.logId);
    const heldBefore = await this.takingBack.keysHeld(tx, amended);
    await this.store.lockValues(tx, [...logs.flatMap((l) => l.keys), ...heldBefore]);
    const current = await this.store.saveLogs(tx, logs, slice);
    await this.store.saveHolders(tx, current);
    await this.takingBack.dropLinks(
      tx,
      current.filter((l) => l.version > 1).map((l) => l.logId),
    );
    const withdrawn = await this.takingBack.withdrawn(tx, logs);
    const offered = logs.filter((l) => !withdrawn.has(l.logId));
    await this.store.saveIdentifiers(tx, offered, slice);
    await this.store.openTasks(tx, offered, slice);
    await this.store.closeCorrected(tx, current, slice);
    const sharersOf = await this.links.sharers(tx, logs);
    const planned = logs.map((l) => (withdrawn.has(l.logId) ? noLinks : planLinks(l, sharersOf, linkPolicy)));
    // What an older version that comes late would link by is not held any more.
    const newest = new Set(current);
    await this.links.save(
      tx,
      planned.filter((_, i) => newest.has(logs[i]!)),
      slice,
    );
    return logs.map((log, i) => ({
      kind: 'ok',
      columns: {
        identifiers: log.identifiers.length,
        links: planned[i]!.links.length,
        links_left_off: planned[i]!.leftOff,
      },
      emit: [enrichedEvent(log, planned[i]!)],
    }));
  }

  /** Logs were taken back: they hold nothing any more, their links and silent hits end, and nobody is offered what they held. */
  @OnSlice('log.withdrawn.v1', { policyVersion: linkPolicy.version })
  async withdrawn(@Payload() slice: Slice<LogWithdrawn>): Promise<Outcome[]> {
    const { tx, events, at } = slice;
    const logIds = events.map((e) => e.data.logId.toLowerCase());
    await this.store.lockValues(tx, await this.takingBack.keysHeld(tx, logIds));
    await this.takingBack.withdraw(
      tx,
      events.map((e) => e.data),
      at,
    );
    return events.map(() => ({ kind: 'ok', columns: {}, emit: [] }));
  }
}
