import fc from 'fast-check';
import { findSourceClues } from './find-source-clues.js';
import { reversible, reverted } from './reverted.js';
import { rewrite } from './rewrite.js';

const word = fc.constantFrom(
  'I',
  'saw',
  'Marek',
  'my',
  'brother',
  'told',
  'me',
  'that',
  'source',
  'says',
  'EK17',
  'kitchen',
  'not',
  '£940',
  'who',
  'in',
  'the',
);
const mark = fc.constantFrom(' ', ' ', ', ', '. ', '\n', '! ');
const prose = fc.array(fc.tuple(word, mark), { maxLength: 40 }).map((pairs) => pairs.map(([w, m]) => w + m).join(''));

test('undoing every edit gives the original, to the letter', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom('PUBLIC', 'CHIS', 'SAR'), (text, sourceType) => {
      const { text: out, edits } = rewrite(text, findSourceClues(text, { field: 'body', sourceType }));
      const { made, edits: back } = reversible(text, edits);
      expect(made.trim()).toBe(out);
      expect(reverted(made, back)).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});
