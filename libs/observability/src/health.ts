import { monitorEventLoopDelay } from 'node:perf_hooks';

type Check = () => Promise<boolean>;

const maxLoopLagMs = 5_000;
const checkMs = 2_000;

async function within(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), checkMs)));
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this process has started, may be sent work, and lives. Liveness never asks a dependency. */
export class Health {
  started = false;
  draining = false;
  readonly #ready = new Map<string, Check>();
  readonly #lag = monitorEventLoopDelay({ resolution: 100 });
  #alive: () => boolean = () => true;

  constructor() {
    this.#lag.enable();
  }

  addReady(name: string, check: Check): void {
    this.#ready.set(name, check);
  }

  setLive(alive: () => boolean): void {
    this.#alive = alive;
  }

  /** The names of what keeps the process from being ready. */
  async notReady(): Promise<string[]> {
    if (!this.started) return ['started'];
    if (this.draining) return ['draining'];
    const checks = [...this.#ready].map(async ([name, check]) => ((await within(check)) ? [] : [name]));
    return (await Promise.all(checks)).flat();
  }

  notLive(): string[] {
    const lagMs = this.#lag.max / 1e6;
    this.#lag.reset();
    return [...(lagMs > maxLoopLagMs ? ['event-loop'] : []), ...(this.#alive() ? [] : ['fetch-loop'])];
  }
}
