import { backoffMs, pause } from './backoff.js';
import { partitionOf } from './murmur2.js';
import type { PipelineLog } from './pipeline-log.js';
import { PublishError, type LogTransport, type OutRecord } from './port.js';
import { recordOf, type Publication } from './publication.js';

/** What keeps a long publish honest: it ends when aborted and says meanwhile that its owner lives. */
export interface PublishControl {
  readonly revoked: AbortSignal;
  heartbeat(): Promise<void>;
}

/** The publish was given up because the partition was taken away or the process stops. The stored events remain. */
export class PublishAborted extends Error {
  constructor() {
    super('publish given up');
    this.name = 'PublishAborted';
  }
}

/** Publishes stored events: grouped by partition, order kept within each, again and again until the transport has them. */
export class Relay {
  readonly #transport: LogTransport;
  readonly #log: PipelineLog;
  readonly #counts = new Map<string, Promise<number>>();

  constructor(transport: LogTransport, log: PipelineLog) {
    this.#transport = transport;
    this.#log = log;
  }

  /**
   * Resolves once every publication is durable in the transport; rejects with `PublishAborted` when told to stop, and with
   * a `PublishError` that trying again does not help. Either way nothing is still being published afterwards.
   */
  async publish(publications: readonly Publication[], control: PublishControl): Promise<void> {
    const groups = new Map<string, { topic: string; partition: number; records: OutRecord[] }>();
    for (const p of publications) {
      const partition = partitionOf(p.envelope.logId, await this.#partitions(p.topic));
      const id = `${p.topic}/${partition}`;
      const group = groups.get(id) ?? { topic: p.topic, partition, records: [] };
      group.records.push(recordOf(p));
      groups.set(id, group);
    }
    const ends = await Promise.allSettled([...groups.values()].map((g) => this.#untilDurable(g, g.records, control)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  async #untilDurable(
    ref: { topic: string; partition: number },
    records: readonly OutRecord[],
    control: PublishControl,
  ): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      if (control.revoked.aborted) throw new PublishAborted();
      try {
        await this.#transport.publish({ topic: ref.topic, partition: ref.partition }, records);
        return;
      } catch (error) {
        const kind = error instanceof PublishError ? error.kind : 'unknown';
        this.#log.warn('publish-failed', { topic: ref.topic, partition: ref.partition, code: kind, attempt });
        if (kind === 'too-large' || kind === 'unauthorised' || kind === 'fenced') throw error;
        await control.heartbeat();
        if (!(await pause(backoffMs(attempt, Math.random()), control.revoked))) throw new PublishAborted();
      }
    }
  }

  async #partitions(topic: string): Promise<number> {
    const known = this.#counts.get(topic) ?? this.#transport.partitions(topic);
    this.#counts.set(topic, known);
    // A failed look-up must not be remembered: the next publish asks again.
    known.catch(() => this.#counts.delete(topic));
    return known;
  }
}
