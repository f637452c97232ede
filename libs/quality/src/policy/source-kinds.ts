/** What the checks must know of a kind of source (domain 1.9) [D]. */
export interface SourceKind {
  /** Got by covert means: needs an authority, and its raw text a compartment. */
  readonly covert: boolean;
  /** Lowest marking for the raw text, as a rank of `markingRanks`. */
  readonly leastMarking: number;
  /** A technique named in the text is inside its compartment where the marking is at least this rank; null: never. */
  readonly compartmentFrom: number | null;
  /** A machine's reading or a record: it sees for itself and is 1A. */
  readonly sensor: boolean;
  /** A person or body gave it whom the text must not give away. */
  readonly guarded: boolean;
  /** The giver speaks in his own voice: a first person is the source's. */
  readonly ownVoice: boolean;
  readonly grade: { readonly source: number; readonly assessment: string } | null;
}

const open = {
  covert: false,
  leastMarking: 1,
  compartmentFrom: null,
  sensor: false,
  guarded: false,
  ownVoice: false,
  grade: null,
} as const;
const covert = { ...open, covert: true, leastMarking: 2, compartmentFrom: 2, guarded: true } as const;

/** Version 1. By code of the source type. */
const kinds: Readonly<Record<string, SourceKind>> = {
  OFFICER: open,
  PUBLIC: { ...open, guarded: true, ownVoice: true },
  ANONYMOUS: { ...open, guarded: true, ownVoice: true, grade: { source: 2, assessment: 'D' } },
  PARTNER: { ...open, guarded: true },
  CRIME_RECORD: open,
  ANPR: { ...open, sensor: true, grade: { source: 1, assessment: 'A' } },
  OSINT: open,
  COMMS_DATA: {
    ...covert,
    leastMarking: 1,
    compartmentFrom: null,
    sensor: true,
    grade: { source: 1, assessment: 'A' },
  },
  CHIS: { ...covert, ownVoice: true },
  SURVEILLANCE: { ...covert, sensor: true, grade: { source: 1, assessment: 'A' } },
  UNDERCOVER: { ...covert, ownVoice: true },
  INTERCEPT: { ...covert, sensor: true, grade: { source: 1, assessment: 'A' } },
  SAR: { ...open, guarded: true },
  PRISON: { ...open, guarded: true },
  FOREIGN: { ...open, guarded: true },
};

/** A type nobody told us of is taken for the most sensitive, but nothing is asked of its authority or grade. */
const unknown: SourceKind = { ...open, guarded: true, ownVoice: true };

/** What is known of a source type. */
export function kindOf(sourceType: string): SourceKind {
  return Object.hasOwn(kinds, sourceType) ? kinds[sourceType]! : unknown;
}

/** Tiers by rank (domain 2.1); OFFICIAL-SENSITIVE is a marking and ranks as one. */
export const markingRanks: readonly string[] = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'];

/** Rank of the tier a marking opens with; null where it is none. */
export function markingRank(marking: string | null): number | null {
  const tier = (marking ?? '')
    .toUpperCase()
    .trim()
    .replace(/^UK\s+/, '')
    .split(/\s+[–—-]\s+|\s*\/\/?\s*/)[0]!;
  const rank = markingRanks.indexOf(tier.replace(/[\s_]+/g, ' ').replace('OFFICIAL SENSITIVE', 'OFFICIAL-SENSITIVE'));
  return rank < 0 ? null : rank;
}
