import type { Mark } from '../finding.js';
import { crimeWords } from '../lexicon/crime-words.js';
import { onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const recorded =
  /\b(?:crime|cr|occurrence|niche|athena|connect)(?: (?:no\.?|number|ref(?:erence)?s?|report|record(?:ed)?))?:? ?[a-z]{0,4}[/-]?\d{2,}|\bcrimes? (?:\d|[a-z]{1,4}\d|recorded|raised|created|report(?:ed)? (?:under|as|ref))|\b(?:crimed|recorded) (?:as|under|separately)|\bcrime (?:report|record|number) (?:\d|[a-z]{2}\d|exists|already|refers)|\barrest(?:ed)? for\b|\bdetained\b|\bcharged\b|\bsuspended sentence\b/;

/** QA25: a crime against a particular victim has a crime record (domain 1.6; Home Office Counting Rules). */
export const crimeRecord: QualityRule = {
  code: 'QA25',
  decides: 'person',
  find: (read): Mark[] => {
    const { sourceType } = read.log;
    if (sourceType === 'CRIME_RECORD' || sourceType === 'ANPR' || sourceType === 'FOREIGN') return [];
    const found = read.find(crimeWords, ['body']);
    if (found.length === 0) return [];
    if (recorded.test(read.lower('body')) || recorded.test(read.lower('comment'))) return [];
    if (read.allIdentifiers().some((i) => i.type === 'CRIME_REF')) return [];
    return found
      .slice(0, 1)
      .map((p) =>
        onPassage(
          p,
          'crime_not_recorded',
          'likely',
          'A crime against a victim is told and no crime reference is given: record it, or give the reference.',
        ),
      );
  },
};
