import { CollatorClient, fixedToken, IssuerTokens, type TokenSource } from '@collator/client';
import { TokenSettings } from '@collator/security';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';
import { ConsoleConfig } from './console.config.js';

const cookieName = 'collator_session';
const idleMs = 8 * 3_600_000;
const maxSessions = 1_000;

interface Session {
  readonly person: string;
  readonly tokens: TokenSource;
  readonly steppedUp: TokenSource;
  usedAt: number;
}

/** Somebody signed in: who, and how the doors know him. */
export interface SignedIn {
  readonly person: string;
  readonly tokens: TokenSource;
  /** The same person with a second factor, where the issuer grants that on demand; the proxy's token is what it is. */
  readonly steppedUp: TokenSource;
}

function cookieOf(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName && value) return value;
  }
  return null;
}

/** Who sits at the console. On a laptop a demo person is chosen; elsewhere a proxy in front has signed him in. */
@Injectable()
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  constructor(
    private readonly config: ConsoleConfig,
    private readonly token: TokenSettings,
  ) {}

  get byProxy(): boolean {
    return this.config.tokenHeader !== '';
  }

  get issuer(): string {
    return this.token.issuer;
  }

  of(request: Request): SignedIn | null {
    if (this.byProxy) {
      const given = request.headers[this.config.tokenHeader.toLowerCase()];
      const text = typeof given === 'string' ? given.replace(/^Bearer /i, '') : '';
      if (!text) return null;
      const tokens = fixedToken(text);
      return { person: 'signed in by the proxy', tokens, steppedUp: tokens };
    }
    const session = this.#sessions.get(cookieOf(request) ?? '');
    if (!session || Date.now() - session.usedAt > idleMs) return null;
    session.usedAt = Date.now();
    return session;
  }

  enter(response: Response, person: string): void {
    const id = randomBytes(24).toString('base64url');
    if (this.#sessions.size >= maxSessions) this.#sessions.delete(this.#sessions.keys().next().value!);
    const { issuer, stepUpAcr } = this.token;
    const tokens = new IssuerTokens(issuer, person);
    const steppedUp = stepUpAcr === '' ? tokens : new IssuerTokens(issuer, person, stepUpAcr.split(' ')[0]!);
    this.#sessions.set(id, { person, tokens, steppedUp, usedAt: Date.now() });
    response.setHeader('set-cookie', `${cookieName}=${id}; HttpOnly; SameSite=Strict; Path=/`);
  }

  leave(request: Request, response: Response): void {
    this.#sessions.delete(cookieOf(request) ?? '');
    response.setHeader('set-cookie', `${cookieName}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`);
  }
}

/** A form is taken only from a page of ours: browsers say where a post comes from. */
export function isFromHere(request: Request): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === 'null' ? site === 'same-origin' : new URL(origin).host === host;
}

/** The doors for one person, by the service behind them. */
export type Door = 'ingest' | 'triage' | 'enrichment' | 'sanitisation' | 'dissemination';

export function doorUrl(config: ConsoleConfig, door: Door, request: Request): string {
  const set = config[`${door}Url`];
  // The same process: the port this request came in on.
  return set || `http://127.0.0.1:${request.socket.localPort}`;
}

export function doorOf(config: ConsoleConfig, door: Door, request: Request, tokens: TokenSource): CollatorClient {
  return new CollatorClient(doorUrl(config, door, request), tokens);
}
