import fc from 'fast-check';
import { Vocabulary } from './vocabulary.js';
import { wordsOf } from './words.js';

const plain = /[a-z0-9\u00c0-\u024f]+(?:'[a-z\u00c0-\u024f]+)*/g;
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Zed',
      'é',
      "'",
      '’',
      '9',
      '12',
      ' ',
      '-',
      '_',
      '.',
      'on',
      'ON',
      'İ',
      '日',
      '😀',
      '\u024f',
      '\u0250',
    ),
  )
  .map((parts) => parts.join(''));

it('parts a text as the pattern of a word does, offsets true and of the same length', () => {
  fc.assert(
    fc.property(text, (t) => {
      const { lower, starts, ends } = wordsOf(t, new Vocabulary());
      expect(lower).toHaveLength(t.length);
      expect(starts.map((start, i) => lower.slice(start, ends[i]))).toEqual(lower.match(plain) ?? []);
    }),
  );
});

it('numbers each word of the vocabulary wherever it stands, and no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-zé]{1,4}$/), { minLength: 1, maxLength: 300 }),
      text,
      (known, t) => {
        const vocabulary = new Vocabulary();
        known.forEach((word) => vocabulary.add(word));
        const { lower, starts, ends, numbers } = wordsOf(`${t} ${known.join(' ')}`, vocabulary);
        const expected = starts.map((start, i) => known.indexOf(lower.slice(start, ends[i])) + 1);
        expect(numbers).toEqual(expected);
      },
    ),
  );
});
