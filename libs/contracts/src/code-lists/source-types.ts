import type { Code, CodeList } from './code-list.js';

/** Where a log comes from, with the safe defaults of its kind (domain 1.9). */
export interface SourceType extends Code {
  /** Grade such a log usually has; null where it is graded by whom it comes from. */
  readonly gradeHint: { readonly source: number; readonly assessment: string | null } | null;
  readonly minimumMarking: string;
  /** Compartments a log of this type is always in. */
  readonly compartments: readonly string[];
  /** A person gave it: somebody could be exposed. */
  readonly humanSource: boolean;
  /** Got by covert means: goes out sanitised only, never by standing approval. */
  readonly covert: boolean;
}

const official = 'OFFICIAL-SENSITIVE';
const open = { minimumMarking: official, compartments: [], covert: false } as const;
const covert = (minimumMarking: string, ...compartments: string[]) => ({ minimumMarking, compartments, covert: true });
const hint = (source: number, assessment: string | null) => ({ source, assessment });

export const sourceTypes: CodeList<SourceType> = {
  id: 'source-type',
  version: '1',
  source: 'House defaults, to be confirmed with the customer',
  codes: [
    { code: 'OFFICER', label: 'Officer observation', gradeHint: hint(1, 'A'), humanSource: false, ...open },
    { code: 'PUBLIC', label: 'Named member of the public', gradeHint: hint(2, null), humanSource: true, ...open },
    { code: 'ANONYMOUS', label: 'Anonymous line', gradeHint: hint(2, 'D'), humanSource: true, ...open },
    { code: 'PARTNER', label: 'Partner agency', gradeHint: null, humanSource: true, ...open },
    {
      code: 'CRIME_RECORD',
      label: 'Crime, incident or custody record',
      gradeHint: hint(1, 'A'),
      humanSource: false,
      ...open,
    },
    { code: 'ANPR', label: 'Number plate read', gradeHint: hint(1, 'A'), humanSource: false, ...open },
    { code: 'OSINT', label: 'Open source', gradeHint: hint(2, null), humanSource: false, ...open },
    {
      code: 'COMMS_DATA',
      label: 'Communications data',
      gradeHint: hint(1, 'A'),
      humanSource: false,
      ...covert(official, 'CD'),
    },
    { code: 'CHIS', label: 'Covert human source', gradeHint: null, humanSource: true, ...covert('SECRET', 'CHIS') },
    {
      code: 'SURVEILLANCE',
      label: 'Directed or intrusive surveillance',
      gradeHint: hint(1, 'A'),
      humanSource: false,
      ...covert('SECRET', 'COVERT'),
    },
    {
      code: 'UNDERCOVER',
      label: 'Undercover officer',
      gradeHint: hint(1, 'A'),
      humanSource: true,
      ...covert('SECRET', 'UC'),
    },
    {
      code: 'INTERCEPT',
      label: 'Interception',
      gradeHint: hint(1, 'A'),
      humanSource: false,
      ...covert('SECRET', 'INTERCEPT'),
    },
    {
      code: 'SAR',
      label: 'Suspicious activity report',
      gradeHint: hint(2, null),
      humanSource: true,
      ...covert(official, 'SAR'),
    },
    { code: 'PRISON', label: 'Prison intelligence', gradeHint: null, humanSource: true, ...open },
    {
      code: 'FOREIGN',
      label: 'Foreign law enforcement',
      gradeHint: null,
      humanSource: true,
      ...covert(official, 'ORCON'),
    },
  ],
};

/** The source type of a code; null where the list does not have it. */
export function sourceType(code: string): SourceType | null {
  return sourceTypes.codes.find((t) => t.code === code) ?? null;
}
