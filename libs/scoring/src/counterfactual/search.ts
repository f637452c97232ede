import type { Score } from '../engine/score.js';

/** What is searched: the values now, the scales, and the risks that count as reached. */
export interface Quest {
  readonly score: Score;
  readonly values: Float64Array;
  readonly scales: readonly Float64Array[];
  /** Reached where `from ≤ risk < below`. */
  readonly from: number;
  readonly below: number;
}

/** A set of factors by slot, with the value each must take; the least steps for that set. */
export interface Move {
  readonly slots: readonly number[];
  readonly to: readonly number[];
  readonly steps: number;
}

export interface Found {
  /** Factors in each set; null where no set of any size reaches. */
  readonly size: number | null;
  readonly moves: readonly Move[];
  /** Whether every set of that size was looked at. No smaller set reaches in either case. */
  readonly complete: boolean;
}

/** So many risks are reckoned at most (some tens of milliseconds) before a list of sets is left unfinished. */
const mostReckonings = 3_000_000;

/** Steps from a value to another place of the scale: the values passed, that one included. */
function stepsTo(scale: Float64Array, now: number, to: number): number {
  let between = 0;
  for (const v of scale) if ((v > now && v < to) || (v < now && v > to)) between += 1;
  return between + 1;
}

interface Choice {
  readonly value: number;
  readonly steps: number;
}

/**
 * The search for one quest. The risk grows with every factor, so the corners of what is still open bound it from both sides:
 * a set whose corners miss the target is left out without a look at its values.
 */
class Search {
  readonly #q: Quest;
  readonly #v: Float64Array;
  readonly #choices: readonly (readonly Choice[])[];
  reckonings = 0;

  constructor(quest: Quest) {
    this.#q = quest;
    this.#v = Float64Array.from(quest.values);
    this.#choices = quest.scales.map((scale, i) =>
      [...scale]
        .filter((v) => v !== quest.values[i])
        .map((value) => ({ value, steps: stepsTo(scale, quest.values[i]!, value) }))
        .sort((a, b) => a.steps - b.steps || a.value - b.value),
    );
  }

  get spent(): boolean {
    return this.reckonings > mostReckonings;
  }

  #risk(): number {
    this.reckonings += 1;
    return this.#q.score.risk(this.#v);
  }

  /** Whether the corners of the slots from `k` on leave the target within reach. */
  #canReach(slots: readonly number[], k: number): boolean {
    for (let i = k; i < slots.length; i += 1) this.#v[slots[i]!] = this.#q.scales[slots[i]!]!.at(-1)!;
    const high = this.#risk() >= this.#q.from;
    if (high) for (let i = k; i < slots.length; i += 1) this.#v[slots[i]!] = this.#q.scales[slots[i]!]![0]!;
    return high && this.#risk() < this.#q.below;
  }

  #restore(slots: readonly number[]): void {
    for (const s of slots) this.#v[s] = this.#q.values[s]!;
  }

  /** Values for the slots from `k` on that take exactly `left` steps and reach; null where none do. */
  #fill(slots: readonly number[], k: number, left: number): number[] | null {
    if (k === slots.length) {
      if (left !== 0) return null;
      const risk = this.#risk();
      return risk >= this.#q.from && risk < this.#q.below ? [] : null;
    }
    if (left < slots.length - k || this.spent || !this.#canReach(slots, k)) return null;
    for (const { value, steps } of this.#choices[slots[k]!]!) {
      if (steps > left) break;
      this.#v[slots[k]!] = value;
      const rest = this.#fill(slots, k + 1, left - steps);
      if (rest) return [value, ...rest];
    }
    return null;
  }

  /** The move for a set that takes the fewest steps; null where the set does not reach. */
  move(slots: readonly number[]): Move | null {
    const reachable = this.#canReach(slots, 0);
    if (!reachable) {
      this.#restore(slots);
      return null;
    }
    const most = slots.reduce((sum, s) => sum + (this.#choices[s]!.at(-1)?.steps ?? 0), 0);
    let to: number[] | null = null;
    let steps = slots.length;
    for (; !to && steps <= most; steps += 1) to = this.#fill(slots, 0, steps);
    this.#restore(slots);
    return to && { slots: [...slots], to, steps: steps - 1 };
  }
}

/** Every set of `size` numbers below `n`, in order. */
function* setsOf(n: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= n - size; i += 1) for (const rest of setsOf(n, size - 1, i + 1)) yield [i, ...rest];
}

/** The smallest sets of changes that reach: size by size, so that no set found has a smaller one. */
export function smallestMoves(quest: Quest): Found {
  const search = new Search(quest);
  for (let size = 1; size <= quest.scales.length; size += 1) {
    const moves: Move[] = [];
    for (const slots of setsOf(quest.scales.length, size)) {
      const move = search.move(slots);
      if (move) moves.push(move);
      // A size is finished before anything of it is claimed to be smallest, unless something of it was found.
      if (search.spent) return { size: moves.length ? size : null, moves, complete: false };
    }
    if (moves.length) return { size, moves: moves.sort((a, b) => a.steps - b.steps), complete: true };
  }
  return { size: null, moves: [], complete: true };
}
