import type { Lexicon } from '../rule.js';

/** How a text ties itself to other releases of its origin. */
export const mosaicWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'covert', 'institution'],
      words:
        "further to (?:my|our|the) (?:last|previous|earlier)(?: \\p{L}+){0,5}|follows (?:on )?from (?:my|the) (?:last|earlier|previous)(?: \\p{L}+){1,2}|same source as(?: \\p{L}+){1,3}|part \\p{L}+ of \\p{L}+|see also the (?:note|log|report) sent to(?: \\p{L}+){1,2}|as in my (?:last|earlier|previous)(?: \\p{L}+)?|further to my(?: \\p{L}+){1,6}|same subject as the earlier report(?:, same origin)?|same origin|the next (?:log|report|note) from(?: \\p{L}+){1,2} will(?: \\p{L}+){1,4}|\\p{L}+ of \\p{L}+ linked (?:notes|logs|reports)|read with those sent(?: \\p{L}+){1,6}|copies of last (?:week|month)'s(?: \\p{L}+){1,3}(?:, same \\p{L}+)?(?:, attached)?",
    },
  ],
  falseFriends: [],
};
