import { arrivalOf } from './version-rule.js';

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}

it('ends at the newest version whatever the order of arrival, and never goes back on the way', () => {
  const orders = permutations([1, 2, 3, 4, 5]);
  expect(orders).toHaveLength(120);
  for (const order of orders) {
    const parked = new Set<number>();
    const inPlace: number[] = [];
    let newest = 0;
    for (const version of order) {
      const arrival = arrivalOf(version, newest, parked);
      if (arrival.kind === 'parked') parked.add(version);
      if (arrival.kind !== 'next') continue;
      for (const absorbed of arrival.absorbs) parked.delete(absorbed);
      newest = arrival.absorbs.at(-1) ?? version;
      inPlace.push(newest);
    }
    expect([order, newest, [...parked]]).toEqual([order, 5, []]);
    expect(inPlace).toEqual([...inPlace].sort((a, b) => a - b));
  }
});

it('keeps what is late without putting it in place', () => {
  expect(arrivalOf(2, 3, new Set())).toEqual({ kind: 'history' });
  expect(arrivalOf(7, 5, new Set([8]))).toEqual({ kind: 'parked' });
});
