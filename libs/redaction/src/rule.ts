import type { ClueType, Severity, TextContext, Treatment } from './finding.js';
import type { SourceGroup } from './lexicon/source-groups.js';
import { overlaps, type Prepared, type Span } from './prepared.js';

/** One way of giving the source away, and how to see it. */
export interface Rule {
  readonly code: string;
  readonly type: ClueType;
  readonly severity: Severity;
  readonly treatment: Treatment;
  find(p: Prepared, context: TextContext): readonly Span[];
}

/** A line of a lexicon: for which kinds of origin, and the words as a pattern (case does not matter unless said). */
export interface Entry {
  readonly groups: readonly SourceGroup[] | 'any';
  readonly words: string;
  readonly caseMatters?: true;
}

/** A list of words with its version; customers may replace it. */
export interface Lexicon {
  readonly version: string;
  readonly entries: readonly Entry[];
  /** Phrases that only look like one of the entries. */
  readonly falseFriends: readonly string[];
}

interface Compiled {
  readonly groups: readonly SourceGroup[] | 'any';
  readonly pattern: RegExp;
}

const compiled = new WeakMap<Lexicon, { entries: readonly Compiled[]; friends: readonly RegExp[] }>();

function compile(lexicon: Lexicon): { entries: readonly Compiled[]; friends: readonly RegExp[] } {
  const known = compiled.get(lexicon);
  if (known) return known;
  const bounded = (words: string, flags: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags);
  const made = {
    entries: lexicon.entries.map((e) => ({
      groups: e.groups,
      pattern: bounded(e.words, e.caseMatters ? 'gu' : 'giu'),
    })),
    friends: lexicon.falseFriends.map((f) => bounded(f, 'giu')),
  };
  compiled.set(lexicon, made);
  return made;
}

/** Every place where a lexicon's words for this kind of origin stand, but for its false friends. */
export function lexiconSpans(p: Prepared, lexicon: Lexicon): Span[] {
  const { entries, friends } = compile(lexicon);
  const spansOf = (pattern: RegExp): Span[] =>
    [...p.text.matchAll(pattern)]
      .filter((m) => m[0] !== '')
      .map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const innocent = friends.flatMap(spansOf);
  return entries
    .filter((e) => e.groups === 'any' || e.groups.some((g) => p.groups.has(g)))
    .flatMap((e) => spansOf(e.pattern))
    .filter((s) => !innocent.some((i) => overlaps(i, s)));
}
