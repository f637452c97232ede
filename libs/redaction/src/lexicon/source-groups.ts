/** Kinds of origin a rule may ask for. */
export type SourceGroup =
  | 'person'
  | 'lay'
  | 'line'
  | 'named-person'
  | 'private'
  | 'covert'
  | 'deployed'
  | 'data'
  | 'institution'
  | 'partner'
  | 'prison'
  | 'sar'
  | 'officer'
  | 'official'
  | 'osint';

/** Version 1. Which kinds of origin each source type belongs to [D]. */
export const sourceGroups: Readonly<Record<string, readonly SourceGroup[]>> = {
  OFFICER: ['official', 'officer'],
  ANPR: ['official'],
  CRIME_RECORD: ['official'],
  OSINT: ['official', 'osint'],
  PUBLIC: ['person', 'lay', 'named-person'],
  ANONYMOUS: ['person', 'lay'],
  PARTNER: ['institution', 'partner'],
  FOREIGN: ['institution'],
  PRISON: ['institution', 'prison'],
  SAR: ['institution', 'sar'],
  CHIS: ['person', 'named-person', 'covert', 'private'],
  UNDERCOVER: ['covert', 'private', 'deployed'],
  SURVEILLANCE: ['covert', 'deployed'],
  INTERCEPT: ['covert', 'private', 'line'],
  COMMS_DATA: ['covert', 'data'],
};

/** Groups of a type nobody told us of: everything that guards a person, so that it is looked at most strictly. */
export const unknownSourceGroups: readonly SourceGroup[] = [
  'person',
  'lay',
  'line',
  'named-person',
  'covert',
  'private',
  'deployed',
  'data',
  'institution',
  'partner',
  'prison',
  'sar',
  'officer',
];
