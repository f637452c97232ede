import type { TokenSource } from './token-source.js';

/** An answer that is not a success: the stable code of the problem body where there is one. */
export class CallFailed extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${status} ${code}${detail ? `: ${detail}` : ''}`);
    this.name = 'CallFailed';
  }
}

/** Calls one Collator door with a person's token. */
export class CollatorClient {
  constructor(
    readonly baseUrl: string,
    private readonly tokens: TokenSource,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.#call<T>('GET', path);
  }

  post<T>(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    return this.#call<T>('POST', path, body, headers);
  }

  put<T>(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    return this.#call<T>('PUT', path, body, headers);
  }

  patch<T>(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    return this.#call<T>('PATCH', path, body, headers);
  }

  /** Headers that open a door for this person, for calls this class does not make itself. */
  async authorisation(): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.tokens.token()}` };
  }

  async #call<T>(
    method: string,
    path: string,
    body?: unknown,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json', ...extra, ...(await this.authorisation()) };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok) throw problemOf(response.status, text);
    return (text ? JSON.parse(text) : undefined) as T;
  }
}

/** Reads a problem body (RFC 9457); an answer without one keeps its status as the code. */
export function problemOf(status: number, text: string): CallFailed {
  try {
    const problem = JSON.parse(text) as { code?: string; detail?: string; title?: string };
    return new CallFailed(status, problem.code ?? `http_${status}`, problem.detail ?? problem.title ?? '');
  } catch {
    return new CallFailed(status, `http_${status}`, '');
  }
}
