import type { Lexicon } from '../rule.js';

/** How a text answers what somebody was asked to find out. */
export const taskingEchoWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'covert'],
      words:
        '(?:the [\\p{L}]+ )?(?:that )?you (?:asked|wanted)(?: about| to know)?|about the \\p{L}+ you wanted|in answer to your (?:question|query)(?:: \\p{L}+)?|re (?:the|your) question(?: about \\p{L}+)?|as (?:tasked|requested|instructed)|answers? task \\d+(?: set \\d+ \\p{L}+)?|(?:asked (?:where|who|what|when|if) [^.;\\n]{1,40})?(?:and )?this is the answer|following (?:your|the) tasking|(?:per|since|regarding) your (?:request|tasking|question|last)|since you asked|you were asking(?: about \\p{L}+)?|the (?:answer|reply) to (?:your|the) question|task(?:ing)? \\d+|as (?:asked|told to)|was sent to find out|went back to (?:check|look) (?:as|because)(?: \\p{L}+){1,2}|you had asked (?:me|us|for)',
    },
  ],
  falseFriends: [],
};
