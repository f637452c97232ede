import { findWith } from './find-with.js';
import type { PersonalSpan } from './personal-span.js';
import { model } from './tagger/model.js';

/** Version of the lexicon, the forms and the model; stands in the audit beside what was found. */
export const personalDataVersion = 'personal/2';

/**
 * The personal data of a text (domain 6.2 and 7.1; UK GDPR article 4(1)): people, places, organisations, addresses, dates,
 * ages, titles, nationalities and identifiers, in the order they stand and without overlaps. Never throws for what a text
 * holds; the same text gives the same spans; time grows with its length alone. Finding nothing proves nothing.
 */
export function findPersonalData(text: string): readonly PersonalSpan[] {
  return findWith(text, model);
}
