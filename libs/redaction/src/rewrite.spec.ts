import fc from 'fast-check';
import { agrees, sentenceAgrees, sentencesOf } from './agrees.js';
import { findLogClues, findSourceClues } from './find-source-clues.js';
import type { Finding } from './finding.js';
import { rewrite } from './rewrite.js';

const written = (text: string, sourceType: string): string =>
  rewrite(text, findSourceClues(text, { field: 'body', sourceType })).text;

test('the first person goes and what was seen stays', () => {
  const text =
    'I live opposite and from my kitchen window I can see Marek STAVEL carrying boxes into a Ford Transit EK17 HNB.';
  expect(written(text, 'PUBLIC')).toBe('Marek STAVEL seen carrying boxes into a Ford Transit EK17 HNB.');
});

test('who told it goes and hearsay stays hearsay', () => {
  expect(written('My brother told me that the tools are stolen.', 'PUBLIC')).toBe(
    'It is said that the tools are stolen.',
  );
  expect(written('A tutor at a college in Luton says that Amira is to fly on 2 July.', 'PARTNER')).toBe(
    'It is reported that Amira is to fly on 2 July.',
  );
});

test('a sentence without a clue stays as it is, to the letter', () => {
  const text = 'Two men, no plates.\n- 3 June £940\n- 10 June £950 Mr. K. Banas paid.';
  expect(rewrite(text, []).text).toBe(text);
});

test('a phrase is not cut where what follows would be tied to the wrong word', () => {
  const text = 'He was paid by the sister of Ashley A8834CX at a petrol station.';
  const start = text.indexOf('the sister');
  const finding: Finding = {
    code: 'relation',
    type: 2,
    field: 'body',
    start,
    end: text.indexOf(' A8834'),
    severity: 'block',
    treatment: 'generalise',
  };
  expect(rewrite(text, [finding]).text).not.toContain('by A8834CX');
});

test('a negation of what stays is never lost', () => {
  expect(sentenceAgrees('He does not keep it at home.', 'He does keep it at home.')).toBe(false);
  expect(sentenceAgrees('He does not keep it at home.', 'He does not keep it.')).toBe(true);
});

test('a figure, a name or a word that was not there is no rewrite', () => {
  expect(agrees('He paid £950 on 3 June.', 'He paid £900 on 3 June.')).toBe(false);
  expect(agrees('Marek paid. Adam left.', 'Adam paid.')).toBe(false);
  expect(agrees('Marek paid. Adam left.', 'Adam left. Marek paid.')).toBe(false);
  expect(agrees('Marek paid. Adam left.', 'Adam left.')).toBe(true);
});

test('sentences put together are the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (t) => sentencesOf(t).join('') === t));
});

const word = fc.constantFrom(
  'I',
  'saw',
  'Marek',
  'STAVEL',
  'not',
  'never',
  'my',
  'brother',
  'told',
  'me',
  'that',
  'he',
  'has',
  'a',
  'gun',
  'EK17',
  'HNB',
  'in',
  'the',
  'kitchen',
  'and',
  'but',
  'source',
  'says',
  '£940',
  'last',
  'night',
  'carrying',
  'boxes',
  "didn't",
  'who',
  'Luton',
  'counted',
  '14',
  'cars',
  'nobody',
  'else',
  'knows',
  "'under",
  "dog'",
  '10:02:14',
  '07700',
  '900123',
  'Mr.',
  'K.',
);
const mark = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', ': ', '; ', '\n', '! ', '.');
const prose = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 40 })
  .map((pairs) => pairs.map(([w, m]) => w + m).join(''));

test('a rewrite never adds a fact nor changes a figure, a name or a negation of what stays', () => {
  fc.assert(
    fc.property(
      prose,
      fc.constantFrom('PUBLIC', 'CHIS', 'SURVEILLANCE', 'OFFICER', 'SAR', 'COMMS_DATA'),
      (text, sourceType) => agrees(text, written(text, sourceType)),
    ),
    { numRuns: 3_000 },
  );
});

test('the same holds wherever findings lie', () => {
  const spans = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), { maxLength: 6 });
  fc.assert(
    fc.property(prose, spans, (text, places) => {
      const findings = places
        .filter(([start]) => start < text.length)
        .map(([start, length]): Finding => ({
          code: 'technique',
          type: 8,
          field: 'body',
          start,
          end: Math.min(text.length, start + length),
          severity: 'block',
          treatment: 'remove',
        }));
      return agrees(text, rewrite(text, findings).text);
    }),
    { numRuns: 3_000 },
  );
});

test('edits say what became of each changed sentence and where it stood', () => {
  const text = 'A van calls at noon. I counted fourteen cars. My mate is scared.';
  const { edits } = rewrite(text, findSourceClues(text, { field: 'body', sourceType: 'PUBLIC' }));
  expect(edits.map((e) => [text.slice(e.start, e.end).trim(), e.action, e.to])).toEqual([
    ['I counted fourteen cars.', 'recast', 'Fourteen cars counted.'],
    ['My mate is scared.', 'dropped', ''],
  ]);
});

test('a cover name given once is found wherever it stands alone', () => {
  const log = {
    sourceType: 'UNDERCOVER',
    title: 'Meeting',
    body: "Officer 'Mick' was introduced. Later Mick left.",
    comment: null,
  };
  const found = findLogClues(log).map((f) => log.body.slice(f.start, f.end));
  expect(found.filter((w) => w === 'Mick').length).toBeGreaterThanOrEqual(1);
});
