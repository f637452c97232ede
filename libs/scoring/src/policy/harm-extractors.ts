import type { ExtractorRule } from './policy.js';

/** What a text can say of harm, volume and people at risk (domain 5.6 and 10), apart from threats to a life. */
export const harmExtractors: readonly ExtractorRule[] = [
  {
    id: 'class-a',
    label: 'class A drugs',
    pattern: '\\b(?:cocaine|heroin|crack|fentanyl|mdma|kilos? of|two boxes for|best both)\\b',
    sets: { community: 4, financial: 2 },
    themes: ['DRA'],
  },
  {
    id: 'drug-dealing',
    label: 'drug dealing',
    pattern:
      '\\b(?:drugs?|dealing|dealer|cannabis|ketamine|spice|benzos|wraps?|deal line|stash|test purchase|hand to hand|like a drive thru|morphine|weed)\\b',
    sets: { community: 2 },
    themes: ['DRO'],
    negatable: true,
  },
  {
    id: 'deal-line',
    label: 'a deal line',
    pattern:
      "\\b(?:deal line|county lines?|the \\w+ line|line (?:called|known as) \\w+|24/7|burner|bulk (?:texts|messages)|messages to \\d+ contacts|gett?in'?g? took to|out of (?:area|town) (?:youths?|lads?|young people)|hire car)\\b",
    sets: { community: 4, frequency: 4, geographicScope: 1.1 },
    themes: ['CLD'],
    vulnerability: ['COUNTY_LINES'],
  },
  {
    id: 'child',
    label: 'a child',
    pattern:
      '\\b(?:(?:girl|boy|lad|male|female|youth|child|runner|son|daughter|student|user|kid)[^.]{0,25}?\\b(?:aged? |of |, ?|about )?(?:8|9|1[0-7])\\b(?! ?(?:am|pm|hrs|days|nights|:|\\d|%|miles|months|weeks|years ago|of|kilos|times))|(?:appeared to be|is|was|looks?) (?:about|around|only)? ?1[0-7]\\b|1[0-7][- ]year[- ]old|under ?age|schoolgirl|schoolboy|primary school|offering to walk kids|three youths|year (?:7|8|9|10|11)\\b|maddie14)',
    sets: { victimVulnerability: 1.5, psychological: 4 },
    vulnerability: ['CHILD_EXPLOITATION'],
  },
  {
    id: 'child-abuse',
    label: 'sexual harm to a child',
    pattern:
      '\\b(?:groom(?:ed|ing)|indecent images?|sexual communication|contact abuse|asked age|asked (?:her|him) to meet|sexual(?:ly)? (?:abuse|exploit\\w+)|older (?:lad|man|boyfriend))\\b',
    sets: { physical: 4, psychological: 8 },
    themes: ['CSAE'],
    vulnerability: ['CHILD_EXPLOITATION'],
  },
  {
    id: 'slavery',
    label: 'signs of slavery',
    pattern:
      '\\b(?:(?:holds?|keeps?|taken|trzyma)\\b.{0,20}\\b(?:passports?|papers|documents|paszporty)|passports? (?:held|taken|kept|trzyma)|paszporty|sleep(?:s|ing)? (?:on site|in the (?:steel )?container)|not (?:been )?paid|no pay|one account|single account|work it off|not been ashore|bedding seen|forced labour|modern slavery|trafficked|takes their (?:tips|wages)|enter singly|keeps £\\d+ from each)\\b',
    sets: { physical: 4, psychological: 4, victimVulnerability: 1.5 },
    themes: ['MSHT'],
    vulnerability: ['MODERN_SLAVERY'],
  },
  {
    id: 'smuggling',
    label: 'people brought in unlawfully',
    pattern:
      '\\b(?:small boats?|four persons in a lorry|illegal(?:ly)? (?:entry|workers?|immigration)|facilitation|smugglers?|migrants?)\\b',
    sets: { physical: 4, geographicScope: 1.3 },
    themes: ['OIC'],
  },
  {
    id: 'domestic',
    label: 'domestic abuse',
    pattern:
      '\\b(?:ex-partner|domestic|non-molestation|since separation|partner .{0,30}(?:hit|assault|throat)|stalking|coercive|face swollen)\\b',
    sets: { physical: 4, psychological: 4 },
    themes: ['DA'],
    vulnerability: ['DOMESTIC_ABUSE'],
    negatable: true,
  },
  {
    id: 'honour',
    label: 'honour-based abuse',
    pattern:
      '\\b(?:honour[- ]based|forced marriage|not been seen outside|chair across the door|shame on the family|fgm)\\b',
    sets: { physical: 8, psychological: 4, victimVulnerability: 1.5 },
    themes: ['STK'],
    vulnerability: ['HONOUR_BASED', 'ADULT_AT_RISK'],
  },
  {
    id: 'missing',
    label: 'a missing person',
    pattern: '\\b(?:missin(?:g)? (?:person|from|since)|been missing?|reported missing|has been missin)\\b',
    sets: { physical: 2, imminence: 4 },
    themes: ['MIS'],
    vulnerability: ['MISSING'],
  },
  {
    id: 'self-harm',
    label: 'a wish to die',
    pattern: '\\b(?:wants to die|suicid\\w+|take (?:her|his) own life|end it all)\\b',
    sets: { physical: 8, imminence: 4, intent: 4 },
    vulnerability: ['ADULT_AT_RISK'],
    negatable: true,
  },
  {
    id: 'adult-at-risk',
    label: 'an adult at risk',
    pattern:
      '\\b(?:learning disabilit\\w+|dementia|elderly|care home|pensioner|drinks and has|vulnerable adult|power of attorney|(?:mr|mrs|ms) \\w+(?: \\w+)?,? \\(?(?:7|8|9)\\d\\b|occupier, (?:7|8|9)\\d|, (?:7|8|9)\\d, of|batrani)\\b',
    sets: { victimVulnerability: 1.5, psychological: 2 },
    vulnerability: ['ADULT_AT_RISK'],
  },
  {
    id: 'cuckooing',
    label: 'a home taken over',
    pattern:
      '\\b(?:cuckoo(?:ed|ing)?|tenant\\b.{0,80}\\b(?:did not answer|shut (?:away|out)|front room|in charge of the flat)|taken over (?:his|her|the) (?:flat|home)|in charge of the flat|out of (?:tenant|the tenant)?.{0,20}front room|said they (?:are|were) (?:looking after|staying))\\b',
    sets: { psychological: 4, victimVulnerability: 1.5 },
    themes: ['ASB'],
    vulnerability: ['CUCKOOING', 'ADULT_AT_RISK'],
  },
  {
    id: 'radicalisation',
    label: 'radicalisation',
    pattern:
      '\\b(?:radicalis\\w+|extremis[mt]\\w*|black sun|mosque|jihad\\w*|far right|patriot watch|purity east|terroris[mt]\\w*|daesh|isis)\\b',
    sets: { community: 4, psychological: 2 },
    themes: ['TER'],
    vulnerability: ['RADICALISATION'],
  },
  {
    id: 'violence',
    label: 'violence',
    pattern: '\\b(?:assault\\w*|wounding|beaten|stabb(?:ed|ing)|shot|attacked|abh|gbh|fight|sword|taxing)\\b',
    sets: { physical: 4 },
    themes: ['GBH'],
    negatable: true,
  },
  {
    id: 'burglary',
    label: 'burglary',
    pattern: '\\b(?:burglar(?:y|ies|s)|broke(?:n)? into|bolt cropp?ers|ram raid|cash machine|dwelling)\\b',
    sets: { financial: 2, psychological: 2 },
    themes: ['BUR'],
    negatable: true,
  },
  {
    id: 'vehicle-crime',
    label: 'vehicle crime',
    pattern: '\\b(?:stolen (?:car|vehicle|van|yamaha|plates?)|false plates|keyless|catalytic|cloned)\\b',
    sets: { financial: 2 },
    themes: ['VEH'],
  },
  {
    id: 'fraud',
    label: 'fraud',
    pattern:
      '\\b(?:fraud\\w*|scam|safe account|changed bank details|courier|mandate|romance|false invoices?|vat numbers)\\b',
    sets: { financial: 4, psychological: 2 },
    themes: ['FRA'],
  },
  {
    id: 'money-laundering',
    label: 'money laundering',
    pattern: '\\b(?:launder\\w*|cash lodgements?|money mule|ledger|sports bags|deposit came in|£\\d{2,3}k|hawala)\\b',
    sets: { financial: 4 },
    themes: ['MLA'],
  },
  {
    id: 'ransom',
    label: 'an attack on systems',
    pattern: '\\b(?:ransom\\w*|leak site|malware|phishing|ddos|hidden site)\\b',
    sets: { financial: 8, community: 4, imminence: 4 },
    themes: ['CYB'],
  },
  {
    id: 'corruption',
    label: 'an insider',
    pattern: '\\b(?:corrupt\\w*|custody (?:assistant|worker)|boxed off|insider|bringing phones)\\b',
    sets: { community: 4, publicExpectation: 8 },
    themes: ['COR'],
  },
  {
    id: 'organised',
    label: 'organised and repeated',
    pattern:
      '\\b(?:network|gang|convoy|brothers|most (?:nights|evenings)|every (?:day|night|monday|friday)|each (?:monday|friday|weekday)|next load|shipment|container|pallets)\\b',
    sets: { frequency: 4, capability: 3 },
  },
];
