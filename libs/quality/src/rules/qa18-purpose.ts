import type { Mark } from '../finding.js';
import { noPurpose } from '../lexicon/no-purpose.js';
import { sensitive } from '../lexicon/sensitive.js';
import { onField, onPassage, type Passage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const excess =
  'This is more personal or more sensitive than the purpose needs: leave it out, or say why it is strictly necessary.';
const empty = /^(?:n\/?a|none|nil|tbc|tba|unknown|not stated|not known|-|\?)?\.?$/i;

/** QA18: a necessary and proportionate policing purpose, and no more personal data than it needs (domain 1.6, 3.3). */
export const purpose: QualityRule = {
  code: 'QA18',
  decides: 'person',
  find: (read) => {
    const marks: Mark[] = [];
    if (empty.test((read.log.purpose ?? '').trim()))
      marks.push(
        onField('purpose', 'no_purpose', 'No policing purpose is stated: without one the log cannot be held.'),
      );
    const nothing = read.find(noPurpose, ['body']);
    if (nothing.length >= 2 && new Set(nothing.map((p) => p.start)).size >= 2)
      marks.push(
        onPassage(
          nothing[0]!,
          'nothing_alleged',
          'likely',
          'Nothing is alleged against the person: say what the policing purpose is.',
        ),
      );
    const health: Passage[] = read
      .allIdentifiers()
      .filter((i) => i.type === 'NHS')
      .map((i) => ({ field: i.field, start: i.start, end: i.end, meaning: 'health' }));
    const found = read
      .find(sensitive, ['body', 'comment'])
      .map((p) => onPassage(p, `excess_${p.meaning}`, 'likely', excess));
    return [...marks, ...health.map((p) => onPassage(p, 'excess_health', 'likely', excess)), ...found.slice(0, 3)];
  },
};
