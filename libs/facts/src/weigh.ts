import type { Weighing } from './lexicon/lexicon.js';
import type { Reading } from './read.js';

/** A weighing that holds, with the readings it rests on: what gives most points first. */
export interface Weighed {
  readonly weighing: Weighing;
  readonly points: number;
  readonly grounds: readonly Reading[];
}

/** The first standing reading of each sign. */
export function standing(readings: readonly Reading[]): Map<string, Reading> {
  const first = new Map<string, Reading>();
  for (const r of readings) if (r.asideFor === null && !first.has(r.sign.id)) first.set(r.sign.id, r);
  return first;
}

/**
 * The weighings that hold for what stands, in their order. One that holds counts as a sign, by its id, for those after it; it then
 * rests on the passage of its own first ground.
 */
export function weigh(stands: ReadonlyMap<string, Reading>, weighings: readonly Weighing[]): readonly Weighed[] {
  const seen = new Map(stands);
  const held: Weighed[] = [];
  for (const weighing of weighings) {
    if (!(weighing.needs ?? []).every((list) => list.some((s) => seen.has(s)))) continue;
    let points = 0;
    const for_: { readonly reading: Reading; readonly gives: number }[] = [];
    for (const sign in weighing.points) {
      const reading = seen.get(sign);
      if (!reading) continue;
      const gives = weighing.points[sign]!;
      points += gives;
      if (gives > 0) for_.push({ reading, gives });
    }
    if (points < weighing.from || for_.length === 0) continue;
    const grounds = for_.sort((a, b) => b.gives - a.gives).map((f) => f.reading);
    held.push({ weighing, points, grounds });
    seen.set(weighing.id, grounds[0]!);
  }
  return held;
}
