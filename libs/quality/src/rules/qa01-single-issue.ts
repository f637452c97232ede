import type { Mark } from '../finding.js';
import { twoMatters } from '../lexicon/two-matters.js';
import { onPassage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const message = 'The log holds more than one matter or source: send each as a log of its own with its own grade.';
// An item list whose second item opens a new report: `2. A separate source`, `(b) The fraud desk of a bank reports`.
const secondItem =
  /(?:^|[.;:\n] *)(?:\(?(?:2|b|ii)[.)]|(?:second(?:ly)?|item (?:2|two|b)|report (?:2|two|b)|part (?:2|two|b))[,:.)]) +(?=[a-z])/g;
const firstItem =
  /(?:^|[.;:\n] *)(?:\(?(?:1|a|i)[.)]|(?:first(?:ly)?|item (?:1|one|a)|report (?:1|one|a)|part (?:1|one|a))[,:.)]) +/;
const crimeNumber = /\b\d{2}[/ ]\d{3,6}[/ ]\d{2}\b/g;

function items(read: ReadLog): Mark[] {
  const body = read.lower('body');
  if (!firstItem.test(body)) return [];
  secondItem.lastIndex = 0;
  const m = secondItem.exec(body);
  if (!m) return [];
  const start = m.index + m[0].search(/[(\da-z]/);
  const end = Math.min(body.length, start + 60);
  const fix = { kind: 'split', at: [start] } as const;
  return [{ ...onPassage({ field: 'body', start, end, meaning: null }, 'listed_items', 'sure', message), fix }];
}

/** Two crime reports, each opening a sentence of its own, and no word such as series that ties them. */
function pastedCrimes(read: ReadLog): Mark[] {
  const body = read.lower('body');
  const found = [...body.matchAll(crimeNumber)];
  if (found.length < 2 || /\b(?:series|linked|same (?:night|offender|van|car|method|mo)|both|between)\b/.test(body))
    return [];
  const second = found[1]!;
  if (!/[.;\n] *(?:crime |ref(?:erence)? )?$/.test(body.slice(Math.max(0, second.index - 14), second.index))) return [];
  const p = { field: 'body', start: second.index, end: second.index + second[0].length, meaning: null } as const;
  return [{ ...onPassage(p, 'pasted_crimes', 'sure', message), fix: { kind: 'split', at: [second.index] } }];
}

/** QA01: one source, one subject matter (domain 1.6; 1.7, two source grades in one text). */
export const singleIssue: QualityRule = {
  code: 'QA01',
  decides: 'person',
  find: (read) => [
    ...items(read),
    ...pastedCrimes(read),
    ...read.find(twoMatters, ['title', 'body', 'provenance']).map((p) => onPassage(p, 'two_matters', 'sure', message)),
  ],
};
