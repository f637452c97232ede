import type { Lexicon } from '../rule.js';

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const part = '(?: (?:morning|afternoon|evening|night|dinner ?time|dinner|tea ?time|lunch ?time))';
const spoken =
  '(?:half|quarter|ten|twenty|five|twenty[- ]five)(?: (?:past|to))? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/** Exact times of what happened among few. What is still to come must stay, so days to come are not here. */
export const privateTimeWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['private'],
      words: `(?:at |about |around )?(?:[01]\\d|2[0-3])[0-5]\\d(?: ?hrs| hours)?(?: (?:last night|yesterday|on the \\d{1,2}(?:st|nd|rd|th)))`,
    },
    { groups: ['private'], words: `at (?:[01]\\d|2[0-3])[:.]?[0-5]\\d(?: ?hrs| hours)?` },
    { groups: ['private'], words: `last ${day}${part}?|on the ${day}|${day}${part} after [\\p{L}-]+` },
    {
      groups: ['private', 'named-person'],
      words: `between ${spoken} and ${spoken}|(?:on )?${day} \\d{1,2} \\p{L}+ (?:at |around |about )?${spoken}(?: (?:at night|in the (?:morning|evening)))?`,
    },
    {
      groups: ['private'],
      words: `(?:${day}|yesterday) at (?:about |around )?(?:[01]\\d|2[0-3])[:.]?[0-5]\\d|(?:just |a bit )?(?:after|before|gone) ${spoken}|at (?:about |around |roughly )?\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)(?: (?:yesterday|last \\p{L}+))|yesterday${part}`,
    },
    { groups: ['partner'], words: `told (?:her|him|them) (?:on ${day}|last ${day}|yesterday)` },
  ],
  falseFriends: [],
};
