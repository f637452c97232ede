import type { Lexicon } from '../rule.js';

/** Figures finer than a person would give. */
export const precisionWords: Lexicon = {
  version: '1',
  entries: [
    { groups: ['covert', 'institution', 'person'], words: '(?:at )?(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d' },
    {
      groups: ['covert', 'institution', 'person'],
      words: '(?:position |at )?-?\\d{1,2}\\.\\d{4,8}, ?-?\\d{1,3}\\.\\d{4,8}',
    },
    {
      groups: ['covert', 'person'],
      words:
        'was then not used for \\d+ hours|complains of (?:a |his |her )?\\p{L}+|for \\d+ (?:minutes|min) \\d+ seconds',
    },
  ],
  falseFriends: [],
};

/** A three-word address; it opens with marks that are no letters, so it stands by itself. */
export const threeWords = /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/gu;
