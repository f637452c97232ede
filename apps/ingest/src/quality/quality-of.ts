import type { Submission, SubmissionFinding } from '@collator/contracts';
import {
  checkQuality,
  houseQuality,
  type Finding,
  type Fix,
  type QualityContext,
  type QualityLog,
} from '@collator/quality';

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

/**
 * What is to be said of the corroboration of one submission (QA06, QA12), once it is known what is held. That two texts are alike
 * holds no log back by itself: two who saw one thing tell it in like words. A person is told.
 */
export function corroborationFindings(submission: Submission, context: QualityContext): SubmissionFinding[] {
  const found = checkQuality(qualityLogOf(submission), context).filter(
    ({ code }) => code === 'QA06' || code === 'QA12',
  );
  const onlyAlike = found.some((f) => f.reason === 'same_kind_of_origin');
  return found.map((f) => findingOf(onlyAlike ? { ...f, severity: 'warn' } : f));
}

const notBorneOut = 'grade_not_supported_by_history';

/** What they see more where the history of the source does not support its grade. */
export function historyFindings(submission: Submission): SubmissionFinding[] {
  const found = checkQuality(qualityLogOf(submission), { history: 'not supported' });
  return found.filter((f) => f.reason === notBorneOut).map(findingOf);
}
