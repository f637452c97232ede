import { readyPhrase, type Phrase, type ReadyPhrase } from './phrase.js';
import { Vocabulary } from './vocabulary.js';
import type { Words } from './words.js';

/** A list of phrases of one meaning, with its version; a force may replace it. */
export interface Lexicon {
  readonly name: string;
  readonly version: string;
  /** Each phrase, or a phrase with what it means where the rule needs that. */
  readonly phrases: readonly (Phrase | readonly [phrase: Phrase, meaning: string])[];
}

/** A phrase found. */
export interface Hit {
  readonly field: number;
  readonly start: number;
  readonly end: number;
  readonly meaning: string | null;
}

interface Entry extends ReadyPhrase {
  readonly lexicon: number;
  /** The words of the anchor by their number in the vocabulary; empty where there is none. */
  readonly anchored: Uint8Array;
  readonly meaning: string | null;
}

/** What begins with one word: phrases whose second word is told too, by that word, and the others. */
interface Beginning {
  readonly bySecond: Map<number, Entry[]>;
  readonly others: Entry[];
}

/** All lexicons in one table by first word, so that a text is walked once for all of them. */
export interface Table {
  /** Every word a phrase asks for, with its number from 1: a text's words are looked up once. */
  readonly vocabulary: Vocabulary;
  readonly beginnings: readonly (Beginning | undefined)[];
  readonly places: ReadonlyMap<Lexicon, number>;
}

const isAdjacent = ({ anchor }: ReadyPhrase): boolean => anchor !== null && anchor.from === 1 && anchor.to === 1;

function put(beginning: Beginning, entry: Entry, vocabulary: Vocabulary): void {
  if (!isAdjacent(entry)) {
    beginning.others.push(entry);
    return;
  }
  for (const word of entry.anchor!.words) {
    const number = vocabulary.numberOf(word);
    const list = beginning.bySecond.get(number);
    if (list) list.push(entry);
    else beginning.bySecond.set(number, [entry]);
  }
}

function numbered(phrases: readonly ReadyPhrase[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const { firsts, anchor } of phrases) {
    firsts.forEach((word) => vocabulary.add(word));
    anchor?.words.forEach((word) => vocabulary.add(word));
  }
  return vocabulary;
}

/** Compiles lexicons into one table. */
export function tableOf(lexicons: readonly Lexicon[]): Table {
  const given = lexicons.flatMap(({ phrases }, lexicon) =>
    phrases.map((p) => {
      const [phrase, meaning] = typeof p === 'string' ? [p, null] : p;
      return { ...readyPhrase(phrase), lexicon, meaning };
    }),
  );
  const vocabulary = numbered(given);
  const beginnings: (Beginning | undefined)[] = new Array<undefined>(vocabulary.size + 1).fill(undefined);
  for (const ready of given) {
    const anchored = new Uint8Array(ready.anchor && !isAdjacent(ready) ? vocabulary.size + 1 : 0);
    if (anchored.length > 0) for (const word of ready.anchor!.words) anchored[vocabulary.numberOf(word)] = 1;
    const entry: Entry = { ...ready, anchored };
    for (const first of entry.firsts)
      put((beginnings[vocabulary.numberOf(first)] ??= { bySecond: new Map(), others: [] }), entry, vocabulary);
  }
  return { vocabulary, beginnings, places: new Map(lexicons.map((l, i) => [l, i])) };
}

/** A field ready to be walked. */
export interface Walked extends Words {
  readonly text: string;
}

const startsSentence = (lower: string, at: number): boolean =>
  /(?:^|[.!?:;\n]["' ]*|^["' ]+)$/.test(lower.slice(Math.max(0, at - 3), at));

const isCapital = (text: string, at: number): boolean => {
  const c = text[at]!;
  return c !== c.toLowerCase();
};

function isAnchored({ anchor, anchored }: Entry, numbers: readonly number[], word: number): boolean {
  const last = Math.min(numbers.length - 1, word + anchor!.to);
  for (let i = word + anchor!.from; i <= last; i += 1) if (anchored[numbers[i]!] === 1) return true;
  return false;
}

interface At {
  readonly field: Walked;
  readonly number: number;
  word: number;
}

function endOf(entry: Entry, { field, word }: At): number {
  const start = field.starts[word]!;
  if (entry.atStart && start > 0 && !startsSentence(field.lower, start)) return -1;
  if (entry.pattern === null) return field.ends[word]!;
  if (entry.anchored.length > 0 && !isAnchored(entry, field.numbers, word)) return -1;
  entry.pattern.lastIndex = start;
  const m = entry.pattern.exec(field.lower);
  if (!m) return -1;
  const indices = m.indices;
  for (let i = 1; i <= entry.capitals; i += 1) if (indices?.[i] && !isCapital(field.text, indices[i]![0])) return -1;
  return start + m[0].length;
}

function take(entries: readonly Entry[], at: At, into: Hit[][]): void {
  for (const entry of entries) {
    const end = endOf(entry, at);
    if (end < 0) continue;
    const hits = into[entry.lexicon]!;
    const last = hits.at(-1);
    const start = at.field.starts[at.word]!;
    if (last && last.field === at.number && last.end >= end) continue;
    if (last && last.field === at.number && last.start === start) hits.pop();
    hits.push({ field: at.number, start, end, meaning: entry.meaning });
  }
}

/** Every phrase of a table that stands in a field, by lexicon. Later hits inside an earlier one of its lexicon are left out. */
export function walk(table: Table, field: Walked, number: number, into: Hit[][]): void {
  const { numbers } = field;
  const at: At = { field, number, word: 0 };
  for (; at.word < numbers.length; at.word += 1) {
    const beginning = table.beginnings[numbers[at.word]!];
    if (beginning === undefined) continue;
    const second = at.word + 1 < numbers.length ? numbers[at.word + 1]! : 0;
    if (second !== 0) {
      const entries = beginning.bySecond.get(second);
      if (entries !== undefined) take(entries, at, into);
    }
    if (beginning.others.length > 0) take(beginning.others, at, into);
  }
}
