import { fold } from './engine/fold.js';
import { planOf, type Plan } from './engine/plan.js';
import { ScoringError, type ScoringCode } from './errors.js';
import type { Fact } from './facts.js';
import type { Policy } from './policy/policy.js';

/** A log of the past, as far as a comparison needs it. */
export interface HistoryItem {
  readonly id: string;
  readonly facts: readonly Fact[];
}

/** What a policy makes of an item. */
export interface Outcome {
  readonly risk: number;
  readonly band: string;
  readonly priority: string;
  readonly clause: string;
  readonly threatToLife: boolean;
}

/** An item that two policies do not judge alike, and why. */
export interface OutcomeChange {
  readonly id: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly reasons: readonly string[];
}

/** How two policies judge the same past. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly items: number;
  readonly changed: number;
  /** Items that one of the policies refuses, by code. */
  readonly refused: Readonly<Partial<Record<ScoringCode, number>>>;
  /** band before → band after → items. */
  readonly bands: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly priorities: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly threatToLife: { readonly raised: number; readonly dropped: number };
  /** The first changes, at most `listed`; all of them went to the listener. */
  readonly changes: readonly OutcomeChange[];
}

/** So many changes are kept in a comparison: its memory stays flat however long the history is. */
export const listedChanges = 1_000;

const priorityNames = (p: Policy): readonly string[] => [...new Set(p.priorities.map((r) => r.priority))];

function table(
  rows: readonly string[],
  columns: readonly string[],
  counts: Float64Array,
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    rows.map((r, i) => [r, Object.fromEntries(columns.map((c, k) => [c, counts[i * columns.length + k]!]))]),
  );
}

interface Side {
  readonly plan: Plan;
  readonly bands: readonly string[];
  readonly priorities: readonly string[];
  readonly priorityOf: Uint8Array;
}

function sideOf(policy: Policy): Side {
  const priorities = priorityNames(policy);
  return {
    plan: planOf(policy),
    bands: policy.bands.map((b) => b.band),
    priorities,
    priorityOf: Uint8Array.from(policy.priorities, (p) => priorities.indexOf(p.priority)),
  };
}

function outcomeOf(facts: readonly Fact[], { plan }: Side): { outcome: Outcome; values: Float64Array; open: number } {
  const s = fold(facts, plan);
  const { priority, clause } = plan.priorities[s.priority]!.rule;
  const band = plan.policy.bands[s.band]!.band;
  const outcome = { risk: s.risk, band, priority, clause, threatToLife: s.threatToLife };
  return { outcome, values: s.values.slice(0, plan.riskSlots), open: s.open };
}

const factorReasons = (
  a: { readonly plan: Plan; readonly values: Float64Array },
  b: { readonly plan: Plan; readonly values: Float64Array },
): string[] =>
  b.plan.policy.factors.flatMap((f, i) => {
    const k = a.plan.slotOf.get(f.factor);
    if (k === undefined || k >= a.plan.riskSlots) return [`${f.label} is reckoned with now`];
    return a.values[k] === b.values[i] ? [] : [`${f.label} ${a.values[k]} → ${b.values[i]}`];
  });

function reasonsFor(facts: readonly Fact[], a: Side, b: Side): Omit<OutcomeChange, 'id'> {
  const was = outcomeOf(facts, a);
  const is = outcomeOf(facts, b);
  const [x, y] = [was.outcome, is.outcome];
  const reasons = [
    ...factorReasons({ plan: a.plan, values: was.values }, { plan: b.plan, values: is.values }),
    ...(x.risk === y.risk ? [] : [`risk ${x.risk} → ${y.risk}`]),
    ...(x.band === y.band ? [] : [`band ${x.band} → ${y.band}`]),
    ...(x.threatToLife === y.threatToLife
      ? []
      : [y.threatToLife ? 'a threat to life now' : 'no threat to life any more']),
    ...(x.clause === y.clause ? [] : [`priority by ${x.clause} → ${y.clause}`]),
  ];
  return { before: x, after: y, reasons };
}

/** Compares two policies item by item; for histories that come from a stream. Memory does not grow with the items. */
export class PolicyComparison {
  readonly #a: Side;
  readonly #b: Side;
  readonly #bands: Float64Array;
  readonly #priorities: Float64Array;
  readonly #changes: OutcomeChange[] = [];
  readonly #refused = new Map<ScoringCode, number>();
  #items = 0;
  #changed = 0;
  #raised = 0;
  #dropped = 0;

  constructor(before: Policy, after: Policy) {
    this.#a = sideOf(before);
    this.#b = sideOf(after);
    this.#bands = new Float64Array(this.#a.bands.length * this.#b.bands.length);
    this.#priorities = new Float64Array(this.#a.priorities.length * this.#b.priorities.length);
  }

  /** Takes one item; the change where the policies do not judge it alike, else null. A refused item is counted, not thrown. */
  add(item: HistoryItem): OutcomeChange | null {
    this.#items += 1;
    try {
      return this.#judged(item);
    } catch (error) {
      if (!(error instanceof ScoringError)) throw error;
      this.#refused.set(error.code, (this.#refused.get(error.code) ?? 0) + 1);
      return null;
    }
  }

  #judged(item: HistoryItem): OutcomeChange | null {
    const [a, b] = [this.#a, this.#b];
    const was = fold(item.facts, a.plan);
    // Both policies may be one, and then share a state: what is needed of the first is taken out of it.
    const band = was.band;
    const priority = a.priorityOf[was.priority]!;
    const life = was.threatToLife;
    const is = fold(item.facts, b.plan);
    const now = b.priorityOf[is.priority]!;
    this.#bands[band * b.bands.length + is.band]! += 1;
    this.#priorities[priority * b.priorities.length + now]! += 1;
    if (a.bands[band] === b.bands[is.band] && a.priorities[priority] === b.priorities[now] && life === is.threatToLife)
      return null;
    if (life !== is.threatToLife) this.#lifeChanged(is.threatToLife);
    return this.#change({ id: item.id, ...reasonsFor(item.facts, a, b) });
  }

  #lifeChanged(raised: boolean): void {
    if (raised) this.#raised += 1;
    else this.#dropped += 1;
  }

  #change(change: OutcomeChange): OutcomeChange {
    this.#changed += 1;
    if (this.#changes.length < listedChanges) this.#changes.push(change);
    return change;
  }

  /** What the items so far come to. */
  result(): Comparison {
    const [a, b] = [this.#a, this.#b];
    return {
      before: a.plan.name,
      after: b.plan.name,
      items: this.#items,
      changed: this.#changed,
      refused: Object.fromEntries(this.#refused),
      bands: table(a.bands, b.bands, this.#bands),
      priorities: table(a.priorities, b.priorities, this.#priorities),
      threatToLife: { raised: this.#raised, dropped: this.#dropped },
      changes: [...this.#changes],
    };
  }
}

/**
 * Streams past facts through two policies and returns the confusion of bands and priorities and the items that change, with
 * reasons. `onChange` hears of every change; the result lists the first ones. Memory does not grow with the history.
 */
export function comparePolicies(
  before: Policy,
  after: Policy,
  history: Iterable<HistoryItem>,
  onChange?: (change: OutcomeChange) => void,
): Comparison {
  const comparison = new PolicyComparison(before, after);
  for (const item of history) {
    const change = comparison.add(item);
    if (change && onChange) onChange(change);
  }
  return comparison.result();
}
