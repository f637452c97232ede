import { ScoringError } from '../errors.js';
import { ocgSheet } from './house-sheets.js';
import { scoreSheet, type Rating, type Sheet, type SheetScore } from './sheet.js';

/** Whether something holds: null while nobody knows. */
export type Held = boolean | null;

/** What is known for the statutory test. */
export interface StatutoryFacts {
  /** Criminal activities are the purpose or one of the purposes. */
  readonly criminalPurpose: Held;
  /** Distinct, resolved people who act or agree to act together. */
  readonly people: number | null;
  /** The longest term, in years, that an offence of theirs carries on indictment. */
  readonly longestTermYears: number | null;
  /** For gain or benefit, of money or of any other kind, to anybody. */
  readonly gain: Held;
}

/** One limb of the test, and whether it is met. */
export interface Limb {
  readonly limb: 'purpose' | 'people' | 'offence' | 'gain';
  readonly text: string;
  readonly met: Held;
}

/** An organised crime group by section 45 of the Serious Crime Act 2015: met only where every limb is. */
export interface StatutoryTest {
  readonly source: 'Serious Crime Act 2015 s.45';
  readonly limbs: readonly Limb[];
  readonly met: Held;
}

const leastPeople = 3;
const leastYears = 7;

const atLeast = (value: number | null, least: number): Held => (value === null ? null : value >= least);

/** The statutory test limb by limb. What is unknown leaves a limb open; one limb that fails settles it. */
export function section45(facts: StatutoryFacts): StatutoryTest {
  for (const field of ['people', 'longestTermYears'] as const) {
    const value = facts[field];
    if (value !== null && !(Number.isFinite(value) && value >= 0))
      throw new ScoringError('not_a_number', field, 'it must be a number from 0 up, or null');
  }
  const limbs: Limb[] = [
    { limb: 'purpose', text: 'its purposes include criminal activities', met: facts.criminalPurpose },
    {
      limb: 'people',
      text: `${leastPeople} or more people act, or agree to act, together`,
      met: atLeast(facts.people, leastPeople),
    },
    {
      limb: 'offence',
      text: `the activities carry ${leastYears} or more years on indictment`,
      met: atLeast(facts.longestTermYears, leastYears),
    },
    { limb: 'gain', text: 'the aim is gain or benefit, not necessarily of money', met: facts.gain },
  ];
  const met = limbs.some((l) => l.met === false) ? false : limbs.every((l) => l.met === true) ? true : null;
  return { source: 'Serious Crime Act 2015 s.45', limbs, met };
}

/** Which tier takes a group by its code; the first that lists it. [U: names and cuts vary by region] */
export const houseTiers: readonly {
  readonly tier: string;
  readonly owner: string;
  readonly codes: readonly string[];
}[] = [
  { tier: 'T1', owner: 'national or regional unit leads', codes: ['1a', '1b', '2a'] },
  { tier: 'T2', owner: 'regional unit leads or supports', codes: ['1c', '2b', '3a'] },
  { tier: 'T3', owner: 'force leads', codes: ['2c', '3b', '3c', '4a', '4b'] },
  { tier: 'T4', owner: 'local policing or partners lead', codes: ['4c', '5a', '5b', '5c'] },
];

/** A group as assessed: a suggestion for the panel that owns the decision. */
export interface OcgAssessment extends SheetScore {
  readonly suggestedTier: string | null;
  readonly owner: string | null;
  readonly test: StatutoryTest;
  readonly caution: string;
}

/**
 * Assesses a proposed organised crime group: intent and capability with intervals, the code and a tier suggestion, and the
 * statutory test with each limb shown. It suggests; a panel decides, and approver and author differ (domain 5.3).
 */
export function assessOcg(ratings: readonly Rating[], facts: StatutoryFacts, sheet: Sheet = ocgSheet): OcgAssessment {
  const score = scoreSheet(sheet, ratings);
  const test = section45(facts);
  const tier = houseTiers.find((t) => t.codes.includes(score.code));
  const caution =
    test.met === true
      ? 'All limbs are met on what is stated; a panel decides.'
      : test.met === null
        ? 'A limb is not known: no group in law until it is.'
        : 'A limb is not met: no organised crime group in law.';
  return { ...score, suggestedTier: tier?.tier ?? null, owner: tier?.owner ?? null, test, caution };
}
