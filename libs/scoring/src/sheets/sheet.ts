import { ScoringError } from '../errors.js';

/** One attribute of a sheet, rated 0 (nothing) to `most`. */
export interface AttributeRule {
  readonly attribute: string;
  readonly label: string;
}

/** An axis of a sheet: attributes of equal weight, and the bands of their mean as a share of the greatest there can be. */
export interface AxisRule {
  readonly axis: string;
  readonly label: string;
  readonly attributes: readonly AttributeRule[];
  /** Ascending; the first begins at 0. */
  readonly bands: readonly { readonly band: string; readonly from: number }[];
}

/** A scoring sheet as versioned data. */
export interface Sheet {
  readonly id: string;
  readonly version: string;
  /** Where it comes from, and how certain that is. */
  readonly source: string;
  readonly most: number;
  /** What an attribute counts as while nobody has rated it; never nought. */
  readonly assumed: number;
  readonly axes: readonly AxisRule[];
}

/** What somebody rated: null while it is unknown. */
export interface Rating {
  readonly attribute: string;
  readonly value: number | null;
  readonly setBy: 'person' | 'extractor' | 'rule';
  /** The report, field or passage it rests on. */
  readonly evidence: string | null;
}

/** A line of a sheet's reasoning. */
export interface SheetReason extends Rating {
  readonly axis: string;
  readonly label: string;
  /** What the axis is now less what it would be were this unknown, as a share 0–1. */
  readonly adds: number;
}

/** One axis as scored: share 0–1 with its interval, and the bands of each. */
export interface AxisScore {
  readonly axis: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly band: string;
  readonly bandAtLow: string;
  readonly bandAtHigh: string;
}

/** A sheet as scored. It ranks for a panel; it is no finding about anybody and decides nothing (DPA 2018 s.49–50). */
export interface SheetScore {
  readonly sheetVersion: string;
  /** The bands of the axes one after the other, such as `2b`. */
  readonly code: string;
  readonly axes: readonly AxisScore[];
  readonly gaps: readonly string[];
  readonly reasons: readonly SheetReason[];
}

const rounded = (n: number): number => Math.round(n * 10_000) / 10_000;

const bandOf = (share: number, { bands }: AxisRule): string => bands.filter((b) => share >= b.from).at(-1)!.band;

function rated(ratings: readonly Rating[], sheet: Sheet): ReadonlyMap<string, Rating> {
  const names = new Set(sheet.axes.flatMap((a) => a.attributes.map((x) => x.attribute)));
  const found = new Map<string, Rating>();
  ratings.forEach((r, i) => {
    if (!names.has(r.attribute))
      throw new ScoringError('unknown_factor', `ratings[${i}].attribute`, 'the sheet has no such attribute');
    if (r.value === null) return;
    if (!Number.isInteger(r.value) || r.value < 0 || r.value > sheet.most)
      throw new ScoringError('off_scale', `ratings[${i}].value`, `a whole number from 0 to ${sheet.most}`);
    // Of two ratings the graver counts, as a further fact never lowers a risk.
    if (r.value > (found.get(r.attribute)?.value ?? -1)) found.set(r.attribute, r);
  });
  return found;
}

function scoredAxis(axis: AxisRule, sheet: Sheet, found: ReadonlyMap<string, Rating>): AxisScore {
  const of = (unknown: number): number =>
    rounded(
      axis.attributes.reduce((sum, { attribute }) => sum + (found.get(attribute)?.value ?? unknown), 0) /
        (axis.attributes.length * sheet.most),
    );
  const [share, low, high] = [of(sheet.assumed), of(0), of(sheet.most)];
  const bands = { band: bandOf(share, axis), bandAtLow: bandOf(low, axis), bandAtHigh: bandOf(high, axis) };
  return { axis: axis.axis, share, low, high, ...bands };
}

/**
 * Scores a sheet: each axis a share 0–1 with the interval that the unknown leaves, its band, gaps, and a reason for every
 * rating. Throws a `ScoringError` for an attribute the sheet has not and a value off its scale.
 */
export function scoreSheet(sheet: Sheet, ratings: readonly Rating[]): SheetScore {
  const found = rated(ratings, sheet);
  const axes = sheet.axes.map((a) => scoredAxis(a, sheet, found));
  const lines = sheet.axes.flatMap((a) => a.attributes.map((x) => ({ ...x, axis: a })));
  return {
    sheetVersion: `${sheet.id}/${sheet.version}`,
    code: axes.map((a) => a.band).join(''),
    axes,
    gaps: lines.filter((l) => !found.has(l.attribute)).map((l) => `${l.label} not stated`),
    reasons: lines.flatMap(({ attribute, label, axis }): SheetReason[] => {
      const rating = found.get(attribute);
      if (!rating) return [];
      const adds = rounded((rating.value! - sheet.assumed) / (axis.attributes.length * sheet.most));
      return [{ ...rating, axis: axis.axis, label, adds }];
    }),
  };
}
