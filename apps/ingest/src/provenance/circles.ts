import { circular } from '@collator/quality';
import type { HeldNode } from './provenance.store.js';

/** What a circle is looked for in: a log, held or about to be, and what it rests on. */
export type Linked = Pick<HeldNode, 'name' | 'restsOn' | 'origin'>;

/** What was found of one log. `unclear`: more hangs on it than was followed, and no circle is among what was. */
export type Corroboration =
  | { readonly kind: 'none' }
  | { readonly kind: 'circle'; readonly path: readonly string[] }
  | { readonly kind: 'unclear' };

/**
 * Whether everything that is said to bear a log out leads back to it or to its own giver (domain 1.6 QA12). One link that does
 * not is corroboration, whatever the others are; a link that is not in the graph bears nothing out. `whole` is false where the
 * graph holds only what is nearest. Pure; time grows with the edges within reach.
 */
export function corroborationOf(log: Linked, graph: ReadonlyMap<string, Linked>, whole: boolean): Corroboration {
  let cut = false;
  let path: readonly string[] | null = null;
  for (const link of log.restsOn) {
    if (!graph.has(link) && link !== log.name) {
      if (!whole) cut = true;
      continue;
    }
    let beyond = false;
    const circle = circular(log.name, (id) => {
      if (id === log.name) return { id, origin: log.origin, restsOn: [link] };
      const node = graph.get(id);
      if (!node) {
        if (!whole) beyond = true;
        return null;
      }
      return { id, origin: node.origin, restsOn: node.restsOn };
    });
    if (circle) path ??= circle.path;
    else if (beyond) cut = true;
    else return { kind: 'none' };
  }
  if (path !== null && !cut) return { kind: 'circle', path };
  return cut ? { kind: 'unclear' } : { kind: 'none' };
}
