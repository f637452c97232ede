import { danger } from '../lexicon/danger.js';
import { innocentDanger } from '../lexicon/innocent-danger.js';
import { setAside } from '../lexicon/set-aside.js';
import { marker } from '../lexicon/marker.js';
import { onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** QA28: a danger to officers is raised on the live systems (domain 1.6). */
export const officerSafety: QualityRule = {
  code: 'QA28',
  decides: 'person',
  find: (read) => {
    if (read.has(marker) || read.has(setAside)) return [];
    const innocent = read.find(innocentDanger);
    const found = read
      .find(danger, ['title', 'body'])
      .filter((p) => !innocent.some((i) => i.field === p.field && Math.abs(i.start - p.start) < 60));
    return found
      .slice(0, 1)
      .map((p) =>
        onPassage(
          p,
          'no_marker',
          'likely',
          'A weapon or other danger to officers, and no marker is mentioned: raise one and say so.',
        ),
      );
  },
};
