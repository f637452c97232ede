import type { Policy } from './policy.js';

/** A fault of a policy, with the place where it stands. */
export interface PolicyFault {
  readonly code: string;
  readonly at: string;
  readonly text: string;
}

const fault = (code: string, at: string, text: string): PolicyFault => ({ code, at, text });

/** Attributes that no factor may rest on (Equality Act 2010 s.4). */
const protectedWords =
  /\b(?:race|ethnic\w*|nationality|religion|belief|sex|gender|sexual orientation|disability|pregnan\w*|marriage)\b/i;

function bandFaults({ bands }: Policy): PolicyFault[] {
  const found: PolicyFault[] = [];
  if (bands[0]?.from !== 0) found.push(fault('band_gap', 'bands[0]', 'the first band must begin at 0'));
  bands.forEach((b, i) => {
    if (i > 0 && b.from <= bands[i - 1]!.from)
      found.push(fault('band_unreachable', `bands[${i}]`, 'a band must begin above the one before'));
    if (b.from > 100) found.push(fault('band_unreachable', `bands[${i}]`, 'a band beyond 100 is never reached'));
  });
  return found;
}

function factorFaults({ factors, extractors }: Policy): PolicyFault[] {
  const names = new Map(factors.map((f) => [f.factor, f]));
  const found = factors.flatMap((f, i) => {
    const { low, assumed, high } = f.unknown;
    const ordered = low <= assumed && assumed <= high;
    return [
      ...(ordered ? [] : [fault('bad_unknown', `factors[${i}]`, 'low, assumed and high must ascend')]),
      ...(protectedWords.test(f.label)
        ? [fault('protected_characteristic', `factors[${i}]`, 'no factor may rest on it')]
        : []),
    ];
  });
  const set = new Set<string>();
  extractors.forEach((e, i) => {
    for (const [factor, value] of Object.entries(e.sets ?? {})) {
      set.add(factor);
      const rule = names.get(factor);
      if (!rule) found.push(fault('unknown_factor', `extractors[${i}]`, `there is no factor ${factor}`));
      else if (!rule.scale.includes(value))
        found.push(fault('off_scale', `extractors[${i}]`, `${factor} has no such value`));
    }
  });
  return found;
}

/** Everything wrong with a policy, each with its place; an empty list means it can be approved. */
export function checkPolicy(policy: Policy): PolicyFault[] {
  const found = [...bandFaults(policy), ...factorFaults(policy)];
  if (policy.author === policy.approver)
    found.push(fault('same_person', 'approver', 'author and approver must differ'));
  if (policy.priorities.at(-1)?.when.length !== 0)
    found.push(fault('priority_gap', 'priorities', 'the last priority must hold without conditions'));
  return found;
}
