import type { PhraseLexicon } from '../phrases/scan.js';

const nobody = 'nobody|no_one|noone|none|not_a_soul|no_other_person|no_other|not_another_soul';
const people =
  'people|persons|men|women|members|others|lads|girls|staff|prisoners|residents|guests|drinkers|workers|family|of_us|of_them|of_those|souls|users|partners|directors|colleagues|heads|players|tenants|brothers|sisters|in_all|individuals';

/** How a text says, or lets one count, how few people could know. */
export const smallCircleWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['person', 'institution', 'covert', 'officer'],
      say: [
        `${nobody} else [at the ~|in the ~|on the ~|there|here|but ~{1,2}|except ~{1,2}]? <knowverb>? ~{0,1}`,
        `${nobody} [apart from ~{1,4}|but|except|outside|at|in|on|of|from ~{1,4}]? <knowverb> ~{0,2}`,

        `${nobody} but|except|bar|save ~{1,3}`,
        '[apart from|other than|outside|besides|bar] <obj>|^|us|me|himself|herself|the|those ~{0,3} , nobody|no-one|none|only',
        "not|never|hasn't|haven't|hadn't|didn't|ain't|hasnt|havent|didnt yet? told|tell|said_anything_to|said_owt_to|mentioned_it_to|shared_it_with|spoken_to|said_it_to|breathed_a_word_to anyone|anybody|any_other|another|owt|a_soul|any else? [on the ~|in the ~|at the ~|at ^]?",
        'told|tell|telling|tells|mentioned_it_to|said_it_to|shown|trusted|shared_it_with no_one|nobody|none else? [but ~{1,3}|except ~{1,3}]?',
        'hardly|scarcely|barely|almost|virtually|practically anyone|anybody|nobody|no_one else? <knowverb> ~{0,2}',
        'very? few|handful of? [people|staff|men|others|souls|colleagues|prisoners|members]? else? [could|would|can]? <knowverb> ~{0,2}',
        'not many [people|others|staff]? else? [could|would|can]? <knowverb>',
        'swore|sworn <obj>|me|us|to ~? secrecy',
        'kept|keeping|keep|stays|stayed it|this|that between|among|amongst|within|in ~{1,4}',
        '(?:a)? secret between ~{1,4}',
      ].map((s) => s.replace('(?:a)? ', 'a? ')),
    },
    {
      // Who counts: `only Bannister and his accountant were there`, `the four of us`.
      groups: ['person', 'covert', 'institution', 'officer', 'prison'],
      say: [
        `only|just us? <few> ${people} ~{0,1} <knowverb>? ~{0,2}`,
        'only|just <few> ~{0,2} <knowverb> ~{0,2}',
        'only|just us|me|them <few>? ~{0,2} <knowverb>',
        'only|just us|me and ~{1,3}',
        'only|just the <few> of us|them ~{0,2}',
        'the|all|both <few> of us|them|those',
        `only|just ^|<pron>|<own>|the|a|my|me|himself|herself ~{0,3} , ~{0,3} , and|or|nor ~{1,4} <knowverb> ~{0,2}`,
        'only <pron>|^|me|himself|herself ^? and|or|& the?|one?|a?|<own>? ~{1,3} <knowverb>',
        'only|just <pron>|^|me ^? <knowverb> ~{0,2}',
        'the? only ~? person|people|one|ones|man|woman|visitor|visitors|other|others|staff|member|members|prisoner|employee|outsider|girl|lad ~? he|she|they|who|that|in|there|to|with|apart|on|besides|at ~{0,4}',
        'the? only <few>|other ~? [people|person|ones|staff|members|men] ~{0,3}',
        'it? can|could|must|would|will|might only|just? have come|come|came|be from|down to ~{1,4}',
        "could|would|can|will|might|to|able_to soon|easily|quickly|straight? guess|know|tell|work_out|work_it_out|figure_out|narrow_it_down|suss_out|suss|pin_down who|which|where|it's|its ~{0,3}",
        "they|he|she|^ will|would soon|just|straight_away|only? know|guess|twig|realise|work_out|suss it|it's|its|who|which|where|that|straight|exactly|someone|somebody ~{0,3}",
        "he'll|she'll|they'll|he'd|she'd|they'd know|guess|twig|realise|work_out|suss it|it's|its|who|which|where|that|straight|exactly|someone ~{0,3}",
        'will|would|could|can be? traced|lead|point|pointed|led straight? back? to ~{1,3}',
        'a? circle|group of? only? <few>|seven|eight',
        '<few>|seven at the table|present|in the know|in the room|who know|who knew|were told|know of it|round the table|who could',
        '. present ; ~{1,8} , and? ~{0,3}',
        'attendees|attendance|present ; ~{1,8} , and ~{0,2} ~',
        'one of|between only? the? <few> who|people|men|present|there|of|staff|persons|in|with|that',
        'which|who of the? <few> ~{0,4}',
        'which|who <few> to look at|for',
        'a|any|one single prisoner|person|member|resident|employee|source|man|woman would|will|could be ~',
      ],
    },
    {
      groups: ['covert', 'private'],
      say: [
        'sent|sending|sends all|everyone|everybody|the_others|the_rest but|except|else ~? [home|away|out|upstairs|outside]?',
        'after|once|when|as_soon_as|until the_others|everyone|everybody|the_rest|the_lads|the_girls|they_all|the_staff|the_customers|the_family|the_women|the_kids|the_other_two else? had? left|gone|went|cleared|bed|home|turned in ~{0,1}',
        'with|in_front_of only|just ~{1,4}',

        '<own> <kin> [and the? ~ ~?]? and nobody|no_one else',
        '<own> <kin> only|alone',
        'told|said|mentioned it|this|that|so? to|only the? person|one|man|woman|lad|girl|kin who ~{1,4}',
        'told|said|mentioned|confided|let on it|this|that|so? to|only <own> <kin> ~{0,2}',
        'alone|on_his_own|on_her_own|by_himself with ^|him|her|them|<pron>',
        'two|three|four|five|six of them|us present|there|inside|sat|stood|in',
        'when|while they were|he was|she was|it was just? alone|together|on_their_own',
        'the <few>|other two|three|four [men|women|lads|people]? present|there|in the room|at the table',
      ],
    },
    {
      groups: ['institution', 'officer'],
      say: [
        'staff [at|in|on|of ~{1,4}]? said|say|told|report|reported|heard|overheard|mentioned|state|believe|noticed that?',
        '<told> ( ) the|a|branch|bank|ward|school|night|wing|reception|counter|centre|hostel|care|duty|hospital|clinic|surgery|practice|college <role>|staff|manager|team|officer',
        'whispered|confided|confessed|admitted|disclosed|opened_up|broke_down to|in the|a|his|her|their|staff|another ~{1,2}',
        'told|tells branch|bank|ward|school|hostel|counter|reception|centre|shop staff',
        'a|one|another|two|some ~? ~? ><role> showed|shown|handed|disclosed|brought|came ~{0,1}',
        'year|yr # [pupil|student|girl|boy|child] <tell>',
        'a year # ( ) pupil|student|girl|boy|child <tell>',
        'in? strict|strictest|the? confidence|confidentially !<knowverb>',
        'in confidence',
        'has|have promised|assured <obj>',
        'at|after her|his|their|a appointment|clinic|check_up|session|interview|consultation|supervision|lesson|one to one|class|visit ~{0,2}',
      ].map((s) => s.replace('( ) ', '')),
    },
    {
      groups: ['institution', 'person'],
      say: [
        'she|he|they has|had? also? rang|rung|called|contacted|e-mailed|emailed|phoned|reported|told|texted it? to? 101|999|police|the police|us|crimestoppers|the council ~{0,2}',
        'asked|asks|wants not to be told|named|identified',
      ],
    },
    {
      // The caller and the subject met: whoever it was that did this to, gave to or asked of him is known by it.
      groups: ['named-person', 'institution'],
      say: [
        'when|while|after|as the? caller|informant|reporter|complainant|writer ~{1,4}',
        'pulled|drew|waved|produced|pointed a|the|his|her <weapon>|<pron>|~ on|at <obj>|the caller|the informant',
        'threatened|attacked|hit|slapped|punched|headbutted|robbed|assaulted|chased|followed|spat at|swore at|shouted at|approached|offered|asked|told|sold|showed|gave <obj>|the caller|the informant for|once|last|outside|when|with|to|a|some|the|in|at|on|if ~{1,3}',
        'of them asked|offered|showed|told|gave <obj> ~{0,3} once?',
        'the_caller|caller|informant was|has_been asked|offered|shown|told|threatened|approached|invited|given ~{1,4}',
        'she|he found|finds|came across|picked up|opened|read|overheard a|an|the|his|her|some ~{1,5}',
        'was dead|ill|poorly in|within|after <num>|# days|weeks|hours',
        '<pron> only? told|shown ( ) <obj> because|when|after ~{0,2}',
        '~ was|were only|just? last week|yesterday|on <oneday> so ~{0,3}',
        'so they|he|she will|would know',
        "so ~? know|knows it|who|its|it's ~{0,2}",
      ].map((s) => s.replace('( ) ', '')),
    },
  ],
  falseFriends: [
    'read confidence',
    'nobody|no_one else injured|hurt|involved|in|was|is',
    'nobody|no_one was|were injured|hurt|arrested|found|in',
    'told <obj> to leave|stop|move',
    'the <few> of them were|was|are stopped|arrested|seen',
  ],
};
