/** What may have gone wrong, as the delivery design names it (4.6). */
export const kinds = ['lost', 'doubled', 'phantom', 'reordered', 'leaked', 'unaudited', 'identitySeen'] as const;
export type AnomalyKind = (typeof kinds)[number];

/** What was found, each with a name that leads to it: `kind of thing:id`. */
export type Anomalies = Readonly<Record<AnomalyKind, readonly string[]>>;

export const counts = (found: Anomalies): Record<AnomalyKind, number> =>
  Object.fromEntries(kinds.map((k) => [k, found[k].length])) as Record<AnomalyKind, number>;

export const total = (found: Anomalies): number => kinds.reduce((sum, k) => sum + found[k].length, 0);

/** What the second has and the first had not. */
export function since(before: Anomalies | null, after: Anomalies): Anomalies {
  if (!before) return after;
  const fresh = kinds.map((k) => {
    const known = new Set(before[k]);
    return [k, after[k].filter((id) => !known.has(id))] as const;
  });
  return Object.fromEntries(fresh) as unknown as Anomalies;
}
