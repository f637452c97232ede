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
  readonly meaning: string | null;
}

/** What begins with one word: phrases whose second word is told too, by that word, and the others. */
interface Beginning {
  readonly bySecond: Map<string, Entry[]>;
  readonly others: Entry[];
}

/** All lexicons in one table by first word, so that a text is walked once for all of them. */
export interface Table {
  readonly beginnings: ReadonlyMap<string, Beginning>;
  readonly places: ReadonlyMap<Lexicon, number>;
}

function put(beginning: Beginning, entry: Entry): void {
  const { anchor } = entry;
  if (anchor === null || anchor.from !== 1 || anchor.to !== 1) {
    beginning.others.push(entry);
    return;
  }
  for (const word of anchor.words) {
    const list = beginning.bySecond.get(word);
    if (list) list.push(entry);
    else beginning.bySecond.set(word, [entry]);
  }
}

/** Compiles lexicons into one table. */
export function tableOf(lexicons: readonly Lexicon[]): Table {
  const beginnings = new Map<string, Beginning>();
  lexicons.forEach(({ phrases }, lexicon) => {
    for (const given of phrases) {
      const [phrase, meaning] = typeof given === 'string' ? [given, null] : given;
      const entry = { ...readyPhrase(phrase), lexicon, meaning };
      for (const first of entry.firsts) {
        const beginning = beginnings.get(first) ?? { bySecond: new Map(), others: [] };
        beginnings.set(first, beginning);
        put(beginning, entry);
      }
    }
  });
  return { beginnings, places: new Map(lexicons.map((l, i) => [l, i])) };
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

function isAnchored({ words, from, to }: NonNullable<Entry['anchor']>, list: readonly string[], word: number): boolean {
  const last = Math.min(list.length - 1, word + to);
  for (let i = word + from; i <= last; i += 1) if (words.has(list[i]!)) return true;
  return false;
}

function endOf(entry: Entry, field: Walked, word: number): number {
  const start = field.starts[word]!;
  if (entry.atStart && start > 0 && !startsSentence(field.lower, start)) return -1;
  if (entry.pattern === null) return start + field.list[word]!.length;
  if (entry.anchor !== null && !isAnchored(entry.anchor, field.list, word)) return -1;
  entry.pattern.lastIndex = start;
  const m = entry.pattern.exec(field.lower);
  if (!m) return -1;
  const indices = m.indices;
  for (let i = 1; i <= entry.capitals; i += 1) if (indices?.[i] && !isCapital(field.text, indices[i]![0])) return -1;
  return start + m[0].length;
}

function take(
  entries: readonly Entry[],
  at: { readonly field: Walked; readonly number: number; readonly word: number },
  into: Hit[][],
): void {
  const { field, number, word } = at;
  for (const entry of entries) {
    const end = endOf(entry, field, word);
    if (end < 0) continue;
    const hits = into[entry.lexicon]!;
    const last = hits.at(-1);
    const start = field.starts[word]!;
    if (last && last.field === number && last.end >= end) continue;
    if (last && last.field === number && last.start === start) hits.pop();
    hits.push({ field: number, start, end, meaning: entry.meaning });
  }
}

/** Every phrase of a table that stands in a field, by lexicon. Later hits inside an earlier one of its lexicon are left out. */
export function walk(table: Table, field: Walked, number: number, into: Hit[][]): void {
  const { list } = field;
  for (let word = 0; word < list.length; word += 1) {
    const beginning = table.beginnings.get(list[word]!);
    if (beginning === undefined) continue;
    const second = word + 1 < list.length ? beginning.bySecond.get(list[word + 1]!) : undefined;
    if (second !== undefined) take(second, { field, number, word }, into);
    if (beginning.others.length > 0) take(beginning.others, { field, number, word }, into);
  }
}
