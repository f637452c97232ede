import fc from 'fast-check';
import { findLogClues } from './find-source-clues.js';
import { leakScan, type LeakScanInput } from './leak-scan.js';

const log = {
  sourceType: 'CHIS',
  title: 'Movement of cocaine',
  body: 'Source BRAMBLE was asked to hold the bag for a bit and did. Dunleavy drives a silver Golf.',
  comment: 'ISR 0417, handler: K.',
};
const input = (phrases: string[] = []): LeakScanInput => ({
  sourceType: log.sourceType,
  raw: { title: log.title, body: log.body, comment: log.comment },
  findings: findLogClues(log),
  phrases,
});
const codes = (text: string, phrases: string[] = []): string[] => [
  ...new Set(leakScan(text, input(phrases)).map((h) => h.code)),
];

test('a text without a trace passes', () => {
  expect(codes('Dunleavy drives a silver Golf.', ['Jane Canary', '07700 900123'])).toEqual([]);
});

test.each([
  ['as it is', 'said Jane Canary today'],
  ['in other case', 'said JANE CANARY today'],
  ['with an invisible character', 'said Ja\u200bne Can\u00adary today'],
  ['in look-alike letters', 'said J\u0430ne C\u0430n\u0430ry today'],
  ['in full-width letters', 'said Ｊａｎｅ Canary today'],
  ['with accents', 'said Jáne Cánary today'],
  ['with its letters set apart', 'said J a n e  C-a-n-a-r-y today'],
  ['run together', 'said JaneCanary today'],
  ['over a line end and marks', 'said Jane\n - Canary today'],
])('a known phrase is found %s', (_, text) => {
  const [hit] = leakScan(text, input(['Jane Canary']));
  expect(hit).toMatchObject({ code: 'known_source_phrase' });
  expect(text.slice(hit!.start, hit!.end)).toMatch(/y$/iu);
});

test('references, first person and copied clues are found', () => {
  expect(codes('See ISR 0417 for more.')).toContain('source_reference');
  expect(codes('I met him there.')).toContain('first_person');
  expect(codes('Somebody was asked to hold the bag for him.')).toContain('clue_verbatim');
});

test('a text that is the raw text is blocked where clues were found in it', () => {
  expect(codes(log.body)).toContain('unchanged_with_clues');
  expect(
    leakScan('Two men in Luton.', {
      ...input(),
      raw: { title: '', body: 'Two men in Luton.', comment: null },
      findings: [],
    }),
  ).toEqual([]);
});

test('every planted phrase is found wherever it stands', () => {
  const phrase = fc.stringMatching(/^[a-z]{3,8}( [a-z0-9]{2,8}){0,3}$/);
  const around = fc.stringMatching(/^[a-z ]{0,40}$/);
  fc.assert(
    fc.property(phrase, around, around, (p, before, after) =>
      leakScan(`${before} ${p.toUpperCase()} ${after}`, input([p])).some((h) => h.code === 'known_source_phrase'),
    ),
    { numRuns: 500 },
  );
});

test('a place is right behind letters that take two units', () => {
  const text = '\u{1D400}\u{10400}\u{1F600} then Jane Canary';
  const [hit] = leakScan(text, input(['Jane Canary']));
  expect(text.slice(hit!.start, hit!.end)).toBe('Jane Canary');
});
