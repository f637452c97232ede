import type { Conclusion, Discount } from './policy.js';

/** When a person must judge whether a life is at real and immediate risk (domain 5.7). It errs towards calling a person. */
export const lifeConclusions: readonly Conclusion[] = [
  { id: 'threat', label: 'a threat to a life', whenAnyOf: [['threat']], threatToLife: true },
  {
    id: 'means-and-will',
    label: 'means and will stand together',
    whenAnyOf: [
      ['weapon', 'wish'],
      ['firearm', 'soon'],
      ['weapon', 'grievance', 'soon'],
      ['wish', 'soon'],
      ['wish', 'grievance'],
      ['paid', 'wish'],
      ['paid', 'watched'],
      ['wish', 'watched'],
      ['weapon', 'grievance', 'injured'],
      ['weapon', 'watched'],
    ],
    threatToLife: true,
    sets: { physical: 8 },
    themes: ['TTL'],
  },
  {
    id: 'preparation',
    label: 'preparations as for a killing',
    whenAnyOf: [
      ['burial', 'watched'],
      ['burial', 'weapon'],
      ['burial', 'grievance'],
      ['burial', 'restraint'],
      ['burial', 'soon'],
      ['restraint', 'watched', 'weapon'],
      ['restraint', 'watched', 'grievance'],
    ],
    threatToLife: true,
    sets: { physical: 8, intent: 4 },
    themes: ['TTL'],
  },
];

/** What shows a threat or a weapon to be no present one. */
export const lifeDiscounts: readonly Discount[] = [
  {
    id: 'performance',
    label: 'a song, play, film or game',
    pattern:
      '\\b(?:lyrics?|singing|sings|song|drill track|music video|rap(?:ping|s|per)?|karaoke|film(?: crew|ing| set| shoot| unit)?|movie|actors?|actress|drama|rehears\\w+|theatre|stage play|school play|panto\\w*|his lines|scripts?|podcast|novel|re-?enact\\w+|fancy dress|cosplay|prop (?:gun|knife|firearm|weapon)s?|video ?game|online game|call of duty|(?:shooter|shooting|computer|console) games?|plays? (?:\\w+ ){0,3}games?|xbox|playstation|gaming with|gta|fortnite|paintball|airsoft|laser ?tag|training exercise|exercise scenario)\\b',
    reach: 2,
  },
  {
    id: 'jest',
    label: 'said in jest or as a figure of speech',
    pattern:
      "\\b(?:(?:only|just|was|were|is|it['’]?s|as a|all a|been a) (?:a )?(?:jok(?:e|es|ing|in)|banter|messing about|having a laugh|kidding|figure of speech|turn of phrase)|lol|lmao|(?:figure|manner) of speech|before you panic|no offence meant|not (?:meant )?serious(?:ly)?|did(?: not|n['’]t) mean it|meant nothing by it|as brothers do|usual banter|april fool)\\b",
    reach: 1,
    unless: "\\b(?:i['’]?m not joking|not (?:a |just )?jok(?:e|ing)|no joke)\\b",
  },
  {
    id: 'past',
    label: 'told of the past',
    pattern:
      '\\b(?:last (?:year|summer|winter|spring|autumn|christmas)|(?:\\d+|two|three|four|five|ten|many|some|several) years ago|years ago|back in (?:19|20)\\d\\d|(?<!born )(?:in|of|dated|from|since|during)(?: early| late)?(?: (?:jan|febr)uary| march| april| may| june| july| august| (?:sept|nov|dec)ember| october)? 20[01]\\d|historic(?:al)?|suspended sentence|was (?:dealt with|convicted|jailed|sentenced|found guilty)|served (?:his|her|\\d)|(?:old|older|legacy) (?:log|report|case|matter|scheme|holding)s?|(?:has )?died in|previous(?:ly)? (?:convict\\w+|threat\\w*)|when (?:he|she) was (?:young|a (?:boy|lad|girl|teenager)))\\b',
    reach: 0,
    unless:
      '\\b(?:again|still|now|tonight|tomorrow|today|this (?:week|weekend|evening|morning)|next (?:week|time)|released|out of prison)\\b',
  },
  {
    id: 'closed',
    label: 'a matter that was closed',
    pattern:
      '\\b(?:(?:threat|ttl|osman|assessment|matter|log|warning)s?\\b[^.;]{0,40}\\b(?:closed|stood down|withdrawn|resolved|no longer (?:current|valid|live)|not credible|discounted|negated|nfa|no further action)|(?:threat|ttl) (?:assessed as|now) (?:low|no|nil|not))\\b',
    reach: 0,
    unless: '\\b(?:re-?opened|again|new threat|still)\\b',
  },
  {
    id: 'no-weapon',
    label: 'a toy or a harmless thing',
    pattern:
      '\\b(?:toy|nerf|water pistol|cap gun|plastic (?:gun|pistol|rifle|sword|knife|machete)s?|(?:was|is|turned out to be|likely to be|found to be|just) (?:a|an|the) (?:\\w+ )?(?:lighter|torch|drill|umbrella|phone|stick|broom\\w*|poles?|tripod|hairdryer|glue gun|nail gun|heat gun|staple gun|prop|ornament)|curtain poles?|(?:glue|nail|heat|staple|spray|massage|speed|caulk\\w*) guns?|gun metal|(?:shot ?gun|firearms?) certificates?|licensed (?:shoot\\w*|guns?|firearms?)|clay (?:pigeon|shoot\\w*)|butter knife|kitchen fitter)\\b',
    reach: 1,
  },
];

/** Words of denial: just before a passage with nothing but small words between, or just after it. */
export const houseNegations = {
  before:
    "(?:\\b(?:no|not|never|without|den(?:y|ies|ied)|nor|none|neither|nobody|nil|lack of|absence of)|n['’]t)(?: +(?:a|an|any|the|his|her|their|to|of|or|and|nor|made|make|making|been|being|be|have|has|had|is|are|was|were|ever|said|saying|say|that|he|she|they|it|going|would|will|did|do|direct|specific|further|other|known|previous|actual|real|verbal|evidence|mention|intention|intent|information|signs?|suggestion|indication|threatened|threatening|kill|harm|(?:threats?|weapons?|firearms?|knives|knife|guns?|drugs|blades?),?|links?|use|access|involve\\w*|seen|carry\\w*|carried|having|possess\\w*|armed|with))* *$",
  after:
    '^(?:[ :,–-]*(?:was |were |is |are )?(?:none|nil|negative|denied|not (?:seen|found|present|suspected|made|used|involved|known)|no trace))\\b',
} as const;
