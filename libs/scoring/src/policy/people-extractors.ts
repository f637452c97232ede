import type { Conclusion, ExtractorRule } from './policy.js';

/** What a text can say of people at risk (domain 5.6). Signs alone accuse nobody; the conclusions put them together. */
export const peopleExtractors: readonly ExtractorRule[] = [
  {
    id: 'child',
    label: 'a child',
    pattern:
      "\\b(?:(?:girl|boy|lad|lass|male|female|youth|child|kid|runner|son|daughter|student|pupil|user|sister|brother|niece|nephew|they|he|she|teen|teenager)s?(?: \\w+){0,3}[ ,(]{1,2}(?:is |was |are |who is |only |just )?(?:aged? |about |around |of |maybe |possibly |approx\\.? )*(?:[89]|1[0-7])(?: years?(?: old)?| ?yrs?(?: old)?)?(?=[ ,.;)'’\"]|$)(?! ?(?:am|pm|hrs|hours|days|nights|weeks?|months|miles|%|st\\b|nd\\b|th\\b|of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|years ago|times|minutes|mins|bags|wraps|people|others|more|different|grams?|kilos?|phones|vehicles|cars))|(?:[89]|1[0-7])[- ](?:year|yr)s?[- ]olds?|(?:missing|aged?) (?:[89]|1[0-7])\\b|[a-z][a-z’'-]{1,25} 1[1-7] missing|(?:appear\\w*|look\\w*|seem\\w*|believed)(?: to be)? (?:about |around |only |no (?:more|older) than |maybe )*(?:1[0-7])\\b|under ?age(?:d)?|under (?:16|18)|school ?(?:girl|boy|child|kid|age|blazer|uniform|bag|gate)s?|primary school|secondary school|year (?:7|8|9|10|11) (?:pupil|student|girl|boy|lad)s?|minors?|juveniles?|teen(?:ager)?s?|young(?:er)? (?:girls?|lads?|boys?|teens?|runners?)|youths?|(?:girl|boy|pupil|student|lad)s? (?:at|from) (?:a |the )?(?:local |primary |secondary )?(?:school|academy|college)|in (?:local authority )?care|looked[- ]after child(?:ren)?|children['’]?s home|care leaver|foster)\\b",
    signs: ['child'],
  },
  {
    id: 'children',
    label: 'children',
    pattern: '\\b(?:kids|children|school ?children|youngsters|little ones|primary school|playground)\\b',
    signs: ['children'],
  },
  {
    id: 'young-child-age',
    label: 'a child stated by age',
    pattern:
      "\\b(?:[A-Z][a-z’'-]{1,25}|girl|boy|lad|son|daughter|child|pupil|male|female|runner)(?: [A-Z][A-Za-z’'-]{1,25}){0,2},? \\(?(?:aged )?(?:1[0-7])\\)?(?=[ ,.;]|$)(?! ?(?:am|pm|hrs|hours|days|nights|weeks|months|miles|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]))",
    caseMatters: true,
    signs: ['age-of-child'],
  },
  {
    id: 'grooming',
    label: 'a child drawn in or approached',
    pattern:
      '\\b(?:groom(?:ed|ing|s)|older (?:lads?|man|men|boyfriend|males?|boys?)|boyfriend (?:is |who is )?(?:in his )?(?:2|3)\\d|(?:new|two|second|expensive|designer) (?:phones?|trainers|clothes|coat|tracksuit|watch)|unexplained (?:money|cash|gifts)|gifts?|vapes? (?:for|to)|picked (?:up )?(?:by|from school|up in)|offer(?:s|ed|ing) (?:to walk|(?:them |him |her |kids |children )?(?:a )?lifts?|sweets|vapes|money|rides)|(?:get|got|getting) in(?:to)? (?:his|the|a) (?:car|van)|asked? (?:for )?(?:her|his|their)? ?(?:age|school|to meet|photos?|pictures?)|meet (?:her|him|up)|encrypted app|(?:school|lesson) (?:absence|attendance)|not (?:been )?(?:at|in) school|hotel rooms?|sti|love ?bites|sleep(?:ing)? ?overs?|takes? photos|hanging (?:around|round)|uses? (?:kids|children|youths|youngsters|young lads|school\\w*|teenagers|minors))\\b',
    signs: ['grooming'],
  },
  {
    id: 'child-sexual',
    label: 'sexual harm to a child',
    pattern:
      '\\b(?:indecent (?:images?|photos?|videos?)|iioc|csam|child (?:abuse|sexual|sex|porn\\w*)|sexual (?:communication|activity|messages|chat) with (?:a )?(?:child|girl|boy|minor)|c[cs]e\\b|child (?:criminal )?exploitation|sexual(?:ly)? exploit\\w+|cat(?:egory)? (?:a|b|c) images|paedophile|sex offender|sexual harm prevention order|ask(?:s|ed) (?:for )?(?:(?:her|his|their) )?age|nudes?|sextort\\w+|contact abuse|(?:touch|kiss)(?:ed|ing)? (?:the )?(?:girl|boy|child|pupil)s?)\\b',
    sets: { psychological: 8, victimVulnerability: 1.5 },
    themes: ['CSAE'],
    signs: ['child-sexual'],
    negatable: true,
  },
  {
    id: 'child-referral',
    label: 'a referral made for a child',
    pattern:
      "\\b(?:(?:mash|multi[- ]agency safeguarding hub) (?:referral|notified|told|informed)|(?:cse|cce|csae|children[’']?s (?:services|social care)) referral|strategy meeting|youth offending (?:service|team)|school[’']?s safeguarding)\\b",
    signs: ['child-referral'],
  },
  {
    id: 'home-strangers',
    label: 'strangers in somebody’s home',
    pattern:
      "\\b(?:lads?|males?|youths?|men|people|strangers|boys|runners?|dealers?) (?:are |were |is |was |sleeping |staying |found )?(?:in|at|using) (?:the|his|her|(?:mr|mrs|ms) \\w+[’']s) (?:spare )?(?:bedroom|front room|living room|lounge|kitchen|flat|spare room|home|bungalow)|(?:number \\d+\\w?|flat|house|address|home|property|place)\\b[^.;]{0,20}\\bused by|(?:working|operating|running|selling|dealing|based) (?:out of|from) (?:the |his |her |an? )?(?:tenant|resident|occupier|pensioner|elderly|vulnerable|disabled)|says? (?:they|he) (?:are|is) (?:his|her|my|a) ['‘]?(?:nephews?|friends?|cousins?|carers?|mates?)\\b",
    signs: ['home-strangers'],
  },
  {
    id: 'used-by-others',
    label: 'somebody used to carry, hold or sell',
    pattern:
      '\\b(?:running for|runs? for|runners?|working for (?:him|them)|opened (?:\\w+ )?accounts|carry(?:ing)? (?:for|drugs|packages|parcels|wraps)|holding (?:for|drugs|it for)|plugg(?:ed|ing)|sold for|selling for|dropped off (?:at|by)|sent (?:out|to|up|down) (?:to )?(?:sell|the coast|country)|work(?:ing)? off|debt bond\\w+|owes? (?:money|him|her|them|\\d|£|\\w+ (?:money|for))|(?:passing|handing|hands?|selling|sells?|sold|gives?) (?:\\w+ ){0,3}(?:to|by) (?:\\w+ )?(?:youths?|kids?|children|school\\w*|pupils|teenagers))\\b',
    signs: ['used'],
  },
  {
    id: 'taken-away',
    label: 'taken to or kept in another place',
    pattern:
      "\\b(?:(?:taken|took|gett?in['’]?g? took|moved|driven|sent|brought|trafficked|going (?:up|down)|travel(?:s|led|ling)) (?:up |down |over |out )?(?:to|from) (?!hospital|court|custody|police|the (?:station|hospital|police))[a-z]|out[- ]of[- ](?:area|town|county|force)|not from (?:round here|this area|the area)|(?:london|scouse|manc\\w*|liverpool|birmingham|manchester) (?:lads?|accents?|youths?|males?|boys?|kids?|dealers?)|(?:down|up) from (?:london|liverpool|manchester|birmingham)|cunch|going country|ot\\b|trap ?house|bando|rail (?:ticket|fare)s?|train tickets?)\\b",
    signs: ['taken-away'],
  },
  {
    id: 'deal-line-named',
    label: 'a deal line',
    pattern:
      '\\b(?:county lines?|deal(?:er)? lines?|drugs? lines?|graft(?:ing)? (?:phone|line)|line (?:holder|called|named|known as|phone|number)|branded line|(?:bulk|group|broadcast|mass|marketing|flare) (?:texts?|messages?|sms)|(?:texts?|messages?|sms) (?:\\w+ ){0,2}to (?:\\d{2,}|all|dozens|hundreds) (?:\\w+ )?(?:contacts|numbers|people|users|customers)?|two for (?:\\d|one|the price)|best of both|both on|(?:active|open|back on|on) 24/7)\\b',
    sets: { community: 4, frequency: 4 },
    themes: ['CLD'],
    vulnerability: ['COUNTY_LINES'],
    signs: ['deal-line', 'drug-supply'],
    negatable: true,
  },
  {
    id: 'named-line',
    label: 'a line under a name',
    pattern:
      '\\bthe [‘\'"]?[A-Z][A-Za-z]+[’\'"]? line\\b(?! (?:of|between|manager|station|train|bus))|\\b[‘\'"][A-Z][A-Za-z]+[’\'"] line\\b',
    caseMatters: true,
    signs: ['named-line'],
  },
  {
    id: 'papers-held',
    label: 'papers held by another',
    pattern:
      "\\b(?:(?:hold|keep|took|taken|take|has|have|had|with)(?:s|ing)? (?:on to |away )?(?:all )?(?:their|his|her|the (?:men|women|worker|staff|girl|lad)s?['’]?|everyone['’]s|workers['’]?|everybody['’]s) (?:passports?|papers|id\\b|ids\\b|documents|bank cards?|identity cards?|phones and)|(?:passports?|id cards?|identity (?:cards|documents)|documents|papers|bank cards?) (?:are |were |is |being |have been )?(?:all )?(?:held|kept|taken|locked|removed|confiscated|in (?:the|his) (?:safe|office)))\\b",
    sets: { psychological: 4, victimVulnerability: 1.5 },
    themes: ['MSHT'],
    vulnerability: ['MODERN_SLAVERY'],
  },
  {
    id: 'slavery-named',
    label: 'slavery or trafficking named',
    pattern:
      '\\b(?:modern slavery|slave(?:s|ry)?|forced labour|labour exploitation|human traffick\\w*|traffick(?:ed|ing) (?:of )?(?:people|persons|women|men|girls|workers|victims|for)|(?:victims?|women|girls|people|workers|men) traffick\\w*|traffick(?:ed|ers)|servitude|nrm|debt bond\\w+|gangmaster)\\b',
    sets: { physical: 4, psychological: 4, victimVulnerability: 1.5 },
    themes: ['MSHT'],
    vulnerability: ['MODERN_SLAVERY'],
    negatable: true,
  },
  {
    id: 'work-trade',
    label: 'work where exploitation is common',
    pattern:
      '\\b(?:car wash(?:es)?|nail (?:bars?|salons?)|nails (?:ltd|limited)|pack ?houses?|packing (?:plant|shed)|gangs? (?:work|of pickers)|pickers|cockl\\w+|farm (?:work\\w*|labour\\w*)|building site|block paving|tarmac(?:ing)?|cannabis (?:farm|grow|house)|gardener|takeaway|restaurant|kitchen (?:staff|porters?)|factory|warehouse|fishing (?:boat|vessel)|trawler|crew(?:men)?|brothel|massage (?:parlour|place)|pop[- ]up brothel|sex work\\w*|escorts?|domestic (?:work\\w*|servant)|housekeeper|live[- ]in|hotel cleaners|scrap ?yard|workers?|staff|the (?:lads|men|women|girls) (?:work|start|sleep|live))\\b',
    signs: ['work'],
  },
  {
    id: 'work-control',
    label: 'no pay, no freedom or living at work',
    pattern:
      "\\b(?:(?:not|never|n['’]t) (?:been |being |get(?:ting)? )?paid|no (?:pay|wages|payslips?)|unpaid|(?:wages?|pay|tips|money) (?:\\w+ )?(?:are |is |were |was |all )?(?:taken|kept|withheld|held back|docked|deducted)|(?:takes?|taking|keeps?|keeping) (?:all |most of )?(?:their|his|her) (?:wages?|pay|tips|money|earnings)|(?:keeps?|takes?|docks?|charges) £?\\d+ (?:\\w+ )?(?:from|off|of) (?:each|every|them|their)|wages do not appear|(?:single|one|same|joint) (?:bank )?account|work(?:s|ing)? (?:it |that )?off (?:the|their|his|her)?|work it off|sleep(?:s|ing)? (?:on site|in (?:the|a) (?:\\w+ )?(?:container|shed|caravan|van|back|basement|cellar|loft|attic|kitchen|garage|unit|car|storeroom)|above|behind|on (?:the )?floors?|upstairs)|mattress(?:es)?|bedding|bunks?|locked (?:from (?:the )?outside|in (?:at|with|on|every|each)|inside)|gate is locked|not (?:allowed|able) to (?:leave|go|speak|talk)|cannot leave|can['’]t leave|not been ashore|\\d+ (?:hours|days) (?:a|per) (?:day|week)|seven days|(?:driven|taken|dropped|collected|ferried|picked up) (?:to|from|in|by) (?:\\w+ ){0,3}(?:van|minibus|bus|people carrier)|(?:minibus|van) (?:collects|picks up|drops|takes|brings)|coached|rehearsed answers|looks? to (?:him|her) before|(?:always|never) (?:attends?|seen|goes|comes|out) (?:\\w+ )?(?:with|without|alone)|(?:same|older) (?:older )?(?:male|man) (?:always|answers|speaks|does the talking)|enter(?:ing)? singly|none (?:leave|left|came out)|papered (?:over|windows)|windows? (?:\\w+ ){0,3}(?:papered|blacked|covered|boarded)|look(?:s|ed)? (?:scared|frightened|hungry|thin|exhausted)|ask(?:s|ed|ing) (?:\\w+ ){0,2}for (?:bread|food|water)|no (?:gloves|safety|protective|boots)|(?:ten|twelve|eleven|nine|eight|fifteen|twenty|1\\d|2\\d) (?:\\w+ )?(?:men|people|lads|workers|females|women|persons|adults)? ?(?:in|to|at|share|sharing|living in|live in) (?:one|a|the same|a single|a two|a three|this|that) (?:\\w+ )?(?:house|room|flat|address|caravan|property|bed))\\b",
    sets: { psychological: 2 },
    signs: ['work-control'],
  },
  {
    id: 'women-controlled',
    label: 'women brought and kept',
    pattern:
      '\\b(?:(?:\\d+|two|three|four|five|six|several|different|young|foreign) (?:\\w+ )?(?:females?|women|girls)\\b[^.]{0,60}\\b(?:enter\\w*|brought|moved|dropped|collected|rotated|change|kept|work\\w*|none leave|never leave|adverts?)|(?:men|males?|clients|customers) (?:come|coming|visit\\w*|in and out) (?:\\w+ ){0,3}(?:all|day|hours|through|half|twenty)|adult (?:services|work) (?:site|website|advert))\\b',
    signs: ['women'],
  },
  {
    id: 'domestic-named',
    label: 'domestic abuse',
    pattern:
      "\\b(?:domestic(?: (?:abuse|violence|assault|incident|related))?(?! (?:animal|appliance|waste|work\\w*|oil|burglary|premises|property|flight|servant|dwelling|fuel|supply|bill|violence act))|dash\\b|marac|idva|coercive|controlling behaviour|non[- ]molestation|restraining order|occupation order|clare['’]?s law|women['’]?s refuge|strangl\\w+|non[- ]fatal strangulation|(?:took|grabbed|held|had|by) (?:her|him) by the (?:throat|neck)|hands? (?:round|around|on|to) (?:her|his) (?:neck|throat)|chok(?:ed|ing) (?:her|him)|since (?:the |their |they )?(?:separation|separated|split)|when (?:she|he) (?:said|says) (?:she|he) (?:was|is|were) leaving)\\b",
    sets: { psychological: 4 },
    themes: ['DA'],
    vulnerability: ['DOMESTIC_ABUSE'],
    negatable: true,
  },
  {
    id: 'strangulation',
    label: 'strangulation',
    pattern:
      '\\b(?:strangl(?:ed|ing|ation|es)|(?:took|grabbed|held|had) (?:her|him) by the (?:throat|neck)|hands? (?:round|around) (?:her|his) (?:neck|throat)|chok(?:ed|ing) (?:her|him))\\b',
    sets: { physical: 4, intent: 4 },
    negatable: true,
  },
  {
    id: 'partner-violence',
    label: 'violence or control by a partner',
    pattern:
      "\\b(?:(?:partner|husband|wife|boyfriend|girlfriend|missus|her (?:fella|bloke|man)|ex)\\b[^.;]{0,60}\\b(?:hits?|hit (?:her|him)|punch\\w*|beat(?:s|en|ing)?|kick(?:s|ed|ing)|slap\\w*|assault\\w*|push(?:es|ed) (?:her|him)|drag(?:s|ged) (?:her|him)|smash\\w* (?:her|his)|controls?|won['’]?t let (?:her|him)|takes? (?:her|his) phone|threaten\\w*|stalk\\w*|follow\\w*|turn(?:s|ing|ed) up at|messages since|bruis\\w*|black eye)|(?:bruis\\w*|black eye|swollen face|face swollen|split lip)\\b[^.;]{0,80}\\b(?:partner|husband|boyfriend|girlfriend|wife|him indoors)|(?:beats?|hits?|hitting|beating|punch\\w*|batter\\w*) (?:his (?:partner|wife|girlfriend|missus)|her (?:partner|husband|boyfriend)))\\b",
    sets: { physical: 4, psychological: 4 },
    themes: ['DA'],
    vulnerability: ['DOMESTIC_ABUSE'],
    negatable: true,
  },
  {
    id: 'former-partner',
    label: 'a former partner',
    pattern:
      '\\b(?:ex[- ]?(?:partner|wife|husband|boyfriend|girlfriend|missus|fianc[eé]e?)|(?:his|her|my) ex\\b|estranged|former partner(?! in)|separated from (?:him|her|his|her))\\b',
    signs: ['former-partner'],
  },
  {
    id: 'harassed',
    label: 'harassment',
    pattern:
      "\\b(?:\\d+\\+? (?:calls|messages|texts|times)|harass\\w*|stalk\\w*|turn(?:s|ed|ing) up|sat outside|followed|tracker|threaten\\w*|threats?|smash\\w*|slashed|damag\\w*|breach\\w*|keeps (?:ringing|calling|texting|messaging)|won['’]?t leave (?:her|him|me) alone)\\b",
    sets: { psychological: 2 },
    signs: ['harassed'],
    negatable: true,
  },
  {
    id: 'honour',
    label: 'honour-based abuse',
    pattern:
      "\\b(?:hono(?:u)?r[- ](?:based|killing|violence|crime|abuse)|hba\\b|forced? (?:into )?(?:a )?marriage|forced to marry|(?:made|make|going) to marry|married off|marry (?:her|him) (?:off|to)|arranged for her|fgm\\b|genital mutilation|(?:shame|shamed|dishono\\w+|disgrace\\w*)(?: \\w+){0,2} (?:the|his|her|their|our) (?:\\w+ )?(?:family|name|community)|izzat|family (?:honour|name|found out)|(?:not|never|n['’]t) (?:been )?(?:allowed|seen) (?:out|outside)(?! the (?:pub|shop))|kept (?:inside|indoors|at home)|flights? (?:is |are )?booked|(?:taken|sent|fly|flown|flying) (?:abroad|overseas|back) (?:to|for) (?:marry|be married|a wedding|her wedding|the wedding|the cutting|visit))\\b",
    sets: { physical: 4, psychological: 8, victimVulnerability: 1.5 },
    themes: ['STK'],
    vulnerability: ['HONOUR_BASED'],
    negatable: true,
  },
  {
    id: 'missing',
    label: 'a missing person',
    pattern:
      "\\b(?:missing (?:person|child|girl|boy|teen\\w*|episodes?|from (?:home|care|school|placement|hospital|the (?:home|unit|ward)))|misper|reported missing|(?:has|have|had) been missin['’g]? (?:since|from|for)|(?:he|she|they|who|girl|boy|lad|child|son|daughter|sister|brother|male|female|woman|man|\\d\\d|mum|dad|mother|father|kid|resident|patient|tenant|pupil)(?: \\w+){0,2}?,? (?:is|was|has been|been|gone|went|still|reported)?,? ?missin['’g]?(?! (?:out|plate|index|tail|wheel|tooth|teeth|front|rear|number|court|appointments|a ))|missin['’g]? (?:1?\\d|year)|(?:not|n['’]t) been (?:seen|heard from|home) (?:since|for)|whereabouts (?:are |is )?(?:not known|unknown)|failed to return (?:home|to)|(?:ran|run|runs|running) away from (?:home|care))\\b",
    sets: { physical: 2, imminence: 4 },
    themes: ['MIS'],
    vulnerability: ['MISSING'],
    negatable: true,
  },
  {
    id: 'self-harm',
    label: 'a wish to die',
    pattern:
      '\\b(?:wants? to die|wish(?:es)? (?:he|she) (?:was|were) dead|suicid\\w+|(?:kill|hang|harm|hurt|drown)(?:s|ing|ed)? (?:him|her|my|them)sel(?:f|ves)|tak(?:e|ing) (?:his|her|my|their) own li(?:fe|ves)|end(?:ing)? (?:it all|his life|her life|my life)|overdose|(?:no|nothing) (?:point|reason|left) (?:to|in) (?:living|live|going on|carry on)|goodbye (?:note|letter|messages?))\\b',
    sets: { physical: 8 },
    vulnerability: ['ADULT_AT_RISK'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'adult-at-risk',
    label: 'an adult at risk',
    pattern:
      "\\b(?:learning (?:disabilit\\w+|difficult\\w+)|dementia|alzheimer\\w*|frail|disabled (?!bays?|badge|park\\w*|spaces?|toilets?)|amputee|alcoholic|drink(?:s heavily|ing problem)|drug user|addict|ulcers?|incontinen\\w*|elderly|housebound|bed ?bound|wheelchair|care home|nursing home|sheltered (?:housing|accommodation|scheme)|supported living|extra care|carers? (?:come|visit|call|twice)|old age pensioner|pensioners?|vulnerable (?:adult|male|female|man|woman|person|people|tenant|resident|victim|individual)s?|adult (?:at risk|social care|safeguarding)|mental (?:capacity|health (?:team|nurse|unit|crisis|act|problems|issues))|hears? voices|voices (?:tell|told|are|say)|schizophreni\\w*|psychosis|psychotic|power of attorney|brain injury|(?:had|has had|after|since) (?:a|his|her) stroke|autis\\w+|down[’']?s syndrome|alcohol[- ]depend\\w+|(?:mr|mrs|ms|miss)\\.? [a-z’'-]+(?: [a-z’'-]+){0,2},? \\(?(?:aged )?(?:7|8|9)\\d\\b|(?:aged|age) (?:7[5-9]|[89]\\d)\\b|(?:7[5-9]|[89]\\d)[- ](?:year|yr)s?[- ]old|in (?:his|her|their) (?:late )?(?:seventies|eighties|nineties|[789]0['’]?s)|(?:victim|occupier|tenant|resident|customer|aggrieved|widow(?:er)?|lady|gentleman|man|woman|mother|father|nan|gran(?:dad|ny|ma)?),? (?:is |aged )?\\(?(?:7[5-9]|[89]\\d)\\b|lives? alone|widow(?:er)?)\\b",
    sets: { victimVulnerability: 1.5, psychological: 2 },
    vulnerability: ['ADULT_AT_RISK'],
    signs: ['at-risk'],
    negatable: true,
  },
  {
    id: 'cuckooing',
    label: 'a home taken over',
    pattern:
      "\\b(?:cuckoo(?:ed|ing|s)?|(?:tak(?:en|ing)|took) over (?:his|her|their|the|an?) (?:\\w+[’']?s? ){0,3}(?:flat|home|house|address|bungalow|tenancy)|(?:using|uses|used|use) (?:his|her|the tenant[’']?s?|the resident[’']?s?) (?:flat|home|house|address|bungalow|place|kitchen) (?:to|for|as)|deal(?:ing|s)? (?:\\w+ )?(?:from|out of) (?:his|her|the tenant[’']?s?|an? (?:vulnerable|elderly|disabled) \\w+[’']?s?|(?:mr|mrs|ms) \\w+[’']s) (?:flat|home|house|address|bungalow|front room|kitchen)|in charge of the (?:flat|house|address)|mov(?:ed|ing) (?:themselves )?in(?:to)? (?:with (?:him|her|the tenant)|(?:his|her) (?:flat|home|house|bungalow))|answer(?:s|ed)? (?:his|her|their) own door|(?:shut|locked|kept|pushed) (?:away|out of|in) (?:his|her|the) (?:own )?(?:flat|home|bedroom|bathroom|room|kitchen)|(?:sleeps?|sleeping|lives?|stays?|confined) (?:in|to) (?:his|her|the) (?:own )?(?:bathroom|bedroom|box room|kitchen|chair)|can[’']?t get (?:rid of them|them out)|(?:won[’']?t|refus\\w+ to|will not|too scared to) (?:leave|ask them to leave|go home|go back)|looking after (?:him|her|the flat|the place) for|(?:young|unknown|strange|different) (?:\\w+ )?(?:males?|men|lads|people|faces) (?:\\w+ ){0,3}(?:staying|living|in|at) (?:\\w+ ){0,3}(?:tenant|resident|his flat|her flat|his home|her home|his house|her house))\\b",
    sets: { psychological: 4, victimVulnerability: 1.5 },
    themes: ['ASB'],
    vulnerability: ['CUCKOOING', 'ADULT_AT_RISK'],
    negatable: true,
  },
  {
    id: 'ideology',
    label: 'extremist words or signs',
    pattern:
      "\\b(?:radicali[sz]\\w+|extremis[mt]s?|terroris[mt]\\w*|jihad\\w*|islamist|caliphate|daesh|isis|islamic state|al[- ]?qa[’']?[ie]da|al[- ]?shabaab|far[- ]right|extreme right[- ]wing|neo[- ]?nazis?|nazis?|swastikas?|black sun|sonnenrad|white (?:power|genocide|supremac\\w+)|great replacement|race war|racial holy war|atomwaffen|national action|combat 18|accelerationis\\w+|incels?|mass (?:shooting|casualty|killing)|school shoot\\w+|manifesto|martyr\\w*|kuffar|infidels?|crusaders?|bomb[- ]?making|proscribed|prevent (?:referral|officer|team|lead|duty)|channel (?:panel|referral)|beheading videos?|execution videos?|lone (?:actor|wolf)|day of (?:the rope|reckoning))\\b",
    sets: { community: 4, psychological: 2 },
    themes: ['TER'],
    vulnerability: ['RADICALISATION'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'communal-place',
    label: 'a place where a community gathers or is housed',
    pattern:
      '\\b(?:mosques?|synagogues?|temples?|gurdwaras?|churches|church|hostels?|asylum (?:hotel|seekers?|centre|accommodation)|migrant (?:hotel|hostel|centre)s?|refugees?|immigration centre|pride (?:march|parade|event)|community centre)\\b',
    signs: ['communal-place'],
  },
  {
    id: 'hostile-to-group',
    label: 'words of attacking it',
    pattern:
      "\\b(?:clean(?:ing|ed|s)? (?:\\w+ )?out|clear(?:ed|ing)? out|burn(?:ing|ed|t)?|torch(?:ed|ing)?|petrol|attack(?:ed|ing)?|bomb(?:ed|ing)?|get (?:them|rid)|wiped? out|smash(?:ed|ing)?|storm(?:ed|ing)?|invad(?:e|ers?)|enough is enough|take (?:our|back)|meet at|stop the boats|pig'?s? head|graffiti|shot up)\\b",
    signs: ['hostile'],
    negatable: true,
    discountable: true,
  },
];

/** People at risk, put together from signs (domain 5.6). */
export const peopleConclusions: readonly Conclusion[] = [
  {
    id: 'child-exploited',
    label: 'a child may be exploited',
    whenAnyOf: [
      ['child-sexual'],
      ['children', 'grooming'],
      ['children', 'child-referral'],
      ['child', 'smuggled'],
      ['children', 'smuggled'],
      ...['child', 'age-of-child'].flatMap((c) =>
        ['grooming', 'used', 'drug-supply', 'taken-away', 'child-referral'].map((s) => [c, s]),
      ),
    ],
    sets: { psychological: 4, victimVulnerability: 1.5 },
    vulnerability: ['CHILD_EXPLOITATION'],
  },
  {
    id: 'line-run',
    label: 'a drugs line may be run into the area',
    whenAnyOf: [
      ['named-line', 'drug-supply'],
      ['taken-away', 'drug-supply', 'child'],
      ['taken-away', 'drug-supply', 'age-of-child'],
      ['taken-away', 'used', 'age-of-child'],
      ['taken-away', 'used', 'child'],
    ],
    sets: { community: 4, frequency: 4, geographicScope: 1.1 },
    themes: ['CLD'],
    vulnerability: ['COUNTY_LINES'],
  },
  {
    id: 'workers-controlled',
    label: 'workers may be held or exploited',
    whenAnyOf: [
      ['work', 'work-control'],
      ['women', 'work-control'],
    ],
    sets: { physical: 4, psychological: 4, victimVulnerability: 1.5 },
    themes: ['MSHT'],
    vulnerability: ['MODERN_SLAVERY'],
  },
  {
    id: 'home-used-by-dealers',
    label: 'a home may be used by dealers',
    whenAnyOf: [
      ['home-strangers', 'drug-supply'],
      ['home-strangers', 'deal-line'],
      ['home-strangers', 'at-risk'],
    ],
    sets: { psychological: 4, victimVulnerability: 1.5 },
    themes: ['ASB'],
    vulnerability: ['CUCKOOING', 'ADULT_AT_RISK'],
  },
  {
    id: 'former-partner-harm',
    label: 'harm by a former partner',
    whenAnyOf: [
      ['former-partner', 'threat'],
      ['former-partner', 'harassed'],
      ['former-partner', 'violence'],
      ['former-partner', 'watched'],
    ],
    sets: { physical: 4, psychological: 4 },
    themes: ['DA'],
    vulnerability: ['DOMESTIC_ABUSE'],
  },
  {
    id: 'hostility-to-group',
    label: 'hostility to a place of a community',
    whenAnyOf: [['communal-place', 'hostile']],
    sets: { community: 4, psychological: 2 },
    themes: ['HAT'],
    vulnerability: ['RADICALISATION'],
  },
];
