import { holdLease, Database } from '@collator/persistence';
import { Logger } from '@collator/observability';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { machineAuthor } from './proposal.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalStore } from './proposal.store.js';

const everyMs = 60_000;
const atOnce = 100;

/** Ends proposals nobody decided on in time; one process of many does it. */
@Injectable()
export class Expiry implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #owner = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly desk: ProposalDesk,
    private readonly proposals: ProposalStore,
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#running = this.#turn();
    }, everyMs);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** Ends what has run out by the database's clock; returns how many. What is decided meanwhile is left alone. */
  async sweep(): Promise<number> {
    const [row] = await this.database.query<{ at: Date }>('SELECT clock_timestamp() AS at');
    let ended = 0;
    for (const of of await this.proposals.ranOut(this.database, row!.at, atOnce)) {
      const done = await this.desk.expire(of, machineAuthor).then(
        () => true,
        (error: { status?: number }) => {
          if (error.status === 409) return false;
          throw error;
        },
      );
      if (done) ended += 1;
    }
    return ended;
  }

  async #turn(): Promise<void> {
    try {
      const lease = { name: 'proposal-expiry', owner: this.#owner, ttlMs: 5 * everyMs };
      if ((await holdLease(this.database, 'sanitisation', lease)) !== null) await this.sweep();
    } catch {
      // The next turn tries again; a store that is not there is told by health and metrics.
      this.logger.warn('proposal-expiry-failed', {});
    }
  }
}
