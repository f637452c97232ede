import type { Lexicon } from '../rule.js';

/** Words that name a covert technique, a covert record or the people who use it, in plain and in trade language. */
export const techniqueWords: Lexicon = {
  version: '1',
  entries: [
    // Telling in any log.
    {
      groups: 'any',
      words:
        'CHIS|covert human intelligence sources?|informants?(?: (?:states?|says?|said|reports?))?|handlers?: ?\\p{L}+|the handlers?(?: asked| said| was)?|de-?brief(?:ed|ing)?(?: \\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)?|DSU(?: aware)?|SMU|(?:dedicated )?source (?:handling )?unit|source management unit',
    },
    {
      groups: 'any',
      words:
        'lawful interception|intercepted (?:call|line|material|communications?)|wire ?tap(?:ped)?|phone ?tap(?:ped)?|listening device|bugged|technical (?:coverage|product|attack)|property interference|intrusive surveillance|directed surveillance|surveillance (?:team|log|product|officers?)|covert (?:camera|cameras|deployment|officers?|search|entry|recording)',
    },
    {
      groups: 'any',
      words:
        'static OP|OP (?:reports?|sees|has|had|at|in)|observation post|CROPS(?: officer)?(?: in the hedge line)?|foot follow|follow taken|mobile (?:surveillance )?team(?: \\d+)?(?: lost sight)?|lost the follow|under surveillance|followed (?:on foot|in vehicles?)(?: by(?: \\p{L}+){1,3})?',
    },
    {
      groups: 'any',
      words:
        "(?:lump|beacon|tracker|tracking device|device) (?:on|fitted to|under|in)(?: (?:the|his|her|a)(?: \\p{Lu}\\p{L}+){0,2}(?: \\p{L}+)?| \\p{Lu}[\\p{L}]+(?:'s)?(?: \\p{L}+)?)",
    },
    {
      groups: 'any',
      words:
        'test[- ]purchase(?:s|d)?(?: officers?)?|test bought|(?:trading standards )?test[- ]bought|undercover(?: (?:officer|online|operative|deployment))?|UCOL?(?: (?:product|bought|officer|operative))?|online officer|legend (?:in use|is|was)(?: \\p{L}+){0,2}|decoy account|persona account|(?:accepted|admitted) into the closed group|covert account|false profile',
    },
    {
      groups: 'any',
      words:
        'subscriber (?:check|details?|data|and cell ?site results|enquir(?:y|ies))|cell ?sites?(?: (?:for|data|analysis|results))?|communications data|comms data|traffic data|call data records?|itemised billing|handset attribution|number attribution|SPoC|product of a data authority|IP resolution|resolved to (?:an? )?(?:household )?(?:router|subscriber|address)',
    },
    {
      groups: 'any',
      words:
        'suspicious activity reports?|SARs?(?: \\d{4}-\\d+)?|defence against money laundering(?: consent requested)?|DAML|consent requested|existence (?:of (?:the|this) report )?(?:may not be disclosed|(?:is )?confidential)|separate legal regime(?:, indoctrinated readers only)?|indoctrinated readers?|do not hint at(?: \\p{L}+){1,3}',
    },
    {
      groups: 'any',
      words:
        'monitored (?:PIN )?(?:phone|call|telephone)(?: \\p{L}+)?|PIN phone (?:monitoring|intercept)|device fingerprint(?: captured)?',
    },
    {
      groups: 'any',
      words:
        'source to be paid(?: £\\d+)?|source payment|source (?:states?|says?|reports?|was|is|has|had|believes|saw|heard|advises)|from a source|a (?:separate|second|delicate|reliable|trusted|sensitive) source(?:, not the above)?',
    },
    {
      groups: 'any',
      words:
        'wearing a wire|IMSI(?: catcher| grabber)|equipment interference|key ?logger|cover officers?|controlled purchase|(?:speech|audio) (?:product|probe)|line room|covert (?:drone|vehicle|van|post|laptop|phone|profile)|(?:letters?|mail) (?:was |were )?(?:read|opened|intercepted) by (?:the )?(?:censor|security|staff)|mail (?:monitoring|intercept)|participating informant|source (?:was )?tasked',
    },
    {
      groups: ['deployed'],
      words:
        'eyeball|plotted up|housed|the tail|lifted off|stood down|no compromise|close(?:d)?, no compromise|target premises|team \\d+|subject \\d+ housed',
    },
    // Ordinary words that give a technique away only in covert product.
    { groups: ['covert'], words: "(?:the )?source(?:'s(?: \\p{L}+){1,3})?(?: \\p{Lu}{3,})?" },
    {
      groups: ['covert'],
      words:
        'probe(?: in(?: \\p{L}+){1,5})?|monitoring post|monitors? noted|camera at(?: \\p{L}+){1,3} (?:logs|shows|records)|op(?:erational)? log(?: extract)?|day log|observation report|the plot',
    },
    {
      groups: ['covert'],
      words:
        '(?:from |on )the line|product(?=:| re\\b| of )(?:[: ]+(?:re )?\\p{L}+(?: \\p{L}+)?)?|listening to(?: \\p{Lu}\\p{L}+){1,2}|contact between (?:two|three|four) users|user [AB](?: says)?|spoke to an unknown (?:male|female)|overheard',
    },
    { groups: ['deployed', 'private'], words: "officer '\\p{L}+'(?: was introduced)?|the operative|deployment" },
    {
      groups: ['data'],
      words:
        "(?:the )?(?:same )?handset(?: (?:attributed to|used by|was at|of|in|was))?|records show that(?: the handset)?|attribution|attributed to|locating(?: [\\p{L}']+){1,4} handset|last connected(?: near \\p{Lu}\\p{L}+)?|it has moved each \\p{L}+|top contacts|subscriber(?: M(?:r|rs|s|iss)(?: \\p{L}+){1,2})?|connected to the mast|IMEI history|billing is in the name of(?: \\p{L}+){1,2}|bulk text",
    },
  ],
  falseFriends: [
    'tracker on (?:the|a|my|his|her) (?:parcel|delivery|courier|order|website|app|fitness|bike shop)(?: \\p{L}+)?',
    'test purchase of (?:\\p{L}+ ){1,3}(?:coffees?|teas?|sandwich(?:es)?|pasties|biscuits)',
    'probe of (?:the )?\\p{L}+',
    'source of (?:the )?(?:fire|leak|noise|smell|ignition|income|water|flames)',
    'product (?:was|is|were) (?:displayed|on (?:the )?(?:shelf|shelves|display))(?: \\p{L}+){0,4}',
    'stock product',
    'open source(?: \\p{L}+)?',
    'on the line of',
    '(?:debrief|de-brief) of the team',
    'food probe',
    'device on the (?:desk|table|worktop|counter|shelf)',
  ],
};
