import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine, or null where there is none: say so and skip. */
export function browserPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((f) => names.map((n) => join(f, n))).find((p) => existsSync(p)) ?? null;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The browser's debugging protocol over its pipe: JSON messages with a zero byte behind each. */
class Wire {
  #last = 0;
  #rest = '';
  readonly #waiting = new Map<number, { resolve: (v: never) => void; reject: (e: Error) => void }>();

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    from.setEncoding('utf8');
    from.on('data', (text: string) => this.#take(text));
  }

  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    this.to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return new Promise<T>((resolve, reject) => this.#waiting.set(id, { resolve: resolve as never, reject }));
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop()!;
    for (const part of parts) {
      const { id, result, error } = JSON.parse(part) as Answer;
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (!waiting) continue;
      this.#waiting.delete(id!);
      if (error) waiting.reject(new Error(error.message));
      else waiting.resolve(result as never);
    }
  }
}

const codes: Readonly<Record<string, [string, number, string?]>> = {
  Tab: ['Tab', 9],
  Enter: ['Enter', 13, '\r'],
  Escape: ['Escape', 27],
  ArrowDown: ['ArrowDown', 40],
  ArrowUp: ['ArrowUp', 38],
};

/** One tab of a real browser, used as a person with a keyboard uses it. */
export class Tab {
  constructor(
    private readonly wire: Wire,
    private readonly session: string,
  ) {}

  #send<T>(method: string, params: object = {}): Promise<T> {
    return this.wire.send<T>(method, params, this.session);
  }

  async open(url: string): Promise<void> {
    await this.#send('Page.navigate', { url });
    await this.until('the page', 'document.readyState === "complete"');
  }

  /** What an expression gives in the page. Throws what it throws. */
  async read<T>(expression: string): Promise<T> {
    const answer = await this.#send<{ result: { value: T }; exceptionDetails?: { text: string; exception?: object } }>(
      'Runtime.evaluate',
      { expression, returnByValue: true, awaitPromise: true },
    );
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails.exception));
    return answer.result.value;
  }

  /** Waits until an expression is true in the page. While the page changes nothing is true. */
  async until(what: string, expression: string, ms = 15_000): Promise<void> {
    const end = Date.now() + ms;
    while (!(await this.read<boolean>(`Boolean(${expression})`).catch(() => false))) {
      if (Date.now() > end) throw new Error(`did not happen in time: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** Presses one key; `modifiers` 2 is Control, 8 is Shift. */
  async press(key: string, modifiers = 0): Promise<void> {
    const [code, windowsVirtualKeyCode, text] = codes[key] ?? ['', key.toUpperCase().charCodeAt(0), key];
    const common = { key, code, windowsVirtualKeyCode, modifiers };
    const typed = text !== undefined && modifiers !== 2 ? { text, unmodifiedText: text } : {};
    await this.#send('Input.dispatchKeyEvent', { type: typed.text ? 'keyDown' : 'rawKeyDown', ...common, ...typed });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }

  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  /** Goes on with the tab key until what has the focus is what is meant; `el` is that element. */
  async tabTo(what: string, expression: string, most = 120): Promise<void> {
    for (let i = 0; i < most; i += 1) {
      await this.press('Tab');
      if (await this.read<boolean>(`((el) => Boolean(${expression}))(document.activeElement)`)) return;
    }
    throw new Error(`the tab key does not lead to: ${what}`);
  }

  async size(width: number, height: number): Promise<void> {
    await this.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async withoutScript(off: boolean): Promise<void> {
    await this.#send('Emulation.setScriptExecutionDisabled', { value: off });
  }

  async picture(path: string): Promise<void> {
    const shot = await this.#send<{ data: string }>('Page.captureScreenshot', { captureBeyondViewport: true });
    await writeFile(path, Buffer.from(shot.data, 'base64'));
  }
}

/** A browser without a window, with nothing of anybody's in it. */
export class Browser {
  private constructor(
    private readonly child: ChildProcess,
    private readonly wire: Wire,
    private readonly folder: string,
  ) {}

  static async start(path: string): Promise<Browser> {
    const folder = await mkdtemp(join(tmpdir(), 'collator-browser-'));
    const flags = ['--headless=new', '--remote-debugging-pipe', '--no-first-run', '--disable-gpu', '--no-sandbox'];
    const quiet = [
      '--hide-scrollbars',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
    ];
    const child = spawn(path, [...flags, ...quiet, `--user-data-dir=${folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [, , , to, from] = child.stdio;
    return new Browser(child, new Wire(to as Writable, from as Readable), folder);
  }

  /** A tab with cookies of its own, so that two people can sit at one browser. */
  async tab(): Promise<Tab> {
    const { browserContextId } = await this.wire.send<{ browserContextId: string }>('Target.createBrowserContext');
    const made = { url: 'about:blank', browserContextId };
    const { targetId } = await this.wire.send<{ targetId: string }>('Target.createTarget', made);
    const attached = { targetId, flatten: true };
    const { sessionId } = await this.wire.send<{ sessionId: string }>('Target.attachToTarget', attached);
    await this.wire.send('Page.enable', {}, sessionId);
    return new Tab(this.wire, sessionId);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    await Promise.race([this.wire.send('Browser.close').catch(() => undefined), gone]);
    const late = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(late);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
