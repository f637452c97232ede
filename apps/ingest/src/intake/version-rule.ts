/** What a version leads to that was not there before. */
export type Arrival =
  /** It takes its place, and so do those parked right behind it: the last of them is the newest. */
  | { readonly kind: 'next'; readonly absorbs: readonly number[] }
  /** One between it and the newest has not come yet. */
  | { readonly kind: 'parked' }
  /** A newer one is in place already: it is kept, and goes nowhere. */
  | { readonly kind: 'history' };

/**
 * The version rule of the door (delivery design 4.5): higher wins, lower is kept, a gap waits. `newest` is 0 where no version
 * has taken its place yet. Whatever the order of arrival, the end is the same.
 */
export function arrivalOf(version: number, newest: number, parked: ReadonlySet<number>): Arrival {
  if (version <= newest) return { kind: 'history' };
  if (version > newest + 1) return { kind: 'parked' };
  const absorbs: number[] = [];
  for (let next = version + 1; parked.has(next); next += 1) absorbs.push(next);
  return { kind: 'next', absorbs };
}
