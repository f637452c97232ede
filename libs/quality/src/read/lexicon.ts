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

/** All lexicons in one table by first word, so that a text is walked once for all of them. */
export interface Table {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly places: ReadonlyMap<Lexicon, number>;
}

/** Compiles lexicons into one table. */
export function tableOf(lexicons: readonly Lexicon[]): Table {
  const entries = new Map<string, Entry[]>();
  lexicons.forEach(({ phrases }, lexicon) => {
    for (const given of phrases) {
      const [phrase, meaning] = typeof given === 'string' ? [given, null] : given;
      const ready = readyPhrase(phrase);
      for (const first of ready.firsts) {
        const list = entries.get(first);
        const entry = { ...ready, lexicon, meaning };
        if (list) list.push(entry);
        else entries.set(first, [entry]);
      }
    }
  });
  return { entries, places: new Map(lexicons.map((l, i) => [l, i])) };
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

function endOf(entry: Entry, field: Walked, word: number): number {
  const start = field.starts[word]!;
  if (entry.atStart && start > 0 && !startsSentence(field.lower, start)) return -1;
  if (entry.pattern === null) return start + field.list[word]!.length;
  entry.pattern.lastIndex = start;
  const m = entry.pattern.exec(field.lower);
  if (!m) return -1;
  const indices = m.indices;
  for (let i = 1; i <= entry.capitals; i += 1) if (indices?.[i] && !isCapital(field.text, indices[i]![0])) return -1;
  return start + m[0].length;
}

/** Every phrase of a table that stands in a field, by lexicon. Later hits inside an earlier one of its lexicon are left out. */
export function walk(table: Table, field: Walked, number: number, into: Hit[][]): void {
  const { list, starts } = field;
  for (let word = 0; word < list.length; word += 1) {
    const entries = table.entries.get(list[word]!);
    if (entries === undefined) continue;
    for (const entry of entries) {
      const end = endOf(entry, field, word);
      if (end < 0) continue;
      const hits = into[entry.lexicon]!;
      const last = hits.at(-1);
      const start = starts[word]!;
      if (last && last.field === number && last.end >= end) continue;
      if (last && last.field === number && last.start === start) hits.pop();
      hits.push({ field: number, start, end, meaning: entry.meaning });
    }
  }
}
