import type { PhraseLexicon } from '../phrases/scan.js';

const spoken = 'half|quarter|ten|twenty|five|twenty_five? past|to? <hour>';
const ends =
  'last_night|yesterday|this_morning|the_night_before|the_day_before|the_previous_night|that_night|that_evening|the_same_night';

/** Exact times of what happened among few. What is still to come must stay, so days to come are not here. */
export const privateTimeWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['private', 'named-person'],
      say: [
        `between ${spoken} and ${spoken} [in the <part>|at night]?`,
        `on? <oneday> # <month> at|around|about|just|some|roughly? ${spoken} [at night|in the morning|in the evening]?`,
        `on? <oneday> the? # of? <month> [at|around|about <hour>]?`,
        `on <oneday>|# night|morning|evening|afternoon|last at|about|around|just|gone? ${spoken} [at night|in the morning]?`,
        `last <oneday> <part>? at|about|around|just|gone|after|before? ${spoken}`,
        `at|about|around|just|roughly|approximately|approx # [am|pm|hrs|hours]? ${ends}`,
        `at|about|around|just|gone|after|before half|quarter|ten|twenty|five past|to <hour> ${ends}`,
        `${ends} at|about|around|just|some|roughly|after|before|gone ${spoken}`,
        `${ends} at|about|around|just|some|roughly|after|before|gone # [am|pm|hrs|hours]?`,
      ],
    },
    {
      groups: ['private'],
      say: [
        'last <oneday> <part>?',
        'on the <oneday> <part>?',
        '<oneday> <part> , at|after|before|just|during|around|when ~{1,2}',
        'the <oneday> before|after|of|morning|night|evening|afternoon ~{1,2}',
        'this <oneday> just gone|past',
        `at|about|around|just [after|before]? #{1,2} hrs|hours`,
        'after|before|during|at_the_end_of|halfway_through the? lock_in|lock_up|wake|christening|wedding|funeral|barbecue|bbq|match|lesson|session|shift|visit|meal|party|service|mass|prayers|card_game|poker_game|darts|bingo|kick_off|school_run|stag|hen|do|baptism|confirmation|birthday|anniversary|tea|dinner|handover|meeting|quiz',
        'yesterday <part>?',
        `just? a? bit? after|before|gone|about|around|at ${spoken} [yesterday|last <oneday>|last night]?`,
        'the night|morning|day|evening of|after|before the|his|her|their ~{1,2}',
        '<num>|# nights|days|evenings|weekends ago',
      ].map((s) => s.replace('(#)', '#').replace(' ~{0,0}', '')),
    },
    {
      groups: ['partner', 'prison', 'institution'],
      say: [
        `told|informed|said_to|confided_in|showed|disclosed_to|came_to|spoke_to|rang|approached|visited|saw <obj>|staff|police on <oneday> ~{0,1}`,
        'told|informed|said_to|confided_in|showed|disclosed_to|came_to|spoke_to|rang|approached <obj>|staff last <oneday>|week|night',
        'told|informed|showed|rang|approached <obj>|staff yesterday|this_morning',
        'at|after|during <own>|the|a|an <oneday>|# appointment|clinic|session|lesson|tutorial|check|visit|surgery',
      ],
    },
    {
      groups: ['private', 'named-person'],
      say: [
        'at? about|around|just|some|roughly|gone? [half|quarter|ten|twenty|five|twenty_five past|to|after <hour>|half <hour>] on|the|that|last|this|of|in|at|yesterday <oneday>|morning|night|evening|afternoon|same|night|last ~{0,1}',
        'on|last|this|the|just? <oneday>|sat|yesterday <part>? at|about|around|just|gone|roughly|some? at|about|around|before|after|gone? ><clockspoken>',
        '<oneday> night|nite|morning|evening|afternoon|dinner_time|tea_time|dinnertime|teatime , at|about|around|just|gone|roughly|shortly about|before|after|gone? #|<hour>',
        '<oneday> just gone',
        'shortly|just|soon|immediately|straight before|after # hrs|hours|am|pm?',
        'on the <oneday> ~{1,2} tide|shift|sailing|service',
        'before|after the|last <own>? ~{0,2} fair|regatta|match|funeral|wedding|do|market|sale|meeting|wake|party',
        'after closing|hours|last_orders|time|lock_up|dark_on_the_#',
      ],
    },
    {
      groups: ['institution'],
      say: [
        'at? about|around|just? [half|quarter|ten|twenty|five past|to <hour>] this|last|yesterday|on morning|night|evening|afternoon|<oneday> ~?',
        'it|this|that was at|during|on|after <own>|the|a ~{1,4} on <oneday>',
      ],
    },
  ],
  falseFriends: ['on|every|each|most <day> and <day>', 'in custody since ~{1,2}'],
};
