import fc from 'fast-check';
import { circular, type ProvenanceNode } from './circular.js';

const graph = (nodes: readonly ProvenanceNode[]) => {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  return (id: string) => byId.get(id) ?? null;
};
const node = (id: string, origin: string | null, ...restsOn: string[]): ProvenanceNode => ({ id, origin, restsOn });

describe('circular reporting', () => {
  it('is seen where one resident reached two agencies', () => {
    const at = graph([node('B', 'o1', 'A'), node('A', 'o1')]);
    expect(circular('B', at)).toEqual({ kind: 'same-origin', path: ['B', 'A'] });
  });

  it('is seen where a bulletin and a log feed each other', () => {
    const at = graph([node('A', null, 'B'), node('B', null, 'C'), node('C', null, 'A')]);
    expect(circular('A', at)).toEqual({ kind: 'loop', path: ['A', 'B', 'C', 'A'] });
  });

  it('is not seen between origins that differ, nor where none is known', () => {
    expect(circular('A', graph([node('A', 'o1', 'B'), node('B', 'o2')]))).toBeNull();
    expect(circular('A', graph([node('A', null, 'B'), node('B', null)]))).toBeNull();
    expect(circular('A', () => null)).toBeNull();
  });

  it('ends on any graph, with a path that the graph has', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const edges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const at = graph(ids.map((id) => node(id, null, ...pairs.filter(([from]) => from === id).map(([, to]) => to))));
        const circle = circular('a', at);
        if (!circle) return;
        circle.path.slice(1).forEach((to, i) => expect(at(circle.path[i]!)!.restsOn).toContain(to));
      }),
    );
  });
});
