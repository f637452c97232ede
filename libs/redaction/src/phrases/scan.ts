import { sourceGroups, unknownSourceGroups, type SourceGroup } from '../lexicon/source-groups.js';
import { wordClasses } from '../lexicon/word-classes.js';
import { Matcher, type Tokenised } from './match.js';
import { expanded, neighbours, phraseOf, triggersOf, type Phrase } from './phrase.js';

/** A line of a lexicon: for which kinds of origin, and the patterns (`phrases/phrase.ts` says how they are written). */
export interface Saying {
  readonly groups: readonly SourceGroup[] | 'any';
  readonly say: readonly string[];
}

/** A list of patterns with its version; customers may replace it. */
export interface PhraseLexicon {
  readonly version: string;
  readonly sayings: readonly Saying[];
  /** Patterns that only look like one of the sayings. */
  readonly falseFriends: readonly string[];
}

interface Entry {
  readonly phrase: Phrase;
  readonly list: number;
  readonly groups: number;
  readonly friend: boolean;
  /** Words that must stand before and behind the trigger, or null. */
  readonly before: ReadonlySet<string> | null;
  readonly behind: ReadonlySet<string> | null;
}

/** Tokens from `first` up to but without `past` that a list's pattern took. */
export interface Taken {
  readonly list: number;
  readonly first: number;
  readonly past: number;
  readonly pattern: string;
}

const groupNames = [...new Set([...unknownSourceGroups, ...Object.values(sourceGroups).flat()])];
const maskOf = (groups: Iterable<SourceGroup>): number =>
  [...groups].reduce((mask, g) => mask | (1 << groupNames.indexOf(g)), 0);
const everyGroup = -1;

/** Looks for the patterns of several lexicons in one pass over the words of a text. */
export class PhraseScan {
  readonly #byWord = new Map<string, Entry[]>();

  constructor(lexicons: readonly PhraseLexicon[]) {
    lexicons.forEach((lexicon, list) => {
      for (const { groups, say } of lexicon.sayings)
        this.#add(say, { list, groups: groups === 'any' ? everyGroup : maskOf(groups), friend: false });
      this.#add(lexicon.falseFriends, { list, groups: everyGroup, friend: true });
    });
  }

  #add(patterns: readonly string[], of: Omit<Entry, 'phrase' | 'before' | 'behind'>): void {
    for (const pattern of patterns.flatMap(expanded)) {
      const phrase = phraseOf(pattern, wordClasses);
      const made: Entry = { phrase, ...of, before: neighbours(phrase, -1), behind: neighbours(phrase, 1) };
      for (const word of new Set(triggersOf(phrase))) {
        const entries = this.#byWord.get(word);
        if (entries) entries.push(made);
        else this.#byWord.set(word, [made]);
      }
    }
  }

  /** What the patterns for these kinds of origin take, but for what a false friend of the same lexicon overlaps. */
  find(of: Tokenised, groups: ReadonlySet<SourceGroup>): Taken[] {
    const mask = maskOf(groups);
    const matcher = new Matcher(of);
    const found: Taken[] = [];
    const friends: Taken[] = [];
    const { tokens } = of;
    for (let i = 0; i < tokens.count; i += 1) {
      const entries = this.#byWord.get(tokens.word[i]!);
      if (!entries) continue;
      for (const e of entries) {
        if ((e.groups & mask) === 0) continue;
        if (e.behind !== null && (i + 1 >= tokens.count || !e.behind.has(tokens.word[i + 1]!))) continue;
        if (e.before !== null && (i === 0 || !e.before.has(tokens.word[i - 1]!))) continue;
        const span = matcher.at(e.phrase, i);
        if (span)
          (e.friend ? friends : found).push({ list: e.list, first: span[0], past: span[1], pattern: e.phrase.pattern });
      }
    }
    if (friends.length === 0) return found;
    return found.filter((f) => !friends.some((o) => o.list === f.list && o.first < f.past && f.first < o.past));
  }
}
