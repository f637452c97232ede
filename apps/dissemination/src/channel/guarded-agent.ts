import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isLoopback, isSafeAddress } from './safe-address.js';

export const addressRefused = 'ERR_ADDRESS_REFUSED';

/** How a name is looked up; the same shape as node's own, so that a test can put its own answers in. */
export type LookupAll = (
  host: string,
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void;

const systemLookup: LookupAll = (host, done) => lookup(host, { all: true, verbatim: true }, done);

/**
 * Looks a name up once and hands the socket only the addresses that were checked: between the check and the connection
 * there is no second look-up for somebody to answer differently.
 */
export function guardedLookup(allowLoopback: boolean, lookupAll: LookupAll = systemLookup): LookupFunction {
  return (host, options, done) => {
    lookupAll(host, (error, found) => {
      if (error !== null) return done(error, '', 4);
      const safe = (a: string): boolean =>
        host === 'localhost' ? allowLoopback && isLoopback(a) : isSafeAddress(a, false);
      if (found.length === 0 || !found.every((a) => safe(a.address))) {
        return done(
          Object.assign(new Error('the host stands for an address that is not public'), { code: addressRefused }),
          '',
          4,
        );
      }
      const [first] = found;
      if (options.all === true)
        return done(
          null,
          found.map((a) => ({ ...a })),
        );
      return done(null, first!.address, first!.family);
    });
  };
}

/** A client that connects to checked addresses only, keeps few connections and gives up early. */
export function guardedAgent(options: {
  readonly allowLoopback: boolean;
  readonly timeoutMs: number;
  readonly lookupAll?: LookupAll;
  readonly ca?: string;
}): Agent {
  return new Agent({
    // More than one recipient is sent at once: what queued here would lose its time without ever having left.
    connections: 64,
    pipelining: 1,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 16_384,
    connect: {
      timeout: Math.min(10_000, options.timeoutMs),
      lookup: guardedLookup(options.allowLoopback, options.lookupAll),
      ca: options.ca,
    },
  });
}
