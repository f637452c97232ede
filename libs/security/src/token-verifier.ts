import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { CallerIdentity } from './identity.js';
import { permissionsOf } from './role-table.js';
import type { TokenSettings } from './token.config.js';

/** The token does not open anything. Why is nobody's business but ours, and even we do not write it down. */
export class TokenRefused extends Error {
  readonly code = 'unauthorised';
  constructor() {
    super('the access token is not accepted');
    this.name = 'TokenRefused';
  }
}

/** The issuer's keys could not be had: that is our trouble, not the caller's. */
export class IssuerUnreachable extends Error {
  readonly code = 'issuer_unreachable';
  constructor(options?: { cause?: unknown }) {
    super('the token issuer does not answer', options);
    this.name = 'IssuerUnreachable';
  }
}

const algorithms = ['PS256', 'ES256', 'EdDSA'];
const maxTokenBytes = 8_192;
const maxLifetimeSeconds = 600;
const leewaySeconds = 60;
/** Headers that tell a verifier where to find keys or what else to believe: none of them has any business here. */
const forbiddenHeaders = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];

/** Checks OIDC access tokens (RFC 9068): signature, issuer, audience, type, times; then reads who it is. */
export class TokenVerifier {
  #keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(private readonly settings: TokenSettings) {}

  /** Throws `TokenRefused` for anything wrong with the token, `IssuerUnreachable` where the keys cannot be had. */
  async verify(token: string): Promise<CallerIdentity> {
    if (token.length > maxTokenBytes) throw new TokenRefused();
    refuseHeaders(token);
    try {
      const { payload } = await jwtVerify(token, await this.#keySet(), {
        algorithms,
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        typ: 'at+jwt',
        clockTolerance: leewaySeconds,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      if (payload.exp! - payload.iat! > maxLifetimeSeconds) throw new TokenRefused();
      if (payload.iat! > Date.now() / 1000 + leewaySeconds) throw new TokenRefused();
      return this.#identity(payload);
    } catch (error) {
      if (error instanceof IssuerUnreachable || isUnreachable(error)) throw new IssuerUnreachable({ cause: error });
      throw new TokenRefused();
    }
  }

  #identity(payload: JWTPayload): CallerIdentity {
    const s = this.settings;
    const subject = textOf(payload.sub);
    if (!/^\S{1,200}$/.test(subject)) throw new TokenRefused();
    const roles = textsOf(payload[s.rolesClaim]);
    return {
      subject,
      name: textOf(payload['name']) || subject,
      roles,
      permissions: permissionsOf(roles),
      organisation: textOf(payload[s.organisationClaim]),
      unit: textOf(payload[s.unitClaim]),
      compartments: textsOf(payload[s.compartmentsClaim]),
    };
  }

  #keySet(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#find().catch((error: unknown) => {
      this.#keys = null;
      throw new IssuerUnreachable({ cause: error });
    });
    return this.#keys;
  }

  async #find(): Promise<JWTVerifyGetKey> {
    const uri = this.settings.jwksUri || (await discover(this.settings.issuer));
    return createRemoteJWKSet(new URL(uri), { cacheMaxAge: 600_000, cooldownDuration: 30_000, timeoutDuration: 5_000 });
  }
}

function refuseHeaders(token: string): void {
  let header: object;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    throw new TokenRefused();
  }
  if (forbiddenHeaders.some((name) => name in header)) throw new TokenRefused();
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  // fetch reports a refused connection as a TypeError with a cause; jose reports an answer that is not 200 as a JOSEError.
  return error instanceof TypeError && 'cause' in error;
}

async function discover(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error('discovery failed');
  const found = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer || typeof found.jwks_uri !== 'string') throw new Error('discovery names another issuer');
  return found.jwks_uri;
}
