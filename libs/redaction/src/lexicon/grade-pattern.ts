import type { Lexicon } from '../rule.js';

/** How a text speaks of a run of grades. */
export const gradePatternWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: 'any',
      words:
        "\\p{L}+ (?:consecutive )?logs?(?: in a row)?(?: from this (?:origin|isr|source|number))?,? (?:all )?[123][A-E](?: from this \\p{L}+)?|all \\p{L}+ of this origin's logs(?: since \\p{L}+)? are [123][A-E]|graded [123][A-E] like(?: \\p{L}+){1,6}|\\p{L}+ [123][A-E] in \\p{L}+ days from this \\p{L}+|\\p{L}+ logs, same team|(?:every|each|all) (?:other )?(?:log|report)s? (?:from|of) this (?:source|origin|number|deployment|plot)(?: (?:is|are|was|were) [123][A-E])?|always graded [123][A-E]|run of [123][A-E]s?",
    },
  ],
  falseFriends: [],
};
