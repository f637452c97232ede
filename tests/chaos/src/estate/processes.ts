import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessSpec {
  readonly name: string;
  /** Script and arguments for node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Port of its probes. */
  readonly healthPort: number;
}

/** Told of what nobody asked for: a process that ended by itself. */
export type Unasked = (name: string, how: string) => void;

const restartMs = 200;

/** One service that is started again whenever it ends, as a cluster would, and whose output is kept. */
export class Supervised {
  #child: ChildProcess | null = null;
  #wanted = true;
  #killing = false;
  #restart: NodeJS.Timeout | null = null;
  readonly #output: WriteStream;

  constructor(
    readonly spec: ProcessSpec,
    folder: string,
    private readonly unasked: Unasked,
  ) {
    this.#output = createWriteStream(join(folder, `${spec.name}.out`), { flags: 'a' });
  }

  get pid(): number | null {
    return this.#child && this.#child.exitCode === null && this.#child.signalCode === null
      ? (this.#child.pid ?? null)
      : null;
  }

  start(): void {
    const child = spawn(process.execPath, [...this.spec.args], {
      env: { PATH: process.env['PATH'] ?? '', ...this.spec.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(this.#output, { end: false });
    child.stderr.pipe(this.#output, { end: false });
    this.#child = child;
    child.once('exit', (code, signal) => {
      const asked = this.#killing || !this.#wanted;
      this.#killing = false;
      if (!asked) this.unasked(this.spec.name, signal ?? `exit ${code}`);
      if (this.#wanted) this.#restart = setTimeout(() => this.start(), restartMs);
    });
  }

  /** Ends it without warning; it is started again. False where it was not running. */
  kill(): boolean {
    if (this.pid === null) return false;
    this.#killing = true;
    return this.#child!.kill('SIGKILL');
  }

  signal(name: NodeJS.Signals): boolean {
    return this.pid !== null && this.#child!.kill(name);
  }

  async ready(timeoutMs: number): Promise<void> {
    for (const until = Date.now() + timeoutMs; Date.now() < until; await sleep(100)) {
      const answer = await fetch(`http://127.0.0.1:${this.spec.healthPort}/healthz/ready`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`${this.spec.name} was not ready in ${timeoutMs} ms`);
  }

  /** Ends it for good: drained where it can, killed after a while. Resolves with its exit code. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    this.#wanted = false;
    if (this.#restart) clearTimeout(this.#restart);
    const child = this.#child;
    if (this.pid !== null && child) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await gone;
      clearTimeout(timer);
    }
    await new Promise<void>((resolve) => this.#output.end(resolve));
    return child?.exitCode ?? null;
  }
}
