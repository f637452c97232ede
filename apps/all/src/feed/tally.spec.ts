import { Tally } from './tally.js';

const accepted = (line: number, logId: string) => ({ line, status: 'accepted', logId, urn: 'U' }) as const;
const repeat = (line: number, logId: string) => ({ line, status: 'repeat', logId, urn: 'U' }) as const;

it('ends every line in exactly one count', () => {
  const tally = new Tally();
  tally.answer(1, accepted(1, 'a'));
  tally.answer(2, repeat(2, 'a'));
  tally.answer(3, { line: 3, status: 'refused', findings: [{ code: 'bad_grade', field: 'grade.source' }] });
  tally.refuse(4, 'malformed_json', null);
  expect(tally.submitted).toBe(tally.accepted + tally.duplicates + tally.refusals.length);
  expect(tally.refusals).toEqual([
    { line: 3, code: 'bad_grade', field: 'grade.source' },
    { line: 4, code: 'malformed_json', field: null },
  ]);
});

it('counts the repeats of an interrupted run as if it had not been interrupted', () => {
  const tally = new Tally();
  for (const [line, id] of ['a', 'b', 'a'].entries()) tally.answer(line + 1, repeat(line + 1, id));
  expect([tally.accepted, tally.duplicates]).toEqual([2, 1]);
});
