import fc from 'fast-check';
import { markedText } from './marked-text.js';

const marks = fc.array(
  fc.record({ start: fc.integer({ min: -2, max: 40 }), end: fc.integer({ min: -2, max: 40 }), code: fc.string() }),
);

it('gives back the whole text whatever the marks', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), marks, (text, list) => {
      expect(
        markedText(text, list)
          .map((s) => s.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it('names every code of overlapping marks', () => {
  expect(
    markedText('abcdef', [
      { start: 1, end: 4, code: 'X' },
      { start: 3, end: 5, code: 'Y' },
    ]),
  ).toEqual([
    { text: 'a', codes: [] },
    { text: 'bc', codes: ['X'] },
    { text: 'd', codes: ['X', 'Y'] },
    { text: 'e', codes: ['Y'] },
    { text: 'f', codes: [] },
  ]);
});
