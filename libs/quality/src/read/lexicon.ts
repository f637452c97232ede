import { readyPhrase, type Phrase, type ReadyPhrase } from './phrase.js';

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
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly beginnings: readonly (Beginning | undefined)[];
  readonly places: ReadonlyMap<Lexicon, number>;
}

const isAdjacent = ({ anchor }: ReadyPhrase): boolean => anchor !== null && anchor.from === 1 && anchor.to === 1;

function put(beginning: Beginning, entry: Entry, vocabulary: ReadonlyMap<string, number>): void {
  if (!isAdjacent(entry)) {
    beginning.others.push(entry);
    return;
  }
  for (const word of entry.anchor!.words) {
    const number = vocabulary.get(word)!;
    const list = beginning.bySecond.get(number);
    if (list) list.push(entry);
    else beginning.bySecond.set(number, [entry]);
  }
}

function numbered(phrases: readonly ReadyPhrase[]): Map<string, number> {
  const vocabulary = new Map<string, number>();
  const add = (word: string): unknown => vocabulary.has(word) || vocabulary.set(word, vocabulary.size + 1);
  for (const { firsts, anchor } of phrases) {
    firsts.forEach(add);
    anchor?.words.forEach(add);
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
    if (anchored.length > 0) for (const word of ready.anchor!.words) anchored[vocabulary.get(word)!] = 1;
    const entry: Entry = { ...ready, anchored };
    for (const first of entry.firsts)
      put((beginnings[vocabulary.get(first)!] ??= { bySecond: new Map(), others: [] }), entry, vocabulary);
  }
  return { vocabulary, beginnings, places: new Map(lexicons.map((l, i) => [l, i])) };
}

/** A field ready to be walked. */
export interface Walked {
  readonly text: string;
  readonly lower: string;
  readonly list: readonly string[];
  readonly starts: readonly number[];
}

const startsSentence = (lower: string, at: number): boolean =>
  /(?:^|[.!?:;\n]["' ]*|^["' ]+)$/.test(lower.slice(Math.max(0, at - 3), at));

const isCapital = (text: string, at: number): boolean => {
  const c = text[at]!;
  return c !== c.toLowerCase();
};

function isAnchored({ anchor, anchored }: Entry, numbers: Uint16Array, word: number): boolean {
  const last = Math.min(numbers.length - 1, word + anchor!.to);
  for (let i = word + anchor!.from; i <= last; i += 1) if (anchored[numbers[i]!] === 1) return true;
  return false;
}

interface At {
  readonly field: Walked;
  /** The words of the field by their number in the vocabulary, 0 for the others. */
  readonly numbers: Uint16Array;
  readonly number: number;
  word: number;
}

function endOf(entry: Entry, { field, numbers, word }: At): number {
  const start = field.starts[word]!;
  if (entry.atStart && start > 0 && !startsSentence(field.lower, start)) return -1;
  if (entry.pattern === null) return start + field.list[word]!.length;
  if (entry.anchored.length > 0 && !isAnchored(entry, numbers, word)) return -1;
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
  const { list } = field;
  if (list.length === 0) return;
  const numbers = new Uint16Array(list.length);
  for (let i = 0; i < list.length; i += 1) numbers[i] = table.vocabulary.get(list[i]!) ?? 0;
  const at: At = { field, numbers, number, word: 0 };
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
