import { countLines, receiptLine, refusalLine } from './submit.js';
import { Tally, type Receipt, type Refusal } from './tally.js';

it('keeps the line numbers of the file although some lines never reach the door', () => {
  const told: Refusal[] = [];
  const tally = new Tally((r) => told.push(r));
  tally.sent(1);
  tally.refuse(2, [{ code: 'malformed_json', field: null }]);
  tally.sent(4);
  tally.sent(5);
  tally.sent(6);
  tally.answer({ line: 1, status: 'accepted', urn: 'U' });
  tally.answer({ line: 2, status: 'refused', findings: [{ code: 'a', field: 'x' }, { code: 'b' }] });
  tally.answer({ line: 3, status: 'repeat' });
  expect(told.map(refusalLine)).toEqual(['line 2: malformed_json', 'line 4: a (x)', 'line 4: b']);
  expect(tally.counts()).toEqual({ lines: 5, accepted: 1, warned: 0, repeats: 1, refused: 2, unanswered: 1 });
});

it('never tells a refused line without a reason', () => {
  const told: Refusal[] = [];
  const tally = new Tally((r) => told.push(r));
  tally.sent(1);
  tally.answer({ line: 1, status: 'refused' });
  expect(told).toEqual([{ line: 1, code: 'refused', field: null }]);
});

it('says what was sent without an answer', () => {
  expect(countLines({ lines: 3, accepted: 1, warned: 1, repeats: 0, refused: 0, unanswered: 2 })).toEqual([
    '3 lines: 1 accepted (1 with warnings), 0 repeats, 0 refused',
    '2 lines sent without an answer; send the file again to learn of them',
  ]);
});

it('gives the reference of every line that was taken, known ones and warned ones too', () => {
  const receipts: Receipt[] = [];
  const tally = new Tally(
    () => undefined,
    (r) => receipts.push(r),
  );
  for (const line of [3, 7, 8, 9]) tally.sent(line);
  tally.answer({ line: 1, status: 'accepted', urn: 'U-1' });
  tally.answer({ line: 2, status: 'accepted_with_warnings', urn: 'U-2', findings: [{ code: 'w', field: 'purpose' }] });
  tally.answer({ line: 3, status: 'refused', findings: [{ code: 'x' }] });
  tally.answer({ line: 4, status: 'repeat', urn: 'U-1' });
  expect(receipts.map(receiptLine)).toEqual([
    'line 3: accepted U-1',
    'line 7: accepted U-2  w (purpose)',
    'line 9: known U-1',
  ]);
});
