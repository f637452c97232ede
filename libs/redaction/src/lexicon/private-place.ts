import type { PhraseLexicon } from '../phrases/scan.js';

const within =
  'in|inside|behind|under|underneath|beneath|beside|below|above|on|at|into|round|by|from|out_of|from_behind|from_under|back_of|at_the_back_of';

/** Places where only somebody close could be, and places something was seen from. */
export const privatePlaceWords: PhraseLexicon = {
  version: '3',
  sayings: [
    {
      groups: ['person', 'institution', 'deployed'],
      say: [
        'from|out_of|through|at my|his|her|their|our|its [own]? [front|back|upstairs|downstairs|rear|side|kitchen|bedroom|bathroom|living_room|landing|box_room|first_floor|top_floor|office|shop|spare]? [front|back|upstairs|downstairs|rear|side|kitchen|bedroom|bathroom|living_room|landing]? <window> !park|wash',
        'from|out_of|over|across|through the|a|an [own]? [front|back|upstairs|downstairs|rear|side|kitchen|bedroom|bathroom|living_room|landing|box_room|first_floor|top_floor|office|garden|party|adjoining|shared|thin|net|dividing|boundary|neighbouring|next]? fence|hedge|window|windows|balcony|top_deck|wall|partition_wall|letter_box|letterbox|net_curtain|net_curtains|curtain|curtains|blind|blinds|peephole|peep_hole|spyhole|spy_hole|gap|skylight|hatch',
        'from|out_of the|a flat|house|room|office|shop|caravan|bedroom|box_room|spare_room|garage|van|car|vehicle|shed|upstairs|loft|attic|field|hedge|roof|bench|table above|below|opposite|next_door|over|across|overlooking ~{0,4}',
        'from behind my|his|her|the|their ~{0,1} curtain|curtains|blinds|nets|hedge|bins|till|counter|bar|wall|fence',
        'overlooks|overlooking|looks|looking|faces|facing|backs|backing on? to|onto|over|out|straight|directly|right? the|his|her|their|it ~{0,2}',
        'has|with|got a? clear|good|direct|full|perfect view of|over|from ~{1,3}',
      ],
    },
    {
      groups: ['person', 'institution'],
      say: [
        '!^ complainant|caller|informant|i|we|she|he|who|reporter|they? >lives|live|living|lived|works|work|working|resides|stays|parks|moors|rents directly|right|just|immediately|almost? opposite|next_door|upstairs|downstairs|above|below|behind|beside|adjacent|across|over|round|two|three ~{0,3}',
        'complainant|caller|informant|i|we|she|he|who? >lives|live|living|works on|in|at the same|next|opposite|adjoining|floor ~{1,2}',
        'sat|sitting|parked|stood|standing|waiting|hiding|working|smoking up? in|on|at|outside|inside|behind his|her|my|their|our ~{0,2} <window> opposite?',
        'two|three|four|few doors|houses|gates|pitches|berths|plots|pens along|down|up|away|from ~{0,1}',
        'the flat|house|room|office|unit|shop|floor|caravan|pitch|berth above|below|opposite|next|underneath|upstairs|downstairs|behind|across ~{0,2}',
        'on|along|down|across the same? landing|corridor|row|terrace|close|stairwell|cul-de-sac',
        'feel|felt|hear|heard|hears|see|sees|smell|smelt|smells it|them|him|her|everything|voices|music|banging|machines? ~{0,2} through|over|coming_through my|his|her|their|the|our ~{0,2} ceiling|floor|floors|wall|walls|floorboards|pipes|vent|vents|fence|partition',
        'shares|sharing|share|shared a|the|an|our|his|her fence|wall|drive|driveway|entrance|stairwell|landing|boundary|hedge|path|alley|garden|yard ~{0,2}',
      ],
    },
    {
      groups: ['private'],
      say: [
        `[under netting]? ${within} the|his|her|their|my|our|'s|that [back|front|spare|upstairs|downstairs|rear|old|end|first|second|little|main|private|staff|under|outside|left|right|hand|false|kitchen|top|bottom]{0,2} <room> !park|boot|wash|hire|club|dealer|lot|auction|transporter|ferry|door|thief|thieves|sale [behind|of|at|by|round|beside|under|over|next|off ~{1,3}]?`,
        'sat|sitting|seated|stood|standing|stayed|eating|drinking|playing_cards|talking|met|meeting round|at|in|on|by|next|opposite|across|with|between|beside <det>|my ~{1,3}',
        'under|beneath|behind|inside [loose|a|the|some]? ~? netting|tarpaulin|sheet|sheets|blankets|panel|boards|floorboards|tiles|skirting|insulation|plasterboard|skip|pallets|logs|hay|straw|bales|manger|feed|wheelie|stable|stables|kennels ~{0,0} [behind|in|of|at|by ~{1,3}]?',
        "at|in|round|inside <own>|'s|the ~? mam's|mum's|nan's|dad's|mother's|ex's|sister's|brother's|girlfriend's|cousin's kitchen|house|flat|gaff|place|table|lounge|bedroom|back|front|garden",
        'upstairs|downstairs|out_the_back|round_the_back|out_back in|at|of the|his|her ~{1,2}',
      ].map((s) => s.replace(' ~{0,0}', '')),
    },
    {
      groups: ['deployed'],
      say: [
        '[in|from|at|inside|on]? the? [upstairs|front|rear|back|first_floor|top_floor|disused|empty|upper]? box_room|boxroom|bedroom|loft|attic|garage|hedge_line|hedgerow|treeline|tree_line|roof_space|rooftop|stairwell|church_tower|signal_box|tower|shed|barn|portakabin|office|flat|shop|hide|ditch|copse|skip|wood|woods of|above|over|opposite|overlooking|across|facing|in|at ~{1,6}',
        '[in|from]? the? [upstairs|front|rear|back] box_room|boxroom|bedroom|loft|attic|room|window',
        'children|people|voices|kids|baby|dog|tv|television|radio|music heard|audible|on|crying|barking|playing in|from the? next|adjoining|other|upstairs|back|room|background ~{0,1}',
        'from|in|inside|behind a|the ~? parked|stationary|unmarked|covert|static van|car|vehicle|lorry|house|flat|premises|hide|position|address|building ~{0,3}',
      ],
    },
    {
      groups: ['named-person'],
      say: [
        'on the concrete|gravel|verge|slipway|quay|drive|tarmac|yard|track|headland by|near|beside|next|outside|behind ~{1,3}',
        "by|beside|next|behind|near my|our|his_own|her_own|caller's ~{1,2}",
      ],
    },
    {
      groups: ['private'],
      say: [
        "in|inside|into|from|at|by|on|behind|under 's|his|her|their|the|^ ~{0,2} motor|car|cab|van|jeep|pickup|pick_up|truck|lorry|taxi|boat|narrowboat|launch|rib|caravan|wagon|trailer|tailgate|rig|barge !park|wash|hire|dealer|lot|driver|boot|ferry|park",
        'in|at|round|from|by the|his back|rear|front of ~{1,4}',
        'behind|inside|under|in|beneath a|the|his|her|that|some false|hidden|stud|dummy|fake|loose|partition ~? wall|panel|ceiling|floor|compartment|bottom|board|sole|tile',
        'in|under|beneath|inside|behind the|his|her chart|work|dining|kitchen|card|poker|coffee|dressing|bedside|pool|snooker|picnic ~? table|bench|baize',
        'on|round|over the ~{0,2} baize|table|tailgate|sofa|slab|workbench|bench',
        'in|at the lay_by|layby|smoking_area|beer_garden|tackroom|chip_shop|net_loft|bothy|beach_hut|smoke_room|lounge_bar|taproom|bookies|back_bar|betting_shop',
        'over supper|dinner|breakfast|lunch|drinks|the_vol_au_vents|a_pint|pints|cards|a_meal|a_curry|a_brew|coffee in|at|on|aboard ~{1,2}',
        'beneath|under|in|inside|behind the wheelhouse|engine|fish|anchor|sail|coal|log|dog|hay|feed|ice|chest ~',
        'in the ~{0,2} dog|feed|fish|ice|tool|coal|tuck box|bin|locker|hatch',
        'this|it|that was in|at|on|inside|behind|under|aboard ~{1,5}',
        'shown|handed_over|seen|counted|opened in|at|on|inside|from|behind|under|aboard the|his|her|a ~{1,4}',
      ],
    },
    {
      groups: ['lay', 'institution', 'officer'],
      say: [
        '<pron>|who|caller|informant was|is|were stood|sat|standing|sitting|parked|up|hiding|walking|working|fishing|waiting|watching|halfway|queuing in|on|at|by|behind|up|outside|through|opposite|under|along ~{1,3} [at the time|when|as|and saw|watching|himself|herself]?',
        'in|from a|the|his|her ~? van|car|boat|lorry|truck|hide|tree|ditch|dyke|field|doorway|bench by|near|opposite|beside|outside|behind|overlooking|across ~{1,3}',
        'over|at|during|across <own>|the|a ~{0,3} vol_au_vents|buffet|wedding|funeral|wake|christening|bar_mitzvah|dinner|table|anniversary|party|barbecue|reunion|baptism|communion ~?',
      ],
    },
    {
      groups: ['officer'],
      say: [
        'in|inside|under|behind the ~{0,2} box|boot|bed|cab|bin|cupboard|floor of his|her|the ~{1,2}',
        'the steward|proprietor|owner|landlord|landlady|manager|licensee|secretary|caretaker|warden|concierge of|at the ~{1,2}',
      ],
    },
    {
      groups: ['deployed'],
      say: [
        'in|from|at|inside|via|using the|a|an ~{0,2} first|second|third|ground|top|upper floor|storey front|rear|back|side|window|flat? of? ~{0,4}',
        'in|from|inside the|a|an ~{0,2} room|loft|attic|dyke|ditch|hedge|hide|copse|barn|shed|tower|bothy|box|cupboard|roof|boatshed|pillbox|chimney|hayrick|stack above|opposite|overlooking|of|facing|behind|over? ~{0,3}',
        'office|kitchen|lounge|bedroom|saloon|cabin|cab|hall|workshop|garage of ~{1,4}',
        'seen|watched|observed|viewed|filmed|photographed|heard|kept from|through|via|inside the|a|an ~{0,3} window|windows|roof|rooftop|balcony|loft|attic|van|room|flat|floor|storey|tower|hedge|gallery|office|mart|building of|at|above|over|opposite? ~{0,4}',
      ],
    },
  ],
  falseFriends: [
    'over|through the fence|hedge|window|wall and|into|to|then|onto|before',
    'from|through the window ledge|sill|frame|cleaner',
    'in|from|of the|a|his|her boot|cab of the|a|his|her recovery|bus',
    'petrol|something|item|brick|firework|paint|excrement|note through the letter box|letterbox|window',
  ],
};
