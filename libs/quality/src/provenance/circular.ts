/** A log or other item and what it rests on. */
export interface ProvenanceNode {
  readonly id: string;
  /** Pseudonym of whoever first knew it; null where nobody can tell. */
  readonly origin: string | null;
  /** Ids it was drawn from or is said to be corroborated by. */
  readonly restsOn: readonly string[];
}

/** How corroboration leads back to its own beginning. */
export interface Circle {
  readonly kind: 'loop' | 'same-origin';
  /** The ids along the way, from the log to where the circle closes. */
  readonly path: readonly string[];
}

/** Longest way that is followed; a chain of reports is short, and a hostile one must end. */
export const farthest = 256;

/**
 * Looks whether what a log rests on leads back to the log itself (`loop`) or to its own origin (`same-origin`), breadth first,
 * so that the shortest circle is told. Ids the graph does not hold end a way. Time grows with the edges within reach.
 */
export function circular(id: string, nodeOf: (id: string) => ProvenanceNode | null): Circle | null {
  const start = nodeOf(id);
  if (!start) return null;
  const cameFrom = new Map<string, string>();
  const pathTo = (last: string, from: string): string[] => {
    const path = [last];
    for (let at = from; at !== id; at = cameFrom.get(at)!) path.push(at);
    return [...path, id].reverse();
  };
  let front = [id];
  for (let depth = 0; depth < farthest && front.length > 0; depth += 1) {
    const next: string[] = [];
    for (const from of front) {
      for (const to of nodeOf(from)?.restsOn ?? []) {
        if (to === id) return { kind: 'loop', path: pathTo(id, from) };
        if (cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        const node = nodeOf(to);
        if (node && start.origin !== null && node.origin === start.origin)
          return { kind: 'same-origin', path: pathTo(to, from) };
        next.push(to);
      }
    }
    front = next;
  }
  return null;
}
