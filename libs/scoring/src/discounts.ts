import type { CompiledDiscount, CompiledPolicy } from './compiled.js';
import { textFields, type LogText } from './facts.js';
import type { Discount } from './policy/policy.js';
import { sentenceAt, sentenceStarts } from './sentences.js';

/** A discount that applies to a passage, and the words it rests on. */
export interface Applied {
  readonly discount: Discount;
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

interface Spot extends Applied {
  readonly compiled: CompiledDiscount;
  readonly sentence: number;
}

const spotsPerPattern = 20;

/** Which passages of one log are play, jest or past. Works only when asked, as most logs hold no threat. */
export class Discounts {
  readonly #log: LogText;
  readonly #policy: CompiledPolicy;
  readonly #starts = new Map<string, readonly number[]>();
  #spots: readonly Spot[] | null = null;

  constructor(log: LogText, policy: CompiledPolicy) {
    this.#log = log;
    this.#policy = policy;
  }

  /** The discount that sets a passage aside, or null where the passage stands. */
  of(field: (typeof textFields)[number], start: number): Applied | null {
    const starts = this.#startsOf(field);
    const sentence = sentenceAt(starts, start);
    for (const spot of this.#all()) {
      const everywhere = spot.field === 'title' && spot.discount.reach > 0;
      const near = spot.field === field && Math.abs(spot.sentence - sentence) <= spot.discount.reach;
      if (!everywhere && !near) continue;
      const own = this.#log[field]!.slice(starts[sentence], starts[sentence + 1]);
      if (spot.compiled.unless?.test(own)) continue;
      return spot;
    }
    return null;
  }

  #startsOf(field: (typeof textFields)[number]): readonly number[] {
    const before = this.#starts.get(field);
    if (before) return before;
    const made = sentenceStarts(this.#log[field] ?? '');
    this.#starts.set(field, made);
    return made;
  }

  #all(): readonly Spot[] {
    this.#spots ??= textFields.flatMap((field) => this.#spotsIn(field));
    return this.#spots;
  }

  #spotsIn(field: (typeof textFields)[number]): Spot[] {
    const text = this.#log[field];
    if (!text) return [];
    return this.#policy.discounts.flatMap((compiled) => {
      const spots: Spot[] = [];
      const { pattern, discount } = compiled;
      pattern.lastIndex = 0;
      for (let m = pattern.exec(text); m && spots.length < spotsPerPattern; m = pattern.exec(text)) {
        if (m[0] === '') break;
        const [start, end] = [m.index, m.index + m[0].length];
        spots.push({ compiled, discount, field, start, end, sentence: sentenceAt(this.#startsOf(field), start) });
      }
      return spots;
    });
  }
}
