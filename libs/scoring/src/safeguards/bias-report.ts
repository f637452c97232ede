import { ScoringError } from '../errors.js';

/** An assessed item with the group it is compared in: whatever the caller groups by, which is never a factor. */
export interface GroupedItem {
  readonly group: string;
  readonly band: string;
}

/** A share with its 95 % interval (Wilson 1927), each 0–1. */
export interface Share {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** One group of a report. */
export interface GroupBands {
  readonly group: string;
  readonly items: number;
  /** Band → count and share of the group. */
  readonly bands: Readonly<Record<string, Share>>;
  /** Items in the bands that the report is about. */
  readonly upper: Share;
  /** Share of the upper bands over that of all other groups together; null where the others have none. */
  readonly ratio: number | null;
  /** Whether its interval and that of all others together do not meet: a difference that chance explains badly. */
  readonly apart: boolean;
  /** Too few items to say anything. */
  readonly tooFew: boolean;
}

/** Bands compared across groups. A difference is a question to look into, no proof of bias; equality is no proof of none. */
export interface BiasReport {
  readonly items: number;
  readonly upperBands: readonly string[];
  readonly groups: readonly GroupBands[];
}

const z = 1.959964;
const fewest = 30;

const rounded = (n: number): number => Math.round(n * 10_000) / 10_000;

/** A share and its 95 % interval by Wilson's score method, which holds for small counts and shares near 0 and 1. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, share: 0, low: 0, high: 1 };
  const p = count / of;
  const scale = 1 + (z * z) / of;
  const middle = (p + (z * z) / (2 * of)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / scale;
  return {
    count,
    share: rounded(p),
    low: rounded(Math.max(0, middle - half)),
    high: rounded(Math.min(1, middle + half)),
  };
}

interface Count {
  items: number;
  readonly bands: Map<string, number>;
}

function countsOf(items: Iterable<GroupedItem>, bands: readonly string[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const { group, band } of items) {
    if (!bands.includes(band)) throw new ScoringError('unknown_band', 'band', 'the policy has no such band');
    const count = counts.get(group) ?? { items: 0, bands: new Map() };
    counts.set(group, count);
    count.items += 1;
    count.bands.set(band, (count.bands.get(band) ?? 0) + 1);
  }
  return counts;
}

/**
 * Compares bands across any grouping the caller supplies, with counts and 95 % intervals: each group against all others
 * together. `bands` are the policy's, `upperBands` those that weigh on people. Streams; memory grows with the groups alone.
 */
export function biasReport(
  items: Iterable<GroupedItem>,
  { bands, upperBands }: { readonly bands: readonly string[]; readonly upperBands: readonly string[] },
): BiasReport {
  const counts = countsOf(items, bands);
  const upperOf = (c: Count): number => upperBands.reduce((sum, b) => sum + (c.bands.get(b) ?? 0), 0);
  const total = [...counts.values()].reduce((sum, c) => sum + c.items, 0);
  const upperTotal = [...counts.values()].reduce((sum, c) => sum + upperOf(c), 0);
  const groups = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, c]): GroupBands => {
      const upper = wilson(upperOf(c), c.items);
      const others = wilson(upperTotal - upper.count, total - c.items);
      const ratio =
        others.share > 0 ? rounded(upper.count / c.items / ((upperTotal - upper.count) / (total - c.items))) : null;
      return {
        group,
        items: c.items,
        bands: Object.fromEntries(bands.map((b) => [b, wilson(c.bands.get(b) ?? 0, c.items)])),
        upper,
        ratio,
        apart: total > c.items && (upper.low > others.high || upper.high < others.low),
        tooFew: c.items < fewest,
      };
    });
  return { items: total, upperBands, groups };
}
