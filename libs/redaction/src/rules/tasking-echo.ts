import { taskingEchoWords } from '../lexicon/tasking-echo.js';
import { isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 17: the text answers a question only one source was asked. */
export const taskingEcho: Rule = {
  code: 'tasking_echo',
  type: 17,
  severity: 'block',
  treatment: 'remove',
  lexicons: [taskingEchoWords],
  find: (spans, p) => merged(spans.filter((s) => !isQuoted(p, s))),
};
