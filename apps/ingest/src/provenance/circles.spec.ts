import fc from 'fast-check';
import { corroborationOf, type Linked } from './circles.js';

const log = (name: string, restsOn: string[], origin: string | null = null): Linked => ({ name, restsOn, origin });
const graph = (...logs: Linked[]) => new Map(logs.map((l) => [l.name, l]));

describe('corroboration', () => {
  it('that leads back to the log is a circle', () => {
    const a = log('a', ['b']);
    expect(corroborationOf(a, graph(log('b', ['a'])), true)).toEqual({ kind: 'circle', path: ['a', 'b', 'a'] });
    expect(corroborationOf(log('a', ['a']), graph(), true)).toMatchObject({ kind: 'circle' });
  });

  it("that leads to the log's own giver through another's repeat is a circle", () => {
    const at = graph(log('partner', ['first']), log('first', [], 'o2'));
    expect(corroborationOf(log('again', ['partner'], 'o2'), at, true)).toMatchObject({ kind: 'circle' });
    expect(corroborationOf(log('again', ['partner'], 'o3'), at, true)).toEqual({ kind: 'none' });
    expect(corroborationOf(log('again', ['partner']), at, true)).toEqual({ kind: 'none' });
  });

  it('is good where one of several links is independent', () => {
    const at = graph(log('b', ['a']), log('camera', []));
    expect(corroborationOf(log('a', ['b', 'camera']), at, true)).toEqual({ kind: 'none' });
    expect(corroborationOf(log('a', ['b', 'nowhere']), at, true)).toMatchObject({ kind: 'circle' });
  });

  it('is not called good where more hangs on it than was followed', () => {
    expect(corroborationOf(log('a', ['b']), graph(log('b', ['far'])), false)).toEqual({ kind: 'unclear' });
  });

  it('is never a circle among logs that only look back at older ones with other givers', () => {
    const older = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(older, (links) => {
        const logs = links.map((l, i) => log(`${i}`, i === 0 ? [] : l.map((n) => `${n % i}`), `o${i}`));
        const at = graph(...logs);
        for (const l of logs) expect(corroborationOf(l, at, true)).toEqual({ kind: 'none' });
      }),
    );
  });
});
