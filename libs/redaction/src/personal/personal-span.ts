import type { IdentifierType } from '@collator/extraction';

/** Kinds of personal data that are no identifier of domain 6.2. `NUMBER`: an identifying number of no known scheme. */
export type PersonalKind =
  'PERSON' | 'PLACE' | 'ORGANISATION' | 'ADDRESS' | 'DATE' | 'AGE' | 'TITLE' | 'NATIONALITY' | 'NUMBER';

export type PersonalType = PersonalKind | IdentifierType;

/** A stretch of a text that tells who, where or what somebody is. */
export interface PersonalSpan {
  readonly type: PersonalType;
  /** Offsets into the text as it came, in UTF-16 units; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Exactly what stands there. */
  readonly span: string;
  /** How sure the finder is, above 0 and at most 1. An ordering, no probability of a court's kind. */
  readonly score: number;
}
