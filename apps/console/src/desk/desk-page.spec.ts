import fc from 'fast-check';
import { passagesOf, numbered } from './desk-page.js';
import type { Finding, Piece } from './desk-door.js';
import { recipientsOf, type RegisterEntry } from './recipients.js';
import { stepOf } from './ladder.js';

const finding = (start: number, end: number, type = 2): Finding => ({
  code: 'relation',
  type,
  field: 'body',
  start,
  end,
  severity: 'block',
  treatment: 'generalise',
});

it('shows the whole original, each finding numbered once where it begins', () => {
  const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.array(range, { maxLength: 8 }), (text, ranges) => {
      const findings = ranges.map(([start, length]) => finding(start, start + length));
      const stretches = numbered(text, 'body', findings);
      expect(stretches.map((s) => s.text).join('')).toBe(text);
      const inside = findings.flatMap((f, i) => (f.end <= text.length ? [i + 1] : []));
      expect(stretches.flatMap((s) => s.anchors).sort((a, b) => a - b)).toEqual(inside);
    }),
  );
});

it('shows the whole new text, and every clue that is still in it', () => {
  const piece = (text: string, kind: Piece['kind'], findings: number[]): Piece => ({ was: text, text, kind, findings });
  const pieces = [piece('', 'dropped', [0]), piece('He has a brother. ', 'kept', [1]), piece('He left.', 'same', [])];
  const passages = passagesOf('He has a brother. He left.', pieces, [finding(9, 16)]);
  expect(passages.map((p) => p.stretches.map((s) => s.text).join('') + p.tail).join('')).toBe(
    'He has a brother. He left.',
  );
  expect(passages[1]!.stretches.filter((s) => s.clues.length > 0)).toEqual([
    { text: 'brother', clues: ['Relation'], begins: ['Relation'] },
  ]);
  expect(passages.map((p) => p.numbers)).toEqual([[1], [2], []]);
});

it('shows a text written by hand as one passage', () => {
  expect(passagesOf('By hand.', null, [])).toMatchObject([{ kind: 'hand', stretches: [{ text: 'By hand.' }] }]);
});

const entry = (change: Partial<RegisterEntry> = {}): RegisterEntry => ({
  id: 'a',
  name: 'ops.north',
  unit: 'ops-north',
  organisation: 'force-42',
  clearance: 'SC',
  clearanceUntil: '2040-01-01',
  compartments: [],
  caveats: [],
  purposes: ['POLICING'],
  interests: { themes: [], priorities: [], keywords: [] },
  activeFrom: null,
  activeTo: null,
  ...change,
});
const product = {
  title: 'T',
  text: 'Text.',
  marking: 'OFFICIAL-SENSITIVE',
  grade: { source: 2, assessment: 'C', handling: 'C', conditions: ['S2'] },
  compartments: [],
  themes: [],
  priority: 'LOW',
  purpose: 'POLICING',
  reviewAt: '2030-01-01',
};
const at = new Date('2026-11-25T10:00:00Z');

it('says who would receive, what binds him, and why another would not', () => {
  // Whatever else the register's door tells of an entry must not make him unknown to the rules.
  const told = { ...entry(), channel: { kind: 'sse' } };
  const out = entry({ name: 'ops.coast', clearanceUntil: '2020-01-01' });
  const [first, second] = recipientsOf([out, told], product, { audience: [], at });
  expect(first).toMatchObject({ name: 'ops.north', receives: true, obligations: [{ code: 'S2' }] });
  expect(second).toMatchObject({ name: 'ops.coast', receives: false, reasons: [expect.stringMatching(/clearance/)] });
  expect(recipientsOf([told], product, { audience: ['somebody-else'], at })[0]!.receives).toBe(false);
});

it('places a draft on the ladder of release by its handling, conditions and audience', () => {
  const c = (...conditions: string[]) => ({ handling: 'C', conditions });
  expect(stepOf(c('A1', 'S2'), ['ops-north'])).toBe(2);
  expect(stepOf(c('A1', 'S2'), [])).toBe(3);
  expect(stepOf(c('S1'), [])).toBe(4);
  expect(stepOf({ handling: 'P', conditions: [] }, [])).toBe(5);
});
