import { bandsOf } from './bands.js';
import { nearDuplicate, type NearLimits, type Similarity } from './similar.js';
import type { Sketch } from './sketch.js';

/** A held log that tells the same, and how far. */
export interface NearLog {
  readonly id: string;
  readonly similarity: Similarity;
}

/**
 * Near-duplicates of a batch in memory: what an index on `bandsOf` does for everything held. Look-up time grows with the
 * logs that share a band; a band so common that it tells nothing is passed over.
 */
export class NearIndex {
  readonly #limits: NearLimits;
  readonly #sketches: Sketch[] = [];
  readonly #bands = new Map<number, number[]>();
  readonly #commonFrom: number;

  /** `commonFrom`: a band that so many logs share is passed over. */
  constructor(limits: NearLimits, commonFrom = 500) {
    this.#limits = limits;
    this.#commonFrom = commonFrom;
  }

  /** Takes a log in. */
  add(sketch: Sketch): void {
    const place = this.#sketches.push(sketch) - 1;
    for (const band of bandsOf(sketch)) {
      const list = this.#bands.get(band);
      if (list === undefined) this.#bands.set(band, [place]);
      else if (list.length < this.#commonFrom) list.push(place);
    }
  }

  /** The logs taken in that tell the same, likest first. */
  find(sketch: Sketch): NearLog[] {
    const places = new Set<number>();
    for (const band of bandsOf(sketch)) {
      const list = this.#bands.get(band);
      if (list !== undefined && list.length < this.#commonFrom) for (const place of list) places.add(place);
    }
    const found: NearLog[] = [];
    for (const place of places) {
      const other = this.#sketches[place]!;
      const similarity = nearDuplicate(sketch, other, this.#limits);
      if (similarity) found.push({ id: other.id, similarity });
    }
    return found.sort((a, b) => b.similarity.score - a.similarity.score || (a.id < b.id ? -1 : 1));
  }
}
