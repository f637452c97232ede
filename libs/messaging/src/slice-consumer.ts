import {
  claimPosition,
  failureKind,
  markPublished,
  rememberTopicId,
  sqlState,
  storedEvents,
  type Database,
  type PositionKey,
} from '@collator/persistence';
import { deriveId } from '@collator/contracts';
import { backoffMs, pause } from './backoff.js';
import { decodeAll, type Decoded } from './decode.js';
import { AlreadyDecided, Fenced, PositionFellBack } from './fault.js';
import type { PipelineLog } from './pipeline-log.js';
import type { BatchControl, BatchHandler, BatchResult, InBatch, InRecord, LogTransport, PartitionRef } from './port.js';
import { storedPublication, type Publication } from './publication.js';
import { PublishAborted, type Relay } from './relay.js';
import { SliceWriter, type Held, type SealBody } from './slice-writer.js';
import { groupOfStep, nameOfStep, topicOfStep, type Step } from './step.js';
import { countSlice, measured } from './telemetry.js';

/** The upper bound of a slice; about where larger ones stop paying. */
export const maxSlice = 500;
/** A single event whose handler keeps failing is set aside after this many tries. */
const triesPerEvent = 4;
/** So many events set aside in a row for no data reason is an outage of ours, not poison: wait instead. */
const outageAfter = 20;

const dataRejected = 'data_rejected';
const handlerFailed = 'handler_failed';

interface Owned extends Held {
  /** Why nothing may be read from this partition; null while all is well. */
  blocked: string | null;
  /** The offset a gap was sought back to once; if the gap stays, the log really has it. */
  soughtAt: bigint | null;
  failuresInRow: number;
}

/** How often a slice failed, and how often for no reason we know: only those speak against its records. */
interface Failed {
  attempts: number;
  unknowns: number;
}

export interface ConsumerParts {
  readonly database: Database;
  readonly transport: LogTransport;
  readonly relay: Relay;
  readonly seal: SealBody;
  readonly log: PipelineLog;
}

/**
 * One step's consumer (delivery design 4.3). Whatever crashes, a slice is either wholly decided, with its events stored, or
 * not at all; stored events are published until the transport has them, and again by the next owner if need be.
 */
export class SliceConsumer implements BatchHandler {
  readonly #owned = new Map<number, Owned>();
  /** Partitions given back whose last mark may still be unwritten: `flush` writes it, unless somebody else has claimed. */
  readonly #left = new Map<number, Owned>();
  readonly #writer: SliceWriter;

  constructor(
    readonly step: Step,
    private readonly parts: ConsumerParts,
  ) {
    this.#writer = new SliceWriter(parts.database, step, parts.seal);
  }

  /** Step 0: take the partition, so that any earlier owner is fenced, and read from what was last published. */
  async assigned(p: PartitionRef): Promise<bigint> {
    const key: PositionKey = { group: groupOfStep(this.step), topic: p.topic, partition: p.partition };
    const topicId = await this.parts.transport.topicId(p.topic);
    const claimed = await this.parts.database.transaction(async (tx) => {
      const position = await claimPosition(tx, this.step.service, key);
      if (topicId && !position.topicId) await rememberTopicId(tx, this.step.service, key, topicId);
      return position;
    });
    const changed = topicId !== null && claimed.topicId !== null && claimed.topicId !== topicId;
    if (changed) this.#alarm('topic-changed', p);
    this.#left.delete(p.partition);
    this.#owned.set(p.partition, {
      key,
      epoch: claimed.epoch,
      done: claimed.done,
      published: claimed.published,
      written: claimed.published,
      blocked: changed ? 'topic_changed' : null,
      soughtAt: null,
      failuresInRow: 0,
    });
    return claimed.published;
  }

  async handle(b: InBatch, c: BatchControl): Promise<BatchResult> {
    const held = this.#owned.get(b.partition);
    if (!held) return { stop: 'not_claimed' };
    if (held.blocked) return { stop: held.blocked };
    try {
      const gap = await this.#gap(held, b.records[0]!, c);
      if (gap) return gap;
      const decided = b.records.filter((r) => r.offset < held.done);
      if (decided.length) await this.#publishAgain(held, decided, c);
      const fresh = b.records.filter((r) => r.offset >= held.done);
      if (fresh.length === 0) return { next: held.done > held.published ? b.records.at(-1)!.offset + 1n : held.done };
      for (let i = 0; i < fresh.length && !c.revoked.aborted; i += maxSlice) {
        await this.#slice(held, fresh.slice(i, i + maxSlice), c);
        await c.heartbeat();
      }
      return { next: held.done };
    } catch (error) {
      if (error instanceof Fenced) {
        this.#drop(held);
        this.parts.log.warn('partition-fenced', { topic: b.topic, partition: b.partition });
        return { stop: 'fenced' };
      }
      if (error instanceof PositionFellBack) return this.#fellBack(held);
      if (error instanceof PublishAborted) return { stop: 'revoked' };
      throw error;
    }
  }

  /** Writes the `published` mark that the next slice would have carried. */
  async idle(p: PartitionRef): Promise<{ readonly stop: string } | void> {
    const held = this.#owned.get(p.partition);
    if (!held || (await this.#mark(held))) return;
    this.#drop(held);
    this.parts.log.warn('mark-refused', { topic: p.topic, partition: p.partition });
    return { stop: 'not_claimed' };
  }

  revoked(p: PartitionRef): void {
    const held = this.#owned.get(p.partition);
    if (held) this.#left.set(p.partition, held);
    this.#owned.delete(p.partition);
  }

  /** Writes every mark still in memory; called when the subscription has stopped and its partitions are given back. */
  async flush(): Promise<void> {
    const held = [...this.#left.values(), ...this.#owned.values()];
    this.#left.clear();
    for (const each of held) await this.#mark(each);
  }

  /** False when the mark cannot be written: the partition is another's, or the database has not what we saw committed. */
  async #mark(held: Owned): Promise<boolean> {
    const { published, epoch } = held;
    if (published <= held.written) return true;
    const ours = await markPublished(this.parts.database, this.step.service, held.key, { published, epoch });
    if (ours) held.written = published;
    return ours;
  }

  /** Gives up only this hold: the partition may be ours again, under a newer epoch. */
  #drop(held: Owned): void {
    if (this.#owned.get(held.key.partition) === held) this.#owned.delete(held.key.partition);
  }

  /** Our memory and the database differ: claim anew, and read again from where the database stands. */
  #fellBack(held: Owned): { readonly stop: string } {
    this.#drop(held);
    this.#alarm('position-fell-back', held.key);
    return { stop: 'position_fell_back' };
  }

  /** Offsets in [published, done): decided by whoever held the partition before, perhaps not published. */
  async #publishAgain(held: Owned, records: readonly InRecord[], c: BatchControl): Promise<void> {
    const again = records.filter((r) => r.offset >= held.published);
    if (again.length === 0) return;
    const decoded = decodeAll(this.step, held.key.partition, again);
    const publications = await this.#retrying(held, c, () => this.#stored(decoded));
    await this.parts.relay.publish(publications, c);
    held.published = again.at(-1)!.offset + 1n;
    this.parts.log.info('published-again', { ...this.#where(held), count: publications.length });
  }

  async #stored(decoded: readonly Decoded[]): Promise<Publication[]> {
    const { database } = this.parts;
    const events = decoded.filter((d) => d.ok);
    const firsts = await storedEvents(
      database,
      this.step.service,
      events.map((e) => e.inboxId),
    );
    const furtherIds = events.flatMap((e) =>
      Array.from({ length: Math.max(0, (firsts.get(e.inboxId)?.emissions ?? 0) - 1) }, (_, i) =>
        deriveId(e.envelope.id, nameOfStep(this.step), i + 1),
      ),
    );
    const further = await storedEvents(database, this.step.service, furtherIds);
    const ids = events.flatMap((e) => [
      e.inboxId,
      ...furtherIds.filter((id) => deriveIsOf(id, e.envelope.id, this.step, firsts.get(e.inboxId)?.emissions ?? 0)),
    ]);
    return [...new Set(ids)]
      .map((id) => firsts.get(id) ?? further.get(id))
      .filter((s) => s?.topic != null && s.event != null)
      .map((s) => storedPublication(s!.topic!, s!.event!));
  }

  /**
   * A first offset beyond what is published: seek back once; if the log no longer holds it, stop and call a person. What is
   * decided but not published counts as well, since only its records lead to its stored events.
   */
  async #gap(held: Owned, first: InRecord, c: BatchControl): Promise<BatchResult | null> {
    if (first.offset <= held.published) {
      held.soughtAt = null;
      return null;
    }
    if (held.done > 0n && (await c.logStart()) > held.published) {
      held.blocked = 'retention_overtook';
      this.#alarm('position-behind-log-start', held.key);
      return { stop: 'retention_overtook' };
    }
    if (held.soughtAt === held.published) return null;
    held.soughtAt = held.published;
    return { seek: held.published };
  }

  async #slice(held: Owned, records: readonly InRecord[], c: BatchControl): Promise<void> {
    const decoded = decodeAll(this.step, held.key.partition, records);
    await measured(this.step, records, () => this.#decide(held, decoded, c));
  }

  async #decide(held: Owned, decoded: readonly Decoded[], c: BatchControl): Promise<void> {
    const failed: Failed = { attempts: 0, unknowns: 0 };
    for (;;) {
      if (c.revoked.aborted) throw new PublishAborted();
      try {
        const written = await this.#writer.write(held, decoded);
        held.done = written.done;
        held.written = held.published;
        held.failuresInRow = 0;
        countSlice(this.step, written, oldestAge(decoded));
        await this.parts.relay.publish(written.publications, c);
        held.published = written.done;
        return;
      } catch (error) {
        if (error instanceof AlreadyDecided) return this.#catchUp(held, decoded, error.done, c);
        if (lostHold(error)) throw error;
        if (await this.#isolated(held, decoded, c, { error, failed })) return;
      }
    }
  }

  /** The commit had happened though its reply was lost: publish what it stored and go on after it. */
  async #catchUp(held: Owned, decoded: readonly Decoded[], done: bigint, c: BatchControl): Promise<void> {
    held.done = done;
    const records = decoded.map((d) => d.record);
    await this.#publishAgain(
      held,
      records.filter((r) => r.offset < done),
      c,
    );
    const rest = decoded.filter((d) => d.record.offset >= done);
    if (rest.length) await this.#decide(held, rest, c);
  }

  /** Decides what a failure means. Returns true when the slice is dealt with, false when it must be tried again. */
  async #isolated(
    held: Owned,
    decoded: readonly Decoded[],
    c: BatchControl,
    failure: { readonly error: unknown; readonly failed: Failed },
  ): Promise<boolean> {
    const kind = failureKind(failure.error);
    const { failed } = failure;
    failed.attempts += 1;
    if (kind === 'unknown') failed.unknowns += 1;
    this.parts.log.warn('slice-failed', {
      ...this.#where(held),
      kind,
      code: sqlState(failure.error),
      count: decoded.length,
    });
    // Where not even its dead letter can be written, nothing is wrong with the record.
    const outage = (kind === 'unknown' && held.failuresInRow >= outageAfter) || isOurLetter(decoded);
    if (kind === 'infrastructure' || outage || (kind === 'unknown' && failed.unknowns < triesPerEvent)) {
      await c.heartbeat();
      const waited = await pause(backoffMs(failed.attempts - 1, Math.random()), c.revoked);
      if (!waited) throw new PublishAborted();
      return false;
    }
    if (decoded.length > 1) {
      const middle = Math.ceil(decoded.length / 2);
      await this.#decide(held, decoded.slice(0, middle), c);
      await c.heartbeat();
      await this.#decide(held, decoded.slice(middle), c);
      return true;
    }
    held.failuresInRow += kind === 'unknown' ? 1 : 0;
    const failuresInRow = held.failuresInRow;
    const code = kind === 'data' ? dataRejected : handlerFailed;
    const reason = kind === 'data' ? `the database refuses it (${sqlState(failure.error)})` : 'the step failed on it';
    await this.#decide(held, [{ ok: false, record: decoded[0]!.record, code, reason, fieldPath: null }], c);
    held.failuresInRow = failuresInRow;
    return true;
  }

  async #retrying<T>(held: Owned, c: BatchControl, work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        this.parts.log.warn('read-failed', { ...this.#where(held), code: sqlState(error) });
        await c.heartbeat();
        if (!(await pause(backoffMs(attempt, Math.random()), c.revoked))) throw new PublishAborted();
      }
    }
  }

  #where(held: Owned): { stage: string; topic: string; partition: number } {
    return { stage: this.step.service, topic: topicOfStep(this.step), partition: held.key.partition };
  }

  #alarm(event: string, p: PartitionRef): void {
    this.parts.log.error(event, { stage: this.step.service, topic: p.topic, partition: p.partition });
  }
}

const lostHold = (error: unknown): boolean =>
  error instanceof Fenced || error instanceof PositionFellBack || error instanceof PublishAborted;

function isOurLetter(decoded: readonly Decoded[]): boolean {
  const [only] = decoded;
  return decoded.length === 1 && !only!.ok && [dataRejected, handlerFailed].includes(only!.code);
}

function deriveIsOf(id: string, causedBy: string, step: Step, emissions: number): boolean {
  for (let i = 1; i < emissions; i += 1) if (deriveId(causedBy, nameOfStep(step), i) === id) return true;
  return false;
}

function oldestAge(decoded: readonly Decoded[]): number | null {
  const times = decoded.flatMap((d) => (d.ok ? [Date.parse(d.envelope.emittedAt)] : []));
  const oldest = Math.min(...times);
  return times.length && oldest > 0 ? Date.now() - oldest : null;
}
