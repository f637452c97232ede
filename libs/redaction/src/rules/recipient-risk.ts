import { recipientRiskWords } from '../lexicon/recipient-risk.js';
import { merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 15: a recipient close to the subject or the source. */
export const recipientRisk: Rule = {
  code: 'recipient_risk',
  type: 15,
  severity: 'warn',
  treatment: 'hold',
  lexicons: [recipientRiskWords],
  find: (spans) => merged(spans),
};
