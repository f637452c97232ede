import type { Sign, Weighing } from './lexicon/lexicon.js';
import type { Read, Reading } from './read.js';

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

interface Ground {
  readonly reading: Reading;
  readonly gives: number;
}

function groundsOf(points: Weighing['points'], seen: ReadonlyMap<string, Reading>): { sum: number; grounds: Ground[] } {
  let sum = 0;
  const grounds: Ground[] = [];
  for (const sign in points) {
    const reading = seen.get(sign);
    if (!reading) continue;
    const gives = points[sign]!;
    sum += gives;
    if (gives > 0) grounds.push({ reading, gives });
  }
  grounds.sort((a, b) => b.gives - a.gives);
  return { sum, grounds };
}

const mannerSign: Sign = { id: 'manner', label: 'the manner of the text', say: '' };

/**
 * The weighings that hold for what stands and for the manner of the texts, in their order. One that holds counts as a sign, by its
 * id, for those after it. Each rests on the passages of its signs, or on the sentence that speaks most like such a log.
 */
export function weigh(
  stands: ReadonlyMap<string, Reading>,
  { manner, passageOf }: Pick<Read, 'manner' | 'passageOf'>,
  weighings: readonly Weighing[],
): readonly Weighed[] {
  const seen = new Map(stands);
  const held: Weighed[] = [];
  for (const weighing of weighings) {
    const needed = (weighing.needs ?? []).every((list) => list.some((s) => seen.has(s)));
    const by = weighing.manner;
    if (!needed && !by) continue;
    const { sum, grounds } = groundsOf(weighing.points, seen);
    const points = by ? (manner.get(weighing.id) ?? 0) + by.signWorth * (needed ? sum : Math.min(0, sum)) : sum;
    if (points < ((by ?? weighing).from ?? Infinity)) continue;
    const readings = grounds.map((g) => g.reading);
    if (readings.length === 0) {
      const passage = passageOf(weighing.id);
      if (!passage) continue;
      readings.push({ ...passage, sign: mannerSign, asideFor: null });
    }
    held.push({ weighing, points, grounds: readings });
    seen.set(weighing.id, readings[0]!);
  }
  return held;
}
