import type { Slot } from './compiled.js';

/** Words that nearly every text has: a phrase that needs one of them is hardly ever ruled out by it. */
const common = new Set(
  'the a an and or of to in on at for with from by as is are was were be been has have had he she they it him her them his their who that this not no will would up out off down one two when what where there said says after before over then into about'.split(
    ' ',
  ),
);
const commonWorth = 60;

/** Takes exactly one word, or a sequence by its first word, out of a given few. */
const isGiven = (s: Slot): boolean => s.gap === 0 && !s.optional && s.prefixes.length === 0 && s.classes.length === 0;

/** The sets of words without one of which a phrase cannot stand: most phrases are ruled out for a whole text by one look. */
export class Needs {
  readonly byWord = new Map<string, number[]>();
  readonly #numbers = new Map<string, number>();

  get count(): number {
    return this.#numbers.size;
  }

  /** The number of the rarest set that the places behind the first need, or -1. */
  of(slots: readonly Slot[]): number {
    const sets = slots
      .slice(1)
      .filter(isGiven)
      .map((s) => [...new Set([...s.words, ...s.sequences.keys()])].sort());
    const cost = (set: readonly string[]): number => set.reduce((n, w) => n + (common.has(w) ? commonWorth : 1), 0);
    const best = sets.sort((a, b) => cost(a) - cost(b))[0];
    return best ? this.#numberOf(best) : -1;
  }

  #numberOf(words: readonly string[]): number {
    const key = words.join(' ');
    const before = this.#numbers.get(key);
    if (before !== undefined) return before;
    const made = this.#numbers.size;
    this.#numbers.set(key, made);
    for (const w of words) {
      const list = this.byWord.get(w);
      if (list) list.push(made);
      else this.byWord.set(w, [made]);
    }
    return made;
  }
}
