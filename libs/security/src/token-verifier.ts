import { guardJson } from '@collator/contracts';
import { jwtVerify, type JWTPayload } from 'jose';
import type { CallerIdentity } from './identity.js';
import { IssuerKeys, IssuerUnreachable } from './issuer-keys.js';
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

const algorithms = ['PS256', 'ES256', 'EdDSA'];
const types = /^(application\/)?at\+jwt$/i;
const form = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const maxTokenBytes = 8_192;
const maxLifetimeSeconds = 600;
const leewaySeconds = 60;
/** Headers that tell a verifier where to find keys or what else to believe: none of them has any business here. */
const forbiddenHeaders = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];

// The subject becomes the actor of the audit, so it must be a text that every store takes as it is (OpenID Connect Core, 2:
// at most 255 ASCII characters).
const subjectForm = /^[\x21-\x7e]{1,255}$/;
// Visible characters with single spaces between them: a mark that turns or hides text could make one code look like another.
const plainText = /^(?=.{1,200}$)[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*$/u;

const isText = (value: unknown, rule: RegExp): value is string => typeof value === 'string' && rule.test(value);
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v): v is string => isText(v, plainText)) : [];

// Of two claims of one name a parser keeps the last, another verifier perhaps the first: such a token means nothing certain.
function jsonOf(part: string): Record<string, unknown> {
  const read = guardJson(Buffer.from(part, 'base64url'));
  if ('fault' in read) throw new TokenRefused();
  return read.ok;
}

/** Refuses what needs no key to be refused: a stranger's rubbish must not send us to the issuer. */
function refuseForm(token: string): void {
  if (token.length > maxTokenBytes || !form.test(token)) throw new TokenRefused();
  const [head, body] = token.split('.') as [string, string];
  const header = jsonOf(head);
  if (forbiddenHeaders.some((name) => Object.hasOwn(header, name))) throw new TokenRefused();
  if (!algorithms.includes(header['alg'] as string) || !isText(header['typ'], types)) throw new TokenRefused();
  jsonOf(body);
}

/** Checks OIDC access tokens (RFC 9068): signature, issuer, audience, type, times; then reads who it is. */
export class TokenVerifier {
  readonly #keys: IssuerKeys;

  constructor(private readonly settings: TokenSettings) {
    this.#keys = new IssuerKeys(settings);
  }

  /** Throws `TokenRefused` for anything wrong with the token, `IssuerUnreachable` where the keys cannot be had. */
  async verify(token: string): Promise<CallerIdentity> {
    refuseForm(token);
    try {
      const { payload } = await jwtVerify(token, this.#keys.pick, {
        algorithms,
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        typ: 'at+jwt',
        clockTolerance: leewaySeconds,
        requiredClaims: ['sub', 'exp', 'iat'],
        maxTokenAge: maxLifetimeSeconds,
      });
      if (payload.exp! - payload.iat! > maxLifetimeSeconds) throw new TokenRefused();
      return this.#identity(payload);
    } catch (error) {
      throw error instanceof IssuerUnreachable ? error : new TokenRefused();
    }
  }

  #identity(payload: JWTPayload): CallerIdentity {
    const s = this.settings;
    const { sub: subject, name } = payload;
    const organisation = payload[s.organisationClaim];
    const unit = payload[s.unitClaim] ?? '';
    if (!isText(subject, subjectForm)) throw new TokenRefused();
    // Two callers of unknown organisations would otherwise belong to the same one.
    if (!isText(organisation, plainText)) throw new TokenRefused();
    if (unit !== '' && !isText(unit, plainText)) throw new TokenRefused();
    const roles = textsOf(payload[s.rolesClaim]);
    return {
      subject,
      name: isText(name, plainText) ? name : subject,
      roles,
      permissions: permissionsOf(roles),
      organisation,
      unit,
      compartments: textsOf(payload[s.compartmentsClaim]),
      steppedUp: s.stepUpAcr === '' || s.stepUpAcr.split(' ').some((acr) => acr === payload['acr']),
    };
  }
}
