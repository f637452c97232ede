import type { PhraseLexicon } from '../phrases/scan.js';

/** Dialect and turns of speech: a reader who knows the source hears him. Not where nobody knows who wrote. */
export const styleWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['named-person'],
      say: [
        'our kid|lad|lass|mam|nan|ma|da|wee|kev|keith|^ !client|customer|records|branch|officers|own',
        "nowt|owt|summat|summink|nuffin|sommat|gobsmacked|kidda|kiddo|bizzies|bizzy|dibble|theer|youse|yous|yez|innit|ain't|aint|int|mardy|chuffed|mithering|mither|ginnel|snicket|twitchel|jitty|bruv|wagwan|gradely|scran|bevvy|bevvies|rozzers|scallies|scally|scrote|scrotes|divvy|ta-ra|tara|nesh|ey_up|ay_up|eyup|hinny|canny|bairn|bairns|wee|aye|nae|dinnae|cannae|didnae|wasnae|polis|geezer|guvnor|guv|blag|blagged|bung|bunged|nicked|twoc|twocked|gurt|dreckly|ansum|proper_job|squit|mawther|dwile|shew|hent|suffin|bootiful|mucker|mi_duck|me_duck|babby|bab|tarra|yampy|bostin|wench|our_wench|butty|boyo|cwtch|mun|look_you|boyo|tamping|mitching|chopsing|craic|feck|eejit|gobshite|yerman|yer_man|yer_wan|scundered|wind_up|dead_on|so_it_is|so_i_did|like_i_say|know_what_i_mean|nawmean|d'you_know|tbf|ngl|fam|peng|mandem|gyal|opps|allow_it|swear_down|on_my_life|on_my_nan's_life|hand_on_heart|honest_to_god|god's_truth|i_kid_you_not|no_word_of_a_lie|straight_up|made_up|jarg|la'|lar|lad_like|get_in|scouse|antwacky|kecks|trabs|trackie|trackies|jigger|hozzy|giz|gizza|bevvied|divvy|woollyback|barmpot|daft_apeth|apeth|ginnels|mank|nesh|while_tha|thee|thi|tha|sithee|reight|reyt|laiking|bray|brayed|chelp|chuntering|chuddy|jiggered|flummoxed|jammy|radge|radgie|gadgie|marra|howay|haway|whey|wye|divvent|divn't|gannin|hadaway|clarty|hoy|hoyed|netty|stottie|bagsie",
        'straight out , la',
        "that's gospel|facts|the_god's_honest_truth|god's_honest|what_he_said_like [, kidda|love|pal|mate]?",
        'brass|brassed|boxed|pure|proper|reet|bang|hella off|good|funny|mad|scared|nice|angry|jel|fuming|raging|gutted|buzzing|dodgy|minging|mental [the|with ~]?',
        'flogging|flogs|shotting|grafting|lumping|leathering ~?',
        'say|said|says|do|did|know|knows|knew|heard nowt|owt|summat|nuthin [to nobody]?',
        'me laddo|mam|mum|dad|mate|nan|sister|brother|ma|da|missus',
        'was|were|is|did|do i|he|she|they|it|them were|was|is|did , $',
        'like|innit|la|pal|love|duck|hen|cock|chuck|petal|flower|bab|son|kidda|mate|bruv|fam|mush|boy|bor|my_lover|my_luvver|hun $',
        "i|he|she|it were|weren't|wor|worn't ~{1,3}",
        'them|they|you|we|us lot|lads|ones ~{0,1}',
        'and all|that|an_that|n_that|an_all $',
        'sat|stood there|here like? ~{1,2} i|he|she was|were',
        'on t|th',
        "down|up|on|in|to|off|round|over t'|th'|the_ol|dat|da ~",
      ].map((s) => s.replace(/\[the\|with ~\]\?/, 'the|with? ~{0,1}')),
    },
  ],
  falseFriends: [
    'boss|bloke|sound|spice|boy|son|mate|pet|cob|tidy|rum|canny ~{0,0}'.replace(' ~{0,0}', ''),
    'wee hours',
  ],
};
