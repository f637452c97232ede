import type { Assessment } from './assess.js';
import { planOf } from './engine/plan.js';
import type { Policy } from './policy/policy.js';
import type { AssessmentReason } from './reasons.js';
import { statedValues } from './stated-values.js';

/** As much of an assessment as its explanation needs: what was stored of it will do. */
export type Explainable = Pick<
  Assessment,
  'priority' | 'risk' | 'low' | 'high' | 'band' | 'confidence' | 'threatToLife' | 'gaps'
> & {
  readonly reasons: readonly Pick<AssessmentReason, 'code' | 'text' | 'points'>[];
};

/** One factor of an explanation. */
export interface ExplainedPoint {
  readonly factor: string;
  readonly value: number;
  /** How much higher (or lower) the risk is than it would be were this factor unknown; two decimals. */
  readonly adds: number;
  readonly clause: string;
  readonly setBy: AssessmentReason['setBy'];
  readonly rule: string | null;
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

/** Why an assessment came out as it did, for a machine and for a person. */
export interface Explanation {
  readonly policyVersion: string;
  readonly sentences: readonly [string, string];
  /** The stated factors, what adds most first. */
  readonly points: readonly ExplainedPoint[];
  /** The other reasons: the priority's clause, a threat to life, duties, what was set aside. */
  readonly others: readonly AssessmentReason[];
  readonly confidence: Assessment['confidenceParts'];
  readonly gaps: readonly string[];
  readonly caution: string;
}

const caution =
  'It advises and decides nothing: never the sole basis of a decision about a person (Data Protection Act 2018 ' +
  'sections 49 and 50).';

const ending = ' not stated';
const shortGap = (g: string): string => (g.endsWith(ending) ? g.slice(0, -ending.length) : g);

// The three greatest, the earlier first among equals; a sort of all would cost more than the rest of the sentence.
function greatest(reasons: Explainable['reasons']): readonly Explainable['reasons'][number][] {
  const top: Explainable['reasons'][number][] = [];
  for (const r of reasons) {
    if (r.points === null) continue;
    let i = top.length;
    while (i > 0 && top[i - 1]!.points! < r.points) i -= 1;
    if (i >= 3) continue;
    top.splice(i, 0, r);
    if (top.length > 3) top.pop();
  }
  return top;
}

function joined(parts: readonly string[], between: string): string {
  let text = '';
  for (let i = 0; i < parts.length; i += 1) text += i === 0 ? parts[i]! : between + parts[i]!;
  return text;
}

// As JavaScript writes a number of two decimals, for a fifth of the time: whole numbers are written from a cache.
function figure(n: number): string {
  const hundredths = Math.round(n * 100);
  const whole = Math.floor(hundredths / 100);
  const rest = hundredths - whole * 100;
  if (rest === 0) return `${whole}`;
  if (rest % 10 === 0) return `${whole}.${rest / 10}`;
  return rest < 10 ? `${whole}.0${rest}` : `${whole}.${rest}`;
}

function sentencesOf(a: Explainable): readonly [string, string] {
  const because = joined(
    greatest(a.reasons).map((r) => r.text),
    '; ',
  );
  const life = a.threatToLife ? 'Possible threat to life. ' : '';
  const gaps = a.gaps.length ? `; not known: ${joined(a.gaps.slice(0, 3).map(shortGap), ', ')}` : '';
  return [
    `${life}Priority ${a.priority.toLowerCase()}, risk ${figure(a.risk)} (${a.band})${because && `: ${because}`}.`,
    `Confidence is ${a.confidence.toLowerCase()} and the risk may lie between ${figure(a.low)} and ${figure(a.high)}${gaps}.`,
  ];
}

/** Two sentences a duty inspector can read: what it comes to and why, then how sure it is and what is not known. */
export const explain = (a: Explainable): string => joined(sentencesOf(a), ' ');

/**
 * An assessment's explanation as data and as two sentences: each stated factor with its value, who set it, the passage, the
 * clause and what it adds to the risk. `policy` must be the one the assessment was made under. Quotes nothing of the text.
 */
export function explanation(a: Assessment, policy: Policy): Explanation {
  const { score, slotOf, riskSlots } = planOf(policy);
  const values = statedValues(a, policy);
  const points: ExplainedPoint[] = [];
  const others: AssessmentReason[] = [];
  for (const r of a.reasons) {
    const slot = r.factor === null ? -1 : slotOf.get(r.factor)!;
    if (slot < 0 || slot >= riskSlots) {
      others.push(r);
      continue;
    }
    const value = values[slot]!;
    values[slot] = score.assumed[slot]!;
    const adds = Math.round((a.risk - score.risk(values)) * 100) / 100;
    values[slot] = value;
    const { setBy, rule, field, start, end, text } = r;
    points.push({ factor: r.factor!, value, adds, clause: r.code, setBy, rule, field, start, end, text });
  }
  points.sort((x, y) => y.adds - x.adds);
  const { policyVersion, confidenceParts: confidence, gaps } = a;
  return { policyVersion, sentences: sentencesOf(a), points, others, confidence, gaps, caution };
}
