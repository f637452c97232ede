import { onField } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';
import { saidNotSet } from './field-not-set.js';

const names =
  /\b(?:theme|geo(?:graphic)?|location|ocg|control strategy|priority)(?:[- ]?cod(?:e|es|ing))?s?\b|\bgeo-?cod(?:e|es|ing|ed)\b|\bthemes?\b|\bgrid ref(?:erence)?\b/g;
const message = 'Set theme, location, organised crime group and priority codes, so that the log can be found.';

/** QA24: theme, location, group and priority are coded (domain 1.6). */
export const coding: QualityRule = {
  code: 'QA24',
  decides: 'machine',
  find: (read) => [
    ...saidNotSet(read, names, message),
    ...(read.log.themes?.length === 0 ? [onField('themes', 'no_theme', message, 'faint')] : []),
  ],
};
