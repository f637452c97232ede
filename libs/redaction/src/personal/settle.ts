import type { Claimed } from './numbers.js';

const overlaps = (a: Claimed, b: Claimed): boolean => a.start < b.end && b.start < a.end;
const holds = (a: Claimed, b: Claimed): boolean =>
  a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

/**
 * Keeps claims so that no two overlap. The order of the list decides, except that a longer claim that holds an earlier one
 * whole takes its place. The result is in the order of the text; time grows with the claims and how deep they overlap.
 */
export function settle(claims: readonly Claimed[]): Claimed[] {
  const ranked = claims.map((claim, rank) => ({ claim, rank })).filter(({ claim }) => claim.end > claim.start);
  ranked.sort((a, b) => a.claim.start - b.claim.start || a.rank - b.rank);
  const kept: Claimed[] = [];
  for (let i = 0; i < ranked.length;) {
    let end = ranked[i]!.claim.end;
    let next = i + 1;
    for (; next < ranked.length && ranked[next]!.claim.start < end; next += 1)
      end = Math.max(end, ranked[next]!.claim.end);
    kept.push(
      ...settleGroup(
        ranked
          .slice(i, next)
          .sort((a, b) => a.rank - b.rank)
          .map((r) => r.claim),
      ),
    );
    i = next;
  }
  return kept;
}

function settleGroup(claims: readonly Claimed[]): Claimed[] {
  let kept: Claimed[] = [];
  for (const c of claims) {
    const against = kept.filter((k) => overlaps(k, c));
    if (against.some((k) => !holds(c, k))) continue;
    kept = kept.filter((k) => !against.includes(k));
    kept.push(c);
  }
  return kept.sort((a, b) => a.start - b.start);
}
