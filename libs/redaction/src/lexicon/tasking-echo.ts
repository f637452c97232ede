import type { Lexicon } from '../rule.js';

/** How a text answers what somebody was asked to find out. */
export const taskingEchoWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'covert'],
      words:
        '(?:the [\\p{L}]+ )?(?:that )?you (?:asked|wanted)(?: about| to know)?|about the \\p{L}+ you wanted|in answer to your (?:question|query)(?:: \\p{L}+)?|re (?:the|your) question(?: about \\p{L}+)?|as (?:tasked|requested|instructed)|answers? task \\d+(?: set \\d+ \\p{L}+)?|(?:asked (?:where|who|what|when|if) [^.;\\n]{1,40})?(?:and )?this is the answer|following (?:your|the) tasking',
    },
  ],
  falseFriends: [],
};
