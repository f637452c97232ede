import type { Mark } from '../finding.js';
import { notSet } from '../lexicon/not-set.js';
import { onPassage, type ReadLog } from '../read/read-log.js';

/** So many characters apart a field's name and the words that it is empty may stand. */
const reach = 45;

/** Where the text itself says that one of these fields of the form was left empty: the field's name near such words. */
export function saidNotSet(read: ReadLog, names: RegExp, message: string): Mark[] {
  const empties = read.find(notSet, ['body', 'comment']);
  if (empties.length === 0) return [];
  return (['comment', 'body'] as const).flatMap((field) => {
    const lower = read.lower(field);
    for (const m of lower.matchAll(names)) {
      const [start, end] = [m.index, m.index + m[0].length];
      const near = empties.find(
        (e) =>
          e.field === field &&
          ((e.start >= start && e.start - end <= reach && !/[.;]/.test(lower.slice(end, e.start))) ||
            (e.start < start && start - e.end <= 20 && !/[.;]/.test(lower.slice(e.end, start)))),
      );
      if (near) {
        const p = { field, start: Math.min(start, near.start), end: Math.max(end, near.end), meaning: null };
        return [onPassage(p, 'said_not_set', 'sure', message)];
      }
    }
    return [];
  });
}
