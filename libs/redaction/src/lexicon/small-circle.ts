import type { Lexicon } from '../rule.js';

const num = 'one|two|three|four|five|six|[2-6]';

/** How a text says that few people could know. */
export const smallCircleWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'institution', 'covert', 'officer'],
      words:
        '(?:and )?(?:nobody|no[- ]?one) else(?: (?:knows?|knew|has been told|has seen it|saw|heard|was there|at the \\p{L}+ knows|has|was))?(?: \\p{L}+){0,3}',
    },
    {
      groups: ['person', 'institution', 'covert', 'officer'],
      words: "(?:not|n't|never) (?:told|said anything to) (?:anyone|anybody)(?: else)?(?: on the \\p{L}+)?",
    },
    {
      groups: ['person', 'institution', 'covert', 'officer'],
      words:
        '(?:has |have )?told (?:no[- ]?one|nobody)(?: (?:else|but(?: \\p{L}+){1,3}))?|no[- ]?one but(?: \\p{L}+){1,3}',
    },
    {
      groups: ['person', 'covert'],
      words: `only (?:us )?(?:${num}) (?:of us|heard|were there|of them|knew|know|members?)(?: \\p{L}+){0,4}|only us(?: \\p{L}+){1,3}|(?:the|all) (?:${num}) of us|which (?:${num}) to look at`,
    },
    {
      groups: ['covert'],
      words: `only (?:he|she|they|\\p{Lu}\\p{L}+)(?: \\p{L}+)? and(?: [\\p{L}]+){1,4} (?:knew|know|hold keys|were there|were present|have keys|saw|heard)`,
    },
    {
      groups: ['covert'],
      words: 'only (?:[\\p{L},]+ ){1,8}(?:were|was) (?:sat |stood )?(?:there|present|in the room|in the car)',
    },
    {
      groups: ['covert'],
      words:
        'present:[^.;\\n]{1,80}|(?:sent|sending) all but (?:one|two|three) (?:home|away|out)|after the others (?:left|had left|had gone|went)',
    },
    {
      groups: ['covert'],
      words:
        'his (?:girlfriend|wife|partner|mum|dad|accountant|brother)(?: and (?:the )?\\p{L}+(?: \\p{L}+)?)? (?:and nobody else|only|alone)|told it to the person who(?: \\p{L}+){1,4}',
    },
    {
      groups: ['person', 'institution', 'covert'],
      words: '(?:the )?only (?:visitor|person|one|other person) (?:he|she|they|who|that|in)(?: \\p{L}+){1,3}',
    },
    {
      groups: ['person', 'institution', 'covert'],
      words:
        "(?:he|she|they)(?:'ll| will|'d| would) know (?:it's|its|it is|it was|who|which)(?: \\p{L}+){1,3}|so they will know",
    },
    {
      groups: ['covert'],
      words: `(?:circle|group) of (?:${num})|(?:few|${num}) (?:people|persons) (?:present|know|knew|stay|in the room)(?: \\p{L}+){0,2}|(?:${num}) at the table|a single (?:prisoner|person) would be exposed`,
    },
    {
      groups: ['institution', 'officer'],
      words:
        'staff (?:at(?: the)? \\p{L}+ )?(?:said|say|told)(?: that)?|whispered to (?:the )?\\p{L}+|told (?:branch|bank|ward|school) staff|confessed to the \\p{L}+',
    },
    {
      groups: ['institution', 'person'],
      words:
        '(?:she|he) (?:rang|called|contacted|e-?mailed) (?:101|999|police|the police|us)(?: last \\p{L}+)?(?: as well)?|has promised (?:him|her|them)',
    },
    { groups: ['institution'], words: '(?:in )?(?:strict )?confidence' },
    {
      groups: ['person', 'institution', 'covert', 'officer'],
      words:
        '(?:hardly|scarcely) (?:anyone|anybody) (?:knows?|knew)|apart from (?:him|her|them|\\p{Lu}\\p{L}+) (?:nobody|no[- ]?one)|swore (?:him|her|them|me) to secrecy|(?:would|will|could) (?:work out|guess) who(?: \\p{L}+){1,3}|(?:can|could) only have come from(?: \\p{L}+){1,3}|between (?:the|us) two of (?:us|them)|just the (?:two|three|four) of (?:us|them)|the only (?:other )?(?:one|person) who (?:knows?|knew|was there|saw|heard)|kept it (?:between|among)(?: \\p{L}+){1,4}',
    },
  ],
  falseFriends: [
    'read confidence',
    'nobody else injured',
    'no one else injured',
    'no one else in the vehicle',
    'nobody else in the vehicle',
  ],
};
