import { orderFaults } from './check-order.js';
import { protectedFaults } from './check-protected.js';
import { priorityFaults, unreachableBands, unsetFactors } from './check-reach.js';
import { fault, type PolicyFault } from './fault.js';
import type { Consequence, Policy } from './policy.js';
import { policyShapeFaults } from './shape.js';

export type { PolicyFault } from './fault.js';

function bandFaults({ bands, priorities }: Policy): PolicyFault[] {
  const found: PolicyFault[] = [];
  if (bands[0]?.from !== 0) found.push(fault('band_gap', 'bands[0]', 'the first band must begin at 0'));
  bands.forEach((b, i) => {
    if (i > 0 && b.from <= bands[i - 1]!.from)
      found.push(fault('band_unreachable', `bands[${i}]`, 'a band must begin above the one before'));
    if (b.from > 100) found.push(fault('band_unreachable', `bands[${i}]`, 'a band beyond 100 is never reached'));
  });
  const names = new Set(bands.map((b) => b.band));
  priorities.forEach((p, i) => {
    for (const c of p.when)
      if ('bandIn' in c && c.bandIn.some((b) => !names.has(b)))
        found.push(fault('unknown_band', `priorities[${i}]`, 'there is no such band'));
  });
  return found;
}

function factorFaults({ factors }: Policy): PolicyFault[] {
  return factors.flatMap((f, i) => {
    const { low, assumed, high } = f.unknown;
    return [
      ...(low <= assumed && assumed <= high
        ? []
        : [fault('bad_unknown', `factors[${i}]`, 'low, assumed and high must ascend')]),
      ...(f.scale.every((v, k) => k === 0 || v > f.scale[k - 1]!)
        ? []
        : [fault('bad_scale', `factors[${i}]`, 'the values must ascend')]),
      ...(low >= f.scale[0]! && high <= f.scale.at(-1)!
        ? []
        : [fault('bad_unknown', `factors[${i}]`, 'what may turn out must lie on the scale')]),
      ...(f.block === 'harm' || f.scale[0]! > 0
        ? []
        : [fault('bad_scale', `factors[${i}]`, 'a multiplier of nought would wipe out all harm')]),
    ];
  });
}

function twiceFaults({ factors, organisation = [], bands, duties }: Policy): PolicyFault[] {
  const lists = {
    factors: [...factors, ...organisation].map((f) => f.factor),
    bands: bands.map((b) => b.band),
    duties: duties.map((d) => d.code),
  };
  return Object.entries(lists).flatMap(([name, list]) =>
    list.flatMap((x, i) => (list.indexOf(x) < i ? [fault('name_twice', `${name}[${i}]`, `${x} is there before`)] : [])),
  );
}

function lifeFaults({ factors, lifeRule, overrides }: Policy): PolicyFault[] {
  const most = (name: string): number => factors.find((f) => f.factor === name)?.scale.at(-1) ?? -Infinity;
  const reached = most('physical') >= lifeRule.physicalAtLeast && most('imminence') >= lifeRule.imminenceAtLeast;
  const strangers = (overrides?.lifeRoles ?? []).filter((r) => !overrides!.roles.includes(r));
  return [
    ...(reached ? [] : [fault('life_rule_unreachable', 'lifeRule', 'physical or imminence never has such a value')]),
    ...strangers.map(() => fault('bad_override', 'overrides.lifeRoles', 'a role must be among the roles')),
  ];
}

function dateFaults({ effectiveFrom, effectiveUntil }: Policy): PolicyFault[] {
  const from = Date.parse(effectiveFrom);
  const until = effectiveUntil === undefined ? Infinity : Date.parse(effectiveUntil);
  return from < until ? [] : [fault('bad_dates', 'effectiveUntil', 'its effect must begin before it ends')];
}

function consequenceFaults(policy: Policy, c: Consequence, at: string): PolicyFault[] {
  const duties = new Set(policy.duties.map((d) => d.code));
  const unknownDuty = (c.vulnerability ?? []).filter((v) => !duties.has(v));
  return [
    ...valueFaults(policy, c.sets ?? {}, at),
    ...unknownDuty.map((v) => fault('no_duty', at, `the indicator ${v} has no duty`)),
  ];
}

function valueFaults({ factors }: Policy, values: Readonly<Record<string, number>>, at: string): PolicyFault[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const factor = factors.find((f) => f.factor === name);
    if (!factor) return [fault('unknown_factor', at, `there is no factor ${name}`)];
    return factor.scale.includes(value) ? [] : [fault('off_scale', at, `${name} has no such value`)];
  });
}

function signFaults({ signs = [], conclusions, gaps }: Policy): PolicyFault[] {
  const asked = [
    ...conclusions.flatMap((c, i) => c.whenAnyOf.flat().map((sign) => ({ sign, at: `conclusions[${i}]` }))),
    ...gaps.map(({ sign }, i) => ({ sign, at: `gaps[${i}]` })),
  ];
  return [
    ...asked
      .filter(({ sign }) => !signs.includes(sign))
      .map(({ sign, at }) => fault('unknown_sign', at, `there is no sign ${sign}`)),
    ...conclusions.flatMap((c, i) =>
      c.whenAnyOf.some((list) => list.length === 0)
        ? [fault('always_concluded', `conclusions[${i}]`, 'an empty list of signs always holds')]
        : [],
    ),
  ];
}

const idFaults = ({ conclusions }: Policy): PolicyFault[] =>
  conclusions.flatMap(({ id }, i) =>
    conclusions.findIndex((x) => x.id === id) < i
      ? [fault('id_twice', `conclusions[${i}]`, 'the id is used before')]
      : [],
  );

/**
 * Everything wrong with a policy, each fault with its place; an empty list means it can be approved. The bands must cover
 * 0–100 without gap or overlap and each be reachable; whatever is named must exist and every factor be set by something; no
 * rule may make more count for less; no factor may rest on a protected characteristic (Equality Act 2010 s.4). A document
 * that is no policy by its form is told so and judged no further.
 */
export function checkPolicy(policy: Policy): PolicyFault[] {
  const shape = policyShapeFaults(policy);
  if (shape.length > 0) return [...shape];
  const found = [
    ...bandFaults(policy),
    ...unreachableBands(policy),
    ...factorFaults(policy),
    ...unsetFactors(policy),
    ...twiceFaults(policy),
    ...protectedFaults(policy),
    ...priorityFaults(policy),
    ...orderFaults(policy),
    ...lifeFaults(policy),
    ...dateFaults(policy),
    ...policy.conclusions.flatMap((c, i) => consequenceFaults(policy, c, `conclusions[${i}]`)),
    ...signFaults(policy),
    ...idFaults(policy),
  ];
  if (policy.author === policy.approver)
    found.push(fault('same_person', 'approver', 'author and approver must differ'));
  if (policy.priorities.at(-1)?.when.length !== 0)
    found.push(fault('priority_gap', 'priorities', 'the last priority must hold without conditions'));
  if (policy.confidence.moderateFrom >= policy.confidence.highFrom)
    found.push(fault('bad_confidence', 'confidence', 'high must begin above moderate'));
  return found;
}
