import type { Lexicon } from '../read/lexicon.js';

/** Words of a report in which nothing is alleged (QA18). */
export const noPurpose: Lexicon = {
  name: 'no-purpose',
  version: '1',
  phrases: [
    "could|couldn't|can't|cannot|would|did|does|wouldn't|unable not|to? say|state|give|explain what|why|for|any *2 for|crime|offence|wrong|reason|about|he|she|they",
    'keeps|keep himself|herself|themselves|itself to',
    'no offence|offences|crime|criminality|criminal|wrongdoing|illegality *2 alleged|suggested|disclosed|mentioned|known|described|identified',
    'is|are weird|odd|strange|creepy|foreign|different|not_from',
    'wants|wanted|asked|would_like police to look|check|keep|speak *3 into|on|an|to',
    "just|only do|does|did|because not|n't? like *2 him|her|them",
    "does not|doesn't|did_not like",
    'not from round|around here',
  ],
};
