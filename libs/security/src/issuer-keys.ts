import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import { safeAddress, type TokenSettings } from './token.config.js';

/** The issuer's keys could not be had: that is our trouble, not the caller's. */
export class IssuerUnreachable extends Error {
  readonly code = 'issuer_unreachable';
  constructor(options?: { cause?: unknown }) {
    super('the token issuer does not answer', options);
    this.name = 'IssuerUnreachable';
  }
}

const cacheMs = 600_000;
const cooldownMs = 30_000;
const timeoutMs = 5_000;

async function answerOf(url: string, signal: AbortSignal): Promise<Record<string, unknown>> {
  // A redirect could lead anywhere, and an issuer has no need of one.
  const answer = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
}

// jose tells a failed fetch by many kinds of error, some of which a bad token raises as well: here it gets one name.
const fetchKeys: FetchImplementation = async (url, options) => {
  try {
    const found = await answerOf(url, options.signal);
    if (!Array.isArray(found['keys'])) throw new Error('the issuer answered with no key set');
    return Response.json(found);
  } catch (cause) {
    throw new IssuerUnreachable({ cause });
  }
};

async function discover(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer: named, jwks_uri: uri } = await answerOf(url, AbortSignal.timeout(timeoutMs));
  // OpenID Connect Discovery 1.0, 4.3: a document that names another issuer must not be believed.
  if (named !== issuer) throw new Error('discovery names another issuer');
  if (typeof uri !== 'string' || !safeAddress.test(uri)) throw new Error('discovery names no safe key address');
  return uri;
}

/** The key set of one issuer: found once, kept for ten minutes, asked again for an unknown key at most every 30 seconds. */
export class IssuerKeys {
  #found: Promise<JWTVerifyGetKey> | null = null;

  constructor(private readonly settings: Pick<TokenSettings, 'issuer' | 'jwksUri'>) {}

  /** Picks the key for a token. Throws `IssuerUnreachable` where the keys cannot be had. */
  readonly pick: JWTVerifyGetKey = async (header, token) => (await this.#keySet())(header, token);

  #keySet(): Promise<JWTVerifyGetKey> {
    this.#found ??= this.#find().catch((cause: unknown) => {
      this.#found = null;
      throw new IssuerUnreachable({ cause });
    });
    return this.#found;
  }

  async #find(): Promise<JWTVerifyGetKey> {
    const uri = this.settings.jwksUri || (await discover(this.settings.issuer));
    return createRemoteJWKSet(new URL(uri), {
      cacheMaxAge: cacheMs,
      cooldownDuration: cooldownMs,
      timeoutDuration: timeoutMs,
      [customFetch]: fetchKeys,
    });
  }
}
