import type { Lexicon, Sign, Weighing } from './lexicon/lexicon.js';
import { englishWords } from './language.js';
import { compiledManner, type CompiledManner } from './manner-scores.js';
import { Needs } from './needs.js';
import { stemOf } from './manner.js';

/** One place of a phrase. */
export interface Slot {
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** Alternatives of several words. */
  readonly sequences: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly classes: readonly string[];
  readonly optional: boolean;
  /** Any words, up to so many; the slot itself is then empty. */
  readonly gap: number;
}

export interface Phrase {
  readonly sign: number;
  readonly slots: readonly Slot[];
  /** The set of words of which one must stand somewhere in the text for the phrase to stand, by its number; -1 where any text may have it. */
  readonly need: number;
}

/** What a lexicon knows of one word. */
export interface KnownWord {
  readonly number: number;
  readonly begins: Beginning | undefined;
  /** The sets that phrases need and it belongs to. */
  readonly needed: readonly number[];
  /** Kinds it is of, by their numbers. */
  readonly kinds: readonly number[];
  /** The row of its stem in the manner table; -1 where it has none. */
  readonly row: number;
  /** One of those that hold an English sentence together. */
  readonly english: boolean;
}

/** The phrases that begin with a word: those whose second word is given, by it, and the others. */
export interface Beginning {
  readonly next: ReadonlyMap<string, readonly Phrase[]>;
  readonly rest: readonly Phrase[];
}

/** A lexicon made ready to read with. */
export interface CompiledLexicon {
  readonly signs: readonly Sign[];
  readonly words: ReadonlyMap<string, KnownWord>;
  /** How many sets of words are needed by phrases. */
  readonly needs: number;
  readonly manner: CompiledManner;
  /** Phrases whose first word is given by its beginning, by its first three letters. */
  readonly byPrefix: ReadonlyMap<string, readonly (readonly [string, Phrase])[]>;
  readonly byClass: readonly (readonly [string, Phrase])[];
  readonly denials: ReadonlySet<string>;
  readonly weighings: readonly Weighing[];
}

const classes = new Set(['#', '#child', '#kid', '#old', '#elder', '#big', 'Aa', '_']);
const prefixKey = 3;

/** Every way to say a part: `a/b` and lists are written out. */
const alternatives = (part: string, lists: Lexicon['lists']): readonly string[] =>
  part.split('/').flatMap((a) => (a.startsWith('$') ? waysOf(a.slice(1), lists) : [a]));

function waysOf(name: string, lists: Lexicon['lists']): readonly string[] {
  const list = lists[name];
  if (list === undefined) throw new Error(`lexicon_list_unknown: ${name}`);
  return list.split('|').flatMap((way) =>
    way
      .trim()
      .split(' ')
      .map((word) => alternatives(word, lists))
      .reduce((before, words) => before.flatMap((b) => words.map((w) => (b ? `${b} ${w}` : w))), ['']),
  );
}

function byFirstWord(sequences: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>();
  for (const s of sequences) {
    const words = s.split(' ');
    append(map, words[0]!, words);
  }
  return map;
}

function slotOf(part: string, lists: Lexicon['lists']): Slot {
  const gap = /^\.\.(\d)$/.exec(part);
  const optional = part.length > 1 && part.endsWith('?');
  const all = gap ? [] : alternatives(optional ? part.slice(0, -1) : part, lists);
  return {
    words: new Set(all.filter((a) => !a.includes(' ') && !a.endsWith('*') && !classes.has(a))),
    prefixes: all.filter((a) => a.endsWith('*')).map((a) => a.slice(0, -1)),
    sequences: byFirstWord(all.filter((a) => a.includes(' '))),
    classes: all.filter((a) => classes.has(a)),
    optional,
    gap: gap ? Number(gap[1]) : 0,
  };
}

class Index {
  readonly byWord = new Map<string, { readonly next: Map<string, Phrase[]>; readonly rest: Phrase[] }>();
  readonly byPrefix = new Map<string, (readonly [string, Phrase])[]>();
  readonly byClass: (readonly [string, Phrase])[] = [];
  readonly needs = new Needs();

  add(phrase: Phrase): void {
    const first = phrase.slots[0]!;
    if (first.gap) throw new Error('lexicon_phrase_begins_with_a_gap');
    for (const w of first.words) this.#begin(w, phrase, !first.sequences.has(w));
    for (const w of first.sequences.keys()) if (!first.words.has(w)) this.#begin(w, phrase, false);
    for (const p of first.prefixes) {
      if (p.length < prefixKey) throw new Error(`lexicon_beginning_too_short: ${p}`);
      append(this.byPrefix, p.slice(0, prefixKey), [p, phrase] as const);
    }
    for (const c of first.classes) this.byClass.push([c, phrase]);
    if (first.optional) this.add({ ...phrase, slots: phrase.slots.slice(1) });
  }

  #begin(word: string, phrase: Phrase, oneWord: boolean): void {
    const begun = this.byWord.get(word) ?? { next: new Map<string, Phrase[]>(), rest: [] };
    this.byWord.set(word, begun);
    const second = phrase.slots[1];
    if (oneWord && second && isPlain(second)) for (const w of second.words) append(begun.next, w, phrase);
    else begun.rest.push(phrase);
  }
}

/** Whether a place takes exactly one word out of a given few. */
const isPlain = (s: Slot): boolean =>
  s.gap === 0 && !s.optional && s.prefixes.length === 0 && s.classes.length === 0 && s.sequences.size === 0;

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function knownWords({ byWord, needs }: Index, manner: CompiledManner): ReadonlyMap<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  for (const word of [...byWord.keys(), ...needs.byWord.keys(), ...manner.kindsOf.keys(), ...englishWords])
    if (!words.has(word))
      words.set(word, {
        number: words.size,
        begins: byWord.get(word),
        needed: needs.byWord.get(word) ?? [],
        kinds: manner.kindsOf.get(word) ?? [],
        row: manner.rowOf.get(stemOf(word)) ?? -1,
        english: englishWords.has(word),
      });
  return words;
}

const known = new WeakMap<Lexicon, CompiledLexicon>();

/** Makes a lexicon ready to read with, once for each lexicon object. Throws where a phrase names a list that is not there. */
export function compiled(lexicon: Lexicon): CompiledLexicon {
  const before = known.get(lexicon);
  if (before) return before;
  const index = new Index();
  lexicon.signs.forEach((sign, n) => {
    for (const phrase of sign.say.split('|')) {
      const parts = phrase.trim().split(/\s+/).filter(Boolean);
      if (parts.length === 0) continue;
      const slots = parts.map((p) => slotOf(p, lexicon.lists));
      index.add({ sign: n, slots, need: index.needs.of(slots) });
    }
  });
  const { byPrefix, byClass, needs } = index;
  const manner = compiledManner(lexicon);
  const made = {
    signs: lexicon.signs,
    words: knownWords(index, manner),
    needs: needs.count,
    manner,
    byPrefix,
    byClass,
    denials: new Set(lexicon.denials.split('/')),
    weighings: lexicon.weighings,
  };
  known.set(lexicon, made);
  return made;
}
