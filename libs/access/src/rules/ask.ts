import { housePolicy } from '../house-policy.js';
import type { AccessRecord } from '../record.js';
import type { AccessRequest } from '../request.js';
import { sampleRecord, sampleSubject } from '../sample.js';
import type { Subject } from '../subject.js';

/** The sample question with some attributes changed. */
export function ask(
  subject: Partial<Subject> = {},
  record: Partial<AccessRecord> = {},
  rest: Partial<AccessRequest> = {},
): AccessRequest {
  return {
    subject: { ...sampleSubject, ...subject },
    record: { ...sampleRecord, ...record },
    purpose: sampleRecord.purpose,
    atMs: Date.UTC(2026, 10, 1, 12),
    policy: housePolicy,
    ...rest,
  };
}

/** The codes a finding refuses with. */
export const codes = (finding: { readonly deny: readonly { readonly code: string }[] }): string[] =>
  finding.deny.map((d) => d.code);
