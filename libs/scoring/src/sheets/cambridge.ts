import { ScoringError } from '../errors.js';

/** One row: a subgroup of recorded crime and the days its offences start from. */
export interface HarmRow {
  readonly code: string;
  readonly subgroup: string;
  readonly medianDays: number;
  /** Null where the source gives the median alone. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
}

/** A harm index as a table with its source. */
export interface HarmIndex {
  readonly version: string;
  readonly source: string;
  readonly caution: string;
  readonly rows: readonly HarmRow[];
}

const row = (
  code: string,
  subgroup: string,
  medianDays: number,
  range: readonly [number, number] | null = null,
): HarmRow => ({
  code,
  subgroup,
  medianDays,
  minDays: range?.[0] ?? null,
  maxDays: range?.[1] ?? null,
});

/** The Cambridge Crime Harm Index: the sentencing starting point, in days, of a first offender without aggravation. */
export const cambridgeHarmIndex: HarmIndex = {
  version: 'cambridge-chi/2026-subgroups',
  source:
    'Cambridge Crime Harm Index, 2026 update of 1,266 offences, medians by recorded-crime subgroup as tabulated by a public ' +
    'project (domain reference 5.5)',
  caution:
    'Medians hide severe tails (drugs, weapons, slavery); crime found by proactive policing is left out of totals.',
  rows: [
    row('HOMICIDE', 'Homicide', 5_475, [730, 5_475]),
    row('RAPE', 'Rape', 2_555, [1_825, 4_745]),
    row('VIOLENCE_WITH_INJURY', 'Violence with injury', 365, [2, 4_380]),
    row('DRIVING_DEATH_OR_INJURY', 'Death or serious injury by driving', 365, [10, 1_095]),
    row('OTHER_SEXUAL', 'Other sexual offences', 182.25, [5, 2_555]),
    row('VIOLENCE_WITHOUT_INJURY', 'Violence without injury', 10, [1, 5_475]),
    row('STALKING_HARASSMENT', 'Stalking and harassment', 10, [2, 252]),
    row('WEAPONS', 'Possession of weapons', 273.75, [1, 2_190]),
    row('PUBLIC_ORDER', 'Public order', 7.5, [1, 730]),
    row('MISCELLANEOUS', 'Miscellaneous crimes against society', 10, [1, 1_460]),
    row('ROBBERY', 'Robbery', 365, [365, 365]),
    row('BURGLARY_RESIDENTIAL', 'Residential burglary', 273.5, [2, 730]),
    row('BURGLARY_OTHER', 'Non-residential burglary', 183.5, [2, 365]),
    row('ARSON', 'Arson', 185, [5, 365]),
    row('CRIMINAL_DAMAGE', 'Criminal damage', 2, [1, 365]),
    row('DRUGS_TRAFFICKING', 'Trafficking of drugs', 5, [1, 547.5]),
    row('DRUGS_POSSESSION', 'Possession of drugs', 3, [1, 547.5]),
    row('VEHICLE', 'Vehicle offences', 5, [2, 10]),
    row('THEFT', 'Theft (other, from the person, of cycles)', 2),
    row('SHOPLIFTING', 'Shoplifting', 1),
  ],
};

/** Total harm in days: Σ(count × days), with what it would be at the least and the greatest starting point of each subgroup. */
export function harmDays(
  counts: Readonly<Record<string, number>>,
  index: HarmIndex = cambridgeHarmIndex,
): { readonly days: number; readonly low: number; readonly high: number; readonly indexVersion: string } {
  let [days, low, high] = [0, 0, 0];
  for (const [code, count] of Object.entries(counts)) {
    const found = index.rows.find((r) => r.code === code);
    if (!found) throw new ScoringError('unknown_factor', 'counts', 'the index has no such subgroup');
    if (!Number.isInteger(count) || count < 0)
      throw new ScoringError('not_a_number', `counts.${found.code}`, 'a count is a whole number from 0 up');
    days += count * found.medianDays;
    low += count * (found.minDays ?? found.medianDays);
    high += count * (found.maxDays ?? found.medianDays);
  }
  return { days, low, high, indexVersion: index.version };
}
