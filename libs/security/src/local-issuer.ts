import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { demoPeople, type DemoPerson } from './demo-people.js';

export interface LocalIssuerOptions {
  /** Folder its key is kept in, made at the first start. */
  readonly folder: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly audience: string;
  /** A production process must not run one. */
  readonly production: boolean;
}

interface SigningKey {
  readonly key: CryptoKey | Uint8Array;
  readonly publicJwk: JWK;
}

const lifetimeSeconds = 600;
const maxBodyBytes = 4_096;
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

async function signingKey(folder: string): Promise<SigningKey> {
  const file = join(folder, 'issuer-key.json');
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true });
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' };
    await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  const jwk = JSON.parse(await readFile(file, 'utf8')) as JWK;
  const { d: _private, ...publicJwk } = jwk;
  return { key: await importJWK(jwk, 'ES256'), publicJwk };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > maxBodyBytes) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** An issuer for one machine: anybody there may be any of the demo people. Never for production. */
export class LocalIssuer {
  private constructor(
    private readonly server: Server,
    private readonly signing: SigningKey,
    private readonly audience: string,
  ) {}

  static async start(options: LocalIssuerOptions): Promise<LocalIssuer> {
    if (options.production) throw new Error('local_issuer_in_production: set OIDC_ISSUER');
    const server = createServer();
    const issuer = new LocalIssuer(server, await signingKey(options.folder), options.audience);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      issuer.#answer(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, '127.0.0.1', resolve);
    });
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** A token for one of the demo people. */
  async tokenFor(person: DemoPerson): Promise<string> {
    const { subject, name, roles, organisation, unit, compartments } = person;
    return new SignJWT({ name, roles, organisation, unit, compartments, acr: 'demo' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: this.signing.publicJwk.kid })
      .setIssuer(this.url)
      .setAudience(this.audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .setJti(randomUUID())
      .sign(this.signing.key);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page elsewhere whose name was pointed at this machine must not be able to ask for tokens.
    if (!loopbackHost.test(request.headers.host ?? '') || request.headers.origin !== undefined)
      return send(response, 403, { error: 'forbidden' });
    const path = `${request.method} ${request.url?.split('?')[0]}`;
    if (path === 'GET /.well-known/openid-configuration')
      return send(response, 200, {
        issuer: this.url,
        jwks_uri: `${this.url}/jwks`,
        token_endpoint: `${this.url}/token`,
        response_types_supported: ['token'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
      });
    if (path === 'GET /jwks') return send(response, 200, { keys: [this.signing.publicJwk] });
    if (path === 'GET /people') return send(response, 200, { items: demoPeople });
    if (path === 'POST /token') return this.#token(request, response);
    send(response, 404, { error: 'not_found' });
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await bodyOf(request)) as { person?: unknown } | null;
    const person = demoPeople.find((p) => p.subject === body?.person);
    if (!person) return send(response, 400, { error: 'unknown_person' });
    const access_token = await this.tokenFor(person);
    send(response, 200, { access_token, token_type: 'Bearer', expires_in: lifetimeSeconds, person: person.subject });
  }
}
