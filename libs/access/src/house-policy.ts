import type { AccessPolicy } from './policy.js';

/**
 * The house's access policy, version 1. Every row is [U] or [D] in the domain reference (1.3, 2.1, 2.2, 2.3) and is to be
 * confirmed with the customer; where the reference leaves a choice the narrower reading stands here.
 */
export const housePolicy: AccessPolicy = {
  id: 'house-access',
  version: '1',
  tiers: ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'],
  clearances: {
    NPPV1: 'OFFICIAL',
    NPPV2: 'OFFICIAL-SENSITIVE',
    NPPV3: 'OFFICIAL-SENSITIVE',
    RV: 'OFFICIAL-SENSITIVE',
    MV: 'OFFICIAL-SENSITIVE',
    CTC: 'OFFICIAL',
    SC: 'SECRET',
    ESC: 'SECRET',
    DV: 'TOP SECRET',
  },
  compartments: ['CHIS', 'INTERCEPT', 'COVERT', 'UC', 'CD', 'CT', 'CSAE', 'ACU', 'SAR', 'PROT', 'ORCON', 'LPP'],
  openStates: ['released'],
  handlingCodes: ['P', 'C'],
  conditions: [
    { code: 'A1', match: 'exact', words: 'A1', effect: 'carry', text: 'Covert development only; no overt action' },
    { code: 'A2', match: 'exact', words: 'A2', effect: 'carry', text: 'May support covert activity; no overt action' },
    { code: 'A3', match: 'exact', words: 'A3', effect: 'carry', text: 'Overt use in the agreed form of words' },
    {
      code: 'S1',
      match: 'exact',
      words: 'S1',
      effect: 'carry',
      text: 'May be sanitised further for the stated audience',
    },
    {
      code: 'S2',
      match: 'exact',
      words: 'S2',
      effect: 'carry',
      text: 'Consult the originator before passing on or acting',
    },
    { code: 'REVIEW', match: 'starts', words: 'review ', effect: 'review-date' },
    { code: 'NAMED', match: 'starts', words: 'named ', effect: 'named' },
    { code: 'INDOCTRINATED', match: 'starts', words: 'indoctrinated ', effect: 'named' },
    { code: 'NOT-FOR', match: 'starts', words: 'not for ', effect: 'named' },
    { code: 'UNIT-ONLY', match: 'ends', words: ' only', effect: 'unit' },
    { code: 'NO', match: 'starts', words: 'no ', effect: 'carry' },
    { code: 'NOT-TO', match: 'starts', words: 'not to ', effect: 'carry' },
    { code: 'READ-AND-RETURN', match: 'starts', words: 'read and return', effect: 'carry' },
    { code: 'CONSULT', match: 'starts', words: 'consult originator', effect: 'carry' },
    { code: 'FORM-OF-WORDS', match: 'starts', words: 'form of words', effect: 'carry' },
  ],
  markings: {
    'RECIPIENTS ONLY': 'named',
    'HMG USE ONLY': 'held',
    'UK EYES ONLY': 'held',
    EMBARGOED: 'embargo',
    'FOR PUBLIC RELEASE': 'carry',
    'PERSONAL DATA': 'carry',
    COMMERCIAL: 'carry',
    'LEGAL PRIVILEGE': 'held',
    LOCSEN: 'carry',
    INVESTIGATION: 'carry',
    'USE ONLY': 'organisation',
  },
  anyPurpose: 'POLICING',
};
