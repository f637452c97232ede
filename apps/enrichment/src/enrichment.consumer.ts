import type { LogTriaged } from '@collator/contracts';
import { OnSlice, type Outcome, type Slice } from '@collator/messaging';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { enrichedEvent, enrichingOf } from './enriching.js';
import { EnrichingStore } from './enriching.store.js';
import { linkPolicy } from './link/link-policy.js';
import { LinkStore } from './link/link.store.js';
import { planLinks } from './link/plan-links.js';

/** Logs come in, their identifiers are found, and they are linked to the logs that hold the same ones. */
@Controller()
export class EnrichmentConsumer {
  constructor(
    private readonly store: EnrichingStore,
    private readonly links: LinkStore,
  ) {}

  @OnSlice('log.triaged.v1', { policyVersion: linkPolicy.version })
  async triaged(@Payload() slice: Slice<LogTriaged>): Promise<Outcome[]> {
    const { tx } = slice;
    const logs = slice.events.map((e) => enrichingOf(e, linkPolicy));
    // First of all: from here on nobody who brings one of these values passes unseen.
    await this.store.lockValues(tx, logs);
    const current = await this.store.saveLogs(tx, logs, slice);
    await this.store.saveHolders(tx, current);
    await this.store.saveIdentifiers(tx, logs, slice);
    await this.store.openTasks(tx, logs, slice);
    await this.store.closeCorrected(tx, current, slice);
    const sharersOf = await this.links.sharers(tx, logs);
    const planned = logs.map((l) => planLinks(l, sharersOf, linkPolicy));
    await this.links.save(tx, planned, slice);
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
}
