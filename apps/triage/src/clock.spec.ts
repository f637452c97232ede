import { clockOf } from './clock.js';

const due = '2026-05-07T10:05:00.000Z';

it('runs until the moment it is due, and is missed after it', () => {
  expect(clockOf(due, new Date('2026-05-07T10:00:00Z'))).toEqual({ state: 'running', secondsLeft: 300 });
  expect(clockOf(due, new Date(due))).toEqual({ state: 'running', secondsLeft: 0 });
  expect(clockOf(due, new Date('2026-05-07T10:05:00.001Z'))).toEqual({ state: 'missed', secondsLeft: -1 });
});
