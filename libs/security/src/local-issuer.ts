import { SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoPeople, type DemoPerson } from './demo-people.js';
import { issuerKey, type IssuerKey } from './issuer-key.js';

export interface LocalIssuerOptions {
  /** Folder its key is kept in, made at the first start. */
  readonly folder: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly audience: string;
  /** A production process must not run one. */
  readonly production: boolean;
}

/** A production process asked for the laptop's issuer, which would let anybody in. */
export class LocalIssuerInProduction extends Error {
  readonly code = 'local_issuer_in_production';
  constructor() {
    super('local_issuer_in_production: set OIDC_ISSUER');
    this.name = 'LocalIssuerInProduction';
  }
}

/** What a token of the laptop's issuer says where a second factor was asked for: nobody was really asked. */
export const laptopStepUpAcr = 'step-up';

const lifetimeSeconds = 600;
const maxBodyBytes = 4_096;
const requestMs = 10_000;
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // What is too much is read and let go: an answer to a stream broken off would not arrive.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  if (bytes > maxBodyBytes) return null;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

/** An issuer for one machine: anybody there may be any of the demo people. Never for production. */
export class LocalIssuer {
  private constructor(
    private readonly server: Server,
    private readonly signing: IssuerKey,
    private readonly audience: string,
    /** Where it listens; also its name in tokens. */
    readonly url: string,
  ) {}

  /** Listens on 127.0.0.1 only. Throws `LocalIssuerInProduction`, or what listening threw. */
  static async start(options: LocalIssuerOptions): Promise<LocalIssuer> {
    if (options.production) throw new LocalIssuerInProduction();
    const signing = await issuerKey(options.folder);
    const server = createServer({ requestTimeout: requestMs, headersTimeout: requestMs });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new LocalIssuer(server, signing, options.audience, url);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      issuer.#answer(request, response).catch(() => response.destroy());
    });
    return issuer;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** A token for one of the demo people, good for ten minutes; on demand one that counts as stepped up. */
  async tokenFor(person: DemoPerson, steppedUp = false): Promise<string> {
    const { subject, name, roles, organisation, unit, compartments } = person;
    return new SignJWT({ name, roles, organisation, unit, compartments, acr: steppedUp ? laptopStepUpAcr : 'demo' })
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
    if (path === 'GET /people')
      return send(response, 200, {
        items: demoPeople.map(({ subject, name, roles, unit }) => ({ subject, name, roles, unit })),
      });
    if (path === 'POST /token') return this.#token(request, response);
    send(response, 404, { error: 'not_found' });
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await bodyOf(request)) as { person?: unknown; acr?: unknown } | null;
    const person = demoPeople.find((p) => p.subject === body?.person);
    if (!person) return send(response, 400, { error: 'unknown_person' });
    const access_token = await this.tokenFor(person, body?.acr === laptopStepUpAcr);
    send(response, 200, { access_token, token_type: 'Bearer', expires_in: lifetimeSeconds, person: person.subject });
  }
}
