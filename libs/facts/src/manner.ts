import type { Words } from './words.js';

/** Words of one kind (kin, weapons, places where somebody can be met, …): what kinds a text speaks of, and how richly. */
export type WordKinds = Readonly<Record<string, string>>;

/** So many different words of a kind speak of it fully; of two kinds together, so many. */
export const fullKind = 3;
export const fullPair = 5;
/** The length, in words, at which a single word counts as one: in a longer text it says less. */
const usualLength = 60;
const mostWorth = 1.5;

/** A word's stem by its ending alone: enough to bring "waits", "waited" and "waiting" together. */
export function stemOf(word: string): string {
  if (word.length <= 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ed') || word.endsWith('es')) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const kindsKnown = new WeakMap<WordKinds, ReadonlyMap<string, readonly string[]>>();

/** The kinds of each word. */
export function kindsByWord(kinds: WordKinds): ReadonlyMap<string, readonly string[]> {
  const before = kindsKnown.get(kinds);
  if (before) return before;
  const made = new Map<string, string[]>();
  for (const kind in kinds)
    for (const word of kinds[kind]!.split(' ')) {
      const list = made.get(word);
      if (list) list.push(kind);
      else made.set(word, [kind]);
    }
  kindsKnown.set(kinds, made);
  return made;
}

/** What a single word counts in a text of so many words. */
export const worthOfWord = (length: number): number =>
  Math.min(mostWorth, Math.sqrt(usualLength / Math.max(1, length)));

/** An age or other number that begins a clause: "Ann Lee, 14". */
export function ageFeature(words: Words, i: number): string | null {
  const n = words.value[i]!;
  if (!(n >= 5 && n < 100) || words.clause[i] === words.clause[i - 1]) return null;
  return n < 18 ? 'age-child' : n >= 70 ? 'age-old' : null;
}

/** What kinds of words and which single words a log is written in, as named features with their values; no order, no names. */
export function mannerOf(
  fields: readonly Words[],
  kinds: WordKinds,
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const ofWord = kindsByWord(kinds);
  const features = new Map<string, number>();
  const seen = new Map<string, Set<string>>();
  const length = fields.reduce((n, w) => n + w.norm.length, 0);
  const worth = worthOfWord(length);
  for (const words of fields)
    for (let i = 0; i < words.norm.length; i += 1) {
      const word = words.norm[i]!;
      const isNumber = words.value[i] === words.value[i];
      const isName = words.capital[i] && i > 0 && words.sentence[i] === words.sentence[i - 1];
      if (isNumber) features.set(ageFeature(words, i) ?? '#', 1);
      else if (!isName) features.set(stemOf(word), worth);
      for (const kind of ofWord.get(word) ?? []) {
        const set = seen.get(kind);
        if (set) set.add(word);
        else seen.set(kind, new Set([word]));
      }
    }
  for (const [kind, set] of seen) features.set(`~${kind}`, Math.min(1, set.size / fullKind));
  for (const [a, b] of pairs) {
    const [x, y] = [seen.get(a)?.size, seen.get(b)?.size];
    if (x && y) features.set(`~${a}+${b}`, Math.min(1, (x + y) / fullPair));
  }
  return features;
}

/** The feature that every text has. */
export const constantFeature = '*';

/** Points of features, each in hundredths, as `name:points name:points`. */
export type MannerTable = Readonly<Record<string, string>>;

const tablesKnown = new WeakMap<
  MannerTable,
  { readonly names: readonly string[]; readonly rows: Map<string, Int16Array> }
>();

function rowsOf(table: MannerTable): { readonly names: readonly string[]; readonly rows: Map<string, Int16Array> } {
  const before = tablesKnown.get(table);
  if (before) return before;
  const names = Object.keys(table);
  const rows = new Map<string, Int16Array>();
  names.forEach((name, n) => {
    for (const part of table[name]!.split(' ')) {
      const at = part.lastIndexOf(':');
      const feature = part.slice(0, at);
      const row = rows.get(feature) ?? new Int16Array(names.length);
      row[n] = Number(part.slice(at + 1));
      rows.set(feature, row);
    }
  });
  const made = { names, rows };
  tablesKnown.set(table, made);
  return made;
}

/** What the features come to under each column of a table. Equal texts give equal sums: the features come in the text's order. */
export function mannerScores(features: ReadonlyMap<string, number>, table: MannerTable): ReadonlyMap<string, number> {
  const { names, rows } = rowsOf(table);
  const constant = rows.get(constantFeature);
  const sums = Float64Array.from(names, (_, n) => (constant?.[n] ?? 0) / 100);
  for (const [feature, value] of features) {
    const row = rows.get(feature);
    if (row) for (let n = 0; n < sums.length; n += 1) sums[n] = sums[n]! + (row[n]! / 100) * value;
  }
  return new Map(names.map((name, n) => [name, sums[n]!]));
}

/** What one feature is worth under a column of a table; 0 where it is worth nothing. */
export function pointsOf(feature: string, column: string, table: MannerTable): number {
  const { names, rows } = rowsOf(table);
  const row = rows.get(feature);
  return row ? (row[names.indexOf(column)] ?? 0) / 100 : 0;
}
