import type { QualityRule } from '../rule.js';
import { onField, type ReadLog } from '../read/read-log.js';

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const when = new RegExp(
  `\\b(?:\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}|\\d{4} ?hrs|\\d{1,2}[:.]\\d{2}|\\d{1,2} ?[ap]m|noon|midnight|yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?)\\b`,
);
const where =
  /\b(?:road|street|lane|avenue|close|drive|way|court|house|estate|park|square|terrace|crescent|hill|green|row|place|gardens|farm|station|yard|unit|flat|motorway|[am]\d{1,3}|hmp|junction|marina|dock|wharf|market|parade)\b/;
const what =
  /\b(?:s(?:ell|old|upply|tole|tolen)|deal(?:s|ing|er)?|drugs?|cocaine|heroin|cannabis|tobacco|gun|firearm|knife|weapon|theft|thefts|steal(?:s|ing)?|burglar\w*|robb\w+|fraud\w*|launder\w*|assault\w*|threat\w*|arson|fire|abus\w+|stalk\w*|traffick\w*|exploit\w*|cash|counterfeit|damage|missing|collision|meet\w*|deliver\w*|reads?|stopped|search\w*|claims?|benefits?|visit\w*|hack\w*|scam\w*|kill\w*|poach\w*|cours\w+|tip\w+|grow\w*)\b/;
const name = /[a-z,;] [A-Z][a-zà-ž'’-]+ [A-Z][A-Za-zà-ž'’-]+|[A-Z][a-z]+ [A-Z]{3,}/;
const mark =
  /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b(?:ford|vauxhall|audi|bmw|vw|volkswagen|mercedes|transit|van|car|motorbike|bike|lorry|golf|corsa|fiesta|focus)\b/i;

/** Which of who, what, when, where and a lead (vehicle, number) the text holds, 0–5. */
function coverage(read: ReadLog): { readonly score: number; readonly missing: readonly string[] } {
  const body = read.text('body');
  const lower = read.lower('body');
  const has: readonly (readonly [string, boolean])[] = [
    ['who', name.test(body)],
    ['what', what.test(lower)],
    ['when', read.log.eventFrom !== null || when.test(lower)],
    ['where', where.test(lower) || /\b(?:in|at|near|of|from) [A-Z][a-z]{3,}/.test(body)],
    ['a vehicle, number or other lead', read.identifiers('body').length > 0 || mark.test(body)],
  ];
  const missing = has.filter(([, found]) => !found).map(([part]) => part);
  return { score: has.length - missing.length, missing };
}

/** QA16: who, what, when, where, how (domain 1.6): a score, told where much is missing. */
export const fiveWs: QualityRule = {
  code: 'QA16',
  decides: 'machine',
  find: (read) => {
    const { score, missing } = coverage(read);
    return score <= 3 || missing.includes('when') || missing.includes('who')
      ? [
          onField(
            'body',
            'thin',
            `The text does not say: ${missing.join(', ')}. Add it if it is known.`,
            score <= 2 ? 'sure' : 'likely',
          ),
        ]
      : [];
  },
};
