import { taskingEchoWords } from '../lexicon/tasking-echo.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 17. The text answers a question only one source was asked. */
export const taskingEcho: Rule = {
  code: 'tasking_echo',
  type: 17,
  severity: 'block',
  treatment: 'remove',
  find: (p) => merged(lexiconSpans(p, taskingEchoWords)),
};
