import type { PersonalKind } from '../personal-span.js';

/**
 * The kinds the tagger tells apart; label 0 is "none", then a first and a following label for each kind. `ADDRESS` stands
 * twice: a whole address in one piece, and a part of one (number, street, flat) that stands by itself.
 */
export const taggedKinds: readonly PersonalKind[] = [
  'PERSON',
  'PLACE',
  'ORGANISATION',
  'ADDRESS',
  'DATE',
  'NATIONALITY',
  'TITLE',
  'AGE',
  'NUMBER',
  'ADDRESS',
];

/** The place of "part of an address" in `taggedKinds`. */
export const addressPart = 9;

export const labelCount = 1 + 2 * taggedKinds.length;

/** The label of the first token of a kind. */
export const firstLabel = (kind: number): number => 1 + 2 * kind;
/** True for labels that continue a span. */
export const continues = (label: number): boolean => label > 0 && (label & 1) === 0;
/** The kind of a label other than 0. */
export const kindOfLabel = (label: number): number => (label - 1) >> 1;
