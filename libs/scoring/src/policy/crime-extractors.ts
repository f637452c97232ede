import type { Conclusion, ExtractorRule } from './policy.js';

/** What a text can say of crime in general: harm, volume, reach (domain 10). */
export const crimeExtractors: readonly ExtractorRule[] = [
  {
    id: 'killed',
    label: 'a killing',
    pattern:
      '\\b(?:homicide|murder(?:ed|ers?)|(?:the|a|of|for|his|her) murder|manslaughter|stabbed to death|shot dead|fatal (?:stabbing|shooting|assault))\\b',
    sets: { physical: 4, community: 4 },
    themes: ['HOM'],
    signs: ['violence'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'violence',
    label: 'violence',
    pattern:
      '\\b(?:assault(?:ed|s|ing)?|wounding|beaten(?: up)?|beat (?:him|her|them) up|(?:was|were|been|got) (?:beaten|hit|punched|attacked|slashed|stabbed|shot|glassed|kicked)|stabb(?:ed|ing)|slashing|attacked (?!the (?:cash|atm|machine))|abh|gbh|punch(?:ed|ing)|glassed|headbutt\\w*|fight(?:s|ing)? (?:with|between|outside|broke)|(?:large|mass|street) (?:fight|disorder|brawl)|pobili|pobity|bătut|batut)\\b',
    sets: { physical: 4 },
    themes: ['GBH'],
    signs: ['violence'],
    negatable: true,
    discountable: true,
  },
  {
    id: 'extortion',
    label: 'extortion or blackmail',
    pattern:
      '\\b(?:extort\\w*|blackmail\\w*|protection (?:money|racket)|demand(?:s|ed|ing)? (?:£|money|cash|payment)|taxing|taxed (?:him|her|them)|pay (?:up )?(?:or|into an account or)|or (?:his|her|their|the|your) [^.;]{0,30}\\b(?:windows?|house|shop|car|legs?|family|will (?:burn|go in|be done))|should have paid up|debt (?:has been |was |is )?(?:bought|sold|owned|called in)|loan ?sharks?|illegal money ?lend\\w*)\\b',
    sets: { physical: 4, psychological: 4, intent: 4 },
    themes: ['KID'],
    negatable: true,
  },
  {
    id: 'arson',
    label: 'fire set on purpose',
    pattern:
      '\\b(?:arson\\w*|set (?:fire to|alight|on fire)|fire ?bomb\\w*|petrol bomb\\w*|accelerant|deliberate(?:ly)? (?:fire|ignition|set)|torched|(?:set|poured|splashed|smelt)\\b[^.;]{0,50}\\bpetrol)\\b',
    sets: { physical: 4, financial: 2, environmental: 1 },
    themes: ['ARS'],
    negatable: true,
  },
  {
    id: 'sexual-offence',
    label: 'a serious sexual offence',
    pattern:
      '\\b(?:rap(?:ed|ist|es)|(?:a|of|attempted|reported) rape|sexual(?:ly)? assault\\w*|spik(?:ed|ing) (?:her|his|drinks?))\\b',
    sets: { physical: 4, psychological: 8 },
    themes: ['RSO'],
    signs: ['violence'],
    negatable: true,
  },
  {
    id: 'robbery',
    label: 'robbery',
    pattern:
      '\\b(?:robber(?:y|ies)|robbed (?:of|at|by|the|a|him|her)|mugg(?:ed|ing|ings)|hold[- ]?up|cash[- ]in[- ]transit|at (?:knife|gun) ?point|cash van|cash (?:depot|centre|delivery)|security van|tie[- ]up)\\b',
    sets: { physical: 4, psychological: 2, financial: 2 },
    themes: ['ROB'],
    negatable: true,
  },
  {
    id: 'class-a',
    label: 'class A drugs',
    pattern:
      '\\b(?:cocaine|coke\\b(?! (?:can|bottle|machine|zero))|heroin|crack(?! (?:in|down|on|of|the|open|ed))|fentanyl|nitazenes?|mdma|ecstasy|crystal meth|methamphetamine|class a\\b|white and brown|brown and white|(?:wraps? of|one) (?:white|brown)|bricks? of|kilos? (?:of|boxes)|keys of)\\b',
    sets: { community: 4, financial: 2 },
    themes: ['DRA'],
    signs: ['drug-supply', 'class-a'],
    negatable: true,
  },
  {
    id: 'drug-supply',
    label: 'drug supply',
    pattern:
      '\\b(?:drugs? (?:deal\\w*|supply|suppl\\w+|activity|runner|trafficking|debt|line|market|network|conspiracy|intelligence)|suppl(?:y|ies|ying) (?:of )?(?:drugs?|cannabis|class|ketamine|spice|the (?:wing|[a-z]? ?wing))|suppl(?:ies|y|ying) [A-Z] wing|(?<!scrap |car |plea |book |sweet )dealing|(?<!scrap |car |metal |antiques? |cattle |horse |motor |used car )dealers?(?! (?:plate|ship))|deals? (?:from|at|in|outside|out)|(?:sell(?:s|ing)?|sold|buy(?:s|ing)?|bought) (?:\\w+ ){0,2}(?:drugs?|weed|cannabis|coke|ket\\w*|pills?|spice|benzos?|crack|heroin|tablets|gear|bud|wraps?|food)|test purchase|hand[- ]to[- ]hand|wraps?|dealer bags|snap bags|cling ?film|scales and|deal(?:er)? bags?|ketamine|spice|benzos?|xanax|diazepam|pregabalin|tramadol|morphine|morfina|monkey dust|amphetamine|ghb|drugs? (?:and|or) (?:phones?|cash)|drones?\\b[^.;]{0,80}\\b(?:prison|jail|hmp|wing|wall)|throw ?overs?|convey(?:ance|ing) (?:list|of|into)|(?:drugs|spice|paper) (?:into|in) (?:the )?(?:prison|wing)|like a drive[- ]?thr(?:u|ough)|plugged|narkotyk\\w*|droguri|his stock|small (?:bags|packages|packets) to|(?:handover|hand ?over|exchange) of (?:a|an|the) (?:\\w+ )?(?:holdall|bag|package|packet|rucksack))\\b',
    sets: { community: 2 },
    themes: ['DRO'],
    signs: ['drug-supply'],
    negatable: true,
  },
  {
    id: 'cannabis-grow',
    label: 'cannabis grown',
    pattern:
      '\\b(?:cannabis (?:farm|grow|plants?|cultivation|factory)|grow(?:ing)? (?:cannabis|weed|house|room|tents?)|hydroponic\\w*|bypass(?:ed|ing)? (?:the )?(?:electric\\w*|meter)|(?:electric\\w*|meter) bypass\\w*|strong smell of cannabis|foil(?:ed)? (?:over|on) the windows)\\b',
    sets: { community: 2, financial: 2 },
    themes: ['CAN'],
    negatable: true,
  },
  {
    id: 'consignment',
    label: 'a consignment or a wholesale price',
    pattern:
      '\\b(?:(?:next|another|first|big|last|new) (?:load|shipment|delivery|drop|parcel|consignment|run)|shipments?|consign\\w+|import(?:ed|ing|ation)s?|pallets?|conceal\\w*|(?:two|three|four|five|six|ten|\\d+) (?:boxes|kilos?|kg|keys|blocks|bricks|units|pieces|guns|pistols|tools|bikes)|£?\\d[\\d,]* each|boat is in|container (?:from|at|arriv\\w*|due)|(?:lorry|lorries|hgv|haulier|yacht|rib|freight|ferry)\\b[^.;]{0,60}\\b(?:load|from|drugs|guns|via)|wholesale|supplier|armourer|convert(?:ing|s) (?:blank|guns?|pistols?|to fire)|running guns|gun ?running|for sale)\\b',
    signs: ['consignment'],
  },
  {
    id: 'people-smuggling',
    label: 'people brought in unlawfully',
    pattern:
      '\\b(?:small boats?|people smuggl\\w+|smuggl(?:ed|ing|es|ers?) (?:of )?(?:people|persons|migrants|men|women|them)?|(?:illegal(?:ly)?|clandestine|unlawful) (?:entr\\w+|workers?|immigra\\w+|migra\\w+|working)|facilitation|facilitat(?:ed|ing|es) (?:entry|migra\\w+|the entry)|sham marriages?|(?:persons|people|males|men) (?:\\w+ )?(?:in|found in|out of|from) (?:the back of )?(?:a|the) (?:lorry|trailer|container|van|hgv)|forged (?:passports?|visas?|documents)|fake (?:passports?|visas?|ids?))\\b',
    sets: { physical: 2, geographicScope: 1.3 },
    themes: ['OIC'],
    signs: ['smuggled'],
    negatable: true,
  },
  {
    id: 'burglary',
    label: 'burglary',
    pattern:
      '\\b(?:burgl\\w+|br(?:oke|oken|eak|eaking)[- ]?in(?:to|s)?\\b(?! (?:tears|song|laughter|the engine))|ram[- ]?raid\\w*|creeper|jemm(?:y|ied)|forced (?:entry|door|window|the (?:door|lock|window))|bolt cropp?ers|door (?:was )?(?:forced|kicked in)|entry (?:was )?(?:gained|via)|cash ?machine|atm\\b|door were jemmied)\\b',
    sets: { financial: 2, psychological: 2 },
    themes: ['BUR'],
    signs: ['acquisitive'],
    negatable: true,
  },
  {
    id: 'vehicle-crime',
    label: 'vehicle crime',
    pattern:
      '\\b(?:stolen (?:car|vehicle|van|motor\\w*|moped|bike|quad|plates?|range rover|yamaha|lorry|trailer|mercedes|bmw|audi)|(?:false|cloned|cloning|fake|ghost|stolen) (?:number )?plates?|keyless|relay (?:theft|attack|box|device)|catalytic|cloned|theft (?:of|from) (?:a )?(?:motor )?vehicles?|tw(?:o|)oc|chop shop|stripped parts|ringers?|off[- ]road bikes?|ride[- ]?out)\\b',
    sets: { financial: 2 },
    themes: ['VEH'],
    negatable: true,
  },
  {
    id: 'rural',
    label: 'rural, wildlife or plant crime',
    pattern:
      '\\b(?:hare coursing|coursing|poach\\w*|lamping|red diesel|heating oil|plant theft|tractors?|quad ?bikes?|sheep (?:theft|stolen|worrying|rustl\\w*)|livestock|rustl\\w+|farm(?:er|yard|s)?\\b|gps (?:units|domes|screens)|guidance screens?|badger|nighthawk\\w*|metal detect\\w*|lead (?:theft|stolen|from the (?:church|roof))|mini[- ]?diggers?|digger|barn\\b|excavator)\\b',
    themes: ['RUR'],
  },
  {
    id: 'stolen-plant',
    label: 'things stolen from land or sites',
    pattern:
      '\\b(?:(?:stolen|theft of|stole|steal(?:s|ing)?|thefts? (?:from|of)|pinch(?:ed|ing)|nick(?:ed|ing)|taken from|rustl\\w+|(?:lost)\\b[^.;]{0,20}) ?(?:the |his |a |two |three |several |\\d+ )?(?:plant|tractors?|diggers?|mini[- ]?diggers?|quads?|sheep|cattle|lambs?|horses?|trailers?|diesel|fuel|tools|machinery|gps|screens|lead|cable|copper|metal|caravans?))\\b',
    sets: { financial: 2 },
    negatable: true,
  },
  {
    id: 'waste',
    label: 'waste or environmental crime',
    pattern:
      '\\b(?:fly[- ]?tip\\w*|tipp(?:ed|ing) (?:of )?(?:waste|rubble|rubbish)|illegal (?:dump\\w*|waste|tip)|waste (?:carrier|crime|site)|asbestos|pollut\\w+|burn(?:ing|ed|t)? (?:of )?(?:waste|cable|tyres)|sewage|chemical (?:waste|dump\\w*|drums?))\\b',
    sets: { environmental: 2 },
    themes: ['ENV'],
    negatable: true,
  },
  {
    id: 'fraud',
    label: 'fraud',
    pattern:
      '\\b(?:fraud\\w*|scam\\w*|safe account|(?:fraud|carding) forum|chang(?:ed|ing|e of) (?:of )?bank (?:details|account)|courier (?:came|fraud|collected|called)|mandate fraud|romance|false (?:invoices?|claims?|identit\\w+)|invoice (?:fraud|redirect\\w*)|vat (?:numbers|fraud|carousel)|ponzi|investment (?:scheme|scam|fraud)|rogue trader|bogus|doorstep|impersonat\\w+|phish\\w+|cloned card|identity theft|deception|counterfeit (?:notes?|currency))\\b',
    sets: { financial: 4, psychological: 1 },
    themes: ['FRA'],
    signs: ['fraud'],
    negatable: true,
  },
  {
    id: 'claim-fraud',
    label: 'a false claim',
    pattern:
      '\\b(?:(?:benefits?|disability|universal credit|housing benefit)\\b[^.;]{0,30}\\b(?:claim\\w*|cheat|fraud|fiddle)|claims? (?:benefits?|disability)|insurance (?:fraud|claim|scam)|crash for cash|working while claiming)\\b',
    sets: { financial: 1 },
    themes: ['FRA'],
    negatable: true,
  },
  {
    id: 'road-death',
    label: 'death or serious injury on the road',
    pattern:
      '\\b(?:fatal (?:collision|crash|rtc|accident)|death by (?:dangerous|careless) driving|hit[- ]and[- ]run|(?:motorcyclist|cyclist|pedestrian|driver|passenger) (?:died|was killed|killed))\\b',
    sets: { physical: 4 },
    themes: ['RTC'],
  },
  {
    id: 'money-laundering',
    label: 'money laundering',
    pattern:
      '\\b(?:launder\\w*|cash (?:lodgements?|deposits?|couriers?|bought|in (?:a|the) (?:holdall|bag|boot|safe|suitcase))|money mules?|mule accounts?|ledger|criminal property|(?:bag|holdall|suitcase|box|carrier)s? (?:full )?of (?:cash|money|notes)|hawala|underground bank\\w*|front (?:company|business|for)|(?:is|are|was) (?:just )?a front\\b|sports bags|cash only|want(?:s|ed)? £?\\d+k? moving|shell compan\\w+|structur(?:ed|ing) deposits|deposit(?:s|ed)? (?:of |came|in cash)|forwarded (?:\\w+ ){0,3}to (?:an exchange|a wallet)|funds (?:leave|left|moved|are moved|gone|transferred)|source of (?:funds|wealth)|unexplained (?:wealth|funds|deposits)|defence against money laundering|moving (?:money|cash) (?:to|for))\\b',
    sets: { financial: 4 },
    themes: ['MLA'],
    signs: ['laundering'],
    negatable: true,
  },
  {
    id: 'large-sum',
    label: 'a large sum',
    pattern:
      '(?:£|€|\\$|gbp |eur )(?:[3-9]\\d[ ,]?\\d{3}|\\d{3}[ ,]?\\d{3}|\\d{1,3},\\d{3},\\d{3}|\\d+(?:\\.\\d+)? ?(?:m|million)|(?:[3-9]\\d|\\d{3}) ?(?:k|grand))\\b|\\b(?:[3-9]\\d|\\d{3}) ?(?:k|grand)\\b',
    signs: ['large-sum'],
  },
  {
    id: 'cyber',
    label: 'an attack on systems',
    pattern:
      '\\b(?:malware|trojan|botnets?|ddos|hack(?:ed|ing|ers?)|data breach|credentials (?:for sale|stolen|dump\\w*)|stolen (?:credentials|logins)|initial access|encrypted (?:the )?(?:servers?|files|systems?)|sim[- ]?swap\\w*|remote access (?:tool|trojan)|dark ?(?:web|net)|hidden (?:site|service)|onion (?:site|service)|exploit kit|stealer logs?|phish\\w*|fake (?:\\w+ ){0,2}(?:site|page|website|portal|app)|cop(?:y|ies) (?:of )?(?:a|the) (?:\\w+ ){0,3}(?:payment )?(?:site|page|website)|asks? for card (?:number|details)|(?:fraud|hacking|carding) forum)\\b',
    sets: { financial: 4, community: 2, capability: 4 },
    themes: ['CYB'],
    negatable: true,
  },
  {
    id: 'cyber-extortion',
    label: 'systems or files held to ransom',
    pattern:
      '\\b(?:ransom ?ware|ransom (?:note|demand|wallet|payment)|leak site|(?:demand\\w*|wants?|pay) (?:\\w+ ){0,3}(?:bitcoin|btc|crypto\\w*|monero)|encrypted (?:all |the |our |their )?(?:servers?|files|systems?)|double extortion)\\b',
    sets: { financial: 8, community: 4, capability: 4 },
    themes: ['CYB'],
    signs: ['held-to-ransom'],
    negatable: true,
  },
  {
    id: 'essential-service',
    label: 'a service that people depend on',
    pattern:
      '\\b(?:hospital|nhs|trust|ambulance|schools?|college|council|water (?:company|works|supply|treatment)|power (?:station|grid|company)|gp (?:surgery|practice)|surger(?:y|ies)|police force|air(?:port)?|rail(?:way)?|port authority)\\b',
    signs: ['essential-service'],
  },
  {
    id: 'crypto-trail',
    label: 'money in crypto assets',
    pattern:
      '\\b(?:crypto\\w*|bitcoin|btc|ethereum|usdt|tether|(?:an|the) exchange and on|wallet (?:address|0x|bc1|1[a-z0-9]{5}|3[a-z0-9]{5}))\\b',
    sets: { financial: 1 },
    themes: ['CYE'],
  },
  {
    id: 'corruption',
    label: 'an insider',
    pattern:
      '\\b(?:corrupt\\w*|bent (?:copper|cop|officer|screw|guard)|insider|in (?:his|her|their) pocket|(?:paid|squared|boxed|sorted) off (?:the )?(?:police|cops?|coppers?|bizzies|busies|feds|old bill|officers?|custody|judge|jury)|on the (?:take|payroll)|brib\\w+|back ?hander|(?:officer|pcso|custody (?:assistant|worker|sergeant|officer)|screw|prison officer|dispatcher|call taker|clerk|border force officer|staff member|member of staff|guard|nurse|employee|worker)\\b[^.;]{0,70}\\b(?:tip(?:s|ped|ping)? (?:off|them|him)|tell(?:s|ing)? (?:them|him|her|the \\w+ (?:brothers|family|lads))|pass(?:es|ing|ed)? (?:on )?(?:information|details|names|messages|it on)|leak\\w*|look(?:s|ing|ed) up|sell(?:s|ing)|smuggl\\w*|bring(?:s|ing)? (?:in )?(?:phones|drugs|spice|parcels)|check(?:s|ed|ing)? (?:plates|names)|in a relationship)|(?:phones?|drugs|spice|sims?) (?:in|into) (?:the )?(?:prison|jail|wing) (?:by|through|via)|(?:employee|worker|officer|official|staff|driver|handler)\\b[^.;]{0,60}\\bin return for (?:payment|money|cash)|(?:paid|pays?|paying) (?:an? |the )?(?:insider|port worker|dock worker|guard|officer)|(?:inappropriate|improper) relationship|data ?protection breach|misconduct in (?:a )?public office)\\b',
    sets: { community: 4, publicExpectation: 8 },
    themes: ['COR'],
    negatable: true,
  },
  {
    id: 'justice',
    label: 'justice perverted or witnesses frightened',
    pattern:
      '\\b(?:witness (?:intimidation|interference)|intimidat\\w+|pervert\\w+ the course|(?:drop|change|withdraw) (?:the|his|her|their) (?:charges?|statements?|evidence|complaint)|not to (?:give evidence|go to court|talk to police|speak to police)|jury (?:tamper\\w*|nobbl\\w*))\\b',
    sets: { psychological: 4, intent: 3 },
    themes: ['PCJ'],
    negatable: true,
  },
  {
    id: 'counterfeit',
    label: 'counterfeit or untaxed goods',
    pattern:
      '\\b(?:counterfeit (?!notes|currency)|fake (?:goods|designer|trainers|medicines?|vapes|cigarettes|tobacco)|illicit (?:tobacco|cigarettes|vapes|alcohol)|illegal (?:vapes|cigarettes|tobacco)|non[- ]duty[- ]paid|smuggled (?:tobacco|cigarettes|alcohol))\\b',
    sets: { financial: 1 },
    themes: ['IPC'],
    negatable: true,
  },
  {
    id: 'hate-disorder',
    label: 'hate crime or disorder',
    pattern:
      '\\b(?:hate crime|hate incident|racis[mt]\\w*|racial(?:ly)? (?:abus\\w+|aggravated|motivated)|anti[- ]?semit\\w+|islamophob\\w+|homophob\\w+|transphob\\w+|violent disorder|riot(?:s|ing|ers)?|mass disorder|community tension)\\b',
    sets: { community: 4, psychological: 2 },
    themes: ['HAT'],
    negatable: true,
  },
  {
    id: 'gang',
    label: 'a group acting together',
    pattern:
      '\\b(?:network|gangs?|ocg|organised (?:crime|group|criminal)|crime (?:group|family)|firm|brothers|crew|syndicate|convoy|the lot that)\\b',
    sets: { capability: 3 },
    signs: ['organised'],
  },
  {
    id: 'repeated',
    label: 'repeated',
    pattern:
      '\\b(?:most (?:nights|evenings|days|weekends)|every (?:single )?(?:day|night|morning|evening|week|weekend|other \\w+|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time)|each (?:day|night|week|monday|friday|weekday)|(?:twice|three times|\\d+ times) (?:a|per|in a|this|each) (?:day|week|month|year)|(?:second|third|fourth|fifth|sixth|another) (?:such |time|occasion|incident|theft|episode|report|one)|series|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}) (?:\\w+ )?(?:burglaries|thefts|robberies|offences|incidents|attacks|farms|break[- ]ins|cars|tips)|(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|nightly|daily|weekly)|all night|bulk text)\\b',
    sets: { frequency: 4 },
    signs: ['repeated'],
  },
  {
    id: 'cross-force',
    label: 'across force areas',
    pattern:
      '\\b(?:cross[- ]border|cross[- ]force|across (?:the )?(?:county|counties|force|forces|region|several forces)|other force areas?|several (?:forces|counties)|regional)\\b',
    sets: { geographicScope: 1.1 },
  },
  {
    id: 'abroad',
    label: 'a link abroad',
    pattern:
      '\\b(?:europol|interpol|border force|(?:dutch|polish|romanian|spanish|french|albanian|belgian|german|irish|lithuanian|bulgarian|turkish|italian|portuguese|us|american) (?:police|authorities|customs|law enforcement)|rotterdam|antwerp|zeebrugge|hook of holland|hoek van holland|calais|dunkirk|from (?:spain|holland|the netherlands|belgium|turkey|colombia|dubai)|overseas (?:supplier|account)s?)\\b',
    sets: { geographicScope: 1.3 },
  },
  {
    id: 'danger-to-officers',
    label: 'a danger to officers',
    pattern:
      "\\b(?:(?:will|would|going to|ready to) (?:fight|resist|attack|go for|have a go at) (?:police|officers|the police)|booby[- ]?trap\\w*|assaults? (?:police|officers|on officers)|violent (?:to|towards) (?:police|officers)|anti[- ]police|dangerous dogs?|dogs? (?:loose|bites?|trained)|one bites|(?:he|she) (?:is|says (?:he|she) is) ['‘]?ready['’]?)\\b",
    sets: { physical: 4 },
    signs: ['violence'],
    negatable: true,
  },
];

/** What signs of crime mean together. */
export const crimeConclusions: readonly Conclusion[] = [
  {
    id: 'firearms-supplied',
    label: 'firearms supplied',
    whenAnyOf: [['firearm', 'consignment']],
    sets: { physical: 4, community: 8, capability: 5 },
    themes: ['FIR'],
  },
  {
    id: 'class-a-wholesale',
    label: 'class A drugs in bulk',
    whenAnyOf: [['class-a', 'consignment']],
    sets: { community: 8, capability: 4, geographicScope: 1.1 },
    themes: ['DRA'],
  },
  {
    id: 'acquisitive-series',
    label: 'organised or repeated theft',
    whenAnyOf: [
      ['acquisitive', 'repeated'],
      ['acquisitive', 'organised'],
    ],
    sets: { financial: 2, community: 2 },
    themes: ['SOA'],
  },
  {
    id: 'large-loss',
    label: 'fraud or laundering of a large sum',
    whenAnyOf: [
      ['fraud', 'large-sum'],
      ['laundering', 'large-sum'],
    ],
    sets: { financial: 4 },
  },
  {
    id: 'service-attacked',
    label: 'a service people depend on is attacked',
    whenAnyOf: [['held-to-ransom', 'essential-service']],
    sets: { physical: 4, community: 8, publicExpectation: 4, imminence: 4 },
    themes: ['CYB'],
  },
];
