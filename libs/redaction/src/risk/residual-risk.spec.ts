import fc from 'fast-check';
import type { ClueType, Finding } from '../finding.js';
import { residualRisk, type ReleaseHistory } from './residual-risk.js';

const hour = 3_600_000;
const history: ReleaseHistory = { at: 1_000 * hour, learntAt: 900 * hour, releases: [] };
const finding = (type: number, start = 0, end = 4): Finding => ({
  code: 'x',
  type: type as ClueType,
  field: 'body',
  start,
  end,
  severity: 'block',
  treatment: 'remove',
});
const types = fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 8 });
const text = 'Only three of us knew that Marek STAVEL has a van EK17 HNB in Luton.';

test('a clue more never lowers the risk', () => {
  fc.assert(
    fc.property(types, fc.integer({ min: 1, max: 17 }), (some, more) => {
      const before = residualRisk(
        text,
        some.map((t) => finding(t)),
        history,
      ).score;
      const after = residualRisk(
        text,
        [...some, more].map((t) => finding(t)),
        history,
      ).score;
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('a release more, or one that shares more facts, never lowers it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('In Luton.', 'A van EK17 HNB.', 'Nothing.'), { maxLength: 6 }), (texts) => {
      const releases = texts.map((t, i) => ({ at: (990 - i) * hour, text: t }));
      let last = residualRisk(text, [], history).score;
      for (let n = 1; n <= releases.length; n += 1) {
        const { score } = residualRisk(text, [], { ...history, releases: releases.slice(0, n) });
        expect(score).toBeGreaterThanOrEqual(last);
        last = score;
      }
    }),
  );
});

test('fresher is never safer, and unknown freshness is never nought', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (a, b) => {
      const at = (h: number) => residualRisk(text, [], { ...history, learntAt: history.at - h * hour }).score;
      expect(at(Math.min(a, b))).toBeGreaterThanOrEqual(at(Math.max(a, b)));
    }),
  );
  expect(residualRisk(text, [], { ...history, learntAt: null }).score).toBeGreaterThan(0);
});

test('a release older than twelve months no longer counts', () => {
  const old = { at: history.at - 366 * 24 * hour, text };
  expect(residualRisk(text, [], { ...history, releases: [old] })).toEqual(residualRisk(text, [], history));
});

test('the circle is what the text lets one count', () => {
  expect(residualRisk(text, [finding(3, 0, 21)], history).circle).toBe(3);
  expect(residualRisk('Just two of them were there.', [finding(3, 0, 16)], history).circle).toBe(2);
  expect(residualRisk(text, [], history).circle).toBeNull();
});
