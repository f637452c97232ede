import type { PhraseLexicon } from '../phrases/scan.js';

const speaker =
  "informant's|caller's|source's|reporter's|complainant's|witness's|tipster's|correspondent's|writer's|author's|sender's|texter's|contact's";

/** Who the source is to somebody, or what he does. Relations of a subject are not meant and need no rule. */
export const relationWords: PhraseLexicon = {
  version: '3',
  sayings: [
    {
      groups: ['person', 'covert', 'institution'],
      say: ['my|our|me <rolemod>? <kin>|<role> who? <tell>?', '<kin>|<role> of mine|ours'],
    },
    { groups: ['person'], say: ['moja|moim|mój|mea|meu ~', 'sora|fratele|mama|soțul|sotul|vecinul mea|meu'] },
    {
      groups: 'any',
      say: [
        `${speaker} <rolemod>? <kin>|<role>|house|home|flat|employer|workplace|boss|shift|team|street|landing|desk|office|shop|stall|address|own`,
        "'s|his|her|their pad|cell mate [has told [the ~ ~]?|has said|says|said]?",
        "'s|his|her|their padmate|cellmate|padmates|cellmates|pad-mate [has told [the ~ ~]?|has said|says|said]?",
      ],
    },
    {
      // A man of a role tells it: `a tutor at a college says`, `Another mum told her`.
      groups: ['lay', 'institution'],
      say: [
        'a|an|the|another|one|some|two|several <rolemod>* ><role> [<prep> ~{1,5}]? , who? <tell> [him|her|them|staff|police|officers|patrols|that|us]?',
        '. <rolemod>* ><role> [<prep> ~{1,5}]? , who? <tell> [him|her|them|staff|police|officers|patrols|that|us]?',
        '. ^? ^? <rolemod>* ><role> <tell>',
        'a|an|the|one|another man|woman|lady|bloke|chap|lad|lass|girl|boy|fella|gent|guy|person|couple|family|wifey|youth who|that|living|working|upstairs|downstairs|opposite|across ~{0,5} , <tell>',
        'someone|somebody who|that|at|in|from|on ~{1,5} , <tell>',
        // Whoever calls says something of himself before he tells it: `The caller rents the garage next door and says`.
        '. the? caller|informant|complainant|reporter|writer ( rents|owns|runs|keeps|works|lives|drives|shares|uses|manages|cleans|delivers|teaches|coaches|plays|drinks|trains|banks|shops|worships|goes|walks|fishes|parks|sits|serves|has|was|is !not ~{1,7} ) and|who|but says|said|states|stated|reports|saw|has|had|heard|believes|thinks|noticed|describes|adds',
        '( man|woman|lady|bloke|chap|lad|lass|girl|boy|fella|gent|youth who ~{1,8} ) rang|phoned|telephoned|emailed|e-mailed|called|wrote|texted in|us|police|101|the|to|and',
        '. ( <kin> of <det>|this|one ~{1,2} ) on|in|has|had|came|was|rang|phoned|says|said|told|reports',
        'heard|hears|learned|learnt|got [it|this|that]? from|off <det>|another|one <rolemod>* <role>|<kin>|man|woman|lad|girl',
        'told|tipped|mentioned|shown|rung|warned by|to|off by|from? <det>|another <rolemod>* <role>|<kin>',
      ],
    },
    {
      groups: ['person', 'institution', 'officer'],
      say: [
        '. mate|mates|friend|friends|neighbour|neighbours|family|relatives|pal <tell>',
        'from|by|to|with a|an|another friend|mate|pal|colleague|relative|workmate|neighbour|customer who',
        'she|he|caller|informant|who is|was a|an|the <rolemod>* <kin>|<role> of|to',
      ],
    },
    {
      groups: ['named-person', 'institution', 'officer', 'partner'],
      say: ['. <kin> of [an?|the|a]? ~{1,5} , #? , ^? , <tell>', '. the? <kin> of ^{1,4}'],
    },
    {
      groups: ['person', 'institution'],
      say: [
        'caller|informant|reporter|complainant|writer|she|he is|was [an|a|the] <rolemod>* <role>|<kin> in|at|on|of|from|to? ~{0,3}',
      ],
    },
    {
      groups: ['person', 'institution'],
      say: [
        '<det> man|woman|person|lad|girl|couple|family|people|lady|chap|fella|bloke|guy|gent|neighbour|neighbours who works|lives|drinks|trains|studies|worships|parks|rents|banks|shops|fishes|walks|cleans|delivers ~{0,4}',
        '<det> man|woman|lad|girl|couple|family|people|lady|chap|fella|bloke|neighbour|neighbours|lot|folk upstairs|downstairs|opposite',
        '<det> man|woman|lad|girl|couple|family|people|lady|chap|fella|bloke|neighbour|neighbours|lot|folk next_door',
        '<det> man|woman|lad|girl|couple|family|people|lady|chap|fella|bloke|neighbour|neighbours|lot|folk across|over the road|street|landing|way',
      ],
    },
    {
      // `Farmer at Tillingham.` opens a telegram-like report.
      groups: ['named-person', 'institution', 'person'],
      say: [
        '. <rolemod>* ><role> at|in|from|on|of|near ~{1,4} $',
        '. ( <rolemod>* ><role> at|in|from|on|near <det>? ~{0,2} ^|firm|bank|office|practice|school|college|surgery|branch|hospital|pub|hotel|shop|site|club|estate|farm|yard|market|hostel|marina|allotments|garage|salon|gym|restaurant|takeaway|clinic|pharmacy|parade|street|row|close )',
        '. ( partner|employee|director|associate|trustee|treasurer|secretary|steward|member|official|representative in|at|of|from|with <art>? ~{0,2} firm|practice|company|bank|office|charity|club|union|^ )',
      ],
    },
    {
      groups: ['deployed'],
      say: [
        'the? householder|occupier|keyholder|owner|landlord|landlady|tenant|manager|caretaker|farmer mr|mrs|ms|miss|mx|dr? ^{1,2}',
        'the? householder|keyholder',
        'lent|loaned|provided|offered|made_available|let_to_us|arranged by|through ~{1,5}',
        'kindly lent|allowed|given|let|loaned ~{0,6}',
        'by kind permission of ~{1,4}',
        'courtesy of ~{1,4}',
        'with the help|consent|agreement|permission of ~{1,4}',
      ],
    },
    {
      groups: ['sar'],
      say: [
        'the? reporting|submitting branch|bank|firm|institution|officer|entity|sector|business|society',
        'branch|counter|bank|store|shop|front_desk|compliance staff|team',
        'the? reporter , a|an ~{1,8}',
        'the? reporter',
        'a|an|the payments|e-money|law|accountancy|estate|money|building|letting|bureau|casino|high|car|jewellery|conveyancing|crypto|cryptoasset|gambling|betting|wealth|trust|tax|insolvency ~{0,3} firm|agency|branch|bank|society|exchange|office|dealer|company|shop|practice|adviser|provider|platform|operator [in ^]? noticed|reported|reports|says|said|notes|noted|is|was|has|states|saw|observed|asks|suspects|considers',
        "our customer|client|customer's|client's|mutual|account|member|members|policyholder ~?",
      ],
    },
    {
      groups: ['partner', 'institution', 'officer'],
      say: [
        'as? solicitor|accountant|executor|adviser|trustee|counsel|doctor|gp|nurse|auditor|chaplain to <det> ~',
        'as <det> <rolemod>* <role> to|of|for|at ~{1,3}',
        '<det>|another <rolemod>* reporter|journalist|worker|employee|contact|crewman|migrant|passenger|clerk|guard|source of|on|at|in|for|from? ~{0,4} who',
        'a ~? reporter|journalist of|on|for|from|at ~{1,4}',
        '<own>|the <kin> ^? who|whose does|works|cleans|keeps|serves|helps|lives ~{0,3}',
      ],
    },
    {
      groups: ['person', 'institution', 'private'],
      say: [
        'who? works|worked|working|cleans|cleaned|cooks|drives|babysits|babysat|lodges|lodged|lives|lived|shares|shared|trains|trained|drinks|plays|played|studies|studied|boards|bunks with|for|alongside|next_to|beside <obj>|^',
        'who? shares|shared|sharing a cell|room|house|flat|desk|office|van|cab|pad|kitchen|locker|bunk|dorm|landing with ~{0,2}',
        'who? does|did|keeps|kept|doing <own>? the_books|accounts|books|filing|cleaning|garden|hair|nails|ironing|payroll|school_run',
        'in the same|<own> class|team|shift|street|block|dorm|crew|house|flat|village|form|year|cell|wing|unit|squad|band|choir as ~',
        'on the same shift|landing|wing|ward|course|team|crew|estate|corridor|floor|bus|boat|site|run|line|round|rota as? <obj>|^?',
        'goes|went|going out? with <obj>|^',
        'was|were|been|is at school|college|work|university|primary with <obj>|^',
        'married|engaged|related|close to <det>|<obj>|one ~?',
      ],
    },
    {
      groups: ['officer'],
      say: [
        '<pron> owes|owed ^ #?',
        '<own> <kin> ^? who works|cleans|does|helps|serves|drives ~{0,4}',
        'the|a proprietor|owner|landlord|landlady|manager|licensee|tenant|caretaker|secretary of the ~',
      ],
    },
    {
      // Who he is, told in the third person: `the lady is his ex's sister`, `has a cousin who waters the plants`.
      groups: ['person', 'institution'],
      say: [
        'the? caller|informant|lady|gentleman|man|woman|source|writer|reporter|girl|lad|gent|complainant|author|sender is|was|used_to_be a|an|the|his|her|their|^? ~{0,2} <kin>|<role> [of|to ~{1,3}]?',
        "the? caller|informant|lady|gentleman|source|complainant is|was 's|his|her|their|my ~{0,2} <kin>|<role>",
        'the? caller|informant|lady|gentleman|source|complainant works|lives|drinks|trains|lodges|serves|worships|shops|parks|moors|fishes|cleans|cooks ~{1,5}',
        'has|have a|an|one <kin>|friend|cousin|contact who|that ~{1,3}',
        'used to be married|engaged|related to ~{1,3}',
        'used to work|live|lodge|drive|knock_about|go_out|be_mates|share|run with|for|next_to|at ~{1,2}',
        'is|was|been|used_to_be going|seeing|living|sleeping|lodging|staying|working|courting out? with ^|<obj>',
        'goes|went|go to? school|church|mosque|college|work|gym|bingo|cadets|scouts with ~{1,3}',
        'plays|drinks|trains|drives|fishes|works|sings|worships|rides|shoots|golfs alongside|with ^|<obj>|the|<own>',
        'have|has|got|had it|this|that|word from|off|via a|an|the|one ~{1,5}',
        'as his|her|their <rolemod>* <role>',
        'knows|knew|met <obj>|^ from|through|at school|work|church|inside|the|prison|football|<own> ~{0,2}',
      ],
    },
    {
      // Somebody unnamed gets in touch: whoever he is, the reader may count who it could be.
      groups: ['lay', 'institution'],
      say: [
        '. a|an|the|our|one|another ~{1,3} [<prep> ~{1,4}]? <reach>',
        '. !caller|when|at|on|he|she|they|informant|complainant|in|who|witness ~{1,3} [<prep> ~{1,4}]? <reachout>',
        "the? 's ~{1,3} <reach>",
        'a|an|one|another ~{1,2} [<prep> ~{1,4}]? came|comes forward',
        '. a|an|the <rolemod>* <role> [<prep> ~{1,4}]? is|was|feels|felt worried|concerned|uneasy|anxious|frightened|scared|suspicious|alarmed',
        '. <rolemod>* <role> [<prep> ~{1,4}]? is worried|concerned|uneasy|anxious|suspicious',
        'a|an|the relative|cousin|friend|member|associate of|to the|<own> ~ came|says|said|told|has',
      ],
    },
    {
      groups: ['officer'],
      say: [
        'used to be married|engaged|related to ~{1,3}',
        'owes|owed ^ money|cash|£|for|#',
        'used to work|live|lodge|drive with|for|at ~{1,2}',
      ],
    },
  ],
  falseFriends: [
    // A subject's family and what it does; whom somebody says he is.
    "<own>|'s <kin> ^? does|did|keeps|kept|doing|runs the? <art>? ~",
    '<pron> is|was married|engaged|related to a|an ~',
    'said|says|saying|claimed|claims|claiming|stated|stating that? he|she is|was a|an|the|his|her ~',
    'written|wrote|emailed|e-mailed|texted to? all|every|everyone|parents|residents|customers|members|tenants|staff',
    'mate of the subject',
    'the? victim|witness|resident|victims|witnesses|residents|suspect|suspects says|said|states|stated|reports|reported|saw|told|heard|noticed',
  ],
};
