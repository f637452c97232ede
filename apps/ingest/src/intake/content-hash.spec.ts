import type { Submission } from '@collator/contracts';
import fc from 'fast-check';
import { canonicalJson } from './canonical.js';
import { confidentialOf, contentHash } from './content-hash.js';

const submission: Submission = {
  id: 'A-1',
  version: 1,
  sourceType: 'PUBLIC',
  grade: { source: 2, assessment: 'C', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  compartments: [],
  title: 'Title',
  body: 'Body',
  comment: null,
  language: null,
  originalText: null,
  legacyGrade: null,
  gradeReason: null,
  reviewAt: null,
  provenance: null,
  eventFrom: null,
  eventTo: null,
  learntAt: null,
  submittedAt: null,
  purpose: null,
  themes: [],
  corroborates: [],
  authorityUrn: null,
  source: { name: 'Ada Example' },
};
const hex = (b: Buffer | null): string | null => b && b.toString('hex');

describe('canonical JSON', () => {
  const content = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 5 }),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 })),
  );

  it('does not depend on the order of fields', () => {
    fc.assert(
      fc.property(content, (c) =>
        expect(canonicalJson(Object.fromEntries(Object.entries(c).reverse()))).toBe(canonicalJson(c)),
      ),
    );
  });

  it('takes absent, null and an empty list for the same', () => {
    expect(canonicalJson({ a: 1, b: null, c: [], d: undefined })).toBe(canonicalJson({ a: 1 }));
  });

  it('differs where a value differs', () => {
    fc.assert(
      fc.property(content, fc.string(), (c, other) => {
        fc.pre(c['x'] !== other);
        expect(canonicalJson({ ...c, x: other })).not.toBe(canonicalJson({ ...c, x: `${other}.` }));
      }),
    );
  });
});

describe('content hash', () => {
  it('keeps what is confidential out of the open digest', () => {
    const other = { ...submission, source: { name: 'Bob Example' } };
    expect(hex(contentHash(other).open)).toBe(hex(contentHash(submission).open));
    expect(hex(contentHash(other).confidential)).not.toBe(hex(contentHash(submission).confidential));
  });

  it('changes with every open field', () => {
    const before = hex(contentHash(submission).open);
    for (const change of [{ body: 'Other' }, { themes: ['HOM'] }, { marking: 'SECRET' }, { comment: 'c' }])
      expect(hex(contentHash({ ...submission, ...change }).open)).not.toBe(before);
  });

  it('counts an authority as confidential, and a source without a single entry as none', () => {
    expect(confidentialOf({ ...submission, source: null, authorityUrn: 'AUTH-1' })).toEqual({
      source: null,
      authorityUrn: 'AUTH-1',
    });
    expect(confidentialOf({ ...submission, source: {} })).toBeNull();
    expect(contentHash({ ...submission, source: null }).confidential).toBeNull();
  });
});
