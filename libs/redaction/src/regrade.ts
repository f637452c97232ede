import { findSourceClues } from './find-source-clues.js';
import type { Edit } from './rewrite.js';
import type { Finding } from './finding.js';
import { gradeRules, type GradeRules } from './policy/grade-rules.js';

/** A 3x5x2 grade (domain 1.1–1.3). */
export interface SourceGrade {
  readonly source: number;
  readonly assessment: string;
  readonly handling: string;
  readonly conditions: readonly string[];
}

/** What the new text is graded on. */
export interface RegradeInput {
  readonly sourceType: string;
  /** The text as it would go out. */
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  /** True where the log lies in a compartment. */
  readonly compartmented: boolean;
}

const hearsay =
  /\bit is (?:said|reported) that\b|\bhas said that\b|\b(?:was|were) told\b|\bapparently\b|\brumou?r\b|\bpeople say\b/i;
const order = ['A', 'B', 'C', 'D'];

/** Ranks an assessment: A best. E stands apart and is never reached nor left by sanitising. */
export const assessmentRank = (assessment: string): number => (assessment === 'E' ? 4 : order.indexOf(assessment));

function assessmentOf(raw: string, input: RegradeInput, rules: GradeRules): string {
  if (!order.includes(raw)) return raw;
  const cut = new Set(input.edits.flatMap((e) => e.types));
  const lostRoute = rules.routeTypes.some((t) => cut.has(t));
  const told = hearsay.test(input.text);
  if (raw === 'A' && told) return 'C';
  if (!lostRoute) return raw;
  // What showed how the source knew is gone: the reader has the new text only, and it must be graded on its own terms.
  if (raw === 'A' || raw === 'B') return told ? 'C' : 'D';
  return raw;
}

/**
 * Conditions bind whoever receives the text, so none is lost: one that itself leads to the source is replaced by the
 * strictest that says nothing, to ask the originator.
 */
function conditionsOf(raw: SourceGrade, input: RegradeInput, covert: boolean, rules: GradeRules): readonly string[] {
  const { sourceType } = input;
  const telling = (c: string): boolean =>
    c.length > 120 || findSourceClues(c, { field: 'comment', sourceType }).some((f) => f.severity === 'block');
  const kept = raw.conditions.filter((c) => c.trim() !== '').map((c) => (telling(c) ? rules.askOriginator : c));
  const all = [...(covert ? rules.covertConditions : []), ...kept];
  const distinct = all.filter((c, i) => all.findIndex((o) => o.toLowerCase() === c.toLowerCase()) === i);
  return raw.handling === 'C' && distinct.length === 0 ? [rules.askOriginator] : distinct;
}

/**
 * The fresh grade of a sanitised text (domain 7.6): judged anew, never better than the raw one in any part. `raw.handling`
 * C stays C with a concrete condition; what comes out of a compartment or a covert source is C.
 */
export function regrade(raw: SourceGrade, input: RegradeInput, rules: GradeRules = gradeRules): SourceGrade {
  const covert = input.compartmented || rules.covertTypes.includes(input.sourceType);
  const pattern = input.findings.some((f) => rules.patternTypes.includes(f.type));
  const conditions = conditionsOf(raw, input, covert, rules);
  return {
    source: pattern && raw.source === 1 ? 2 : raw.source,
    assessment: assessmentOf(raw.assessment, input, rules),
    handling: covert ? 'C' : raw.handling,
    conditions,
  };
}
