import { jest } from '@jest/globals';
import { Logger } from '@collator/observability';
import { StreamHub } from '../channel/stream-hub.js';
import type { WebhookChannel } from '../channel/webhook.channel.js';
import { aProduct, aSubscriber, head } from '../sample.js';
import { decideDelivery } from './decide-delivery.js';
import type { Claim, DeliveryStore, Settled } from './delivery.store.js';
import { Sender } from './sender.js';

const product = aProduct();
const at = new Date('2026-11-25T10:00:00Z');
const claimOf = (change: Partial<Claim> = {}): Claim => {
  const { subscriber = aSubscriber() } = change;
  const delivery = {
    id: 'd1',
    kind: 'product' as const,
    productId: product.productId,
    urn: product.urn,
    version: 1,
    tries: 1,
    head: head(product),
    product,
  };
  const permitted = [decideDelivery(subscriber, delivery, at)];
  return { id: 'c1', subscriber, secrets: { current: null, former: null }, at, permitted, taken: 1, ...change };
};

/** A store with something due for `s` until its claims are used up; every further claim finds nothing. */
class FakeStore {
  asked = 0;
  readonly settled: Settled[] = [];
  readonly reopened: string[] = [];
  constructor(
    readonly claims: (Claim | Error | null)[],
    readonly always = false,
  ) {}

  async dueRecipients(_connected: unknown, busy: readonly string[]): Promise<string[]> {
    this.asked += 1;
    return (this.always || this.claims.length > 0) && !busy.includes('s') ? ['s'] : [];
  }
  async claim(): Promise<Claim | null> {
    const next = this.claims.shift() ?? null;
    if (next instanceof Error) throw next;
    return next;
  }
  async settle(_claim: Claim, settled: readonly Settled[]): Promise<void> {
    this.settled.push(...settled);
  }
  async reopen(ids: readonly string[]): Promise<void> {
    this.reopened.push(...ids);
  }
  async reopenAbandoned(): Promise<void> {}
}

class KeptLog extends Logger {
  readonly lines: unknown[] = [];
  info = (...line: unknown[]) => void this.lines.push(line);
  warn = this.info;
  error = this.info;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const running: Sender[] = [];
function begin(store: FakeStore, parts: { webhooks?: Partial<WebhookChannel>; streams?: StreamHub } = {}) {
  const log = new KeptLog();
  const streams = parts.streams ?? new StreamHub();
  const sender = new Sender(store as unknown as DeliveryStore, (parts.webhooks ?? {}) as WebhookChannel, streams, log);
  running.push(sender);
  sender.onApplicationBootstrap();
  return { sender, log };
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((s) => s.beforeApplicationShutdown()));
});

const hooked = aSubscriber({ channel: 'webhook', webhookUrl: 'https://hooks.example.org/' });

describe('Sender', () => {
  it('hands over what was claimed and settles what became of it', async () => {
    const store = new FakeStore([claimOf({ subscriber: hooked })]);
    const send = jest.fn(async () => ({ kind: 'answered' as const, status: 200, retryAfterSeconds: null }));
    begin(store, { webhooks: { open: () => ({ send }) } });
    await pause(60);
    expect(send).toHaveBeenCalledTimes(1);
    expect(store.settled).toEqual([
      { deliveryId: 'd1', tries: 1, verdict: { state: 'delivered', reason: null }, reached: true },
    ]);
  });

  it('does not ask the database without pause where what is due cannot be taken', async () => {
    const store = new FakeStore([], true);
    begin(store);
    await pause(600);
    expect(store.asked).toBeGreaterThan(1);
    expect(store.asked).toBeLessThan(6);
  });

  it('goes on after a failure, without a flood of warnings and without the payload in them', async () => {
    const failures = Array.from({ length: 50 }, () => Object.assign(new Error(product.text), { code: '40P01' }));
    const store = new FakeStore(failures, true);
    const { log } = begin(store);
    await pause(600);
    expect(log.lines.length).toBeGreaterThan(0);
    expect(log.lines.length).toBeLessThan(6);
    expect(log.lines[0]).toEqual(['delivery-waits', { code: '40P01' }]);
  });

  it('takes a fault of its own channel for nothing sent', async () => {
    const store = new FakeStore([claimOf({ subscriber: hooked })]);
    begin(store, {
      webhooks: {
        open: () => ({
          send: async () => {
            throw new Error('the secret does not open');
          },
        }),
      },
    });
    await pause(60);
    expect(store.settled).toMatchObject([{ verdict: { state: 'pending', reason: 'channel_fault' }, reached: false }]);
  });

  it('waits for a recipient who left between the claim and the sending', async () => {
    const store = new FakeStore([claimOf()]);
    begin(store);
    await pause(60);
    expect(store.settled).toMatchObject([{ verdict: { state: 'pending', reason: 'not_connected' }, reached: false }]);
    expect(store.reopened).toEqual([]);
  });

  it('puts back what was written to a connection that another one replaced meanwhile', async () => {
    const streams = new StreamHub();
    const sink = () => ({
      write: () => true,
      once: () => undefined,
      end: () => undefined,
      destroy: () => undefined,
      writableEnded: false,
      destroyed: false,
    });
    const { id } = aSubscriber();
    streams.connect(id, sink());
    const store = new FakeStore([claimOf()]);
    const settle = store.settle.bind(store);
    store.settle = async (claim, settled) => {
      streams.connect(id, sink());
      await settle(claim, settled);
    };
    begin(store, { streams });
    await pause(60);
    expect(store.settled).toMatchObject([{ verdict: { state: 'written' } }]);
    expect(store.reopened).toEqual(['d1']);
    streams.onModuleDestroy();
  });

  it('ends only once what is under way has been written down', async () => {
    const store = new FakeStore([claimOf({ subscriber: hooked })]);
    const { sender } = begin(store, {
      webhooks: {
        open: () => ({
          send: async () => {
            await pause(200);
            return { kind: 'answered', status: 204, retryAfterSeconds: null };
          },
        }),
      },
    });
    await pause(30);
    await sender.beforeApplicationShutdown();
    expect(store.settled).toMatchObject([{ verdict: { state: 'delivered' } }]);
  });
});
