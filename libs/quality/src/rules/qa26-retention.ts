import type { QualityRule } from '../rule.js';
import { saidNotSet } from './field-not-set.js';

const names = /\bmopi(?: group| grouping)?\b|\breview date\b|\bretention(?: period| group| date| code)?\b/g;

/** QA26: MoPI group and review date are set (domain 3.1). The record has no field for them: only the text can say so. */
export const retention: QualityRule = {
  code: 'QA26',
  decides: 'machine',
  find: (read) => saidNotSet(read, names, 'Set the MoPI group and the review date.'),
};
