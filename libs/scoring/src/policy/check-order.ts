import { fault, type PolicyFault } from './fault.js';
import type { Policy } from './policy.js';

const ascends = (list: readonly number[]): boolean => list.every((v, i) => i === 0 || v > list[i - 1]!);
const falls = (list: readonly number[]): boolean => list.every((v, i) => i === 0 || v <= list[i - 1]!);

function ageFaults({ age }: Policy['confidence']): PolicyFault[] {
  if (!age) return [];
  const at = 'confidence.age.steps';
  return [
    ...(age.steps[0]?.fromDays === 0 ? [] : [fault('age_gap', at, 'the first step must begin at 0 days')]),
    ...(ascends(age.steps.map((s) => s.fromDays)) ? [] : [fault('age_overlap', at, 'the days must ascend')]),
    ...(falls(age.steps.map((s) => s.share)) ? [] : [fault('not_monotone', at, 'age must never raise confidence')]),
    ...(age.steps.length <= 30 ? [] : [fault('too_many', at, 'at most 30 steps')]),
  ];
}

function confidenceFaults({ confidence: c }: Policy): PolicyFault[] {
  const bySource = Object.entries(c.source).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(falls(bySource.map(([, points]) => points))
      ? []
      : [fault('not_monotone', 'confidence.source', 'a weaker source must never give more confidence')]),
    ...(c.corroborated >= 0 && c.statedShare >= 0
      ? []
      : [fault('not_monotone', 'confidence', 'knowing more must never lower confidence')]),
    ...ageFaults(c),
  ];
}

function thriveFaults({ thrive = [], factors, bands }: Policy): PolicyFault[] {
  return thrive.flatMap((t, i) => {
    const at = `thrive[${i}]`;
    const sources = t.factors ?? [];
    return [
      ...sources
        .filter((s) => !factors.some((f) => f.factor === s.factor))
        .map((s) => fault('unknown_factor', at, `there is no factor ${s.factor}`)),
      ...(sources.every((s) => ascends(s.from)) ? [] : [fault('not_monotone', at, 'low, medium and high must ascend')]),
      ...Object.keys(t.bands ?? {})
        .filter((b) => !bands.some((x) => x.band === b))
        .map((b) => fault('unknown_band', at, `there is no band ${b}`)),
      ...(falls([...bands].reverse().flatMap(({ band }) => t.bands?.[band] ?? []))
        ? []
        : [fault('not_monotone', at, 'a higher band must never rate lower')]),
    ];
  });
}

/** Rules under which more would count for less: a graver clause behind a lighter one, ranges that do not ascend. */
export function orderFaults(policy: Policy): PolicyFault[] {
  const { priorities } = policy;
  const behind = priorities.flatMap((p, i) =>
    priorities.slice(0, i).some((earlier) => earlier.dueMinutes > p.dueMinutes)
      ? [fault('not_monotone', `priorities[${i}]`, 'it is more pressing than one before it, which would hide it')]
      : [],
  );
  return [...behind, ...confidenceFaults(policy), ...thriveFaults(policy)];
}
