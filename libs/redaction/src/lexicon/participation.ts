import type { Lexicon } from '../rule.js';

const deeds =
  'held|carried|bought|drove|took|helped|paid|moved|stored|hid|delivered|collected|counted|minded|lent|sold|weighed|packed|loaded|unloaded|introduced|purchased|supplied|accompanied|attended|handed|kept watch|acted as|gave (?:him|her|them) a lift|drove (?:him|her|them)|was paid to|took part|signed|cashed|dropped off|picked up';

/** The source as one who took part. */
export const participationWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'covert', 'institution'],
      words: `(?:I|we|(?:the )?source|UC|informant|\\p{Lu}\\p{L}+) (?:was|were|am|have been|had been) asked to (?:[\\p{L}]+ ){1,4}[\\p{L}]+(?: (?:for a bit )?and (?:did|said (?:he|she) would))?`,
    },
    {
      groups: ['person', 'covert'],
      words: `(?:I|we|(?:the )?source|UC|informant) (?:${deeds})(?: [\\p{L}\\p{N}'-]+){0,4}`,
    },
    { groups: ['person', 'covert'], words: '(?:asked|told|got|sent|paid) me to(?: \\p{L}+){1,4}' },
    {
      groups: ['named-person'],
      words: `bought an?(?: \\p{L}+){1,3}|(?:caller|informant) (?:has |had )?(?:${deeds})(?: \\p{L}+){0,4}|when the caller(?: \\p{L}+){1,4}`,
    },
    { groups: ['person', 'officer'], words: '(?:he|she|they) owes? me(?: \\p{L}+){0,4}' },
    {
      groups: ['deployed', 'covert'],
      words: '(?:a )?sample (?:was )?sent to(?: \\p{L}+){1,4}|purchase of \\p{L}+ from(?: [\\p{L}]+){1,2}',
    },
    {
      groups: ['person', 'institution'],
      words:
        '(?:pulled a (?:knife|gun|blade) on|threatened|attacked|hit|asked) (?:him|her|them) (?:for \\p{L}+ once)|pulled a (?:knife|gun|blade) on (?:him|her|them)',
    },
  ],
  falseFriends: [],
};
