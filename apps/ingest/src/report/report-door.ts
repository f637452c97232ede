import { Logger } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LeasedLoop } from '../file/leased-loop.js';
import { ReportConfig } from './report.config.js';
import { ReportRun } from './report-run.js';

/** True from the hour of a day on. */
export const isDue = (at: string, now: Date): boolean => now.toISOString().slice(11, 16) >= at;

/**
 * The daily report of another system, row by row: fetched once a day by one process of many, and only what is new since the
 * last run. A run that was cut off is done again from the same watermark; what had entered is a repeat.
 */
@Injectable()
export class ReportDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #loop: LeasedLoop;

  constructor(
    private readonly config: ReportConfig,
    private readonly run: ReportRun,
    database: Database,
    private readonly log: Logger,
  ) {
    const parts = { name: `report-${config.name}`, everyMs: config.everyMs, database, log };
    this.#loop = new LeasedLoop(parts, (alive) => this.#look(alive));
  }

  onApplicationBootstrap(): void {
    if (this.config.from !== '') this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
  }

  async #look(alive: () => boolean): Promise<void> {
    const now = new Date();
    if (!isDue(this.config.at, now)) return;
    const state = await this.run.ofDay(now.toISOString().slice(0, 10), alive);
    if (state?.failure) this.log.warn('report-failed', { code: state.failure });
  }
}
