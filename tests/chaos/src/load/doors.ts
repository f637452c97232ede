import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from './plan.js';

export interface LineAnswer {
  readonly status: string;
  readonly logId?: string;
  readonly urn?: string;
  readonly findings?: readonly { readonly code: string }[];
}

/** A token of one of the laptop issuer's people, kept while it is good: the issuer may be away as well. */
export class Tokens {
  readonly #kept = new Map<string, { token: string; until: number }>();

  constructor(private readonly issuer: string) {}

  async of(person: string): Promise<string> {
    const kept = this.#kept.get(person);
    if (kept && kept.until > Date.now()) return kept.token;
    const response = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw new Error(`no token (${response.status})`);
    const { access_token: token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    this.#kept.set(person, { token, until: Date.now() + (expires_in - 120) * 1_000 });
    return token;
  }
}

export class DoorRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }
}

/** Calls doors the plain way: no code of the pipeline, one try a call. */
export class Doors {
  constructor(
    private readonly tokens: Tokens,
    private readonly person: string,
  ) {}

  async call(url: string, init: { method?: string; body?: string; type?: string; timeoutMs?: number } = {}) {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.tokens.of(this.person)}` };
    if (init.body !== undefined) headers['content-type'] = init.type ?? 'application/json';
    return fetch(url, {
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      headers,
      body: init.body,
      signal: AbortSignal.timeout(init.timeoutMs ?? 60_000),
    });
  }

  async json<T>(url: string, init: { method?: string; body?: object } = {}): Promise<T> {
    const body = init.body === undefined ? undefined : JSON.stringify(init.body);
    const response = await this.call(url, { method: init.method, body });
    const text = await response.text();
    if (!response.ok) throw new DoorRefused(response.status, codeOf(text));
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** Sends lines as one stream and hands over each answer as it comes; resolves with how many were answered. */
  async stream(
    url: string,
    lines: readonly Line[],
    answered: (line: Line, answer: LineAnswer) => void,
  ): Promise<number> {
    const body = `${lines.map((l) => l.bytes).join('\n')}\n`;
    const response = await this.call(url, { body, type: 'application/x-ndjson' });
    if (!response.ok) throw new DoorRefused(response.status, codeOf(await response.text()));
    let at = 0;
    let rest = '';
    try {
      const decoder = new TextDecoder();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = parts.pop()!;
        for (const part of parts) if (part) answered(lines[at++]!, JSON.parse(part) as LineAnswer);
      }
    } catch {
      // Broken off: what was answered counts, the rest is sent again.
    }
    return at;
  }
}

const codeOf = (text: string): string => {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code ?? 'no_code');
  } catch {
    return 'no_problem_body';
  }
};

/** Tries until it works or `stop` says to give up; a door that is away is no reason to lose anything. */
export async function insist<T>(work: () => Promise<T>, stop: AbortSignal, told: () => void): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (stop.aborted) throw error;
      if (error instanceof DoorRefused && error.status < 500 && error.status !== 429 && error.status !== 401)
        throw error;
      told();
      await sleep(Math.min(2_000, 50 * 2 ** Math.min(attempt, 5)));
    }
  }
}
