import type { Lexicon } from '../rule.js';

/** How a text says that it is hours old. */
export const freshnessWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['private', 'deployed'],
      words:
        '(?:fresh )?(?:from )?last night(?:, and it was only last night)?|(?:as of )?(?:an|one|two|half an) hours? ago|(?:\\d{1,2}|ten|twenty|thirty) minutes ago|(?:earlier )?this (?:morning|afternoon)|just now|yesterday|right now|earlier today|within the (?:last )?hour|has just (?:left|come|heard|rung)|not (?:an|two) hours? old|hot off the \\p{L}+',
    },
    {
      groups: ['named-person'],
      words:
        '(?:third|second|fourth) night running last night|about (?:one|two|three|four|five|six) this mornin(?:g)?|(?:an|one|half an) hour ago|ten minutes ago|just now',
    },
  ],
  falseFriends: [],
};
