import type { KnownWord } from './compiled.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { ageFeature, constantFeature, fullKind, fullPair, kindsByWord, stemOf, worthOfWord } from './manner.js';
import type { Words } from './words.js';

/** A manner table by numbers. `points` holds a row of `names.length` for each feature. */
export interface CompiledManner {
  readonly names: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly points: Float64Array;
  /** The kinds of each word, by their numbers, and the rows of kinds and of pairs. */
  readonly kindsOf: ReadonlyMap<string, readonly number[]>;
  readonly kindRows: readonly number[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly row: number }[];
}

export function compiledManner({ manner, kinds, pairs }: Pick<Lexicon, 'manner' | 'kinds' | 'pairs'>): CompiledManner {
  const names = Object.keys(manner);
  const kindNames = Object.keys(kinds);
  const rowOf = new Map<string, number>();
  const cells: [number, number, number][] = [];
  names.forEach((name, column) => {
    for (const part of manner[name]!.split(' ')) {
      const at = part.lastIndexOf(':');
      const feature = part.slice(0, at);
      const row = rowOf.get(feature) ?? rowOf.size;
      rowOf.set(feature, row);
      cells.push([row, column, Number(part.slice(at + 1)) / 100]);
    }
  });
  const points = new Float64Array(rowOf.size * names.length);
  for (const [row, column, worth] of cells) points[row * names.length + column] = worth;
  const kindsOf = [...kindsByWord(kinds)].map(([w, of]) => [w, of.map((k) => kindNames.indexOf(k))] as const);
  return {
    names,
    rowOf,
    points,
    kindsOf: new Map(kindsOf),
    kindRows: kindNames.map((k) => rowOf.get(`~${k}`) ?? -1),
    pairs: pairs.map(([a, b]) => ({
      a: kindNames.indexOf(a),
      b: kindNames.indexOf(b),
      row: rowOf.get(`~${a}+${b}`) ?? -1,
    })),
  };
}

/** A field with what the lexicon knows of its words, in step. */
export interface KnownField {
  readonly words: Words;
  readonly known: readonly (KnownWord | undefined)[];
}

class Sums {
  readonly of: Float64Array;
  readonly #manner: CompiledManner;
  readonly #told: Uint8Array;

  constructor(manner: CompiledManner) {
    this.#manner = manner;
    this.of = new Float64Array(manner.names.length);
    this.#told = new Uint8Array(manner.rowOf.size);
  }

  /** Adds a row once; each text has a feature or has it not. */
  add(row: number, value: number): void {
    if (row < 0 || this.#told[row]) return;
    this.#told[row] = 1;
    const { points } = this.#manner;
    const { of } = this;
    for (let n = 0, at = row * of.length; n < of.length; n += 1, at += 1) of[n] = of[n]! + points[at]! * value;
  }
}

/** How many different words of each kind the fields have, and the kinds in the order in which they come. */
class KindCounts {
  readonly counts: Uint16Array;
  readonly order: number[] = [];
  readonly #seen: Uint8Array;

  constructor(kinds: number, words: number) {
    this.counts = new Uint16Array(kinds);
    this.#seen = new Uint8Array(words);
  }

  add({ number, kinds }: KnownWord): void {
    if (kinds.length === 0 || this.#seen[number]) return;
    this.#seen[number] = 1;
    for (const kind of kinds) {
      if (this.counts[kind] === 0) this.order.push(kind);
      this.counts[kind]! += 1;
    }
  }
}

function addField({ words, known }: KnownField, worth: number, sums: Sums, manner: CompiledManner): void {
  const { norm, value, capital, sentence } = words;
  const number = manner.rowOf.get('#') ?? -1;
  for (let i = 0; i < norm.length; i += 1) {
    if (value[i] === value[i]) {
      const age = ageFeature(words, i);
      sums.add(age === null ? number : (manner.rowOf.get(age) ?? -1), 1);
    } else if (!(capital[i] && i > 0 && sentence[i] === sentence[i - 1]))
      sums.add(known[i] ? known[i]!.row : (manner.rowOf.get(stemOf(norm[i]!)) ?? -1), worth);
  }
}

/** `mannerScores(mannerOf(fields, …), …)` in one pass, to the last bit; `words` is how many words the lexicon knows. */
export function scoresOf(
  fields: readonly KnownField[],
  manner: CompiledManner,
  words: number,
): ReadonlyMap<string, number> {
  const sums = new Sums(manner);
  sums.add(manner.rowOf.get(constantFeature) ?? -1, 1);
  const worth = worthOfWord(fields.reduce((n, f) => n + f.words.norm.length, 0));
  const kinds = new KindCounts(manner.kindRows.length, words);
  for (const field of fields) {
    addField(field, worth, sums, manner);
    for (const word of field.known) if (word) kinds.add(word);
  }
  const { counts } = kinds;
  for (const kind of kinds.order) sums.add(manner.kindRows[kind]!, Math.min(1, counts[kind]! / fullKind));
  for (const { a, b, row } of manner.pairs)
    if (counts[a] && counts[b]) sums.add(row, Math.min(1, (counts[a] + counts[b]) / fullPair));
  return new Map(manner.names.map((name, n) => [name, sums.of[n]!]));
}
