import { Logger } from '@collator/observability';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { judgeAttempt, mayHaveReached, type Attempt } from '../channel/attempt.js';
import { StreamHub } from '../channel/stream-hub.js';
import { WebhookChannel } from '../channel/webhook.channel.js';
import { takesRepeats } from '../register/subscriber.js';
import type { OpenChannel } from './channel.js';
import { DeliveryStore, type Claim, type Settled } from './delivery.store.js';

const recipientsAtOnce = 16;
const deliveriesAtOnce = 32;
/** How often the database is asked when nothing is known to wait. */
const idleMs = 250;
/** How often, and for how long, after something was written that a commit will bring. */
const hotMs = 10;
const hotForMs = 1_500;
const sweepEveryMs = 5_000;

const errorCode = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
};

/**
 * Sends what is due. Recipients are served side by side and each by itself, so a slow one holds up nobody else; within
 * one recipient the urgent goes first. Several processes may do this at once: the claim under lock keeps them apart.
 */
@Injectable()
export class Sender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #serving = new Map<string, Promise<void>>();
  #loop: Promise<void> | null = null;
  #stopped = false;
  #hotUntil = 0;
  #sweptAt = 0;
  #rouse: () => void = () => undefined;

  constructor(
    private readonly store: DeliveryStore,
    private readonly webhooks: WebhookChannel,
    private readonly streams: StreamHub,
    private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#loop ??= this.#run();
  }

  /** Sends no more, and waits for what is under way: its outcome is worth writing down. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    this.#rouse();
    await this.#loop;
    await Promise.allSettled(this.#serving.values());
  }

  /** Something is about to be committed that may be due: look often for a moment. */
  wake(): void {
    this.#hotUntil = Date.now() + hotForMs;
    this.#rouse();
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#stopped) {
      try {
        await this.#sweep();
        await this.#serveDue();
        failures = 0;
        await this.#pause(Date.now() < this.#hotUntil ? hotMs : idleMs);
      } catch (error) {
        this.log.warn('sender-waits', { code: errorCode(error) });
        failures += 1;
        await this.#pause(Math.min(30_000, 100 * 2 ** Math.min(failures, 9)));
      }
    }
  }

  async #sweep(): Promise<void> {
    if (Date.now() - this.#sweptAt < sweepEveryMs) return;
    this.#sweptAt = Date.now();
    await this.store.reopenAbandoned();
  }

  async #serveDue(): Promise<void> {
    const free = recipientsAtOnce - this.#serving.size;
    if (free <= 0) return;
    const due = await this.store.dueRecipients(this.streams.connected(), [...this.#serving.keys()], free);
    for (const id of due) {
      const served = this.#serve(id)
        .catch((error: unknown) => {
          this.log.warn('delivery-waits', { code: errorCode(error) });
          return false;
        })
        .then((progress) => {
          this.#serving.delete(id);
          // Where nothing moved, asking again at once would only keep the database busy.
          if (progress) this.#rouse();
        });
      this.#serving.set(id, served);
    }
  }

  /** Serves one recipient until nothing more is due; says whether there was anything. */
  async #serve(subscriberId: string): Promise<boolean> {
    for (let progress = false; ; progress = true) {
      if (this.#stopped) return progress;
      const claim = await this.store.claim(subscriberId, deliveriesAtOnce);
      if (claim === null) return progress;
      const channel = this.#channelFor(claim);
      const settled = await this.#sendAll(claim, channel);
      await this.store.settle(claim, settled);
      await this.#takeBack(claim, channel, settled);
      if (claim.taken < deliveriesAtOnce) return true;
    }
  }

  // The recipient connected anew while this was written to his former connection: it may never have arrived.
  async #takeBack(claim: Claim, channel: OpenChannel | null, settled: readonly Settled[]): Promise<void> {
    if (claim.subscriber.channel !== 'sse' || this.streams.channel(claim.subscriber.id) === channel) return;
    const written = settled.filter((s) => s.verdict.state === 'written').map((s) => s.deliveryId);
    if (written.length > 0) await this.store.reopen(written);
  }

  #sendAll(claim: Claim, channel: OpenChannel | null): Promise<Settled[]> {
    return Promise.all(
      claim.permitted.map(async ({ delivery, message }) => {
        const attempt = await send(channel, delivery.id, message);
        const verdict = judgeAttempt(attempt, takesRepeats(claim.subscriber), delivery.tries, Math.random());
        return { deliveryId: delivery.id, tries: delivery.tries, verdict, reached: mayHaveReached(attempt) };
      }),
    );
  }

  #channelFor(claim: Claim): OpenChannel | null {
    return claim.subscriber.channel === 'webhook'
      ? this.webhooks.open(claim)
      : this.streams.channel(claim.subscriber.id);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function send(
  channel: OpenChannel | null,
  deliveryId: string,
  message: Parameters<OpenChannel['send']>[1] | null,
): Promise<Attempt> {
  if (channel === null || message === null) return { kind: 'away', perhapsWritten: false };
  try {
    return await channel.send(deliveryId, message);
  } catch {
    // A fault on our side before the message left (a secret that does not open): nothing reached the receiver.
    return { kind: 'not-sent', code: 'channel_fault', permanent: false };
  }
}
