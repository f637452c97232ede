import { onField } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** QA11: the same was reported before (domain 1.6). The caller looks in the index; see `sketchOf`, `bandsOf`, `similar`. */
export const duplicate: QualityRule = {
  code: 'QA11',
  decides: 'person',
  find: ({ context }) =>
    (context.duplicates ?? []).length > 0
      ? [
          onField(
            null,
            'near_duplicate',
            'The same facts are held already: they are linked, and a person says whether it is one report.',
          ),
        ]
      : [],
};
