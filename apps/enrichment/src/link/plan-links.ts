import type { LogLink } from '@collator/contracts';
import { nameOfKey, type LinkKey } from './link-key.js';
import type { LinkPolicy } from './link-policy.js';

/** A log that waits for its links. */
export interface LinkingLog {
  readonly logId: string;
  readonly urn: string;
  readonly compartments: readonly string[];
  readonly keys: readonly LinkKey[];
}

/** A log that holds a key. */
export interface Holder {
  readonly logId: string;
  readonly urn: string;
  /** Grows with each holder; the newest has the highest. */
  readonly seq: number;
}

/** Who holds one key, as a log within certain compartments may and may not know. Both newest first. */
export interface Sharers {
  readonly visible: readonly Holder[];
  /** How many there are that it may know, itself among them; may stop at the policy's `countUpTo`. */
  readonly visibleCount: number;
  readonly hidden: readonly Holder[];
}

/** Two logs and what they share; `fromLog` is the smaller id. */
export interface LinkPair {
  readonly fromLog: string;
  readonly toLog: string;
  readonly type: string;
  readonly normalised: string;
  readonly strength: LogLink['strength'];
}

/** A log inside a compartment was met by one outside it: its own side may know, the other may not. */
export interface SilentHit {
  readonly logId: string;
  readonly hitByLog: string;
  readonly type: string;
  readonly normalised: string;
  readonly strength: LogLink['strength'];
}

export interface PlannedLinks {
  /** What the log's own event may say. */
  readonly links: readonly LogLink[];
  /** How many more links within its own sight the event leaves out. */
  readonly leftOff: number;
  readonly pairs: readonly LinkPair[];
  readonly silentHits: readonly SilentHit[];
}

/** What a log that was taken back is linked to. */
export const noLinks: PlannedLinks = { links: [], leftOff: 0, pairs: [], silentHits: [] };

/** Finds who shares a key, as seen from within some compartments. */
export type SharersOf = (key: LinkKey, compartments: readonly string[]) => Sharers;

const strengths: readonly LogLink['strength'][] = ['confirmed', 'probable', 'possible'];

export function pairOf(a: string, b: string, key: LinkKey): LinkPair {
  const [fromLog, toLog] = a < b ? [a, b] : [b, a];
  return { fromLog, toLog, type: key.type, normalised: key.normalised, strength: key.strength };
}

/**
 * The links of one log: strongest first, then newest, at most the policy's number. A holder in a compartment that the log
 * is not in never shows in `links` nor in `leftOff`; it becomes a pair for those who may see both and a silent hit.
 */
export function planLinks(log: LinkingLog, sharersOf: SharersOf, policy: LinkPolicy): PlannedLinks {
  const shared = log.keys.map((key) => ({ key, ...sharersOf(key, log.compartments) }));
  const seen = shared
    .flatMap(({ key, visible }) => visible.map((holder) => ({ key, holder })))
    .filter(({ holder }) => holder.logId !== log.logId)
    .sort(
      (a, b) => strengths.indexOf(a.key.strength) - strengths.indexOf(b.key.strength) || b.holder.seq - a.holder.seq,
    );
  const taken = seen.slice(0, policy.linksPerLog);
  // The log itself is one of the holders counted.
  const all = shared.reduce((sum, s) => sum + Math.max(0, s.visibleCount - 1), 0);
  const hidden = shared.flatMap(({ key, hidden }) =>
    hidden.slice(0, policy.linksPerLog).map((holder) => ({ key, holder })),
  );
  return {
    links: taken.map(({ key, holder }) => ({
      logId: holder.logId,
      urn: holder.urn,
      type: key.type,
      normalised: key.normalised,
      strength: key.strength,
    })),
    leftOff: Math.max(0, all - taken.length),
    pairs: [...taken, ...hidden].map(({ key, holder }) => pairOf(log.logId, holder.logId, key)),
    silentHits: hidden.map(({ key, holder }) => ({
      logId: holder.logId,
      hitByLog: log.logId,
      type: key.type,
      normalised: key.normalised,
      strength: key.strength,
    })),
  };
}

/** Pairs of many logs, each once, in the one order in which everybody writes them. */
export function pairsInOrder(planned: readonly PlannedLinks[]): LinkPair[] {
  const name = (p: LinkPair): string => `${p.fromLog}\n${p.toLog}\n${nameOfKey(p)}`;
  const once = new Map(planned.flatMap((p) => p.pairs).map((p) => [name(p), p]));
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, p]) => p);
}
