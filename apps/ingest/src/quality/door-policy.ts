import type { SubmissionFinding } from '@collator/contracts';

/**
 * The findings that hold a log back by default until a person has decided: graded in a scheme nobody may act on, circular
 * corroboration, no policing purpose, and confidential material (domain 1.6 QA12, QA18, QA22; 1.8; 9.2). What gives away a
 * source or a technique goes on, because nothing leaves the fence with it before a person has seen it.
 */
export const defaultHolds = 'legacy_grade,QA12,QA18,QA22';

/** The codes among some findings that keep a log back, each once, in order. */
export function holdsOf(findings: readonly SubmissionFinding[], holds: ReadonlySet<string>): string[] {
  const blocking = findings.filter((f) => f.severity === 'block' && holds.has(f.code));
  return blocking.length === 0 ? [] : [...new Set(blocking.map((f) => f.code))];
}

/** The codes of a setting. */
export const codesOf = (setting: string): ReadonlySet<string> =>
  new Set(
    setting
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  );
