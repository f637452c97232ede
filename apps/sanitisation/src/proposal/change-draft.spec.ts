import type { Draft } from '../draft/draft.js';
import { changedDraft, draftFault } from './change-draft.js';
import type { Proposal } from './proposal.js';

const draft = {
  title: 'T',
  text: 'X',
  grade: { source: 2, assessment: 'C', handling: 'C', conditions: ['S2'] },
  marking: 'OFFICIAL-SENSITIVE',
  compartments: [],
  audience: [],
} as unknown as Draft;
const proposal = (change: object = {}): Proposal =>
  ({
    sourceType: 'CHIS',
    compartments: ['CHIS'],
    rawMarking: 'SECRET',
    draft,
    original: { grade: { source: 2, assessment: 'B', handling: 'C', conditions: ['S2'] } },
    ...change,
  }) as unknown as Proposal;

test('a change leaves what it does not name', () => {
  expect(changedDraft(draft, { text: 'Y' })).toEqual({ ...draft, text: 'Y' });
  expect(changedDraft(draft, { conditions: ['A1'] }).grade).toEqual({ ...draft.grade, conditions: ['A1'] });
});

test.each([
  ['grade_raised', { grade: { source: 1, assessment: 'C', handling: 'C' } }],
  ['grade_raised', { grade: { source: 2, assessment: 'A', handling: 'C' } }],
  ['grade_raised', { grade: { source: 2, assessment: 'C', handling: 'P' } }],
  ['conditions_missing', { conditions: [] }],
  ['marking_unknown', { marking: 'MOST SECRET' }],
])('%s is found', (code, change) => {
  expect(draftFault(proposal(), changedDraft(draft, change))?.code).toBe(code);
});

test('a draft within the rules has no fault, and intercept never leaves its tier', () => {
  expect(draftFault(proposal(), draft)).toBeNull();
  expect(draftFault(proposal({ sourceType: 'INTERCEPT', compartments: ['INTERCEPT'] }), draft)?.code).toBe(
    'marking_lowered',
  );
});
