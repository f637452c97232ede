import type { PhraseLexicon } from '../phrases/scan.js';

/** References that a register, a unit or an operation gave: they lead back wherever they stand. */
export const referenceWords: PhraseLexicon = {
  version: '3',
  sayings: [
    {
      groups: 'any',
      say: [
        'isr no|number|ref? #{1,2}',
        '^^? ^^? #? ><contactnote> no|number|ref? #{1,4} and? #?',
        'previous|earlier|last|prior <contactnote> #{1,4} and? #?',
        'source ref|reference|no|number|id|urn|record ; #|^^{1,3} #?',
        'source # #?',
        '=CHIS|=UC|=DSU|=SMU|=RIPA|=IPA|=UCO|=SU|=OCDA|=NCDS # #?',
        'authority|authorisation|warrant|application urn|ref|reference|no|number|record ; ~ #{0,3}',
        'urn|=URN ; ~{0,1} #{1,3}',
        'from # to ^^? ^^? sensitive|confidential|intelligence|source desk',
        'handler|controller|officer|co_handler # #?',
        'handler|controller|co_handler|cohandler ; ^ ',
        'pseudonym|code_name|codename|cover_name|true_identity|real_name_of_source|nickname_for_source|alias_of_source is|of_the_source|used ; ^|^^|#',
        'pseudonym|codename|code_name|cover_name ; ~',
        'known to|as us|the_unit|the_desk|the_handler as ^^|^',
        'log|logs|note|notes|report no|number|nos|numbers|# #{0,3} from this source|origin|number|isr',
        'same|this|one isr|origin_number|register_number',
        'register|registry|registration|reg number|no|ref|entry|page ; #{1,3}',
        'contact|meeting|meet|debrief sheet|report|form|log|record|note|notes no|number|ref? ; #{1,3}',
      ],
    },
    {
      groups: ['sar'],
      say: [
        '=SAR|=STR|report|disclosure|case|internal ref|reference|number|no|id? ; #{1,3}',
        'daml|consent|alert|case ref|reference|number|id|request ; #{1,3}',
        'glossary code|codes ~{1,2}',
      ],
    },
    {
      groups: ['covert'],
      say: [
        'source ; ( ^^ )',
        'source|informant|chis|agent codenamed|known|called|pseudonym|named as? ~',
        'op|operation|op. ^^|^ ^^? [day # |phase # |deployment # |serial # |log # ]?',
        'call_sign|callsign|call_signs|callsigns #{1,3} and? #?',
        'call_sign|callsign ^^|^',
        '^^ >plot|deployment|phase|log|day|team|product|follow|serial|shift|op #?',
        'day|serial|log|tape|exhibit|call|session|reel|track|disc|product no|number|ref? # of? ^^?',
        'uc|undercover|covert|ucol|chis cadre|desk|team|unit|office|cell|index|hub|pool|branch|operations , ^^? ^^?',
        "cadre|cadres|cadre's desk|team|unit|officer?",
        'the cadre ~?',
        'originator ; covert|^|^^ ~{0,3} !after',
        'originating_unit|submitted_by|author|prepared_by|written_by|typed_by|compiled_by|reporting_officer|deployed_officer|case_officer ; ~{1,4}',
        'covert|sensitive|confidential|specialist|dedicated|technical|special|regional team|desk|unit|cell|branch|projects|operations|support|intelligence_unit , ^^? ^^?',
        '=SPoC|spoc to be consulted',
        '=DC|=DS|=DI|=DCI|=TDC|=PC|=PS # #?',
        'collar|warrant|pin|shoulder number|no ; #',
        'uc|officer|operative|persona|legend|alias|pseudonym ^|^^|#',
        'technical|dedicated|special support|surveillance|source|projects unit|team|branch , ^^?',
        '=TSU|=NTAC|=ROCTA|=CSOE|=SCO35|=NPoCC|=DSO|=SIO_log|=CTU|=GCHQ|=MI5|=NTSU',
        'intercept|line|target|selector|number|box|station ref|reference|id ; #{1,2}',
      ].map((s) =>
        s
          .replace(" , ' ^ '", ' ^|^^|#')
          .replace('[day # |phase # |deployment # |serial # |log # ]?', 'day|phase|deployment|serial|log? #?')
          .replace('op|operation|op. ', 'op|operation '),
      ),
    },
    { groups: ['covert'], say: ['=DC|=DS # #?'] },
    {
      groups: ['private'],
      say: ['^^|=NW|=EA|=SE|=SW|=NE|=WM|=EM|=YH # !#', '=NW|=EA|=SE|=SW|=NE|=WM|=EM|=YH|=NWC|=ERS # !#'],
    },
    {
      groups: ['deployed'],
      say: [
        '^^ >plot|deployment|phase|day #?',
        'team|vehicle|van|car|unit|zulu|sierra|mike|alpha|bravo|charlie|delta|foxtrot ^ #',
        '=TL|=OP|=V|=C #',
      ],
    },
    { groups: ['named-person', 'institution', 'officer'], say: ['isr #'] },
  ].map((s) => ({ groups: s.groups as 'any', say: s.say.filter((x) => !x.startsWith('^^|=NW')) })),
  falseFriends: [
    'crime|incident|occurrence|reference|ref # #?',
    'the cadre|cadets',
    'op|operation centre|room|theatre',
  ],
};

/** In an open officer's or partner's report: somebody named who told it. */
export const namedTellerWords: PhraseLexicon = {
  version: '3',
  sayings: [
    {
      groups: ['officer', 'partner', 'prison'],
      say: [
        'mr|mrs|ms|miss|dr|rev|cllr|father? ^ ^? , ~{0,6} , ( ) ><told> the? <police>|us|gaoler|patrols|police|officers|staff|crews|council|school|bank|firm|manager|desk'.replace(
          ' , ~{0,6} , ( )',
          ' ,',
        ),
        '^ ^ , ><tellnow> that? ',
        'report|information|information|tip|tip_off|call|allegation|complaint|statement|disclosure|account|letter|word|approach|visit|gossip|intelligence from|by|of ( mr|mrs|ms|miss|dr|rev|cllr? ^ ^ )',
        'according|thanks to ( mr|mrs|ms|miss|dr|rev|cllr? ^ ^? )',
        'spoke|spoken|speaking|chatted|chatting|interview|conversation|talked|discussion to|with ( mr|mrs|ms|miss|dr|rev|cllr? ^ ^ ) , who ~',
        'told|informed|tipped|approached|stopped|flagged|warned|advised|notified off|down|aside? by ( mr|mrs|ms|miss|dr|rev|cllr? ^ ^ )',
        'detained|arrested|held|in_custody|whilst_in_custody|detainee|prisoner for|on ~{1,4} , ( ^ ^ ) <told>',
      ],
    },
    {
      groups: ['prison'],
      say: [
        '. <rolemod>* ( listener|orderly|cleaner|prisoner|inmate|cellmate|padmate|mentor|insider|worker|painter ^ ^ ) <tell>',
      ],
    },
  ],
  falseFriends: [],
};

/** How somebody speaks to police in passing or in confidence: the name before it is the teller's. */
export const confidingWords: PhraseLexicon = {
  version: '3',
  sayings: [
    {
      groups: ['officer'],
      say: [
        '<told> the? <police>|gaoler|patrols|officers|crews|staff|beat_car|patrol_car|car ~{0,1}',
        'flagged|waved down|over ~{0,3}',
        'came|walked|called|popped|come up|into|in|over|across to? the? <police>|nick|station|counter|office|van|desk|car [and said|says|told|asked]?',
        'took|takes|pulled|drew me|us|officers|the_officer|the_sergeant|the_constable|patrols|him|her aside|to_one_side',
        'buttonholed|collared|nobbled|button_holed|sidled_up|beckoned|tipped_off ~{0,3}',
        'said|says|told|spoke|asked|mentions|mentioned in|off|that_it|on the? confidence|record|the_quiet|stay|quiet|strict_confidence',
        'has|had|would|will not|never said|mentioned|told|say|tell|repeat nothing|it|that|anyone|this to ~{1,3}',
        'has said nothing to ~{1,2} ~?',
      ],
    },
  ],
  falseFriends: ['told <police> to ~', 'approached by ~'],
};

/** A covert operation's name where titles carry one: `CAPSTAN / …`, `Canter: …`. */
export const titleOperation = /^(?:\p{Lu}{4,}(?= ?[/:–-])|\p{Lu}\p{L}{3,}(?=: |, phase|, day|, deployment| \d))/gu;
