import type { LogTransport } from '@collator/messaging';
import type { DeadLetterView } from '@collator/persistence';
import type { StageCounts, StageStore } from './stage.store.js';

/** One service of this process, for the picture of the pipeline. */
export interface StageView extends StageCounts {
  readonly stage: string;
  /** Events that wait to be read by this service, over all its topics and partitions. */
  readonly lag: number;
}

/** Knows the services of this process and where they stand. */
export class Stages {
  constructor(
    readonly services: readonly string[],
    private readonly store: StageStore,
    private readonly transport: LogTransport,
    private readonly subscriptions: () => readonly { readonly group: string; readonly topic: string }[],
  ) {}

  async view(): Promise<StageView[]> {
    return Promise.all(
      this.services.map(async (stage) => ({ stage, ...(await this.store.counts(stage)), lag: await this.#lag(stage) })),
    );
  }

  async deadLetters(limit: number): Promise<(DeadLetterView & { readonly stage: string })[]> {
    const lists = await Promise.all(
      this.services.map(async (stage) =>
        (await this.store.deadLetters(stage, limit)).map((letter) => ({ stage, ...letter })),
      ),
    );
    return lists.flat();
  }

  async #lag(service: string): Promise<number> {
    const mine = this.subscriptions().filter((s) => s.group.startsWith(`collator.${service}.`));
    const lags = await Promise.all(mine.map((s) => this.transport.lag(s.group, s.topic)));
    return lags.flat().reduce((sum, l) => sum + Number(l.lag), 0);
  }
}
