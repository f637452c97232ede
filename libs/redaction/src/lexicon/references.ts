import type { Lexicon } from '../rule.js';

/** References that a register, a unit or an operation gave: they lead back wherever they stand. */
export const referenceWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: 'any',
      words:
        'ISR[ -]?(?:no\\.? ?)?\\d{2,8}|(?:\\p{Lu}{2,4}/\\d{3,6} )?contact notes? \\d+(?:(?:, \\d+)*(?: and \\d+)?)|source (?:ref(?:erence)?|no|number)\\.?:? ?[\\p{L}\\d/-]+|(?:CHIS|UC|DSU|SMU|RIPA|IPA)[-/ ]?\\d{3,}',
    },
    {
      groups: 'any',
      words:
        'authority (?:urn|ref(?:erence)?|no)\\.?:? ?[\\p{L}\\d/-]+|previous contact notes?(?: [\\d, and]+)?|from \\p{N}?\\p{L}+ to \\p{Lu}+ (?:sensitive|confidential) desk|handler (?:\\d+|\\p{Lu}(?![\\p{L}]))',
    },
    { groups: ['sar'], words: 'SAR \\d{4}-\\d{4,}|\\d{4}-\\d{5,7}' },
    {
      groups: ['covert'],
      words:
        '(?<=[Ss]ource )\\p{Lu}{4,}|(?:Op|Operation|Op\\.) \\p{Lu}{3,}(?: day \\d+)?|call ?sign \\d+|\\p{Lu}{4,} plot',
      caseMatters: true,
    },
    {
      groups: ['covert'],
      words:
        "UC cadre(?:, \\p{Lu}+)?|(?:the )?cadre's desk|originator: ?[^.;\\n]{1,40}|submitted by[^.;\\n]{1,40}|(?:covert|sensitive|confidential) (?:team|desk|unit)(?:, \\p{Lu}+)?|SPoC(?: to be consulted)?",
    },
    {
      groups: ['covert'],
      words: "(?<=(?:UC|[Oo]fficer(?: as)?|[Oo]perative|as) )'[\\p{L}\\d_]{3,}'",
      caseMatters: true,
    },
    { groups: ['covert'], words: 'DC \\d{3,5}|DS \\d{3,5}', caseMatters: true },
    {
      groups: 'any',
      words:
        '(?:pseudonym|code ?name|cover name|true identity)(?: is|:| of the source is)? [\'"]?[\\p{L}\\d]+|co-?handler(?:: ?\\p{L}+)?|log (?:no\\.?|number) [\\d/]+ from this (?:source|origin)',
    },
    { groups: ['private'], words: '\\p{Lu}{2,4}/\\d{3,6}(?!/)', caseMatters: true },
    {
      groups: ['deployed'],
      words: '\\p{Lu}{4,} (?:plot|deployment|phase \\d+|day \\d+)|(?:[Tt]eam|[Vv]ehicle) \\p{Lu}\\d',
      caseMatters: true,
    },
    { groups: ['named-person', 'institution', 'officer'], words: 'ISR[ -]?\\d+' },
  ],
  falseFriends: [],
};

/** In an open officer's report: somebody named who told it. */
export const namedTeller: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['officer', 'partner'],
      words:
        '(?:M(?:r|rs|s|iss)\\.? )?\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{L}+,? (?:(?:told|informed|approached|whispered to|confided in|flagged down|rang|e-?mailed) (?:the )?(?:gaoler|patrols?|officers?|police|PCSO|staff|custody staff|constable|front counter|control room|us)|reports that|says that|states that)',
      caseMatters: true,
    },
    {
      groups: ['officer'],
      words: '[Rr]eport from (?:M(?:r|rs|s|iss)\\.? )?\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{L}+',
      caseMatters: true,
    },
  ],
  falseFriends: [],
};

/** A covert operation's name where titles carry one: `CAPSTAN / …`, `Canter: …`. */
export const titleOperation = /^(?:\p{Lu}{4,}(?= ?\/)|\p{Lu}\p{L}{4,}(?=: ))/gu;
