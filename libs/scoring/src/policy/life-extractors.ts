import type { ExtractorRule } from './policy.js';
import { intends, kills, notPeople, somebody, weekday } from './words.js';

const threat = {
  sets: { physical: 8, intent: 5 },
  themes: ['TTL'],
  signs: ['threat'],
  negatable: true,
  discountable: true,
} as const;

/** What a text can say that is by itself a threat to a life (domain 5.7). */
const threats: readonly ExtractorRule[] = [
  {
    id: 'threat-kill',
    label: 'words of killing or maiming to come',
    pattern: `\\b${intends} (?:(?!be |get )\\w+ ){0,2}?${kills}\\b${notPeople}`,
    ...threat,
  },
  {
    id: 'threat-to-kill',
    label: 'a threat to kill',
    pattern:
      '\\b(?:threat(?:s|ening)? (?:to|of) (?:kill(?:ing)?|life|murder|death)|death threats?|(?:murder|assassination|shooting) (?:plot|plan)|(?:plot|plan|conspiracy)s? to (?:\\w+ )?(?:kill|murder|assassinate|shoot|stab|attack (?:him|her|them|the \\w+)|behead|bomb|kidnap)|(?:for use|to be used|used) (?:against|on) (?:him|her|them|the [a-z]+ (?:family|brothers|lads)|a rival)|kill list|hit list|risk to (?:his|her|their|the) li(?:fe|ves)|li(?:fe|ves) (?:is|are|may be|at|in) (?:at |in )?(?:real |immediate |immediate and real )?(?:risk|danger))\\b',
    ...threat,
  },
  {
    id: 'threat-body',
    label: 'words of maiming somebody',
    pattern: `\\b(?:(?:cut|slit|slic(?:e|ing)|rip(?:ping)?|open(?:ing)?)(?: up| open)? (?:his|her|their|your|my) (?:throats?|neck|head|face|guts?|belly)|(?:bullet|knife|blade|round|bolt|axe|hole) (?:in|into|through) (?:his|her|their|your|my|the) (?:head|neck|chest|face|skull|brain|heart|legs?|kneecaps?)|(?:blow|tak(?:e|ing)) (?:his|her|their|your|my) (?:head|face|brains|kneecaps|legs) off|(?:cav(?:e|ing)|smash(?:ing)?|bash(?:ing)?|stov(?:e|ing)|kick(?:ing)?|stamp(?:ing)? on) (?:his|her|their|your|my|(?:the |a )?\\w+[’']s) (?:head|skull|face|brains)(?: in)?|(?:get(?:ting)?|have|having|gets) (?:his|her|their|your) (?:\\w+ )?(?:legs?|arms?|back|neck|skull|kneecaps?) (?:broke(?:n)?|smashed|done|snapped)|(?:break|breaking|snap) (?:his|her|their|your) (?:\\w+ )?(?:legs?|neck|arms?|back|spine|kneecaps?)|(?:throw|chuck|pour|squirt|use)(?:ing)? (?:the )?(?:acid|ammonia|bleach|drain cleaner) (?:on|over|at|in) ${somebody}|acid (?:in|to) (?:his|her|their|your) (?:face|eyes)|(?:throw|chuck|squirt|use)(?:ing)? (?:the |some )?(?:acid|ammonia) (?:on|over|at|in)|(?:cut|chop|hack|slic)(?:e|ing)? (?:off (?:his|her|their|your|my) (?:\\w+ )?(?:fingers?|hands?|ears?|toes?|head|balls|tongue)|(?:his|her|their|your|my) (?:\\w+ )?(?:fingers?|hands?|ears?|toes?|head|balls|tongue) (?:off|out))|(?:knife|blade|machete|gun|razor|scissors) (?:to|at|against|on) (?:his|her|their|my) (?:throat|neck|head))\\b`,
    ...threat,
  },
  {
    id: 'threat-burn-people',
    label: 'words of burning people or a home',
    pattern: `\\b${intends} (?:\\w+ ){0,2}?(?:burn|torch|set (?:fire to|alight)|petrol|blow up|bomb) (?:${somebody}|(?:his|her|their|your|my|the)(?: \\w+)? (?:house|home|flat|hostel|hotel|caravan|family home|door|letterbox|mosque|church|temple|synagogue|school))\\b`,
    ...threat,
  },
  {
    id: 'threat-dispose',
    label: 'words of doing away with somebody',
    pattern: `\\b(?:${intends}|to) (?:\\w+ )?(?:(?:do|off|top|slot) ${somebody} (?:in\\b(?! the (?:car|van|picture))|for good)|(?:end|finish|gut|whack|merk|clip|ice|waste|bury|smoke|off) ${somebody}(?= (?:off|tonight|tomorrow|this|on|when|if|and|before|for|once|next|at)|[.,;!'’"]|$)|(?:take|blow) ${somebody} out(?! (?:for|to|of|on|with|at|and about|the|shopping|after|in))|put ${somebody} (?:down|under|in the ground|in a (?:box|hole|grave|coffin|wheelchair)|six feet|in hospital|to sleep|in intensive)|(?:beat|batter|kick|stamp) ${somebody} (?:to death|half to death|to a pulp)|(?:leave|want|see|find|have) ${somebody} (?:for dead|dead|bleeding|in a (?:box|ditch|pool|coffin|body ?bag))|make ${somebody} (?:disappear|vanish|suffer|beg)|(?:see to|deal with|get rid of|sort out) ${somebody} (?:for good|permanently|once and for all)|(?:run|mow|knock) ${somebody} (?:over|down)|(?:drive|plough|ram|crash) (?:\\w+ ){0,5}(?:into|at) (?:the |a )?(?:crowds?|people|pedestrians|march|parade|worshippers|queue|officers?|police|${somebody})|(?:hang|string up) (?:${somebody}|the \\w+)(?! (?:out|up on|with|around|about))|(?:spill|draw) (?:his|her|their) (?:blood|guts)|(?:slice|cut|chop|carve) (?:up )?(?:${somebody}|(?:officer|pc|sgt|mr|mrs|ms|miss) \\w+)(?! (?:off|out of|a deal|a slice|some)))\\b`,
    ...threat,
  },
  {
    id: 'threat-many',
    label: 'words of an attack on many',
    pattern:
      '\\b(?:bomb (?:will|is going to|is set to|set to|due to|to) (?:go off|explode|detonate)|bomb (?:threat|has been planted|planted|is in)|(?:plant|set off|detonate|make|build)(?:s|ing)? (?:a |the |an )?(?:\\w+ )?(?:bomb|device|ied)|suicide (?:bomb\\w*|vest|attack)|tak(?:e|ing) (?:as many|them all|a few|some|everyone|others|the (?:kids|children|family)|people)(?: \\w+){0,5} with (?:him|her|me|them)|(?:shoot|stab|knife|kill|blow)(?:ing)? up (?:the|a) (?:place|school|pub|club|station|mosque|church|hospital|office|estate)|mass(?:acre| shooting| stabbing)|bloodbath|go(?:ing)? out in a blaze)\\b',
    ...threat,
  },
  {
    id: 'threat-next',
    label: 'told to be next or that the time is up',
    pattern:
      "\\b(?:(?:you|you['’]re|youre|he|he['’]s|she|she['’]s|they|they['’]re) (?:are |is |will be )?next\\b(?: (?:bitch|grass|pal|mate|rat|snitch|scum|on the list))?(?=[ .,;!'’\"]|$)(?! (?:to|in|door|week|month|year|on the agenda|of kin|up|due|seen|for|at))|tick tock|days are numbered|watch your back|sleep with one eye|know(?:s)? where (?:you|your|her|his) (?:\\w+ )?(?:live|lives|sleep|go(?:es)? to school)s?|next time (?:he|she|they|i|it)(?:['’]?(?:d|ll|s)| will| would| is)? (?:\\w+ )?(?:finish|kill|light|do it|the last|be the last|succeed|not miss|be dead|use it)|make it look like (?:a|an)|(?:third|second) time (?:he|she|i|they)(?:['’]?(?:ll|d)| will| would)? light)\\b",
    ...threat,
  },
  {
    id: 'threat-do-somebody',
    label: 'words of attacking somebody',
    pattern: `\\b(?:smoke|merk|ice|whack|gut|wet up|body|murk|duppy|chef|dip|shank|splash|shoot up|shoot at|fire at|fire on|open fire on|stab up) ${somebody}\\b`,
    ...threat,
  },
  {
    id: 'threat-passive',
    label: 'somebody is to be attacked',
    pattern:
      "\\b(?:he|she|they|you|who|someone|somebody|one of (?:them|us)|(?:lad|man|bloke|boy|girl|woman|wife|husband|mate|boss|brother|sister|father|dad|mum|mother|family|cousin|uncle|officer|nonce|grass|snitch|witness|neighbour|landlord|driver)(?: \\w+){0,3})(?:['’]s|['’]re| is| are| was| were)? (?:(?:going|goin|due|meant|supposed) to (?:be|get)|gonna (?:be|get)|gets?|getting|will (?:be|get)|to be|['’]ll (?:be|get)) (?:done(?! (?:up|for|by|with|over|out))|done in|clipped|whacked|shot|stabbed|killed|murdered|opened up|kettled|poked|chinged|bodied|lit up|set on fire|smoked|merked|iced|seen to|taken out(?! (?:for|to|of|by))|put down(?! (?:as|for|by|to))|cut up|chopped|slashed|sliced|burnt|burned|torched|buried|wet|popped|topped|battered to death|kidnapped|snatched|dealt with for good)\\b",
    ...threat,
  },
  {
    id: 'threat-passive-named',
    label: 'somebody named is to be attacked',
    pattern:
      "\\b[A-Z][a-z]+(?:['’]s| is| are) (?:going to (?:be|get)|gonna (?:be|get)|getting|due to be|about to (?:be|get)|to be) (?:done(?! (?:up|for|by|with|over|out))|done in|clipped|whacked|shot|stabbed|killed|murdered|smoked|merked|iced|seen to|taken out(?! (?:for|to|of|by))|put down(?! (?:as|for|by|to))|cut up|slashed|burnt out|buried|popped|topped|kidnapped|snatched)\\b",
    caseMatters: true,
    ...threat,
  },
  {
    id: 'threat-see-to-named',
    label: 'somebody named is to be attacked',
    pattern:
      "\\b(?:will|gonna|going to|wants? to|to|'ll|’ll) (?:see to|do|end|finish|drop|bury|smoke|whack|clip|sort out for good|get rid of|shoot up) (?:Mr |Mrs |Ms |Miss )?[A-Z][a-z]*(?: [A-Z][a-z]+)?(?= (?:and|for|when|if|as|on|at|once|before|tonight|tomorrow|this|next|in|over|because|good)|[.,;'’\"]|$)",
    caseMatters: true,
    ...threat,
  },
  {
    id: 'threat-wants-dead',
    label: 'somebody is wanted dead',
    pattern:
      "\\b(?:want(?:s|ed|ing)?|like|rather see|better) (?:\\w+ ){1,4}(?:dead|six feet under|in the ground|in a (?:box|coffin|body ?bag|grave|hole)|off the face of)\\b|\\b(?:is|be|are|as good as|he['’]s|she['’]s|you['’]re|they['’]re) (?:a )?dead (?:man|woman|boy|girl|men|meat|when|if|once|soon|by|walking|lad)\\b|\\bwill be dead\\b|\\b(?:end|ends|ended|finish|wind|winding|ending)(?: up)? (?:dead|in a (?:box|ditch|body ?bag|hole|coffin|grave)|in the (?:canal|river|ground|boot|woods?|morgue|dock|sea)|six feet under|under (?:the|a) patio)\\b|\\b(?:pick|choose|order|measur\\w+|buy)(?:ed|ing)? (?:him|her|them|you|a|out a|the|up for a|his|her|your)(?: a)?(?: \\w+)? (?:coffin|casket|grave|headstone|shroud)\\b|\\b(?:find|fish|pull|drag) (?:him|her|them|you) (?:in|out of|at the bottom of) (?:the|a) (?:canal|river|ditch|lake|woods?|boot|bin|skip|sea|reservoir|quarry)\\b|\\b(?:rather|sooner) (?:see|have) (?:him|her|them|you) (?:buried|dead|in (?:a|the) (?:grave|ground|coffin))\\b|\\b(?:will not|won['’]?t|wont|might not|may not) (?:come|make it|be coming|get) home\\b|\\b(?:be|get|leave) carried out (?:in|of there)\\b|\\bor be carried out\\b|\\b(?:both|two) barrels\\b|\\bremov(?:e|ing) (?!the |it |them all)\\w+ (?:\\w+ )?(?:for good|permanently|from the picture)\\b|\\bswing(?:s|ing)? for (?:him|her|them|you|that)\\b|\\b(?:isn['’]?t|is not|aren['’]?t|won['’]?t be|not|never) coming (?:back|home) (?:from|alive)\\b|\\bit(?:['’]s| is|['’]ll| will)? (?:all )?ends? (?:tonight|today|tomorrow|here|now)\\b|\\bgo(?:es|ing)? in(?:to)? the ground\\b|\\bdig(?:ging)? (?:his|her|their|your|a|the) (?:own )?grave\\b",
    ...threat,
  },
  {
    id: 'threat-not-live',
    label: 'somebody is not to live',
    pattern:
      "\\b(?:won['’]?t|will not|wont|never|not gonna|not going to|not) (?:see|make it to|live to see|live past|reach|wake up|walk out|walk again|be breathing|be alive|be around|leave alive|get out alive|come (?:out|home|back) alive)(?: (?:christmas|easter|summer|court|the (?:trial|weekend|week|morning|new year|year|end)|tomorrow|morning|next \\w+|another \\w+|his|her|their|(?:mon|tues|wednes|thurs|fri|satur|sun)day|by|after|until))?(?= |[.,;'’\"!]|$)(?! (?:him|her|them|it|that|this|why|how|what|any|a|anyone|police)\\b)|\\blast (?:day|night|christmas|birthday|breath)(?:s)? on (?:this )?earth\\b|\\b(?:say|said) (?:your |his |her |their )?goodbyes? to (?:his|her|your|their)\\b|\\b(?:if i|if he|if she) can['’]?t have (?:her|him|you|them|the kids)\\b",
    ...threat,
  },
  {
    id: 'threat-contract',
    label: 'somebody is paid to attack',
    pattern: `\\b(?:(?:got|found|get(?:ting)?|hir(?:e|ed|ing)|pa(?:y|id|ying)|ask(?:ed|ing)?|sen(?:d|t|ding)) (?:someone|somebody|a (?:lad|man|guy|fella|bloke)|some (?:lads|men|people|boys)|men|people|lads) to (?:do|hit|sort|see to|hurt|kill|deal with|shoot|stab|burn|get rid)|hit ?m[ae]n|contract killer|hired killer|(?:a|the|for (?:a|the)) hit on|hit (?:is )?out on|(?:contract|bounty|price|green ?light|money) (?:is |has been |was )?(?:put |placed |out )?on (?:him|her|them|his|her|their)(?: (?:head|life))?|price on (?:\\w+ ){1,3}head|contract (?:is |has been |was )?(?:put |placed |out |taken out )?on (?!the |a |an |it\\b|this|that|friday|monday)\\w+|hit is out on|(?:half|rest|balance|remainder|second half|other half|money|paid)\\b[^.;]{0,40}\\b(?:when|once|after) (?:(?:it|he|she|the job)['’]?s?|they are|they['’]re) (?:is |been )?(?:done|dead|gone|finished|in the ground|sorted)|(?:pay|paid|paying|offer(?:s|ed|ing)?)\\b[^.;]{0,50}\\b(?:to (?:kill|shoot|stab|hurt|do|hit|see to|sort|get rid of)) (?:${somebody}|m(?:r|rs|s)\\b))`,
    ...threat,
  },
  {
    id: 'threat-fire-at',
    label: 'shots at a home or at people',
    pattern:
      '\\b(?:fire|shoot|spray|let off|put (?:some |a few |two |three )?(?:rounds|shots|bullets))(?: (?:some|a few|two|three|\\d+))?(?: (?:rounds|shots|bullets))? (?:at|up|into|through|on) (?:it|(?:his|her|their|the|your|a)(?: \\w+){0,2} (?:house|home|door|address|windows?|flat|car|family|party|crowd|people|gates?))\\b|\\b(?:drive[- ]by|shooting) (?:is |was )?(?:planned|arranged|to take place|will take place|tonight|tomorrow)\\b',
    ...threat,
    themes: ['FIR', 'TTL'],
  },
  {
    id: 'hostage',
    label: 'somebody is to be taken or is held',
    pattern:
      '\\b(?:(?:tak(?:e|es|ing|en)|took|grab|hold|holds|holding|held|keep|keeping|kept)(?: \\w+){0,4} (?:hostages?|for ransom|captive|prisoner until|against (?:his|her|their) will)|(?:to|will|would|gonna|could) (?:\\w+ )?(?:kidnap|abduct)|kidnap(?:p?ed|p?ing|p?ers?)|abduct(?:ed|ion|ors?)|(?:held|kept|holding|keeping)(?: \\w+){1,9} until (?:\\w+ ){1,4}(?:pays?|paid|settle[sd]?|hands?|clear(?:s|ed)?))\\b',
    ...threat,
    themes: ['KID'],
  },
  {
    id: 'arson-people',
    label: 'fire where people are',
    pattern:
      '\\b(?:petrol|accelerant|fire ?bombs?|molotovs?|lighter fluid|burn|torch|set (?:it|fire)|candles|paraffin|white spirit)\\b[^;]{0,120}?\\b(?:in bed|asleep|sleeping|(?:are|be|still|is|were|people|kids|children|family|them|him|her) (?:all )?(?:inside|in there|indoors)|letter ?box|with (?:them|him|her|the (?:kids|family|children)) in)\\b',
    ...threat,
    themes: ['ARS'],
  },
];

/** Means, will and circumstance: each says little alone (domain 5.7). */
const circumstances: readonly ExtractorRule[] = [
  {
    id: 'firearm',
    label: 'a firearm',
    pattern:
      '\\b(?:hand ?guns?|pistols?|revolvers?|sawn[- ]?offs?|shot ?guns?|rifles?|machine ?guns?|sub[- ]?machine guns?|uzi|mac[- ]?10|glock|skorpion|firearms?|shooter(?! game)|ammunition|ammo|live rounds|the strap|a strap|strapped up|straps on (?:him|them)|the mash|the long one|burner gun|self[- ]loading|crossbow|\\d+ guns|(?:a|the|his|that|has|got|with|two|three) guns?|guns(?! n))\\b',
    sets: { physical: 4, capability: 4 },
    themes: ['FIR'],
    signs: ['firearm', 'weapon'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'blade',
    label: 'a blade, acid or other weapon',
    pattern:
      '\\b(?:machetes?|hammers?|weapons|zombie[- ]?(?:style )?(?:knife|knives|blade)|(?:kitchen|carving|lock|flick|rambo|hunting|stanley|butterfly) (?:knife|knives)|knife|knives|meat cleaver|cleaver|blades?|samurai|katana|swords?|axe|hatchet|acid|ammonia|(?:baseball|cosh) bat|claw hammer|knuckle ?duster|sharpened \\w+|shank|shiv|petrol bombs?)\\b',
    sets: { physical: 2, capability: 3 },
    themes: ['KNI'],
    signs: ['weapon'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'explosive',
    label: 'explosives',
    pattern:
      '\\b(?:explosives?|gelignite|semtex|dynamite|detonators?|(?:pipe|nail|home[- ]?made|car) bombs?|ieds?|grenades?|black powder|tatp|ammonium nitrate)\\b',
    sets: { physical: 8, capability: 4 },
    themes: ['FIR'],
    signs: ['weapon'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'paid',
    label: 'somebody is paid for a deed',
    pattern:
      '\\b(?:paid (?:\\w+ ){0,6}(?:second|other|first) half|bought and paid for|half (?:up ?front|now and half)|(?:giv(?:en|es?|ing)|gave|offered|paid) (?:\\w+ ){1,3}(?:grand|hundred|thousand|£\\d[\\d,]*k?) to (?:sort|do|see|get|make)|£[\\d,]+k? to (?:sort|do|see to) (?:it|him|her|them)|(?:money|cash) (?:is|has been|was) (?:paid|handed over|put up) for (?:it|the job))\\b',
    sets: { intent: 4 },
    signs: ['paid'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'wish',
    label: 'a wish to harm somebody',
    pattern:
      "\\b(?:want(?:s|ed)? (?!the |them )(?:\\w+ ){1,3}(?:gone|out of the way|silenced|hurt|sorted|taken care of|off the scene)(?! from| out)|revenge|aveng(?:e|es|ed|ing)|retaliat\\w+|vendetta|rather (?:go to|do) (?:prison|jail|time|life) than|blood feud|belongs to (?:him|me)|no ?(?:body|one) else (?:will|can|gets to|is going to) have (?:her|him|me|you)|to collect what is owed|payback|pay back for|get (?:his|her|their|my) own back|teach (?:him|her|them|\\w+) a lesson|make an example of|get even|(?:is|are|been|gone|out|going|goin|coming|come) (?:after|hunting|round for|looking for) (?:him|her|them|you|the (?:lad|lads|man|bloke|one|person|family|driver)|[a-z]+ (?:for|over|because))\\b|hunting (?:him|her|them)|had enough of (?!the |it\\b|this|that|his|her |all|being|what|waiting|living|them all)\\w+|(?:the )?same (?:again )?(?:as|like) \\w+ got|not (?:just )?(?:the|his|her) (?:legs?|arms?|hands?|knees?) this time|(?:send(?:s|ing)?|bring(?:s|ing)?|is coming|are coming|will come|will go|going|will (?:attend|visit|turn up|arrive|be there|call)|coming|com(?:e|ing) (?:to|round|down|over|through|in)|travel(?:s|ling)?) (?:[\\w’'-]+ ){0,7}(?:with|carrying|armed with) (?:the |a |his |an? |their |two |some )?(?:long one|strap|guns?|piece|tools?|ting|blades?|machetes?|shotguns?|pistols?|crossbow|hammers?|axes?|kniv?f?es?|knife|bats?|acid|petrol|weapons)\\b|(?:he|she|they|you)(?:['’]s|['’]re| is| are|['’]ll)? (?:going to |gonna )?(?:get|getting|gets) (?:it|what['’]?s coming|hurt|what (?:he|she|they) deserves?)|will regret|time(?:['’]s| is) up|bring (?:the|a|some) (?:tools?|strap|ting)|do(?:ing)? a job on|see to (?:him|her|them)|sort (?:him|her|them) out|because of the (?:robbery|shooting|stabbing|attack|murder|theft)|i mean it|shut (?:him|her|them) up|(?:blood|bodies) (?:will|gonna|going to))\\b",
    sets: { intent: 4 },
    signs: ['wish'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'grievance',
    label: 'a debt, feud or witness',
    pattern:
      "\\b(?:owes? (?:him|her|them|me|us|\\w+ (?:money|\\d)|£|\\d|a lot|thousands)|(?:drug|deal|spice|gambling)? ?debts?|grudge|feud|beef with|rival(?:s|ry)?|war with|grass(?:ed|ing)?|snitch(?:ed|ing)?|informer|(?:goes|going|gone|go|come|comes) to court|give(?:s|ing)? evidence|(?:is|as|a|the|key|main|only) witness|ex[- ]?(?:partner|wife|husband|boyfriend|girlfriend)|(?:the|a) robbery of|robbed (?:him|her|them|of)|ripped off|set up by|sleeping with|custody of the (?:kids|children)|(?:bought|owned|taken on) (?:the|his|her) debt|(?:not|never|n['’]t|refus\\w+|fail\\w+) (?:to )?(?:pay(?:ing)?|paid)(?: (?:for|up|back|him|her|them))\\b)\\b",
    sets: { intent: 3 },
    signs: ['grievance'],
    negatable: true,
  },
  {
    id: 'injured',
    label: 'somebody is hurt or held',
    pattern:
      "\\b(?:(?:cut|cuts|gash|bruis\\w+|burns?|blood|bleeding|stab wound|injur(?:y|ies|ed)|swollen|black eye|broken \\w+) (?:on|to|all over|around|down) (?:his|her|their)|(?:can['’]?t|cannot|not allowed to|won['’]?t let (?:him|her|them)|too scared to) (?:leave|go home|get out|get away)|get (?:her|him|them|me) out|locked in|(?:pls|please|plz) (?:get|help|send)|help (?:her|him|them|me)\\b)\\b",
    sets: { physical: 2 },
    signs: ['injured'],
    negatable: true,
  },
  {
    id: 'burial',
    label: 'preparations to hide a body',
    pattern:
      '\\b(?:shovels?|spade|digger)\\b[^;]{0,80}?\\b(?:quick ?lime|lime|tarp(?:aulin)?|body ?bags?|bleach|plastic sheet\\w*)\\b|\\b(?:quick ?lime|body ?bags?)\\b|\\b(?:dig|digging|dug|deep)\\b[^.;]{0,30}\\b(?:graves?|hole in the (?:woods?|ground|field))\\b|\\bget rid of (?:a|the|his|her) body\\b',
    sets: { intent: 4 },
    signs: ['burial'],
    discountable: true,
  },
  {
    id: 'restraint',
    label: 'means of tying or covering up',
    pattern:
      '\\b(?:cable ties|zip ties|duct tape|gaffer tape|handcuffs|balaclavas?|ski masks?|rolls? of tape|rope and|chloroform|hacksaws?|bone saw|tarp(?:aulin)?s?|petrol can|jerry ?can|burner phones?|change of clothes|forensic suits?|latex gloves)\\b',
    sets: { capability: 3 },
    signs: ['restraint'],
    discountable: true,
  },
  {
    id: 'watched',
    label: 'somebody is watched or his address found out',
    pattern:
      '\\b(?:(?:knows?|found out|finding out|asking|asked) (?:what time|when|where) (?:he|she|they|\\w+) (?:comes?|goes|leaves?|gets|lives?|works?|parks?|drinks?|stays?|sleeps?)|(?:follow(?:s|ed|ing)|watch(?:es|ed|ing)|waiting (?:for|outside)|sat outside|tracking|stalking|tracker on|photos? of) (?:his|her|their|him|them|the) ?(?:house|home|car|address|school|work|door|movements|kids|family|children|flat|gate)?|what time (?:he|she|they) (?:leaves?|gets? (?:home|in)|locks? up|finish(?:es)?|walks?)|(?:looked at|looking at|has|have|took|taking) (?:photo(?:graph)?s?|pictures?) of (?:a|the|his|her|their) (?:house|home|car|school|address)|(?:walks?|takes) (?:the|his|her) dog|school run|same (?:time )?as always|school gates?|drops? off (?:his|her|the) kids|(?:his|her|their) (?:home address|routine|movements|shift pattern|new address)|(?:lives?|is|be|home) (?:there )?(?:alone|on (?:his|her) own) (?:on|at|after|when|most))\\b',
    sets: { intent: 3 },
    signs: ['watched'],
  },
  {
    id: 'bodyguard-warned',
    label: 'somebody fears for his life',
    pattern:
      "\\b(?:fear(?:s|ed|ing)? for (?:his|her|their|my) li(?:fe|ves)|(?:scared|afraid|frightened|terrified|convinced|thinks?|says?|believes?) (?:that )?(?:he|she|they|i)(?:['’]s|['’]ll|['’]m| is| am| will| are)? (?:going to |gonna )?(?:be |get )?(?:kill(?:ed)?|murder(?:ed)?|shot|stabbed|die|dead)(?! (?:him|her)self))\\b",
    ...threat,
  },
  {
    id: 'now',
    label: 'at this time',
    pattern: '\\b(?:as of (?:now|an hour ago|\\d+)|right now|at this moment|currently (?:in|at|on|inside|carrying))\\b',
    sets: { imminence: 4 },
  },
  {
    id: 'soon',
    label: 'soon',
    pattern: `\\b(?:tonight|tonite|2nite|tomorrow|tmrw|later today|until (?:midnight|noon|tonight|tomorrow|\\w+day)|this (?:weekend|evening|week|coming|${weekday})|(?:within|in|over) the next (?:few |\\d+ |couple of |two |three )?(?:hours?|days?|minutes|week)|in (?:an hour|\\d+ (?:hours?|mins?|minutes))|any (?:time|moment|minute|day) now|at once|imminent(?:ly)?|immediate(?:ly)?|the weekend|before the weekend|(?:next|coming|this|by) ${weekday}|(?:will|going to|gonna|plans?|intends?|wants?|arranged|due|meet(?:ing)?|to)\\b[^.;]{0,80}?\\bon ${weekday}(?!s)|when (?:he|she|they) (?:takes?|drops?|comes?|gets?|leaves?|locks?|goes|picks?|finish(?:es)?))\\b`,
    sets: { imminence: 4 },
    signs: ['soon'],
  },
];

/** All that bears on a life. */
export const lifeExtractors: readonly ExtractorRule[] = [...threats, ...circumstances];
