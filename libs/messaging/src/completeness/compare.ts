import type { Lag } from '../port.js';
import type { MinuteCount, ReadCount, Span } from '@collator/persistence';

const minuteMs = 60_000;

/** One minute of one topic of which the two sides tell different things. */
export interface UnequalMinute {
  readonly topic: string;
  readonly minute: string;
  readonly sent: number;
  readonly read: number;
}

interface Sum {
  count: number;
  hash: bigint;
}

function sums(counts: readonly MinuteCount[]): Map<string, Sum> {
  const found = new Map<string, Sum>();
  for (const c of counts) {
    const key = `${c.topic} ${c.minute}`;
    const sum = found.get(key) ?? { count: 0, hash: 0n };
    found.set(key, { count: sum.count + c.count, hash: sum.hash ^ BigInt(c.hash) });
  }
  return found;
}

/** The minutes in which what was sent and what was read differ in number or in hash, in order. */
export function unequalMinutes(sent: readonly MinuteCount[], read: readonly ReadCount[]): UnequalMinute[] {
  const [ours, theirs] = [sums(sent), sums(read)];
  const none: Sum = { count: 0, hash: 0n };
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((key) => {
    const [a, b] = [ours.get(key) ?? none, theirs.get(key) ?? none];
    if (a.count === b.count && a.hash === b.hash) return [];
    const [topic, minute] = key.split(' ') as [string, string];
    return [{ topic, minute, sent: a.count, read: b.count }];
  });
}

/** A minute as a span, no wider than the one that was counted. */
export function spanOf(minute: string, within: Span): Span {
  const begins = Date.parse(minute);
  return {
    from: new Date(Math.max(begins, within.from.getTime())),
    to: new Date(Math.min(begins + minuteMs, within.to.getTime())),
  };
}

/**
 * Until when everything emitted must have been read, per partition: without limit where nothing waits, else the latest
 * emission that was read there. A partition that waits and has read nothing says nothing, and is left out.
 */
export function readUntil(lags: readonly Lag[], read: readonly ReadCount[]): ReadonlyMap<number, number> {
  const until = new Map<number, number>();
  for (const { partition, lag } of lags) {
    const latest = read.filter((r) => r.partition === partition).map((r) => Date.parse(r.latest));
    if (lag === 0n) until.set(partition, Infinity);
    else if (latest.length > 0) until.set(partition, Math.max(...latest));
  }
  return until;
}
