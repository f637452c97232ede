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

/** The entries of one trigger word: those that need a certain word behind it, or before it, and the rest. */
interface Looked {
  readonly byNext: Map<string, Entry[]>;
  readonly byPrevious: Map<string, Entry[]>;
  readonly others: Entry[];
}

function put(map: Map<string, Entry[]>, words: Iterable<string>, entry: Entry): void {
  for (const w of words) {
    const there = map.get(w);
    if (there) there.push(entry);
    else map.set(w, [entry]);
  }
}

/** Entries for one set of groups by their trigger words. */
function lookUp(entries: readonly Entry[]): Map<string, Looked> {
  const out = new Map<string, Looked>();
  const at = (word: string): Looked => {
    const made: Looked = out.get(word) ?? { byNext: new Map(), byPrevious: new Map(), others: [] };
    out.set(word, made);
    return made;
  };
  for (const e of entries) {
    const { words, phrases } = triggersOf(e.phrase);
    for (const word of words) {
      const looked = at(word);
      if (e.behind !== null) put(looked.byNext, e.behind, e);
      else if (e.before !== null) put(looked.byPrevious, e.before, e);
      else looked.others.push(e);
    }
    // A phrase is looked up by its first two words.
    for (const [first, second] of phrases) put(at(first!).byNext, [second!], e);
  }
  return out;
}

/** Looks for the patterns of several lexicons in one pass over the words of a text. */
export class PhraseScan {
  readonly #entries: Entry[] = [];
  readonly #byMask = new Map<number, Map<string, Looked>>();

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
      this.#entries.push({ phrase, ...of, before: neighbours(phrase, -1), behind: neighbours(phrase, 1) });
    }
  }

  #looked(groups: ReadonlySet<SourceGroup>): Map<string, Looked> {
    const mask = maskOf(groups);
    const known = this.#byMask.get(mask);
    if (known) return known;
    const made = lookUp(this.#entries.filter((e) => (e.groups & mask) !== 0));
    this.#byMask.set(mask, made);
    return made;
  }

  /** What the patterns for these kinds of origin take, but for what a false friend of the same lexicon overlaps. */
  find(of: Tokenised, groups: ReadonlySet<SourceGroup>): Taken[] {
    const byWord = this.#looked(groups);
    const matcher = new Matcher(of);
    const found: Taken[] = [];
    const friends: Taken[] = [];
    const { word, count } = of.tokens;
    const attempt = (entries: readonly Entry[] | undefined, i: number): void => {
      if (entries === undefined) return;
      for (const { phrase, friend, list } of entries) {
        const span = matcher.at(phrase, i);
        if (span) (friend ? friends : found).push({ list, first: span[0], past: span[1], pattern: phrase.pattern });
      }
    };
    for (let i = 0; i < count; i += 1) {
      const looked = byWord.get(word[i]!);
      if (looked === undefined) continue;
      if (looked.byNext.size > 0 && i + 1 < count) attempt(looked.byNext.get(word[i + 1]!), i);
      if (looked.byPrevious.size > 0 && i > 0) attempt(looked.byPrevious.get(word[i - 1]!), i);
      attempt(looked.others, i);
    }
    if (friends.length === 0) return found;
    return found.filter((f) => !friends.some((o) => o.list === f.list && o.first < f.past && f.first < o.past));
  }
}
