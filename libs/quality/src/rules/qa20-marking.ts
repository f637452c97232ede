import type { Mark } from '../finding.js';
import { kindOf, markingRank, markingRanks } from '../policy/source-kinds.js';
import { onField } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** QA20: the marking fits the content (domain 1.9, 2.1). */
export const marking: QualityRule = {
  code: 'QA20',
  decides: 'person',
  find: ({ log }) => {
    const { leastMarking } = kindOf(log.sourceType);
    const rank = markingRank(log.marking);
    const fix = { kind: 'marking', marking: markingRanks[leastMarking]! } as const;
    const mark = (reason: string, message: string): Mark[] => [{ ...onField('marking', reason, message), fix }];
    if (rank === null) return mark('marking_unknown', 'The marking is missing or is none of today: mark it anew.');
    if (rank >= leastMarking) return [];
    return leastMarking >= 2
      ? mark('below_compartment', 'Raw covert reporting is marked below its compartment.')
      : mark('not_sensitive', 'Personal data on a live matter needs the SENSITIVE marking.');
  },
};
