import fc from 'fast-check';
import { signsIn } from './number-signs.js';
import { forms } from './numbers.js';

const scraps = [
  ...'0 1 2 9 12 18 19 20 44 07700 900123 1984 2026 4929123412341234 - / . : , ( ) + @ x # £ \n'.split(' '),
  ...'  ', 'GB', 'DE', 'EK17', 'aged', 'age of', 'turning', 'years old', 'yrs of age', 'y/o', 'in', 'since', 'may', 'Sept', 'October', 'of',
  'st', 'nd', 'www.', 'WWW.', 'https://', 'a.b', 'example.com', '(0', '+44', '3214 1282', '2026-05-07T23:15:00Z', '12/05/26', '10.0.0.1',
]; // prettier-ignore

const texts = fc.array(fc.constantFrom(...scraps), { maxLength: 14 }).map((parts) => parts.join(''));

test('no form of figures stands in a text without its signs', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const signs = signsIn(text);
      for (const { form, signs: due } of forms) {
        form.lastIndex = 0;
        if (form.test(text)) expect([text, form.source, (signs & due) !== 0]).toEqual([text, form.source, true]);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('a text without figures, at signs and addresses has no signs', () => {
  expect(signsIn('Seen in May, aged about forty, in a red van.')).toBe(0);
});
