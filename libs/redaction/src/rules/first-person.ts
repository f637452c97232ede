import { firstPersonWords } from '../lexicon/first-person.js';
import { clausesAt, isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 1: whoever speaks in the first person outside quotation marks is the source. The whole clause is found. */
export const firstPerson: Rule = {
  code: 'first_person',
  type: 1,
  severity: 'block',
  treatment: 'third-person',
  lexicons: [firstPersonWords],
  find: (spans, p) => merged(clausesAt(p.text, merged(spans.filter((s) => !isQuoted(p, s))))),
};
