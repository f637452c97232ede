import type { Lexicon } from '../read/lexicon.js';

/** Privileged and confidential material: law, medicine, religion, journalism, parliament (QA22; domain 9.2). */
export const confidential: Lexicon = {
  name: 'confidential',
  version: '1',
  phrases: [
    // law
    ['legal privilege|advice|professional|aid *2 privilege?', 'legal'],
    ['legally privileged', 'legal'],
    ['privileged material|call|conversation|communication|document|documents|and|legal|correspondence|visit', 'legal'],
    ['without prejudice', 'legal'],
    [
      'letter|letters|email|emails|e-mail|e-mails|note|notes|advice|opinion|memo|correspondence|brief|call|calls|meeting|conversation|conference|message|messages *3 to|from|with|by|between *3 counsel|barrister|solicitor|solicitors|lawyer|lawyers|legal',
      'legal',
    ],
    [
      'rang|rings|called|phoned|telephoned|calls|spoke|speaking|wrote|writes|told|tells|instructed|emailed|meeting|met *4 his|her|their|the|a solicitor|solicitors|barrister|lawyer|lawyers|brief|counsel',
      'legal',
    ],
    [
      'solicitor|barrister|counsel|lawyer|lawyers|brief|legal rep|adviser|executive *3 told|advised|advises|said|says|recommended|suggests|suggested|wrote|warned|him|her|them',
      'legal',
    ],
    [
      'his|her|their solicitor|barrister|brief|lawyer|counsel advised|told|says|said|has|thinks|wants|to|that|reckons',
      'legal',
    ],
    ['solicitor to the|his|her|a', 'legal'],
    ['as|acting solicitor|for|counsel|lawyer to|for|the|his|client|defendant|defence', 'legal'],
    [
      "partner|solicitor|clerk|secretary|paralegal|trainee in|at|from a|the law|solicitor's|solicitors|legal firm|practice|office|chambers?",
      'legal',
    ],
    ['legal visit|visits|call|letter|mail|post|rule_39|meeting', 'legal'],
    ['rule 39', 'legal'],
    ['client confidentiality|file|account|meeting|privilege', 'legal'],
    ['defence statement|case|brief|strategy|team|solicitor|counsel|papers|file', 'legal'],
    ['plead|pleading *6 if|counsel|solicitor|advised|advice', 'legal'],
    // medicine
    ["patient|patient's|patients", 'medical'],
    [
      'medical|clinical|health|gp|hospital|psychiatric|counselling|therapy|dental record|records|notes|summary|history|file|report|letter|results|attached|test|tests',
      'medical',
    ],
    [
      'gp|doctor|nurse|consultant|psychiatrist|therapist|counsellor|midwife|pharmacist|health_visitor|psychologist|paramedic|surgeon|dentist *3 says|said|reports|reported|saw|disclosed|states|told|rang|e-mails|emails|calls|called|noted|confirms|noticed|treated|shared|passed|forwarded',
      'medical',
    ],
    ["gp|doctor's|doctors|medical practice|surgery", 'medical'],
    ['practice manager', 'medical'],
    ['blood|bloods|test|scan|x-ray|biopsy *3 results|result|attached|showed|shows|show', 'medical'],
    ['diagnosed|diagnosis|prognosis|prescription|prescribed|medication list|chart', 'medical'],
    [
      'told|confided|confessed|disclosed|admitted *3 his|her|their|a|the gp|doctor|nurse|consultant|psychiatrist|therapist|counsellor|midwife|psychologist|keyworker|samaritans',
      'medical',
    ],
    ['has|have|having a|an *2 ulcer|condition|tumour|cancer|hiv|hepatitis|epilepsy|diabetes', 'medical'],
    ['mental capacity test|assessment', 'medical'],
    // religion
    [
      'confessed|confession|confessional|confided to|heard|in|his|her|the *4 priest|chaplain|vicar|imam|rabbi|minister|pastor|father|reverend|rev|church|confession|sacrament',
      'religious',
    ],
    [
      'priest|chaplain|vicar|imam|rabbi|pastor|reverend|minister|canon *4 was|told|says|heard|said|rang|reports|confession|sacrament|breaking|disclosed|confidence',
      'religious',
    ],
    ['seal of *2 confession|confessional', 'religious'],
    ['told|spoke|talked|spoken|opened *3 to|with|the|his|her *3 priest|chaplain|vicar|imam|rabbi|pastor', 'religious'],
    // journalism
    [
      'journalist|journalists|reporter|reporters|newspaper|broadcaster|documentary|editor|columnist *6 source|sources|notes|notebook|contact|contacts|told|writing|material|footage|working|interviewed|who|heard|says|rushes|recording',
      'journalistic',
    ],
    ['from|by|to a|the|an|one *3 journalist|reporter|newspaper|broadcaster', 'journalistic'],
    ['journalistic material|source', 'journalistic'],
    [
      'reporter|journalist of|from|for|at|on a|an|the *3 paper|weekly|magazine|newspaper|channel|news|bbc|itv|radio|station|website',
      'journalistic',
    ],
    ['unbroadcast|unpublished', 'journalistic'],
    // parliament
    [
      "mp|mps|mp's office|surgery|caseworker|constituency|has|letter|wrote|forwarded|asks|staff|correspondence",
      'parliamentary',
    ],
    ['member of_the_senedd|of_parliament|parliament', 'parliamentary'],
    ['member of parliament|the_senedd', 'parliamentary'],
    [
      'constituent|constituents|constituency correspondence|casework|letter|asks|email|e-mail|office|surgery|matter|tells|wrote|told|a|mr|mrs',
      'parliamentary',
    ],
    ['members|member of *4 parliament', 'parliamentary'],
    ["msp|msps|senedd|councillor's_surgery", 'parliamentary'],
    ['the|an|her|his|local mp', 'parliamentary'],
    [
      "discharge|clinic|referral|consultant's|psychiatric|hospital|gp's summary|letter|letters|history|notes|report|record",
      'medical',
    ],
    ['care plan|plans|notes attached|enclosed|sent', 'medical'],
    ['whom|who|that she|he treats|is_treating|sees', 'medical'],
    ['community psychiatric|mental|mental_health nurse *1 reports|says|rang|told|wrote', 'medical'],
    [
      'psychiatrist|psychologist|cpn|midwife|health_visitor|dentist|optician|pharmacist|physio *2 rang|reports|says|writes|wrote|e-mails|noted',
      'medical',
    ],
    ['sister|matron|registrar|ward|clinician *2 sends|sent|passes|passed|rang|reports|discloses', 'medical'],
    ['school nurse *3 rang|says|reports|saw|told|that', 'medical'],
    ['while|as waking|coming round|up|under *3 anaesthetic|operation|surgery', 'medical'],
    ['liver|kidney|heart|lung disease|failure|condition', 'medical'],
    ['under|in the|a seal|confession', 'religious'],
    ['fr|father|rev|rabbi|canon|pastor|imam Xx *1 rang|says|reports|heard|told', 'religious'],
    [
      'letter|letters|call|visit|email *8 his|her|their|to|from|a solicitor|solicitors|barrister|counsel|lawyer',
      'legal',
    ],
    ['office|staff|agent of the|her|his *1 mp|member', 'parliamentary'],
    ['member for Xx', 'parliamentary'],
    ["constituent's letter|email|case", 'parliamentary'],
    ['her|his|their|to|the mp in|about|to|has|and', 'parliamentary'],
    ['reporter|journalist|editor|correspondent|freelance|freelancer|producer on|of|at|from|for|with', 'journalistic'],
    [
      'recordings|recording|notes|tapes|footage *3 made|held by|for a|the|his *2 contact|reporter|journalist|source|programme',
      'journalistic',
    ],
  ],
};
