import type { Mark } from '../finding.js';
import { onField } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const review = /\b(?:review|expir|until|ends?|reconsider|valid to)/i;
const date =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/. ]\d{1,2}[/. ]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{2,4})?\b/i;
const empty =
  /\b(?:as (?:per|in|above)|see|according to|standard|usual|normal)\b.*\b(?:handling|code|above|policy|conditions?|procedures?|form|rules)\b|^(?:n\/?a|none|nil|tbc|tba|yes|conditions? apply|c|-)?\.?$/i;

/** QA08: handling C carries a concrete condition, written out, and a review date (domain 1.3). */
export const conditionsConcrete: QualityRule = {
  code: 'QA08',
  decides: 'machine',
  find: ({ log: { grade } }) => {
    if (grade?.handling !== 'C') return [];
    const conditions = grade.conditions.map((c) => c.trim());
    const dated = conditions.some((c) => review.test(c) && date.test(c));
    const concrete = conditions.some((c) => {
      const rest = c
        .replace(new RegExp(`\\breview(?:ed)?(?: (?:by|on|date|due|at))*:? *`, 'i'), '')
        .replace(date, '')
        .trim();
      return rest.length > 1 && !empty.test(rest) && !(review.test(c) && rest === '');
    });
    const marks: Mark[] = [];
    if (!concrete)
      marks.push(
        onField(
          'grade.conditions',
          'no_condition',
          'Handling C without a condition that binds: write out who may do what.',
        ),
      );
    if (!dated)
      marks.push(
        onField(
          'grade.conditions',
          'no_review_date',
          'Handling C without a review date: add one, for instance "Review 2026-09-30".',
        ),
      );
    return marks;
  },
};
