import { deriveId, headerNames, instantMs, topicOf, type Envelope } from '@collator/contracts';
import {
  closeSlice,
  digestOf,
  insertDeadLetters,
  insertRecords,
  openSlice,
  type Database,
  type DeadLetter,
  type PositionKey,
  type RecordRow,
  type Tx,
} from '@collator/persistence';
import type { Decoded } from './decode.js';
import { placeId } from './decode.js';
import { AlreadyDecided, Fenced, PositionFellBack } from './fault.js';
import type { InRecord } from './port.js';
import type { Publication } from './publication.js';
import type { Emission, Outcome } from './slice.js';
import { nameOfStep, type Step } from './step.js';

type Event = Extract<Decoded, { ok: true }>;
type SetAside = Extract<Decoded, { ok: false }>;

/** What a partition's owner knows of it. */
export interface Held {
  readonly key: PositionKey;
  readonly epoch: bigint;
  done: bigint;
  published: bigint;
  /** The `published` mark as the database has it. */
  written: bigint;
}

export interface Written {
  readonly publications: readonly Publication[];
  readonly done: bigint;
  readonly events: number;
  readonly repeats: number;
  readonly setAside: number;
}

/** Seals the body of a dead letter; content is never kept in the clear outside its own tables. */
export type SealBody = (body: Buffer, id: string) => Buffer;

/** Records above this size cannot be published; a step that would emit one sets its input aside instead. */
export const maxEventBytes = 900_000;

/** A letter takes at most three bytes in UTF-8: only near the limit is it worth counting them. */
export const tooLarge = (encoded: string): boolean =>
  encoded.length * 3 > maxEventBytes && Buffer.byteLength(encoded) > maxEventBytes;

/** Encodes an emission as it will be stored and published. */
export function encodeEmission(emission: Emission, id: string, at: Date): Publication {
  const envelope: Envelope = {
    id,
    schema: emission.event,
    logId: emission.logId,
    version: emission.version,
    acceptedOn: emission.acceptedOn,
    marking: emission.marking,
    lane: emission.lane,
    emittedAt: at.toISOString(),
    data: emission.data,
  };
  return { topic: topicOf(emission.event, emission.lane), envelope, encoded: JSON.stringify(envelope) };
}

/** Steps 2–6 of the delivery design: one transaction that decides a slice or leaves no trace. */
export class SliceWriter {
  constructor(
    private readonly database: Database,
    private readonly step: Step,
    private readonly seal: SealBody,
  ) {}

  async write(held: Held, decoded: readonly Decoded[]): Promise<Written> {
    const { step } = this;
    return this.database.transaction(async (tx) => {
      const stream = `${held.key.group}/${held.key.partition}`;
      const ids = decoded.flatMap((d) => (d.ok ? [d.inboxId] : []));
      const open = await openSlice(tx, step.service, { key: held.key, stream, ids });
      if (open.epoch !== held.epoch) throw new Fenced();
      if (open.done < held.done) throw new PositionFellBack();
      if (open.done > decoded[0]!.record.offset) throw new AlreadyDecided(open.done);
      const fresh = freshOf(decoded, open.known);
      const outcomes = await this.#outcomes(tx, held, fresh, open);
      const plan = this.#plan(held, fresh, outcomes, open.at);
      const dead = [...plan.dead, ...decoded.filter((d): d is SetAside => !d.ok).map((d) => this.#deadLetter(held, d))];
      const done = decoded.at(-1)!.record.offset + 1n;
      const into = { columns: step.columns, sliceId: open.sliceId, at: open.at };
      const written = await insertRecords(tx, step.service, into, plan.rows);
      await insertDeadLetters(tx, step.service, dead);
      const entry = {
        stream,
        origin: `${held.key.topic}/${held.key.partition} ${decoded[0]!.record.offset}-${done - 1n}`,
        actor: `service:${step.service}`,
        action: nameOfStep(step),
        recordIds: null,
        purpose: null,
        reason: null,
        policyVersion: step.policyVersion,
        count: fresh.length,
        factsDigest: digestOf(
          plan.rows.filter((r) => written.has(r.messageId)).map((r) => ({ id: r.messageId, content: r.event })),
        ),
        at: open.at,
      };
      const marks = { done, published: held.published, epoch: held.epoch };
      if (!(await closeSlice(tx, step.service, { key: held.key, marks, open, entry }))) throw new Fenced();
      return {
        publications: plan.publications,
        done,
        events: fresh.length,
        repeats: decoded.filter((d) => d.ok).length - fresh.length,
        setAside: dead.length,
      };
    });
  }

  async #outcomes(
    tx: Tx,
    held: Held,
    fresh: readonly Event[],
    position: { at: Date; sliceId: string },
  ): Promise<readonly Outcome[]> {
    if (fresh.length === 0) return [];
    const outcomes = await this.step.handle({
      events: fresh.map((e) => e.envelope),
      lane: this.step.lane,
      topic: held.key.topic,
      partition: held.key.partition,
      at: position.at,
      tx,
      sliceId: position.sliceId,
    });
    if (!Array.isArray(outcomes) || outcomes.length !== fresh.length)
      throw new Error(`${nameOfStep(this.step)} must return one outcome per event`);
    return outcomes;
  }

  #plan(held: Held, fresh: readonly Event[], outcomes: readonly Outcome[], at: Date) {
    const rows: RecordRow[] = [];
    const publications: Publication[] = [];
    const dead: DeadLetter[] = [];
    fresh.forEach((event, i) => {
      const made = this.#rowsOf(event, outcomes[i]!, at);
      if ('code' in made) {
        dead.push(this.#deadLetter(held, { ...made, ok: false, record: event.record }));
        return;
      }
      rows.push(...made.rows);
      publications.push(...made.publications);
    });
    return { rows, publications, dead };
  }

  #rowsOf(
    event: Event,
    outcome: Outcome,
    at: Date,
  ): { rows: RecordRow[]; publications: Publication[] } | { code: string; reason: string; fieldPath: string | null } {
    if (outcome.kind === 'deadLetter')
      return { code: outcome.code, reason: outcome.reason, fieldPath: outcome.fieldPath ?? null };
    const name = nameOfStep(this.step);
    const emissions = outcome.kind === 'ok' ? outcome.emit : [];
    const ids = emissions.map((_, i) => deriveId(event.envelope.id, name, i));
    const publications = emissions.map((e, i) => encodeEmission(e, e.id ?? ids[i]!, at));
    if (publications.some((p) => tooLarge(p.encoded)))
      return { code: 'event_too_large', reason: 'the event that would follow exceeds the limit', fieldPath: null };
    const first: RecordRow = {
      messageId: event.inboxId,
      causedBy: event.envelope.id,
      causedAt: this.step.raw ? null : event.envelope.emittedAt,
      logId: event.envelope.logId,
      version: event.envelope.version,
      acceptedOn: event.envelope.acceptedOn,
      emissions: emissions.length,
      topic: publications[0]?.topic ?? null,
      event: publications[0]?.encoded ?? null,
      dropped: outcome.kind === 'drop' ? outcome.reason : null,
      columns: outcome.columns ?? {},
    };
    const further = publications.slice(1).map((p, i) => ({
      ...first,
      messageId: ids[i + 1]!,
      emissions: 0,
      topic: p.topic,
      event: p.encoded,
      columns: {},
    }));
    return { rows: [first, ...further], publications };
  }

  #deadLetter(held: Held, d: SetAside): DeadLetter {
    const id = placeId(held.key.topic, held.key.partition, d.record);
    return {
      id,
      boundary: nameOfStep(this.step),
      topic: held.key.topic,
      partition: held.key.partition,
      offset: d.record.offset,
      code: d.code,
      reason: d.reason,
      fieldPath: d.fieldPath,
      sealedBody: d.record.value ? this.seal(d.record.value, id) : null,
      ...(this.step.raw ? {} : causeOf(d.record)),
    };
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which event a record is and when it was emitted, as its headers say; a record that cannot be read has nothing else. */
function causeOf({ headers }: InRecord): { causedBy: string | null; causedAt: string | null } {
  const id = headers[headerNames.messageId] ?? '';
  const at = headers[headerNames.emittedAt] ?? '';
  const known = uuid.test(id) && instantMs(at) !== null;
  return { causedBy: known ? id : null, causedAt: known ? at : null };
}

/** Takes out repeats: of earlier slices by their row, of this slice by their id. */
function freshOf(decoded: readonly Decoded[], known: ReadonlySet<string>): Event[] {
  const seen = new Set(known);
  return decoded.filter((d): d is Event => d.ok && !seen.has(d.inboxId) && Boolean(seen.add(d.inboxId)));
}
