import type { Mark } from '../finding.js';
import { onField } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const reason =
  /\b(?:reasons?|grounds?|rationale|justification)\b|\bgraded? (?:[123][a-e]?[pc]?|e|c) (?:because|as|since|due)\b/;

/** QA07: 3, E and C have a recorded reason (domain 1.1–1.3). */
export const reasonRecorded: QualityRule = {
  code: 'QA07',
  decides: 'machine',
  find: (read) => {
    const { grade } = read.log;
    if (!grade || grade.reason?.trim() || reason.test(read.lower('comment'))) return [];
    const which = [
      Number(grade.source) === 3 ? ['grade.source', 'source 3'] : null,
      grade.assessment === 'E' ? ['grade.assessment', 'assessment E'] : null,
      grade.handling === 'C' ? ['grade.handling', 'handling C'] : null,
    ].filter((w) => w !== null);
    return which.map(([field, name]) =>
      onField(
        field as Mark['field'],
        'no_reason',
        `No reason is recorded for ${name}: say it in the comment, opening with "Reason for".`,
      ),
    );
  },
};
