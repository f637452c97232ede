import type { Mark } from '../finding.js';
import { opinion } from '../lexicon/opinion.js';
import { onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** QA13: fact and opinion are kept apart (domain 1.6; DPA 2018 s.38(2)). */
export const factNotOpinion: QualityRule = {
  code: 'QA13',
  decides: 'person',
  find: (read) =>
    read
      .find(opinion, ['body'])
      .slice(0, 2)
      .map((p): Mark => ({
        ...onPassage(
          p,
          'opinion_in_body',
          'likely',
          'This reads as opinion or impression: move it to a comment, or say what was seen.',
        ),
        fix: { kind: 'move', to: 'comment' },
      })),
};
