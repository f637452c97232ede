import { deriveId } from '@collator/contracts';
import {
  appendAudit,
  deleteOutbox,
  digestOf,
  drawSlice,
  insertOutbox,
  insertRecords,
  type Database,
  type RecordRow,
  type Tx,
} from '@collator/persistence';
import type { PipelineLog } from './pipeline-log.js';
import type { Publication } from './publication.js';
import { PublishAborted, type Relay } from './relay.js';
import type { Emission } from './slice.js';
import { encodeEmission, tooLarge } from './slice-writer.js';

/** Who decides what, and why: becomes the audit entry of the transaction. */
export interface Decision {
  /** Subject of the person, or `service:…` for a timer. */
  readonly actor: string;
  /** For instance `proposal.approve`. */
  readonly action: string;
  readonly recordIds: readonly string[];
  readonly purpose: string | null;
  readonly reason: string | null;
  readonly policyVersion?: string | null;
}

/** What the work of a decision may use. */
export interface DecisionWork {
  readonly tx: Tx;
  /** The database's clock when the transaction began. */
  readonly at: Date;
  /** The audit entry all facts of this decision point at. */
  readonly sliceId: string;
  /** Stores an event with this transaction; it is published after the commit, and again after a crash. Returns its id. */
  emit(emission: Emission, columns?: Readonly<Record<string, unknown>>): string;
  /** Adds records to the audit entry that were not known before. */
  concerns(...recordIds: readonly string[]): void;
}

/** Two events of one decision have the same id: one would never be heard of. A fault of the code; nothing was stored. */
export class EventRepeated extends Error {
  constructor() {
    super('two events of one decision have the same id');
    this.name = 'EventRepeated';
  }
}

/** An event that begins here would be too large for the transport; nothing was stored. */
export class EventTooLarge extends Error {
  readonly code = 'event_too_large';
  constructor() {
    super('the event exceeds what the transport takes');
    this.name = 'EventTooLarge';
  }
}

export interface DecisionsParts {
  readonly service: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly database: Database;
  readonly relay: Relay;
  readonly log: PipelineLog;
}

/** So many transactions may wait for their first publish; what comes on top is left to the sweeper. */
const maxInFlight = 64;
/** Chains of door entries: a few, so that requests do not queue for one head. */
const auditChains = 8;

/**
 * Transactions that begin at a door, with a person's decision or at a timer (delivery design 4.4): facts, audit entry, events
 * and one outbox row are written together; publishing follows the commit and never holds the caller up.
 */
export class Decisions {
  readonly #parts: DecisionsParts;
  readonly #stopping = new AbortController();
  readonly #inFlight = new Set<Promise<void>>();
  #turn = 0;

  constructor(parts: DecisionsParts) {
    this.#parts = parts;
  }

  async run<T>(decision: Decision, work: (w: DecisionWork) => Promise<T>): Promise<T> {
    const { database, service } = this.#parts;
    const { result, publications, outboxId } = await database.transaction(async (tx) => {
      const { sliceId, at } = await drawSlice(tx, service);
      const rows: RecordRow[] = [];
      const publications = new Map<string, Publication>();
      const concerned = new Set(decision.recordIds);
      const result = await work({
        tx,
        at,
        sliceId,
        emit: (emission, columns = {}) => {
          const id = emission.id ?? deriveId(emission.logId, `${service}:${emission.event}`, emission.version);
          const publication = encodeEmission(emission, id, at);
          if (tooLarge(publication.encoded)) throw new EventTooLarge();
          if (publications.has(id)) throw new EventRepeated();
          publications.set(id, publication);
          rows.push(rowOf(publication, columns));
          return id;
        },
        concerns: (...ids) => ids.forEach((id) => concerned.add(id)),
      });
      const written = await insertRecords(tx, service, { columns: this.#parts.columns, sliceId, at }, rows);
      // What an earlier decision stored under the same id stays as it was, and is that one's to publish.
      const ids = rows.map((r) => r.messageId).filter((id) => written.has(id));
      const outboxId = ids.length ? await insertOutbox(tx, service, decision.action, ids) : null;
      const kept = rows.filter((r) => written.has(r.messageId));
      await this.#audit(tx, { decision, concerned: [...concerned], rows: kept, sliceId, at });
      return { result, publications: ids.map((id) => publications.get(id)!), outboxId };
    });
    if (outboxId) this.#publishSoon(publications, outboxId);
    return result;
  }

  /** Waits for what is being published; what is left over is the sweeper's, here or in the next process. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled([...this.#inFlight]);
  }

  async #audit(
    tx: Tx,
    a: { decision: Decision; concerned: string[]; rows: readonly RecordRow[]; sliceId: string; at: Date },
  ): Promise<void> {
    this.#turn = (this.#turn + 1) % auditChains;
    await appendAudit(tx, this.#parts.service, a.sliceId, {
      stream: `door/${this.#turn}`,
      origin: 'door',
      actor: a.decision.actor,
      action: a.decision.action,
      recordIds: a.concerned,
      purpose: a.decision.purpose,
      reason: a.decision.reason,
      policyVersion: a.decision.policyVersion ?? null,
      count: a.rows.length,
      factsDigest: digestOf(a.rows.map((r) => ({ id: r.messageId, content: r.event }))),
      at: a.at,
    });
  }

  #publishSoon(publications: readonly Publication[], outboxId: string): void {
    if (this.#inFlight.size >= maxInFlight || this.#stopping.signal.aborted) return;
    const work = this.#publish(publications, outboxId).finally(() => this.#inFlight.delete(work));
    this.#inFlight.add(work);
  }

  async #publish(publications: readonly Publication[], outboxId: string): Promise<void> {
    const { database, relay, service, log } = this.#parts;
    try {
      await relay.publish(publications, { revoked: this.#stopping.signal, heartbeat: async () => undefined });
      await deleteOutbox(database, service, [outboxId]);
    } catch (error) {
      if (!(error instanceof PublishAborted)) log.warn('outbox-left-to-sweeper', { stage: service });
    }
  }
}

function rowOf(p: Publication, columns: Readonly<Record<string, unknown>>): RecordRow {
  return {
    messageId: p.envelope.id,
    causedBy: null,
    logId: p.envelope.logId,
    version: p.envelope.version,
    acceptedOn: p.envelope.acceptedOn,
    emissions: 1,
    topic: p.topic,
    event: p.encoded,
    dropped: null,
    columns,
  };
}
