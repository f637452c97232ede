import type { Sketch } from './sketch.js';

/** What two logs have in common. */
export interface Similarity {
  /** 0–1: how much of the shorter log the other one tells; 0 where the times are too far apart. */
  readonly score: number;
  readonly sharedKeys: number;
  readonly sharedNames: number;
  /** Share of the shorter log's words of content, 0–1. */
  readonly sharedWords: number;
  /** Hours between the two, 0 where they overlap; null where one gives no time. */
  readonly hoursApart: number | null;
}

/** How many numbers two sorted lists share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let [i, j, n] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      n += 1;
      i += 1;
      j += 1;
    } else if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return n;
}

function apart(a: Sketch, b: Sketch): number | null {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return null;
  return Math.max(0, a.from - b.to, b.from - a.to);
}

const ratio = (n: number, of: number): number => (of === 0 ? 0 : n / of);

/**
 * How far two logs tell the same: identifiers and names weigh most, words of content confirm, time must be near. Symmetric;
 * a log is like itself with score 1. `nearHours` is the furthest apart the two may lie.
 */
export function similar(a: Sketch, b: Sketch, nearHours: number): Similarity {
  const sharedKeys = shared(a.keys, b.keys);
  const sharedNames = shared(a.names, b.names);
  const words = shared(a.words, b.words);
  const sharedWords = ratio(words, Math.min(a.words.length, b.words.length));
  const hoursApart = apart(a, b);
  const near = hoursApart === null || hoursApart <= nearHours;
  const entities = Math.min(
    1,
    (2 * sharedKeys + sharedNames) /
      Math.max(1, Math.min(2 * a.keys.length + a.names.length, 2 * b.keys.length + b.names.length)),
  );
  const score = near ? entities * 0.5 + sharedWords * 0.5 : 0;
  return { score, sharedKeys, sharedNames, sharedWords, hoursApart };
}

/** Least share of common words: two logs on one man that tell of different things share his name and little else. */
const leastWords = 0.18;

/** The limits of `QualityConfig` that this judgement needs. */
export interface NearLimits {
  readonly nearHours: number;
  readonly nearAtLeast: number;
}

/**
 * What two logs share where they are proposed as one report (QA11); null otherwise. A pair that one of the two already names as
 * corroboration is none: there the question is QA12.
 */
export function nearDuplicate(a: Sketch, b: Sketch, limits: NearLimits): Similarity | null {
  if (a.id === b.id || a.related.includes(b.id) || b.related.includes(a.id)) return null;
  const s = similar(a, b, limits.nearHours);
  if (s.score < limits.nearAtLeast) return null;
  if (s.sharedWords >= 0.8) return s;
  return s.sharedWords >= leastWords && (s.sharedKeys > 0 || s.sharedNames >= 2) ? s : null;
}
