import type { Fact } from '../facts.js';
import type { Inference } from './inference.js';

/** What one pass over the facts has found. One state serves all assessments of a plan, one after the other. */
export interface State {
  /** The fact that counts for each factor, and its value; null while nobody stated it. */
  readonly best: (Fact | null)[];
  readonly values: Float64Array;
  /** The same with what is unknown at its least and at its most. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** How many factors of the risk, and of the organisation's position, are stated. */
  stated: number;
  organisation: number;
  /** The factors of the risk that nobody stated, as a sum of their weights. */
  open: number;
  readonly signs: (Fact | null)[];
  /** The signs that are there, in the order they came. */
  readonly signsSeen: number[];
  readonly indicators: (Fact | null)[];
  /** The indicators that are there, as bits. */
  indicatorMask: number;
  themes: string[] | null;
  /** What was set aside; null while nothing was. */
  aside: Fact[] | null;
  /** Ratings of letters of THRIVE that were stated; null while none was. */
  letters: Fact[] | null;
  /** The facts that force a review for threat to life, as far as they are there. */
  lifePhysical: Fact | null;
  lifeImminence: Fact | null;
  /** The conclusions that hold, with their grounds; null while none does. */
  concluded: Held[] | null;
  threatToLife: boolean;
  risk: number;
  low: number;
  high: number;
  band: number;
  priority: number;
}

/** A conclusion that holds, with the facts of the signs it rests on. */
export interface Held {
  readonly inference: Inference;
  readonly grounds: readonly Fact[];
}

export const blankState = (slots: number, signs: number, duties: number): State => ({
  best: new Array<Fact | null>(slots).fill(null),
  values: new Float64Array(slots),
  lows: new Float64Array(slots),
  highs: new Float64Array(slots),
  stated: 0,
  organisation: 0,
  open: 0,
  signs: new Array<Fact | null>(signs).fill(null),
  signsSeen: [],
  indicators: new Array<Fact | null>(duties).fill(null),
  indicatorMask: 0,
  themes: null,
  aside: null,
  letters: null,
  lifePhysical: null,
  lifeImminence: null,
  concluded: null,
  threatToLife: false,
  risk: 0,
  low: 0,
  high: 0,
  band: 0,
  priority: 0,
});
