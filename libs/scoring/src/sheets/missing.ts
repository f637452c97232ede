import { ScoringError } from '../errors.js';

/** The grades of a missing person, from least to most (missing persons APP). */
export const missingGrades = ['no apparent risk', 'low', 'medium', 'high'] as const;
export type MissingGrade = (typeof missingGrades)[number];

/** What bears on a missing person, and the grade it gives by itself. Versioned data. [S grades; D indicators] */
export interface MissingPolicy {
  readonly version: string;
  readonly indicators: Readonly<Record<string, { readonly label: string; readonly grade: MissingGrade }>>;
  /** How far what is unknown may raise the grade by itself. */
  readonly unknownUpTo: MissingGrade;
}

const indicator = (label: string, grade: MissingGrade) => ({ label, grade });

export const houseMissing: MissingPolicy = {
  version: 'house-missing/1.0.0',
  unknownUpTo: 'medium',
  indicators: {
    seriousHarmLikely: indicator('serious harm is likely', 'high'),
    dangerToOthers: indicator('a serious danger to the public', 'high'),
    suicideRisk: indicator('a risk of suicide or self-harm', 'high'),
    suspectedCrime: indicator('may be the victim of a serious crime', 'high'),
    childExploitation: indicator('a child at risk of exploitation', 'high'),
    needsMedicine: indicator('needs medicine that is not at hand', 'medium'),
    cannotCope: indicator('cannot look after themselves', 'medium'),
    outOfCharacter: indicator('out of character', 'medium'),
    harmPossible: indicator('harm is possible', 'medium'),
    absent: indicator('not where they are expected', 'low'),
  },
};

/** The grade with its interval, what it rests on and what is not known. */
export interface MissingAssessment {
  readonly policyVersion: string;
  readonly grade: MissingGrade;
  readonly low: MissingGrade;
  readonly high: MissingGrade;
  /** High means an immediate deployment. */
  readonly immediate: boolean;
  readonly grounds: readonly string[];
  readonly gaps: readonly string[];
}

const rank = (g: MissingGrade): number => missingGrades.indexOf(g);
const most = (grades: readonly MissingGrade[]): MissingGrade =>
  missingGrades[grades.reduce((top, g) => Math.max(top, rank(g)), 0)]!;

/**
 * Grades a missing person by the gravest indicator that is known to hold. What is unknown counts up to `unknownUpTo` and opens
 * a gap: nobody is at no apparent risk because nobody asked. Throws for an indicator the policy has not.
 */
export function gradeMissing(
  known: Readonly<Record<string, boolean | null>>,
  policy: MissingPolicy = houseMissing,
): MissingAssessment {
  for (const name of Object.keys(known))
    if (!Object.hasOwn(policy.indicators, name))
      throw new ScoringError('unknown_indicator', 'known', 'the policy has no such indicator');
  const all = Object.entries(policy.indicators);
  const holding = all.filter(([name]) => known[name] === true).map(([, i]) => i);
  const open = all.filter(([name]) => (known[name] ?? null) === null).map(([, i]) => i);
  const low = most(holding.map((i) => i.grade));
  const cap = rank(policy.unknownUpTo);
  const supposed = open.map((i) => missingGrades[Math.min(rank(i.grade), cap)]!);
  const grade = most([low, ...supposed]);
  return {
    policyVersion: policy.version,
    grade,
    low,
    high: most([low, ...open.map((i) => i.grade)]),
    immediate: grade === 'high',
    grounds: holding.filter((i) => i.grade === low).map((i) => i.label),
    gaps: open.map((i) => `${i.label}: not stated`),
  };
}
