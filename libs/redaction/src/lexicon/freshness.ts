import type { PhraseLexicon } from '../phrases/scan.js';

/** How a text says that it is hours old. */
export const freshnessWords: PhraseLexicon = {
  version: '3',
  sayings: [
    {
      groups: ['person', 'institution', 'officer'],
      say: [
        'it|this|that was said|told|heard|passed|learnt|learned|disclosed|mentioned|put|reported|let_slip ~{0,3} last_night|this_morning|this_afternoon|this_evening|today|tonight|yesterday|within_the_hour',
        'said|told|heard|passed|learnt|received|disclosed|overheard only|just? this_morning|this_afternoon|this_evening|tonight|within_the_hour',
      ],
    },
    {
      groups: ['private', 'deployed'],
      say: [
        'fresh? from? last night [, and it was only last night]?',
        'as_of|up_to|until|since? an|one|two|three|half_an|couple_of|few|# hours|hour|minutes|mins ago',
        'minutes|moments|seconds|hours ago',
        'only|just|literally? this_morning|this_afternoon|this_evening|just_now|right_now|tonight|earlier_today|earlier_tonight|a_moment_ago|within_the_hour|within_the_last_hour',
        'as of|at this now|morning|writing|moment|minute|time',
        'as I write',
        'at the time of writing|reporting|the_call|this_contact|contact',
        'straight|directly|hot|fresh|live from|off|out|after ~{1,2}',
        '<pron>|source|who has|have|had|was|were only? just left|come|heard|rung|phoned|seen|got|arrived|gone|returned|walked|parted|dropped|spoken|been|put|hung|decided|agreed ~{0,2}',
        'only just ~{1,2}',
        'fresh , ~{0,2} old|hours|hrs|today|off|in',
        '# hours|hrs|hour|mins|minutes old|ago|since|before|after|earlier ~{0,2}',
        'an|one|half_an|two|a_few|couple_of hour|hours|minutes|mins before|after|since|earlier|old ~{0,2}',
        "tonight's|today's|this_morning's|this_evening's|last_night's ~?",
        'as at|of ~{1,3} today|tonight|now|this_morning',
        'tea_time|dinner_time|lunchtime|breakfast|noon today',
        'today at|around|about|just ~{1,2}',
        'not|less_than|within|under an|one|two|three|half_an|# hour|hours|minutes old|ago|of|after|since|before|later ~{0,2}',
        'still there|going|on|in_progress|happening|inside now|as ~{1,2}',
        'happening now|tonight',
        'going on now|as',
        'overnight',
        'yesterday',
        'the early hours of today|this ~?',
        'in the last|past few? #? hour|hours|minutes|half_hour',
        'since|until last night|this_morning',
        'reported|passed|rung|phoned in? within|inside|straight|immediately ~{1,4}',
        'current|accurate|correct as|at of? # ~?',
      ],
    },
    {
      groups: ['named-person'],
      say: [
        '<ordinal> night|day|time running|in_a_row ~{0,1} last_night|today|yesterday?',
        'about|around|roughly|at? <hour>|half|quarter ~{0,2} this morning|mornin|afternoon|evening',
        'last night , ~{0,1} about|around|at|just|gone <hour>',
        'an|one|half_an|two|ten|five|twenty|# hour|hours|minutes|mins ago',
        'just now',
        'right now',
        'just this minute|second',
        'this very minute|morning',
        'as we speak',
        'just|only seen|saw|heard|drove|walked|happened|gone|left|went ~{0,2} now|ago',
      ],
    },
  ],
  falseFriends: ['yesterday and today'],
};
