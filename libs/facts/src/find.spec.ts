import fc from 'fast-check';
import { compiled } from './compiled.js';
import { findIn } from './find.js';
import { houseLexicon } from './lexicon/house-lexicon.js';
import { mannerOf, mannerScores } from './manner.js';
import { scoresOf } from './manner-scores.js';
import { wordsOf } from './words.js';

const lexicon = compiled(houseLexicon);
/** As if every word that a phrase needs were there: none is passed over. */
const all = new Uint8Array(lexicon.needs).fill(1);

/** Pieces of the lexicon's own phrases, so that many stand and many nearly do. */
const pieces = houseLexicon.signs
  .flatMap(({ say }) => say.split('|'))
  .map((phrase) =>
    phrase
      .trim()
      .split(' ')
      .map((part) =>
        part
          .split('/')
          .at(-1)!
          .replace(/^\$\w+$/, 'him')
          .replace(/^\.\.\d$/, 'the')
          .replace(/[*?]/g, ''),
      )
      .map((part) => part.replace(/^#\w*$/, '12').replace(/^Aa$/, 'Ann'))
      .join(' '),
  );
const texts = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', '. ', ', ', ' and the ', ' Lee ')), {
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));

const known = (text: string) => {
  const words = wordsOf(text);
  return { words, known: words.norm.map((w) => lexicon.words.get(w)) };
};

it('passes over no phrase that would stand', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const field = known(text);
      expect(findIn(field, lexicon)).toEqual(findIn(field, lexicon, all));
    }),
    { numRuns: 2_000 },
  );
});

it('weighs the manner of a text as its features, one by one, would', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 3 }), (fields) => {
      const slow = mannerOf(fields.map(wordsOf), houseLexicon.kinds, houseLexicon.pairs);
      const fast = scoresOf(
        fields.map((f) => known(f)),
        lexicon.manner,
        lexicon.words.size,
      );
      expect(fast).toEqual(mannerScores(slow, houseLexicon.manner));
    }),
    { numRuns: 1_000 },
  );
});
