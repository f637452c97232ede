import type { Mark } from '../finding.js';
import { onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** QA15: identifiers hold by their form and check digit (domain 6.2). An invalid one never blocks: it opens a data-quality task. */
export const identifiersValid: QualityRule = {
  code: 'QA15',
  decides: 'machine',
  find: (read) =>
    read
      .allIdentifiers()
      .filter((i) => i.type !== 'DOB' && i.validity === 'invalid')
      .map((i): Mark =>
        onPassage(
          { field: i.field, start: i.start, end: i.end, meaning: null },
          `invalid_${i.type.toLowerCase()}`,
          'sure',
          'This identifier cannot exist as written: check it against the original.',
        ),
      ),
};
