import type { Policy } from './policy.js';

/** One place where two policies differ. */
export interface PolicyDifference {
  readonly at: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
}

/** By what the members of a list are known, so that an inserted rule is one addition and not a shift of all the rest. */
const keys = ['id', 'factor', 'band', 'code', 'letter', 'step', 'clause', 'sign', 'fromDays'] as const;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);

function keyed(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const key = keys.find((k) => list.every((x) => isFields(x) && x[k] !== undefined));
  if (!key) return null;
  const found = new Map(list.map((x) => [`${key}=${String((x as Fields)[key])}`, x]));
  return found.size === list.length ? found : null;
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) return keyed(value);
  return isFields(value) ? new Map(Object.entries(value).filter(([, v]) => v !== undefined)) : null;
}

function differ(a: unknown, b: unknown, at: string): PolicyDifference[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const [x, y] = [membersOf(a), membersOf(b)];
  if (!x || !y) return [{ at, kind: 'changed', before: a, after: b }];
  const place = (name: string): string => (Array.isArray(a) ? `${at}[${name}]` : at ? `${at}.${name}` : name);
  const gone = [...x].filter(([k]) => !y.has(k));
  const come = [...y].filter(([k]) => !x.has(k));
  const within = [...x].flatMap(([k, v]) => (y.has(k) ? differ(v, y.get(k), place(k)) : []));
  const orderOf = (m: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string =>
    JSON.stringify([...m.keys()].filter((k) => other.has(k)));
  const moved = Array.isArray(a) && orderOf(x, y) !== orderOf(y, x);
  return [
    ...gone.map(([k, before]): PolicyDifference => ({ at: place(k), kind: 'removed', before, after: null })),
    ...come.map(([k, after]): PolicyDifference => ({ at: place(k), kind: 'added', before: null, after })),
    ...within,
    ...(moved ? [{ at: `${at} (order)`, kind: 'changed' as const, before: [...x.keys()], after: [...y.keys()] }] : []),
  ];
}

/** Every place where two policies differ; members of lists are matched by their ids. Empty for policies that say the same. */
export const diffPolicies = (before: Policy, after: Policy): readonly PolicyDifference[] => differ(before, after, '');

/** Faults of a change of policy: what is different must bear a later version, under the same id. */
export function changeFaults(before: Policy, after: Policy): readonly string[] {
  const others = diffPolicies(before, after).filter(({ at }) => at !== 'version');
  if (before.id !== after.id) return ['id_changed'];
  return others.length > 0 && before.version === after.version ? ['version_not_raised'] : [];
}
