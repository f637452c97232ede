import { frequencyOf } from './common-words.js';
import { numberFor, WordSet } from '../text/vocabulary.js';

/** Named lists of words and phrases (small letters) that patterns refer to as `<name>`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** What one place of a pattern asks of one or more tokens. */
export interface Element {
  /** Shapes of word that fit, as bits of `shapes`. */
  readonly shapes: number;
  /** Single words that fit, and phrases by their first and last word. */
  readonly words: ReadonlySet<string>;
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that must stand exactly so, capitals included. */
  readonly exact: ReadonlySet<string>;
  /** The same in numbers (`vocabulary.ts`), for matching: every word that opens or ends what is listed; the single words; the
   *  phrases by first and by last word, the longest first. */
  readonly opening: WordSet;
  readonly closing: WordSet;
  readonly single: WordSet;
  /** True where it takes any word and lists none. */
  readonly anything: boolean;
  readonly firsts: ReadonlyMap<number, readonly Int32Array[]> | null;
  readonly lasts: ReadonlyMap<number, readonly Int32Array[]> | null;
  readonly min: number;
  readonly max: number;
  /** The strongest gap allowed before it. */
  readonly gap: number;
  /** True where it only looks: what stands here must NOT be one of the words. */
  readonly not: boolean;
}

/** A pattern ready to be matched from its trigger, leftwards and rightwards. */
export interface Phrase {
  /** The pattern as written. */
  readonly pattern: string;
  readonly elements: readonly Element[];
  readonly trigger: number;
  /** Elements between which the reported span lies: from `open`, up to but without `close`. */
  readonly open: number;
  readonly close: number;
  /** It must open, or end, a sentence. */
  readonly opens: boolean;
  readonly ends: boolean;
}

/** Writes out the alternatives of several words: `[a b|c] d` becomes `a b d` and `c d`; `[a b]? d` also `d`. */
export function expanded(pattern: string): string[] {
  const m = /\[([^[\]]*)\](\?)?/.exec(pattern);
  if (!m) return [pattern];
  const inner = m[1]!.split('|');
  const [head, tail] = [pattern.slice(0, m.index), pattern.slice(m.index + m[0].length)];
  const last = inner.at(-1)!.trim();
  // `[in|at|on ~{1,3}]` is one place of several words and what follows it, not four alternatives.
  if (inner.length > 1 && last.includes(' ') && inner.slice(0, -1).every((o) => !o.trim().includes(' '))) {
    const whole = inner.join('|');
    return [whole, ...(m[2] ? [''] : [])].flatMap((o) => expanded(head + o + tail));
  }
  // Single words need no patterns of their own: one place of the pattern holds them all.
  if (inner.every((o) => /^[^\s?*+{}!>]+$/.test(o))) return expanded(`${head}${inner.join('|')}${m[2] ?? ''}${tail}`);
  const options = m[2] ? [...inner, ''] : inner;
  return options.flatMap((o) => expanded(head + o + tail));
}

const quantities: Readonly<Record<string, readonly [number, number]>> = { '?': [0, 1], '*': [0, 4], '+': [1, 4] };

function withQuantity(part: string): { core: string; min: number; max: number } {
  const range = /^(.+)\{(\d),(\d)\}$/.exec(part);
  if (range) return { core: range[1]!, min: Number(range[2]), max: Number(range[3]) };
  const q = part.length > 1 ? quantities[part.at(-1)!] : undefined;
  return q ? { core: part.slice(0, -1), min: q[0], max: q[1] } : { core: part, min: 1, max: 1 };
}

/** Any word; one with a capital; all capitals; with a figure; a possessive. */
export const shapes = { any: 1, capital: 2, allCapitals: 4, figure: 8, possessive: 16 } as const;
const shapeSigns: Readonly<Record<string, number>> = {
  '~': shapes.any,
  '^': shapes.capital,
  '^^': shapes.allCapitals,
  '#': shapes.figure,
  "'s": shapes.possessive,
};

function grouped(phrases: readonly (readonly string[])[], key: (p: readonly string[]) => string) {
  const out = new Map<string, (readonly string[])[]>();
  for (const p of phrases)
    out.set(
      key(p),
      [...(out.get(key(p)) ?? []), p].sort((a, b) => b.length - a.length),
    );
  return out;
}

type Words = Pick<Element, 'words' | 'exact' | 'byFirst' | 'byLast'>;

function inNumbers(by: ReadonlyMap<string, readonly (readonly string[])[]>) {
  if (by.size === 0) return null;
  return new Map([...by].map(([w, phrases]) => [numberFor(w), phrases.map((p) => Int32Array.from(p, numberFor))]));
}

function numberedElement({ words, exact, byFirst, byLast }: Words) {
  const lowered = [...exact].map((w) => w.toLowerCase());
  return {
    opening: new WordSet([...words, ...lowered, ...byFirst.keys()]),
    closing: new WordSet([...words, ...lowered, ...byLast.keys()]),
    single: new WordSet(words),
    firsts: inNumbers(byFirst),
    lasts: inNumbers(byLast),
  };
}

type Core = Omit<Element, 'min' | 'max' | 'gap' | 'not'>;
const made = new WeakMap<WordClasses, Map<string, Core>>();

/** What a place asks for. */
function readElement(core: string, classes: WordClasses): Core {
  const parts = core.split('|');
  const listed = parts.flatMap((w) => {
    if (shapeSigns[w] !== undefined) return [];
    const name = /^<([\w-]+)>$/.exec(w)?.[1];
    if (name === undefined) return [w];
    const found = classes[name];
    if (!found) throw new Error(`a pattern names the unknown list ${name}`);
    return found;
  });
  // A hyphen parts words as a blank does; in a pattern `_` stands for either inside one alternative.
  const spaced = listed.map((w) => w.replace(/[-_]/g, ' '));
  const phrases = spaced.filter((w) => w.includes(' ')).map((w) => w.split(' '));
  const words = {
    words: new Set(spaced.filter((w) => !w.includes(' ') && !w.startsWith('='))),
    exact: new Set(spaced.filter((w) => w.startsWith('=')).map((w) => w.slice(1))),
    byFirst: grouped(phrases, (p) => p[0]!),
    byLast: grouped(phrases, (p) => p.at(-1)!),
  };
  const bits = parts.reduce((b, w) => b | (shapeSigns[w] ?? 0), 0);
  const anything = (bits & shapes.any) !== 0 && listed.length === 0;
  return { shapes: bits, ...words, ...numberedElement(words), anything };
}

/** The same, made once however many patterns ask for it. */
function wordsElement(core: string, classes: WordClasses): Core {
  const known = made.get(classes) ?? new Map<string, Core>();
  made.set(classes, known);
  const element = known.get(core) ?? readElement(core, classes);
  known.set(core, element);
  return element;
}

function elementOf(part: string, gap: number, classes: WordClasses): Element {
  const not = part.startsWith('!');
  const { core, min, max } = withQuantity(not ? part.slice(1) : part);
  return { ...wordsElement(core, classes), min, max, gap, not };
}

/** The place of a pattern whose words are the least common: tried there, it is tried least often. */
function rarest(elements: readonly Element[]): number {
  let [best, least] = [-1, Infinity];
  elements.forEach((e, i) => {
    if (e.shapes !== 0 || e.min === 0 || e.not) return;
    const often = frequencyOf([...e.words, ...e.byFirst.keys(), ...e.exact]);
    if (often < least) [best, least] = [i, often];
  });
  return best;
}

/**
 * Reads one pattern. Parts are set apart by blanks: words (`a|b`), `<list>`, `~` any word, `^` with a capital, `^^` all
 * capitals, `#` with a figure, `'s` a possessive; `? * + {a,b}` how often; `=Word` capitals matter; `!a|b` not followed by;
 * `,` a comma may stand here, `;` any mark; `>` the word it is looked up by (else its rarest); `(` and `)` bound what is
 * reported; `.` opens a sentence, `$` ends one.
 */
export function phraseOf(pattern: string, classes: WordClasses): Phrase {
  const elements: Element[] = [];
  let [trigger, open, close, gap] = [-1, 0, -1, 0];
  let [opens, ends] = [false, false];
  for (const part of pattern.split(/\s+/).filter((p) => p !== '')) {
    if (part === '.') opens = true;
    else if (part === '$') ends = true;
    else if (part === ',') gap = 1;
    else if (part === ';') gap = 2;
    else if (part === '(') open = elements.length;
    else if (part === ')') close = elements.length;
    else {
      const marked = part.startsWith('>');
      if (marked) trigger = elements.length;
      elements.push(elementOf(marked ? part.slice(1) : part, gap, classes));
      gap = 0;
    }
  }
  if (trigger < 0) trigger = rarest(elements);
  const t = elements[trigger];
  if (!t || t.shapes !== 0 || t.min === 0 || t.not) throw new Error(`no word to look the pattern up by: ${pattern}`);
  return { pattern, elements, trigger, open, close: close < 0 ? elements.length : close, opens, ends };
}

/** What a pattern is looked up by: single words, and phrases as lists of their words. */
export function triggersOf({ elements, trigger }: Phrase): {
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
} {
  const e = elements[trigger]!;
  return {
    words: new Set([...e.words, ...[...e.exact].map((w) => w.toLowerCase())]),
    phrases: [...e.byFirst.values()].flat(),
  };
}

/**
 * The words one of which must stand beside the trigger for the pattern to fit, or null where none needs to. `step` 1 looks
 * to the right, -1 to the left.
 */
export function neighbours({ elements, trigger }: Phrase, step: 1 | -1): ReadonlySet<string> | null {
  const t = elements[trigger]!;
  if (t.max > 1) return null;
  const out = new Set<string>();
  for (let k = trigger + step; k >= 0 && k < elements.length; k += step) {
    const e = elements[k]!;
    if (e.not) continue;
    if (e.shapes !== 0) return null;
    for (const w of e.words) out.add(w);
    for (const w of e.exact) out.add(w.toLowerCase());
    for (const w of (step === 1 ? e.byFirst : e.byLast).keys()) out.add(w);
    if (e.min > 0) return out;
  }
  return null;
}
