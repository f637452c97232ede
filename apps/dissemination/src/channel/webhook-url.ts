import { isIP } from 'node:net';
import { isLoopback, isSafeAddress } from './safe-address.js';

/** What a site allows of webhook addresses. */
export interface WebhookUrlRules {
  /** Permits http(s) to this machine, for a laptop where the receiver runs beside the pipeline. */
  readonly allowLoopback: boolean;
  readonly ports: readonly number[];
  /** Host names that may be called; empty: every public host. */
  readonly hosts: readonly string[];
}

export type UrlRefusal =
  | 'not_a_url'
  | 'too_long'
  | 'not_https'
  | 'has_credentials'
  | 'has_fragment'
  | 'port_not_allowed'
  | 'host_not_allowed'
  | 'host_not_plain'
  | 'address_not_public';

export type UrlVerdict =
  | { readonly ok: true; readonly url: URL; readonly loopback: boolean }
  | { readonly ok: false; readonly rule: UrlRefusal };

/** Resolves a host name to all its addresses; rejects where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const refuse = (rule: UrlRefusal): UrlVerdict => ({ ok: false, rule });

/** The host of a URL as the resolver and `isIP` want it: an IPv6 literal without its brackets. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

const localNames = /(^|\.)(localhost|local|internal|home\.arpa|intranet|lan|corp)$/;

/**
 * Judges a webhook address by its text (security 6, SSRF): https, a plain public host, an allowed port, nothing to log in
 * with. URL parsing turns decimal, octal and hexadecimal hosts into dotted addresses first, so they are judged as such.
 */
export function judgeUrl(text: string, rules: WebhookUrlRules): UrlVerdict {
  if (text.length > 2_048) return refuse('too_long');
  if (!URL.canParse(text) || /[^\x21-\x7e]/.test(text)) return refuse('not_a_url');
  const url = new URL(text);
  const host = bareHost(url);
  const loopback = host === 'localhost' || isLoopback(host);
  if (url.username !== '' || url.password !== '') return refuse('has_credentials');
  if (url.hash !== '') return refuse('has_fragment');
  if (loopback && rules.allowLoopback) {
    return url.protocol === 'http:' || url.protocol === 'https:' ? { ok: true, url, loopback } : refuse('not_https');
  }
  if (url.protocol !== 'https:') return refuse('not_https');
  if (!rules.ports.includes(url.port === '' ? 443 : Number(url.port))) return refuse('port_not_allowed');
  if (isIP(host) !== 0) {
    if (!isSafeAddress(host, false)) return refuse('address_not_public');
  } else if (host.endsWith('.') || !host.includes('.') || localNames.test(host)) return refuse('host_not_plain');
  if (rules.hosts.length > 0 && !rules.hosts.includes(host)) return refuse('host_not_allowed');
  return { ok: true, url, loopback: false };
}

/**
 * Judges the text and then every address the name stands for now: one private address among public ones refuses all. A
 * name that does not resolve is refused as well, since nobody can say where it leads.
 */
export async function judgeDestination(text: string, rules: WebhookUrlRules, resolve: Resolve): Promise<UrlVerdict> {
  const verdict = judgeUrl(text, rules);
  if (!verdict.ok) return verdict;
  const host = bareHost(verdict.url);
  const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
  const safe =
    addresses.length > 0 && addresses.every((a) => (verdict.loopback ? isLoopback(a) : isSafeAddress(a, false)));
  return safe ? verdict : refuse('address_not_public');
}
