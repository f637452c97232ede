import type { PhraseLexicon } from '../phrases/scan.js';

/** How a text speaks of a run of grades. */
export const gradePatternWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: 'any',
      say: [
        '<ordinal>|<count>|# consecutive|straight|successive|further|more? ><report> in_a_row|running|consecutively|since|this? from|of|by|via|on|for? ~{0,4} , all|each|every|and_all|graded|are|at|also|both? ~{0,1} <gradecode>',
        '<ordinal>|<count>|another|# ><gradecode> in|from|of|running|this|on|since|log|report|for|at|this_month|by|to ~{0,6}',
        '<ordinal>|<count>|# consecutive|straight|successive ~? <report>|<gradecode>',
        '<ordinal>|<count>|# <report> , same ~{1,2}',
        'all|every|each|both|most <ordinal>|<count>|of|# ~{0,3} ><report> ~{0,3} is|are|was|were|at|have|come|graded ~{0,1} <gradecode>',
        'all|every|each|both <report> ~{0,4} <gradecode>',
        'graded|assessed|evaluated|scored <gradecode> like|as|again|throughout|every|each|always|consistently|in_line ~{0,5}',
        'always|again|consistently|invariably|never|usually|routinely|habitually|uniformly|only graded|been|is|at|anything|below|comes|given ~{0,2} <gradecode>',
        'run|string|series|streak|line|pattern|succession|sequence|batch of ~{0,2} <gradecode>',
        '<gradecode> as|like before|usual|always|ever|all|every|with|the|its ~{0,5}',
        '<gradecode> again|throughout|since|every_time|each_time|across ~{0,3}',
        'same|usual|identical|unbroken|standing grade|grading|evaluation|<gradecode> as|again|for|throughout|since|on ~{0,5}',
        'grade|grading carried|copied|rolled|kept|unchanged|same|taken|left over|forward|from|as|since|throughout ~{0,4}',
        '<ordinal>|<count>|# ><report> in|running|from this|a|the|row|<ordinal>|<count>|# ~{0,3}',
      ],
    },
  ],
  falseFriends: ['<count>|# reports|report|logs|log in|of all? <count>|# ~{0,2} crime|crimes|theft|thefts'],
};
