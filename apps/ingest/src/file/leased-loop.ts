import type { Logger } from '@collator/observability';
import { dropLease, holdLease, sqlState, type Database } from '@collator/persistence';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface LoopParts {
  /** Name of the lease: of all processes, one does this at a time. */
  readonly name: string;
  readonly everyMs: number;
  readonly database: Database;
  readonly log: Logger;
}

const leaseMs = 20_000;
const renewMs = 5_000;

/** Does something again and again, in one process at a time. A failure is told, and tried again at the next turn. */
export class LeasedLoop {
  readonly #owner = randomUUID();
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;

  /** `work` is asked to end early where `alive` says no: the lease was lost, or the process stops. */
  constructor(
    private readonly parts: LoopParts,
    private readonly work: (alive: () => boolean) => Promise<void>,
  ) {}

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    const { database, name } = this.parts;
    await dropLease(database, 'ingest', name, this.#owner).catch(() => undefined);
  }

  /** One turn; false where another process holds the lease. */
  async turn(): Promise<boolean> {
    if (!(await this.#hold())) return false;
    let lost = false;
    const renewing = setInterval(() => {
      this.#hold().then(
        (held) => (lost ||= !held),
        () => (lost = true),
      );
    }, renewMs);
    try {
      await this.work(() => !lost && !this.#stopping.signal.aborted);
      return true;
    } finally {
      clearInterval(renewing);
    }
  }

  async #hold(): Promise<boolean> {
    const { database, name } = this.parts;
    return (await holdLease(database, 'ingest', { name, owner: this.#owner, ttlMs: leaseMs })) !== null;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.turn();
      } catch (error) {
        this.parts.log.warn('door-waits', { context: this.parts.name, code: sqlState(error) ?? 'unknown' });
      }
      await sleep(this.parts.everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
