import { confidential } from '../lexicon/confidential.js';
import { innocentConfidential } from '../lexicon/innocent-confidential.js';
import { onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** QA22: privileged and confidential material is stopped and referred (domain 9.2). */
export const confidentialMaterial: QualityRule = {
  code: 'QA22',
  decides: 'person',
  find: (read) => {
    const innocent = read.find(innocentConfidential);
    return read
      .find(confidential)
      .filter((p) => !innocent.some((i) => i.field === p.field && i.start < p.end && p.start < i.end))
      .map((p) =>
        onPassage(
          p,
          `confidential_${p.meaning}`,
          'sure',
          'Privileged or confidential material: stop, keep it apart and refer it.',
        ),
      );
  },
};
