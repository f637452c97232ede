/** Hands out an access token that is still good for at least a minute. */
export interface TokenSource {
  token(): Promise<string>;
}

/** A token given from outside, for instance by a force's identity provider. */
export function fixedToken(token: string): TokenSource {
  return { token: async () => token };
}

const renewBeforeMs = 60_000;

/** Tokens of one demo person from the laptop's own issuer, renewed before they run out. */
export class IssuerTokens implements TokenSource {
  #current: { token: string; goodUntil: number } | null = null;

  constructor(
    private readonly issuerUrl: string,
    private readonly person: string,
    /** Asked for in each token, for instance `step-up`. */
    private readonly acr: string | null = null,
  ) {}

  async token(): Promise<string> {
    if (this.#current && this.#current.goodUntil > Date.now()) return this.#current.token;
    const response = await fetch(`${this.issuerUrl}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: this.person, ...(this.acr === null ? {} : { acr: this.acr }) }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`the issuer refused a token (${response.status})`);
    const body = (await response.json()) as { access_token: string; expires_in: number };
    this.#current = { token: body.access_token, goodUntil: Date.now() + body.expires_in * 1000 - renewBeforeMs };
    return body.access_token;
  }
}
