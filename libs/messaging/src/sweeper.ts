import { randomUUID } from 'node:crypto';
import {
  deleteOutbox,
  dropLease,
  dueOutbox,
  holdLease,
  storedEvents,
  type Database,
  type OutboxRow,
} from '@collator/persistence';
import { pause } from './backoff.js';
import type { PipelineLog } from './pipeline-log.js';
import { storedPublication } from './publication.js';
import { PublishAborted, type Relay } from './relay.js';

export interface SweeperParts {
  readonly service: string;
  readonly database: Database;
  readonly relay: Relay;
  readonly log: PipelineLog;
}

const leaseName = 'outbox';
const leaseTtlMs = 15_000;
const everyMs = 1_000;
const olderThanMs = 3_000;
const rowsPerSweep = 100;

/** Publishes what a crash or a broker outage left in the outbox. One sweeper per service works at a time, under a lease. */
export class Sweeper {
  readonly #owner = randomUUID();
  readonly #stopping = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(private readonly parts: SweeperParts) {}

  start(): void {
    this.#loop ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    const { database, service } = this.parts;
    await dropLease(database, service, leaseName, this.#owner).catch(() => undefined);
  }

  /** One pass over all due rows: returns how many it emptied. Publishing the same event again is harmless by design. */
  async sweep(olderThan = olderThanMs): Promise<number> {
    const { database, service } = this.parts;
    const lease = { name: leaseName, owner: this.#owner, ttlMs: leaseTtlMs };
    let emptied = 0;
    for (let after = '0'; (await holdLease(database, service, lease)) !== null;) {
      const rows = await dueOutbox(database, service, olderThan, { after, limit: rowsPerSweep });
      for (const row of rows) if (await this.#empty(row, lease)) emptied += 1;
      if (rows.length < rowsPerSweep) break;
      after = rows.at(-1)!.id;
    }
    return emptied;
  }

  /** A row that cannot be published (a topic we may not write to, say) must not hold up those behind it. */
  async #empty(row: OutboxRow, lease: { name: string; owner: string; ttlMs: number }): Promise<boolean> {
    const { database, service, relay } = this.parts;
    try {
      const stored = await storedEvents(database, service, row.messageIds);
      const publications = row.messageIds
        .map((id) => stored.get(id))
        .filter((s) => s?.topic != null && s.event != null)
        .map((s) => storedPublication(s!.topic!, s!.event!));
      await relay.publish(publications, {
        revoked: this.#stopping.signal,
        heartbeat: async () => void (await holdLease(database, service, lease).catch(() => null)),
      });
      await deleteOutbox(database, service, [row.id]);
      return true;
    } catch (error) {
      if (error instanceof PublishAborted) throw error;
      this.parts.log.warn('sweep-failed', { stage: service });
      return false;
    }
  }

  async #run(): Promise<void> {
    while (await pause(everyMs, this.#stopping.signal)) {
      try {
        const emptied = await this.sweep();
        if (emptied) this.parts.log.info('outbox-swept', { stage: this.parts.service, count: emptied });
      } catch (error) {
        if (!(error instanceof PublishAborted)) this.parts.log.warn('sweep-failed', { stage: this.parts.service });
      }
    }
  }
}
