import { ScoringError } from '../errors.js';

/** Answers by the number of the question, 1 to 27; what is not answered is unknown. The questions' words stay with their owner. */
export type DashAnswers = Readonly<Record<number, 'yes' | 'no' | 'unknown'>>;

/** What besides the answers leads to a conference. */
export interface DashContext {
  /** A professional's judgement that the risk is high, whatever the count. */
  readonly professionalJudgement: boolean;
  /** Police calls to the couple within the last twelve months; null while unknown. */
  readonly callsInYear: number | null;
  /** Heard at a conference within the last twelve months, and a new incident since. */
  readonly repeatWithinYear: boolean | null;
}

/** The thresholds as versioned data: 14 is widely used [S], the others are [D]. */
export interface DashPolicy {
  readonly version: string;
  readonly questions: number;
  readonly maracFrom: number;
  readonly mediumFrom: number;
  readonly escalationCalls: number;
}

export const houseDash: DashPolicy = {
  version: 'house-dash/1.0.0',
  questions: 27,
  maracFrom: 14,
  mediumFrom: 8,
  escalationCalls: 3,
};

/** The grade with its interval, and whether to refer to a multi-agency conference. */
export interface DashAssessment {
  readonly policyVersion: string;
  /** Questions answered yes, and how many it may be once all are answered. */
  readonly yes: number;
  readonly yesAtMost: number;
  readonly grade: 'Standard' | 'Medium' | 'High';
  readonly gradeAtMost: 'Standard' | 'Medium' | 'High';
  readonly marac: boolean;
  /** Why; each by itself is enough. */
  readonly grounds: readonly ('count' | 'professional-judgement' | 'escalation' | 'repeat')[];
  readonly gaps: readonly string[];
}

function counted(answers: DashAnswers, policy: DashPolicy): { readonly yes: number; readonly open: number[] } {
  for (const [key, answer] of Object.entries(answers)) {
    const question = Number(key);
    if (!Number.isInteger(question) || question < 1 || question > policy.questions)
      throw new ScoringError('bad_sheet', 'answers', `questions are numbered 1 to ${policy.questions}`);
    if (!['yes', 'no', 'unknown'].includes(answer))
      throw new ScoringError('bad_sheet', `answers.${question}`, 'yes, no or unknown');
  }
  const numbers = Array.from({ length: policy.questions }, (_, i) => i + 1);
  return {
    yes: numbers.filter((n) => answers[n] === 'yes').length,
    open: numbers.filter((n) => (answers[n] ?? 'unknown') === 'unknown'),
  };
}

/**
 * Grades domestic abuse by the checklist and says whether it goes to a MARAC: 14 or more, a professional's judgement, escalation,
 * or a repeat within twelve months, each by itself. An unanswered question is a gap and never a no. A floor and no ceiling: a
 * practitioner may always go higher.
 */
export function assessDash(answers: DashAnswers, context: DashContext, policy: DashPolicy = houseDash): DashAssessment {
  const { yes, open } = counted(answers, policy);
  const yesAtMost = yes + open.length;
  const { professionalJudgement, callsInYear, repeatWithinYear } = context;
  const grounds = [
    ...(yes >= policy.maracFrom ? (['count'] as const) : []),
    ...(professionalJudgement ? (['professional-judgement'] as const) : []),
    ...((callsInYear ?? 0) >= policy.escalationCalls ? (['escalation'] as const) : []),
    ...(repeatWithinYear ? (['repeat'] as const) : []),
  ];
  const gradeOf = (count: number): DashAssessment['grade'] =>
    count >= policy.maracFrom || professionalJudgement ? 'High' : count >= policy.mediumFrom ? 'Medium' : 'Standard';
  return {
    policyVersion: policy.version,
    yes,
    yesAtMost,
    grade: gradeOf(yes),
    gradeAtMost: gradeOf(yesAtMost),
    marac: grounds.length > 0,
    grounds,
    gaps: [
      ...open.map((n) => `question ${n} not answered`),
      ...(callsInYear === null ? ['calls within twelve months not stated'] : []),
      ...(repeatWithinYear === null ? ['earlier conference not stated'] : []),
    ],
  };
}
