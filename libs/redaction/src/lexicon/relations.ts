import type { Lexicon } from '../rule.js';
import { kinWords, reporterRoles, tellingVerbs } from './roles.js';

const few = "(?:,? [\\p{L}\\p{N}'’-]+){0,7},?";

/** Who the source is to somebody, or what he does. Relations of a subject are not meant and need no rule. */
export const relationWords: Lexicon = {
  version: '1',
  entries: [
    { groups: ['person', 'covert', 'institution'], words: `(?:my|our|me)(?: \\p{L}+)? (?:${kinWords})` },
    { groups: ['person'], words: `(?:moja|moim|mea|meu) \\p{L}+|(?:sora|fratele|mama) mea` },
    {
      groups: 'any',
      words: `(?:informant|caller|source|reporter|complainant|witness|tipster|correspondent)'s (?:${kinWords}|house|home|flat|employer|workplace|boss)`,
    },
    {
      groups: ['person', 'institution', 'private'],
      words: `(?:an?|the|another|one)(?: \\p{L}+){0,2} (?:${reporterRoles})${few} (?:${tellingVerbs})(?: (?:her|him|them|staff|police|officers|patrols|that))?`,
    },
    {
      groups: ['person', 'institution', 'private'],
      words: `(?<!(?:'s|his|her|their|of|of the) )(?:[Cc]ommunity |[Cc]hapel |[Ww]ing |[Ss]chool )?(?:${reporterRoles}) (?:(?:at|on|in|from|of)(?: (?!(?:${tellingVerbs}) )[\\p{L}-]+){1,5} )?(?:${tellingVerbs})`,
    },
    {
      groups: ['person', 'institution', 'officer'],
      words: '(?:mates?|friends?|neighbours?|family) (?:says?|said|states?|told|reports?|heard)',
    },
    {
      groups: ['named-person', 'institution'],
      words: `(?:sister|brother|mother|father|son|daughter|wife|husband|friend|neighbour|carer) of (?:an? |the )?(?:[\\p{L}-]+,? ){1,5}(?:\\d+, )?(?:\\p{L}+, )?(?:${tellingVerbs})`,
    },
    { groups: ['person', 'institution'], words: `caller is an?(?: [\\p{L}-]+){1,5}` },
    {
      groups: ['person', 'institution'],
      words:
        '(?:an?|the) (?:man|woman|person|lad|girl|couple|family|people|lady|chap|fella) (?:who (?:works|lives|drinks|trains|studies)(?: [\\p{L}-]+){0,4}|upstairs|downstairs|next door|across the road|over the road)',
    },
    {
      groups: ['named-person', 'institution'],
      words: `(?<=^|[.!?:]\\s)(?:${reporterRoles}|partner|employee|member of staff) (?:at|in|from|on|of) (?:an? |the )?(?:\\p{L}+ ){0,3}(?:\\p{Lu}\\p{L}+|firm|bank|office|practice|school|college)(?=\\.| rang| in \\p{Lu}\\p{L}+ rang)(?: in \\p{Lu}\\p{L}+)?`,
    },
    {
      groups: 'any',
      words: "(?:\\p{L}+'s|his|her|their) (?:pad ?mate|cell ?mate)(?: has told(?: the \\p{L}+ \\p{L}+)?)?",
    },
    {
      groups: ['deployed'],
      words: '(?:the )?householder(?: M(?:r|rs|s|iss|x)\\.? \\p{Lu}\\p{L}+)?|kindly lent by(?: [\\p{L}]+){0,4}',
    },
    {
      groups: ['sar'],
      words:
        "(?:the )?reporting (?:branch|bank|firm|institution|officer)|branch staff|(?:the )?reporter(?:, an? [^,.;\\n]{1,60})?|an? (?:payments?|e-money|law|accountancy|estate agency) firm (?:noticed|reported|reports|says)|our (?:customer|client)'s \\p{L}+",
    },
    { groups: ['partner'], words: '(?:as )?(?:solicitor|accountant|executor|adviser) to the \\p{L}+' },
    {
      groups: ['partner', 'institution'],
      words:
        '(?:an?|the) (?:reporter|journalist|driver|worker|employee|contact)(?: (?:of|on|at|in|for)(?: [\\p{L}-]+){1,4})? who',
    },
    {
      groups: ['person', 'institution'],
      words:
        '(?:who )?(?:works?|worked|cleans?|cooks?|drives?|babysits?|does the books|keeps the books|shares? a (?:cell|room|house|desk|office)) (?:with|for|alongside|next to) (?:him|her|them)',
    },
    {
      groups: ['person'],
      words:
        'in (?:the same|his|her) (?:class|team|shift|street|block|dorm|crew) as (?:him|her|them)|on the same (?:shift|landing|wing|ward|course|team|crew)(?: as (?:him|her|them))?',
    },
  ],
  falseFriends: ['ex-partner', 'mate of the subject'],
};
