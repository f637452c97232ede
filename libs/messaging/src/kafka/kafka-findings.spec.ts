import { topicFindings } from './kafka-findings.js';

const fine = { name: 'log.accepted.v1', copies: 3, behind: false, minInSync: 2, compression: 'producer' };
const codes = (...facts: (typeof fine)[]) =>
  topicFindings(facts, new Set(['log.submitted.v1'])).map((f) => `${f.level} ${f.code}`);

it('finds nothing in a topic with three copies of which two must have it', () => {
  expect(codes(fine)).toEqual([]);
});

it.each([
  ['warn topics-few-copies', { copies: 2, minInSync: 1 }],
  ['bad topics-out-of-sync', { behind: true }],
  ['bad topics-one-copy-suffices', { minInSync: 1 }],
  ['warn topics-stop-without-one', { minInSync: 3 }],
  ['warn topics-codec', { name: 'log.submitted.v1' }],
])('says %s', (code, odd) => {
  expect(codes(fine, { ...fine, ...odd })).toEqual([code]);
});

it('takes the codec of the topic that others write to when the broker makes it ours', () => {
  expect(codes({ ...fine, name: 'log.submitted.v1', compression: 'gzip' })).toEqual([]);
});
