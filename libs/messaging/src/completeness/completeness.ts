import { randomUUID } from 'node:crypto';
import { databaseClock, dropLease, holdLease, storedEvents, type SentEvent } from '@collator/persistence';
import { pause } from '../backoff.js';
import type { PipelineLog } from '../pipeline-log.js';
import { storedPublication } from '../publication.js';
import type { Relay } from '../relay.js';
import { countMissing } from '../telemetry.js';
import { survey, type Surveyed, type SurveyParts } from './survey.js';

export interface CompletenessParts extends SurveyParts {
  readonly relay: Relay;
  readonly log: PipelineLog;
  /** Between two counts; 0 counts only when asked. */
  readonly everyMs: number;
  /** How far back each count goes. */
  readonly windowMs: number;
}

const leaseName = 'completeness';
/** A count must not cost more than a twentieth of one connection's time, however much there is to count. */
const restPerWork = 20;
/** A line of the log takes 200 letters. */
const idsPerLine = 5;
const idsTold = 500;
const eventsPerSend = 500;
/** An event that is still missing after so many sends is for a person: its reader does not take it. */
const sendsPerEvent = 3;
const remembered = 10_000;

/**
 * Completeness between stages (delivery design 4.4): what this service sent against what its readers have, each minute, by
 * count and hash over the rows of both. What is missing is named and sent again as it is stored; ids make that harmless.
 */
export class Completeness {
  readonly #owner = randomUUID();
  readonly #stopping = new AbortController();
  readonly #sends = new Map<string, number>();
  readonly #told = new Set<string>();
  #loop: Promise<void> | null = null;

  constructor(private readonly parts: CompletenessParts) {}

  get service(): string {
    return this.parts.service;
  }

  start(): void {
    if (this.parts.everyMs > 0) this.#loop ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    const { database, service } = this.parts;
    await dropLease(database, service, leaseName, this.#owner).catch(() => undefined);
  }

  /** Compares both sides over the last `windowMs`; says what it found and does nothing about it. */
  async survey(windowMs = this.parts.windowMs): Promise<Surveyed[]> {
    const now = (await databaseClock(this.parts.database)).getTime();
    return survey(this.parts, { from: new Date(now - windowMs), to: new Date(now - this.parts.marginMs) });
  }

  /** One count: names what is missing and sends it again. */
  async count(): Promise<Surveyed[]> {
    const surveyed = await this.survey();
    for (const s of surveyed) {
      const where = { stage: this.service, reader: s.reader, topic: s.topic };
      if (s.read === null) this.#once(`blind ${s.reader}`, () => this.parts.log.warn('completeness-blind', where));
      this.#tell(
        'events-missing',
        where,
        s.missing.map((e) => e.id),
      );
      const news = s.withoutOrigin.filter((id) => !this.#told.has(id));
      this.#tell('events-without-origin', where, news);
      news.forEach((id) => this.#told.add(id));
      await this.#sendAgain(where, s.missing);
    }
    if (this.#told.size > remembered) this.#told.clear();
    if (this.#sends.size > remembered) this.#sends.clear();
    return surveyed;
  }

  async #sendAgain(where: Readonly<Record<string, string>>, missing: readonly SentEvent[]): Promise<void> {
    const { database, service, relay, log } = this.parts;
    const due = missing.filter((e) => (this.#sends.get(e.id) ?? 0) < sendsPerEvent);
    for (const e of due) this.#sends.set(e.id, (this.#sends.get(e.id) ?? 0) + 1);
    for (let i = 0; i < due.length; i += eventsPerSend) {
      const rows = due.slice(i, i + eventsPerSend).map((e) => e.rowId);
      const stored = await storedEvents(database, service, rows);
      const publications = rows
        .map((id) => stored.get(id))
        .filter((s) => s?.topic != null && s.event != null)
        .map((s) => storedPublication(s!.topic!, s!.event!));
      await relay.publish(publications, { revoked: this.#stopping.signal, heartbeat: () => this.#hold() });
      log.warn('missing-sent-again', { ...where, count: publications.length });
    }
  }

  /** Ids only, some to a line: what they stand for is for those who may see it. */
  #tell(
    event: 'events-missing' | 'events-without-origin',
    where: { readonly stage: string; readonly reader: string; readonly topic: string },
    ids: readonly string[],
  ): void {
    if (ids.length === 0) return;
    countMissing({ ...where, kind: event }, ids.length);
    for (let i = 0; i < Math.min(ids.length, idsTold); i += idsPerLine) {
      const some = ids.slice(i, i + idsPerLine);
      this.parts.log.error(event, { ...where, count: some.length, ids: some.join(' ') });
    }
  }

  #once(what: string, tell: () => void): void {
    if (this.#told.has(what)) return;
    this.#told.add(what);
    tell();
  }

  async #hold(): Promise<void> {
    const { database, service, everyMs } = this.parts;
    const lease = { name: leaseName, owner: this.#owner, ttlMs: everyMs * 2 + 15_000 };
    if ((await holdLease(database, service, lease)) === null) throw new CountedElsewhere();
  }

  async #run(): Promise<void> {
    let restMs = this.parts.everyMs;
    while (await pause(restMs, this.#stopping.signal)) {
      const began = performance.now();
      try {
        await this.#hold();
        await this.count();
      } catch (error) {
        const quiet = error instanceof CountedElsewhere || this.#stopping.signal.aborted;
        if (!quiet) this.parts.log.warn('completeness-not-counted', { stage: this.service });
      }
      restMs = Math.max(this.parts.everyMs, (performance.now() - began) * restPerWork);
    }
  }
}

/** Another process of the service counts. */
class CountedElsewhere extends Error {}
