import type { Rule } from '../rule.js';
import { otherScripts } from '../text/disguises.js';

/** Type 16: a passage in another script. No rule here reads it, and its language alone may tell who wrote: a person must look. */
export const otherScript: Rule = {
  code: 'other_script',
  type: 16,
  severity: 'block',
  treatment: 'hold',
  lexicons: [],
  find: (_spans, p) => otherScripts(p.text),
};
