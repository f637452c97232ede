import { sourceGroups, unknownSourceGroups, type SourceGroup } from '../lexicon/source-groups.js';
import { wordClasses } from '../lexicon/word-classes.js';
import { Matcher, type Tokenised } from './match.js';
import { numberFor, WordSet } from '../text/vocabulary.js';
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
  /** What must stand right before the trigger where it takes one word, or null. */
  readonly opening: WordSet | null;
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
const none: readonly Entry[] = [];

/** The entries of one trigger word: those that need a certain word behind it, or before it, and the rest. */
interface Looked {
  readonly byNext: Map<number, Entry[]>;
  readonly byPrevious: Map<number, Entry[]>;
  readonly others: Entry[];
}

function put(map: Map<number, Entry[]>, words: Iterable<string>, entry: Entry): void {
  for (const w of words) {
    const n = numberFor(w);
    const there = map.get(n);
    if (there) there.push(entry);
    else map.set(n, [entry]);
  }
}

/** The entries of every trigger word, by its number. */
type Table = readonly (Looked | null)[];

/** Entries for one set of groups by their trigger words. */
function lookUp(entries: readonly Entry[]): Table {
  const out: (Looked | null)[] = [];
  const at = (word: string): Looked => {
    const n = numberFor(word);
    while (out.length <= n) out.push(null);
    const made: Looked = out[n] ?? { byNext: new Map(), byPrevious: new Map(), others: [] };
    out[n] = made;
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
  readonly #byMask = new Map<number, Table>();
  readonly #byGroups = new WeakMap<ReadonlySet<SourceGroup>, Table>();

  constructor(lexicons: readonly PhraseLexicon[]) {
    lexicons.forEach((lexicon, list) => {
      for (const { groups, say } of lexicon.sayings)
        this.#add(say, { list, groups: groups === 'any' ? everyGroup : maskOf(groups), friend: false });
      this.#add(lexicon.falseFriends, { list, groups: everyGroup, friend: true });
    });
  }

  #add(patterns: readonly string[], of: Omit<Entry, 'phrase' | 'opening' | 'before' | 'behind'>): void {
    for (const pattern of patterns.flatMap(expanded)) {
      const phrase = phraseOf(pattern, wordClasses);
      const before = neighbours(phrase, -1);
      const single = triggersOf(phrase).phrases.length === 0;
      const opening = single && before !== null ? new WordSet(before) : null;
      this.#entries.push({ phrase, ...of, opening, before, behind: neighbours(phrase, 1) });
    }
  }

  #looked(groups: ReadonlySet<SourceGroup>): Table {
    const known = this.#byGroups.get(groups);
    if (known) return known;
    const mask = maskOf(groups);
    const made = this.#byMask.get(mask) ?? lookUp(this.#entries.filter((e) => (e.groups & mask) !== 0));
    this.#byMask.set(mask, made);
    this.#byGroups.set(groups, made);
    return made;
  }

  /** What the patterns for these kinds of origin take, but for what a false friend of the same lexicon overlaps. */
  find(of: Tokenised, groups: ReadonlySet<SourceGroup>): Taken[] {
    const table = this.#looked(groups);
    const matcher = new Matcher(of);
    const found: Taken[] = [];
    const friends: Taken[] = [];
    const numbers = of.tokens.number;
    const attempt = (entries: readonly Entry[], i: number): void => {
      const previous = i > 0 ? numbers[i - 1]! : 0;
      for (const { phrase, friend, list, opening } of entries) {
        if (opening !== null && !opening.has(previous)) continue;
        const span = matcher.at(phrase, i);
        if (span) (friend ? friends : found).push({ list, first: span[0], past: span[1], pattern: phrase.pattern });
      }
    };
    for (let i = 0; i < numbers.length; i += 1) {
      const n = numbers[i]!;
      const looked = n === 0 || n >= table.length ? null : table[n]!;
      if (looked === null) continue;
      const next = i + 1 < numbers.length ? numbers[i + 1]! : 0;
      const previous = i > 0 ? numbers[i - 1]! : 0;
      if (next !== 0 && looked.byNext.size > 0) attempt(looked.byNext.get(next) ?? none, i);
      if (previous !== 0 && looked.byPrevious.size > 0) attempt(looked.byPrevious.get(previous) ?? none, i);
      if (looked.others.length > 0) attempt(looked.others, i);
    }
    if (friends.length === 0) return found;
    return found.filter((f) => !friends.some((o) => o.list === f.list && o.first < f.past && f.first < o.past));
  }
}
