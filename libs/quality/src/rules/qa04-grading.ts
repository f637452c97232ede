import type { Mark } from '../finding.js';
import { onField } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const parts = [
  { part: 'source', codes: ['1', '2', '3'], name: 'source evaluation', of: '1, 2 or 3' },
  { part: 'assessment', codes: ['A', 'B', 'C', 'D', 'E'], name: 'intelligence assessment', of: 'A, B, C, D or E' },
  { part: 'handling', codes: ['P', 'C'], name: 'handling code', of: 'P or C' },
] as const;

/** QA04: the grade is there and each part is in the code list (domain 1.1–1.3). */
export const grading: QualityRule = {
  code: 'QA04',
  decides: 'machine',
  find: ({ log: { grade } }) => {
    if (grade === null)
      return [onField('grade', 'grade_missing', 'The grade is missing: give source, assessment and handling.')];
    return parts.flatMap(({ part, codes, name, of }): Mark[] => {
      const value = grade[part];
      if (value === null || value === undefined || value === '')
        return [onField(`grade.${part}`, `${part}_missing`, `The ${name} is missing: give ${of}.`)];
      return (codes as readonly string[]).includes(String(value).trim().toUpperCase())
        ? []
        : [onField(`grade.${part}`, `${part}_unknown`, `The ${name} is not in the code list: give ${of}.`)];
    });
  },
};
