import type { AcceptedLog } from '@collator/contracts';
import { Logger } from '@collator/observability';
import { Database, sqlState, type Tx } from '@collator/persistence';
import { bandsOf, houseQuality, nearDuplicate, sketchOf } from '@collator/quality';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogVersions } from '../intake/log-versions.js';
import { parseUrn } from '../urn.js';
import { LikenessStore, type Hit, type Likened } from './likeness.store.js';

const batch = 50;
const idleMs = 300;
/** Comparing takes at most a fifth of the time: the door comes first, and what is due is not forgotten. */
const restPerWork = 4;

/** A log as it is compared; what it names as corroboration is told by reference, so that such a pair is no duplicate. */
export function likenedOf(log: AcceptedLog, named: ReadonlyMap<string, string>): Likened {
  const related = log.corroborates.flatMap((c) => (parseUrn(c) ? [c] : (named.get(`${log.owner}/${c}`) ?? [])));
  const sketch = sketchOf({ ...log, id: log.urn, corroborates: related });
  return { logId: log.logId, urn: log.urn, compartments: log.compartments, bands: bandsOf(sketch), sketch };
}

/** Only a B claims more by its links than it has without them (domain 1.2). */
const restsOnLinks = (log: AcceptedLog): boolean => log.grade.assessment === 'B';

/**
 * Compares every log that was taken in with everything held, behind the door and at its own pace. What is due stands in a
 * table until it is done, in the same transaction as what was found: a crash loses nothing and finds nothing twice.
 */
@Injectable()
export class Likening implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly store: LikenessStore,
    private readonly log: Logger,
    private readonly amended: LogVersions,
  ) {}

  onApplicationBootstrap(): void {
    this.#loop = this.#run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  /** Compares some of what is due and puts what was found before the quality officer; returns how many logs. */
  async work(): Promise<number> {
    const done = await this.database.transaction((tx) => this.compareDue(tx));
    // Apart from the comparison: nobody who waits for that may be waited for here.
    const shown = await this.database.transaction(async (tx) => {
      const logIds = await this.store.toShow(tx, batch);
      const at = new Date();
      if (logIds.length > 0) await this.amended.putBefore(tx, logIds, { code: 'QA11', at });
      const circles = await this.amended.provenance.store.toShow(tx, batch);
      for (const { logId, code, compartments } of circles)
        await this.amended.putBefore(tx, [logId], { code, at, compartments, concerns: restsOnLinks });
      return logIds.length + circles.length;
    });
    return Math.max(done, shown);
  }

  private async compareDue(tx: Tx): Promise<number> {
    await this.store.alone(tx);
    const logs = await this.store.take(tx, batch);
    if (logs.length === 0) return 0;
    const named = await this.store.named(tx, logs);
    const likened = logs.map((l) => likenedOf(l, named));
    const at = new Date();
    // Held first: two that come together find each other.
    await this.store.save(tx, likened, at);
    await this.store.bound(tx);
    const hits: Hit[] = [];
    for (const own of likened) hits.push(...(await this.compare(tx, own)));
    await this.store.saveHits(tx, hits, at);
    const newest = logs.map((l) => l.logId);
    await this.amended.provenance.lookAgain(tx, newest, at);
    return logs.length;
  }

  /** What of everything held tells the same as a log. */
  async compare(tx: Tx, own: Likened): Promise<Hit[]> {
    const candidates = await this.store.candidates(tx, own);
    return candidates.flatMap(({ logId, sketch }): Hit[] => {
      const like = nearDuplicate(own.sketch, sketch, houseQuality);
      return like ? [{ logId: own.logId, otherLog: logId, score: like.score }] : [];
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    const pause = (ms: number): Promise<boolean> => sleep(ms, true, { signal, ref: false }).catch(() => false);
    for (let wait = idleMs; await pause(wait);) {
      const began = performance.now();
      try {
        const done = await this.work();
        wait = done === 0 ? idleMs : restPerWork * (performance.now() - began);
      } catch (error) {
        wait = 10 * idleMs;
        this.log.warn('likeness-put-off', { code: sqlState(error) ?? 'unknown' });
      }
    }
  }
}
