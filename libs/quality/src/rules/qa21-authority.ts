import type { Mark } from '../finding.js';
import { kindOf } from '../policy/source-kinds.js';
import { onField, onPassage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const inDate =
  /\bauthori[sz](?:ation|ed|ations)\b[^.;]{0,60}\b(?:in date|valid|in force|current|live|extant|until|to \d|expires|runs|granted|renewed|covers?|urn|ref)|\bauthorit(?:y|ies)\b[^.;]{0,60}\b(?:in date|valid|in force|current|live|extant|until|to \d|expires|runs|granted|renewed|held|covers?|urn|ref|in place)|\b(?:in[- ]date|valid|current|live|extant) (?:authori[sz]ation|authority|warrant)|\bwarrant\b[^.;]{0,40}\b(?:in date|valid|in force|current|until|live)|\bauthority [a-z]{0,6}[/-]?\d/;
const lapsed =
  /\b(?:authori(?:ty|ties|[sz]ation|[sz]ed period)|warrant|renewal)\b(?! in date)[^.;]{0,50}\b(?:ended|expired|lapsed|ran out|awaited|pending|outstanding|not (?:yet )?(?:been )?(?:granted|signed|renewed|stated|in date|found|shown|known|recorded|held|available)|cancelled|refused|missing|unknown|out of date|being sought|overdue|due|to follow|not attached|unclear)\b|\b(?:no|without|awaiting|outside(?: the| its)?|lapsed|expired|before(?: the)?) (?:[a-z]+ ){0,2}(?:authority|authori[sz]ation|warrant|renewal)\b/;

/** The last day an authority is said to hold, compared with the day of the event. */
function outside(read: ReadLog): boolean {
  const m = /\b(?:until|to|expires?(?: on)?|ends?(?: on)?|valid to)\s+(\d{4}-\d{2}-\d{2})/.exec(
    read.lower('provenance'),
  );
  const day = (read.log.eventTo ?? read.log.eventFrom ?? read.log.learntAt)?.slice(0, 10);
  return m !== null && day !== undefined && m[1]! < day;
}

/** QA21: what was got covertly rests on an authority that is in date (domain 9.1). */
export const authority: QualityRule = {
  code: 'QA21',
  decides: 'machine',
  find: (read): Mark[] => {
    if (!kindOf(read.log.sourceType).covert) return [];
    const message = 'State the authority (its reference and that it was in date for this activity and subject).';
    for (const field of ['comment', 'provenance', 'body'] as const) {
      const m = lapsed.exec(read.lower(field));
      if (m)
        return [
          onPassage(
            { field, start: m.index, end: m.index + m[0].length, meaning: null },
            'authority_lapsed',
            'sure',
            message,
          ),
        ];
    }
    if (outside(read)) return [onField('provenance', 'authority_ended_before', message)];
    if (read.log.authorityUrn?.trim() || inDate.test(read.lower('provenance')) || inDate.test(read.lower('comment')))
      return [];
    return [onField(read.log.authorityUrn === undefined ? 'provenance' : 'authorityUrn', 'no_authority', message)];
  },
};
