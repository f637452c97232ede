import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { OpenChannel } from '../delivery/channel.js';
import type { DeliveryMessage } from '../delivery/message.js';
import type { Attempt } from './attempt.js';

/** The part of a response a stream needs; express' own fits. */
export interface EventSink {
  write(text: string): boolean;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  end(): void;
  destroy(): unknown;
  readonly writableEnded: boolean;
  readonly destroyed: boolean;
}

const heartbeatMs = 15_000;
/** How long a peer may leave what was written to him unread. */
const stalledMs = 10_000;

/** One live connection of one recipient. */
class StreamConnection implements OpenChannel {
  readonly #sink: EventSink;
  readonly #heartbeat: NodeJS.Timeout;
  #flowing: Promise<void> | null = null;

  constructor(sink: EventSink) {
    this.#sink = sink;
    // A comment line keeps proxies from closing an idle stream, and shows a dead peer.
    this.#heartbeat = setInterval(() => sink.write(':\n\n'), heartbeatMs);
    this.#heartbeat.unref();
  }

  async send(deliveryId: string, message: DeliveryMessage): Promise<Attempt> {
    if (this.#closed()) return { kind: 'away', perhapsWritten: false };
    const flowing = this.#sink.write(`id: ${deliveryId}\nevent: ${message.type}\ndata: ${JSON.stringify(message)}\n\n`);
    if (!flowing) await (this.#flowing ??= this.#drained());
    return this.#closed() ? { kind: 'away', perhapsWritten: true } : { kind: 'written' };
  }

  close(): void {
    clearInterval(this.#heartbeat);
    if (!this.#sink.writableEnded) this.#sink.end();
  }

  #closed(): boolean {
    return this.#sink.destroyed || this.#sink.writableEnded;
  }

  // A peer that reads nothing must not hold up the sender, nor the end of the process: his connection is cut.
  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const ended = (): void => {
        clearTimeout(stalled);
        this.#flowing = null;
        resolve();
      };
      const stalled = setTimeout(() => {
        this.#sink.destroy();
        ended();
      }, stalledMs);
      this.#sink.once('drain', ended);
      this.#sink.once('close', ended);
    });
  }
}

/** Who is connected to this process. A recipient has one stream; a new one takes the place of the one before. */
@Injectable()
export class StreamHub implements OnModuleDestroy {
  readonly #open = new Map<string, StreamConnection>();

  /** Ends the connection a recipient has here, if any: what was written to it may now be put back in line. */
  part(subscriberId: string): void {
    this.#open.get(subscriberId)?.close();
    this.#open.delete(subscriberId);
  }

  /** Takes a connection up. The returned function lets go of it, unless a newer one has taken its place. */
  connect(subscriberId: string, sink: EventSink): () => void {
    this.part(subscriberId);
    const connection = new StreamConnection(sink);
    this.#open.set(subscriberId, connection);
    return () => {
      connection.close();
      if (this.#open.get(subscriberId) === connection) this.#open.delete(subscriberId);
    };
  }

  connected(): string[] {
    return [...this.#open.keys()];
  }

  channel(subscriberId: string): OpenChannel | null {
    return this.#open.get(subscriberId) ?? null;
  }

  onModuleDestroy(): void {
    for (const connection of this.#open.values()) connection.close();
    this.#open.clear();
  }
}
