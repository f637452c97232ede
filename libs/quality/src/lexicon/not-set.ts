import type { Lexicon } from '../read/lexicon.js';

/** Words that say that a field of the form was left empty (QA19, QA24, QA26). */
export const notSet: Lexicon = {
  name: 'not-set',
  version: '1',
  phrases: [
    "not|never|no|isn't|wasn't|hasn't|un been|be? yet|been? set|chosen|entered|stated|completed|selected|recorded|added|given|assigned|filled|done|coded|allocated|decided|ticked|known|applied|available|populated|provided|specified|marked",
    'left blank|empty|open|unset|out|off|undecided',
    'blank|missing|omitted|unset|absent|outstanding|awaited|tbc|tbd|pending|incomplete|empty|unknown|undecided|unallocated|uncoded|unfilled|unpopulated',
    'to be added|set|confirmed|completed|chosen|entered|decided|done|advised|determined|selected|assigned',
    'to|will follow',
    'no|without category|categories|subject|data_subject|mopi|review_date|theme|themes|group|geo-code|geocode|retention|location_code|code|review',
    'needs|need|requires setting|adding|completing|coding|choosing|doing|filling|a',
    'still|yet|waiting to|for be? set|add|added|choose|do|completed|needed|coded',
    'could not be? coded|found|set|geocoded',
    'cannot be coded|set|placed|geocoded',
    'for|by *3 intelligence|office|bureau|someone|supervisor to set|add|choose|complete|code|decide',
  ],
};
