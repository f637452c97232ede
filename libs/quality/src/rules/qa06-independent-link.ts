import type { QualityRule } from '../rule.js';
import { onField } from '../read/read-log.js';
import { echoesOf } from '../provenance/echo.js';

/** QA06: assessment B rests on at least one linked record of another origin (domain 1.2). */
export const independentLink: QualityRule = {
  code: 'QA06',
  decides: 'machine',
  find: (read) => {
    const { grade, corroborates } = read.log;
    if (grade?.assessment !== 'B') return [];
    const fix = { kind: 'grade', source: null, assessment: 'C' } as const;
    if (corroborates.length === 0)
      return [
        {
          ...onField(
            'corroborates',
            'no_link',
            'Graded B but no record is linked: link one of another origin, or grade it C.',
          ),
          fix,
        },
      ];
    const { context } = read;
    if (context.held && !context.held.some((h) => corroborates.includes(h.id)))
      return [
        {
          ...onField(
            'corroborates',
            'link_not_held',
            'None of the linked records is held here: link one that is, or grade it C.',
          ),
          fix,
        },
      ];
    return echoesOf(read).length > 0
      ? [
          {
            ...onField(
              'corroborates',
              'same_origin',
              'The linked record may come from the same origin: link another, or grade it C.',
            ),
            fix,
          },
        ]
      : [];
  },
};
