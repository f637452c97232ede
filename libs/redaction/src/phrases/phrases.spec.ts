import fc from 'fast-check';
import { prepare } from '../prepared.js';
import { wordClasses } from '../lexicon/word-classes.js';
import { Matcher } from './match.js';
import { expanded, phraseOf, triggersOf } from './phrase.js';

/** What a pattern takes of a text, at every place where its word of look-up stands. */
function found(pattern: string, text: string): string[] {
  const phrases = expanded(pattern).map((x) => phraseOf(x, wordClasses));
  // Words are numbered as patterns name them, so the patterns come before the text.
  const p = prepare(text, 'CHIS');
  const out = new Set<string>();
  for (const phrase of phrases) {
    const { words, phrases } = triggersOf(phrase);
    const opens = new Set([...words, ...phrases.map((w) => w[0]!)]);
    const matcher = new Matcher(p);
    for (let i = 0; i < p.tokens.count; i += 1) {
      const at = opens.has(p.tokens.word[i]!) ? matcher.at(phrase, i) : null;
      if (at) out.add(text.slice(p.tokens.start[at[0]], p.tokens.end[at[1] - 1]));
    }
  }
  return [...out];
}

test.each([
  ['one word of a list', 'red|blue car', 'A blue car and a red car.', ['blue car', 'red car']],
  [
    'a phrase as one alternative',
    'no_one|nobody knows',
    'No-one knows. Nobody knows.',
    ['No-one knows', 'Nobody knows'],
  ],
  [
    'several words as alternatives',
    '[in the|at a] house',
    'In the house, at a house, in a house.',
    ['In the house', 'at a house'],
  ],
  ['words that may be missing', 'my old? <kin>', 'My old mate and my brother.', ['My old mate', 'my brother']],
  ['any words up to a number', 'present ; ~{1,2} here', 'Present: Tom Grey here.', ['Present: Tom Grey here']],
  ['capitals and figures', 'op ^^ #', 'Op SEDGE 4 and op sedge 4.', ['Op SEDGE 4']],
  ['no comma where none is allowed', 'red van', 'Red, van. Red van.', ['Red van']],
  ['not what is ruled out behind it', 'the car !park', 'In the car park by the car wash.', ['the car']],
  ['only the part between the brackets', 'source ( ^^ )', 'Source BRAMBLE called.', ['BRAMBLE']],
  ['only where a sentence opens', '. farmer at ^', 'Farmer at Ely. The farmer at Ely.', ['Farmer at Ely']],
])('a pattern takes %s', (_, pattern, text, passages) => {
  expect(found(pattern, text)).toEqual(passages);
});

test('a pattern without a word to look it up by is refused', () => {
  expect(() => phraseOf('~ ^', wordClasses)).toThrow('look the pattern up');
  expect(() => phraseOf('the <nosuchlist>', wordClasses)).toThrow('unknown list');
});

test('the words of any text stand in their order and lie within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { tokens, text: plain } = prepare(text, 'PUBLIC');
      for (let i = 0; i < tokens.count; i += 1) {
        expect(tokens.start[i]!).toBeLessThan(tokens.end[i]!);
        if (i > 0) expect(tokens.start[i]!).toBeGreaterThanOrEqual(tokens.end[i - 1]!);
      }
      if (tokens.count > 0) expect(tokens.end.at(-1)!).toBeLessThanOrEqual(plain.length);
    }),
  );
});
