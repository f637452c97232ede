import type { Lexicon } from '../read/lexicon.js';

/** Words that say that nobody was told yet (QA23). */
export const unrouted: Lexicon = {
  name: 'unrouted',
  version: '1',
  phrases: [
    'no referral|safeguarding|marac|mash|nrm|ppn|one *3 made|submitted|done|told|informed|shown|yet|sent|raised',
    'referral|mash|safeguarding|marac|nrm *3 not|to_be|will|awaited|pending|outstanding|needed|required|considered|intended|consider|yet|tbc',
    'consider|considering|to_consider|recommend|should referral|referring|safeguarding',
    'logged|recorded|closed *3 as|nuisance|nfa|no_further',

    'will see what',

    'ttl to be considered',
  ],
};
