import type { ClueType, Finding } from '../finding.js';
import { riskWeights, type RiskWeights } from '../policy/risk-weights.js';
import { tokensOf } from '../text/tokens.js';

/** What already left of the same origin, and when. Times in milliseconds since 1970. */
export interface ReleaseHistory {
  /** The time of this judgement. */
  readonly at: number;
  /** When the source learnt it, or null where nobody says. */
  readonly learntAt: number | null;
  readonly releases: readonly { readonly at: number; readonly text: string }[];
}

/** One reason for the figure: its code, its share (0–1) and how often it holds. */
export interface RiskReason {
  readonly code:
    'clue_left' | 'small_circle' | 'fresh' | 'freshness_unknown' | 'earlier_releases' | 'shared_facts' | 'style';
  readonly share: number;
  readonly count: number;
  readonly type?: ClueType;
}

/** The risk that a reader finds the source, 0–100, with its reasons, the weightiest first. */
export interface ResidualRisk {
  readonly score: number;
  /** How many people could have told it, as far as the text lets one count; null where nothing in it does. */
  readonly circle: number | null;
  readonly reasons: readonly RiskReason[];
}

const hour = 3_600_000;
const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, both: 2 };

function circleOf(text: string, f: Finding, w: RiskWeights): number | null {
  const usual = w.circleOf[f.type] ?? null;
  if (f.type !== 3) return usual;
  const said = tokensOf(text.slice(f.start, f.end)).word.map((t) => numbers[t] ?? (/^\d$/.test(t) ? Number(t) : null));
  const counted = said.filter((n): n is number => n !== null && n > 0);
  return usual === null ? null : Math.min(usual, ...counted);
}

/** Words of a text that are facts: names and figures. */
function factsOf(text: string): Set<string> {
  const t = tokensOf(text);
  const out = new Set<string>();
  for (let i = 0; i < t.count; i += 1) {
    const c = text[t.start[i]!]!;
    if (/\d/.test(t.word[i]!) || (c !== t.word[i]![0] && t.gap[i] !== 2)) out.add(t.word[i]!);
  }
  return out;
}

function freshness({ at, learntAt }: ReleaseHistory, w: RiskWeights): RiskReason | null {
  if (learntAt === null) return { code: 'freshness_unknown', share: w.freshnessUnknown, count: 1 };
  const hours = Math.max(0, (at - learntAt) / hour);
  const step = w.freshness.find((f) => hours < f.underHours);
  return step ? { code: 'fresh', share: step.share, count: 1 } : null;
}

function mosaic(text: string, { at, releases }: ReleaseHistory, w: RiskWeights): RiskReason[] {
  const within = releases.filter((r) => at - r.at <= w.windowDays * 24 * hour);
  if (within.length === 0) return [];
  const facts = factsOf(text);
  const earlier = new Set(within.flatMap((r) => [...factsOf(r.text)]));
  const shared = Math.min(w.mostSharedFacts, [...facts].filter((f) => earlier.has(f)).length);
  const out: RiskReason[] = [
    { code: 'earlier_releases', share: 1 - (1 - w.release) ** within.length, count: within.length },
  ];
  if (shared > 0) out.push({ code: 'shared_facts', share: 1 - (1 - w.sharedFact) ** shared, count: shared });
  return out;
}

/**
 * How likely a reader finds the source of a text (domain 7.1): by the clues that stand in it (`findings` are those of this
 * text), by how few could have told it, by freshness, by what the same origin already gave away in twelve months and by
 * style. Reasons are independent: the figure is 100 × (1 − Π(1 − share)). Never falls when a clue, a release or a shared
 * fact is added or when the text is fresher. Nought does not mean safe: a person decides.
 */
export function residualRisk(
  text: string,
  findings: readonly Finding[],
  history: ReleaseHistory,
  weights: RiskWeights = riskWeights,
): ResidualRisk {
  const reasons: RiskReason[] = [];
  const byType = new Map<ClueType, number>();
  for (const f of findings) byType.set(f.type, (byType.get(f.type) ?? 0) + 1);
  for (const [type, count] of byType) {
    const share = 1 - (1 - weights.clue[type]) ** count;
    reasons.push({ code: type === 16 ? 'style' : 'clue_left', share, count, type });
  }
  const circles = findings.map((f) => circleOf(text, f, weights)).filter((n): n is number => n !== null);
  const circle = circles.length > 0 ? Math.min(...circles) : null;
  const step = circle === null ? undefined : weights.circle.find((c) => circle <= c.upTo);
  if (step) reasons.push({ code: 'small_circle', share: step.share, count: circle! });
  const fresh = freshness(history, weights);
  if (fresh) reasons.push(fresh);
  reasons.push(...mosaic(text, history, weights));
  const safe = reasons.reduce((p, r) => p * (1 - r.share), 1);
  return {
    score: Math.round((1 - safe) * 1000) / 10,
    circle,
    reasons: reasons.sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1)),
  };
}
