import { counts, kinds, total, type Anomalies } from './checker/anomalies.js';
import { timelineText, type Timeline } from './watch/timeline.js';

/** The last line of a run, as one object. */
export interface Result {
  readonly scenario: string;
  readonly seed: number;
  readonly logs: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly anomalies: Readonly<Record<string, number>>;
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly seconds: number;
  readonly [further: string]: unknown;
}

const idsShown = 20;

/** Names of what was found, the first of each kind. */
export function shownIds(found: Anomalies): Record<string, readonly string[]> {
  return Object.fromEntries(kinds.filter((k) => found[k].length > 0).map((k) => [k, found[k].slice(0, idsShown)]));
}

export function resultOf(
  about: { scenario: string; seed: number; logs: number },
  t: Timeline,
  found: Anomalies,
  further: Readonly<Record<string, unknown>> = {},
): Result {
  return {
    ...about,
    faults: t.faults,
    anomalies: counts(found),
    ids: shownIds(found),
    seconds: Math.round((Date.now() - t.began) / 100) / 10,
    ...further,
  };
}

export const isClean = (found: Anomalies): boolean => total(found) === 0;

/** The summary for a person. */
export function summary(r: Result, t: Timeline): string[] {
  const faults = Object.entries(r.faults).map(([name, n]) => `${n} ${name}`);
  const found = Object.entries(r.anomalies).map(([kind, n]) => `${kind} ${n}`);
  return [
    `${r.scenario}: ${r.logs} logs, seed ${r.seed}, ${faults.join(', ') || 'no faults'}, ${r.seconds} s`,
    ...timelineText(t),
    found.join(' · '),
    ...Object.entries(r.ids).flatMap(([kind, ids]) => ids.map((id) => `  ${kind}: ${id}`)),
  ];
}
