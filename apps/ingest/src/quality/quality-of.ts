import type { Submission, SubmissionFinding } from '@collator/contracts';
import { checkQuality, houseQuality, type Finding, type Fix, type QualityLog } from '@collator/quality';

/** The checks as they stand, for the audit. */
export const qualityVersion = houseQuality.version;

/** A submission as the quality checks read it. */
export function qualityLogOf(s: Submission): QualityLog {
  return { ...s, grade: { ...s.grade, reason: s.gradeReason } };
}

/** What could be done, in words that hold nothing of the log. */
function adviceOf(fix: Fix): string {
  switch (fix.kind) {
    case 'grade':
      return `Proposed grade: ${fix.source ?? 'source as it is'}, ${fix.assessment ?? 'assessment as it is'}.`;
    case 'marking':
      return `Proposed marking: ${fix.marking}.`;
    case 'split':
      return `Send ${fix.at.length + 1} logs in place of one.`;
    case 'move':
      return `Move the passage to the field ${fix.to}.`;
    case 'gloss':
      return `Usual meaning: ${fix.meaning}.`;
    case 'replace':
      return 'Another spelling is usual: check it.';
  }
}

function findingOf({ code, severity, field, start, end, message, fix }: Finding): SubmissionFinding {
  return {
    code,
    ...(field === null ? {} : { field }),
    ...(start === null || end === null ? {} : { start, end }),
    rule: message,
    ...(fix ? { advice: adviceOf(fix) } : {}),
    severity,
  };
}

/** What the 28 checks of domain 1.6 see in one submission by itself; `at` is the clock that dates are compared with. */
export function qualityOf(submission: Submission, at: Date | null): SubmissionFinding[] {
  const context = at === null ? {} : { at: at.toISOString() };
  return checkQuality(qualityLogOf(submission), context).map(findingOf);
}
