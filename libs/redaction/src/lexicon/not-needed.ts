import type { PhraseLexicon } from '../phrases/scan.js';

/**
 * Details of people that no reader of a release needs (domain 7, second sense; 9.2): states of health, a protected address,
 * what was said to a lawyer. They lead to no source and are no clues, but the new text goes without them.
 */
export const notNeededWords: PhraseLexicon = {
  version: '1',
  sayings: [
    {
      groups: 'any',
      say: [
        "dementia|alzheimer's|alzheimers|epilepsy|epileptic|diabetes|diabetic|asthma|cancer|leukaemia|hiv|hepatitis|arthritis|emphysema|copd|angina|parkinson's|schizophrenia|bipolar|miscarriage|chemotherapy|dialysis|colostomy|incontinent|incontinence|ulcer|ulcers|stroke and? [a heart condition|a heart complaint|heart failure]?",
        'has|with|suffers|had a|an|from? ~{0,1} bad|weak|poorly|dicky|failing ~{0,1} chest|hip|heart|back|leg|knee|kidneys|lungs|liver|bladder',
        'has|with|and a|an heart|kidney|lung|liver|skin|bowel|leg|foot|mouth condition|failure|disease|ulcer|complaint|infection',
        'leg|foot|mouth ulcer|ulcers',
        'last bloods ~{0,5}',
        'blood test|results|pressure ~?',
        'mental capacity test|assessment ~?',
        'colonoscopy|biopsy|smear|prostate ~?',
        'nhs no|number ; # # #',
        'nhs # # #',
        'her|his|their new|safe|current|secret|refuge address|home|house|flat|location is|at|in ; ~{1,5}',
        'has|have|been moved|rehoused|relocated|gone to ><refuge> ~{1,4}',
        'now lives|living at # ^ ^?',
        'he|she would plead ~{1,8}',
        'letter|letters|note|advice|e_mail|email|instructions|call|memo to|from|with|by <own>|the|a? counsel|solicitor|solicitors|barrister|lawyer|qc|kc',
        'told|asked|instructed|advised|rang <own>|the solicitor|barrister|lawyer|counsel|solicitors ~{1,8}',
      ],
    },
  ],
  falseFriends: ['stroke of ~', 'cancer research|charity|shop'],
};
