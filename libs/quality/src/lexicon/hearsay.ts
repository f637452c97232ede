import type { Lexicon } from '../read/lexicon.js';

/** Words of a second-hand account: the giver did not see it (QA05, QA09). */
export const hearsay: Lexicon = {
  name: 'hearsay',
  version: '1',
  phrases: [
    'heard it|this|that|about|all? from|off|through|via',
    'heard|learnt|learned|got|had|has|getting it|this|that? *2 from|off|via a|an|the|his|her|their|my|our|someone|somebody|another|one|people|staff',
    'was|were|been|being told|informed|tipped by|this|that|about|it|of',
    'told to|by a|an|his|her|their|the|him|my',
    'he|she|they told|tells it|this to the|a|an',
    'another|other|one|a|his|her|my|our|the mum|mother|parent|neighbour|friend|mate|colleague|resident|lad|customer|driver|worker|prisoner|inmate|member|person|man|woman told|tells|says|said|informed me|us|her|him|them|staff|that',
    'mate|mates|friend|friends|neighbour|neighbours|cousin|people|everyone|everybody|folk|locals|residents says|say|said|reckon|reckons|claim|told|tell',
    'word is|has|on that|it|the',
    'rumour|rumours|gossip|talk has|is|in|on|going|goes|that|around|among',
    'common knowledge|talk that|on|in|round',
    'second|third hand',
    'second-hand|third-hand|hearsay',
    'secondhand|thirdhand',
    'apparently',
    'it is|was said|rumoured|alleged|claimed|reported|understood that|among|on|in|to',
    'is|are said|rumoured|alleged|understood to',
    'people|they are|in|on|all? say|saying|comments',
    'council|police|partner|housing|school|he|she went in and found',
    'received by *3 from',
    'passed|relayed|forwarded|repeated on? by|from a|an|the|his|her|their|my',
    'according to',
  ],
};
