import type { Mark } from '../finding.js';
import { chain } from '../lexicon/chain.js';
import { onField, onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** QA09: how the source knows is stated, in its own field and not in the body (domain 1.4, 1.6). */
export const provenanceStated: QualityRule = {
  code: 'QA09',
  decides: 'person',
  find: (read) => {
    const marks: Mark[] = [];
    if (read.lower('provenance').trim() === '')
      marks.push(
        onField('provenance', 'no_provenance', 'Nothing says how the source knows: state it in the provenance field.'),
      );
    const text = 'The body tells by whom the information came: move that to the provenance field.';
    const found = read.find(chain, ['body']).slice(0, 2);
    return [
      ...marks,
      ...found.map((p): Mark => ({
        ...onPassage(p, 'chain_in_body', 'likely', text),
        fix: { kind: 'move', to: 'provenance' },
      })),
    ];
  },
};
