import { connect, createServer, type Server, type Socket } from 'node:net';
import { lastingPort } from '../estate/ports.js';

/**
 * What the way between two ends does to what passes. `cut`: nothing goes through in either direction, and nobody is told.
 * `no-replies`: what is sent arrives, what comes back does not; the connection is gone afterwards. `loss`: one piece in ten
 * comes late, as TCP shows lost packets. `delay`: everything comes half a second late.
 */
export type Weather = 'open' | 'cut' | 'no-replies' | 'loss' | 'delay';

const lateMs = 500;
const retransmitMs = 300;

/** A way on loopback from a port of our own to another, whose weather can change. */
export class Proxy {
  #weather: Weather = 'open';
  readonly #pairs = new Set<{ near: Socket; far: Socket; lost: boolean }>();
  readonly #held: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(target: number, port?: number): Promise<Proxy> {
    const server = createServer({ allowHalfOpen: false });
    const own = port ?? (await lastingPort());
    const proxy = new Proxy(server, own);
    server.on('connection', (near) => proxy.#join(near, target));
    await new Promise<void>((resolve) => server.listen(own, '127.0.0.1', resolve));
    return proxy;
  }

  set weather(weather: Weather) {
    this.#weather = weather;
    if (weather === 'cut') return;
    for (const go of this.#held.splice(0)) go();
    for (const pair of this.#pairs) if (pair.lost) pair.near.destroy();
  }

  async stop(): Promise<void> {
    for (const { near, far } of this.#pairs) [near, far].forEach((s) => s.destroy());
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  #join(near: Socket, target: number): void {
    const far = connect(target, '127.0.0.1');
    const pair = { near, far, lost: false };
    this.#pairs.add(pair);
    const end = (): void => {
      this.#pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end).setNoDelay(true);
    this.#carry(near, far, () => false);
    this.#carry(far, near, () => {
      if (this.#weather === 'no-replies') pair.lost = true;
      return pair.lost;
    });
  }

  /** Pieces go on in their order, each when the weather lets it. */
  #carry(from: Socket, to: Socket, lost: () => boolean): void {
    let before: Promise<void> = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      from.pause();
      before = before.then(async () => {
        await this.#through();
        if (!lost() && !to.destroyed) to.write(piece);
        from.resume();
      });
    });
  }

  async #through(): Promise<void> {
    if (this.#weather === 'cut') await new Promise<void>((resolve) => this.#held.push(resolve));
    else if (this.#weather === 'delay') await new Promise((resolve) => setTimeout(resolve, lateMs));
    else if (this.#weather === 'loss' && Math.random() < 0.1)
      await new Promise((resolve) => setTimeout(resolve, retransmitMs));
  }
}
