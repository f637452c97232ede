import { SharedCommit } from './shared-commit.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a commit that is shared', () => {
  it('takes the first alone and everything that came meanwhile together, at most so many at a time', async () => {
    const taken: number[][] = [];
    const shared = new SharedCommit<number, number>(
      () => 3,
      async (items) => {
        taken.push([...items]);
        await turn();
        return items.map((i) => i * 10);
      },
    );
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map((i) => shared.run(i)));
    expect(results).toEqual([10, 20, 30, 40, 50, 60]);
    expect(taken).toEqual([[1], [2, 3, 4], [5, 6]]);
  });

  it('tells everybody in a failed transaction, and goes on with the next', async () => {
    let calls = 0;
    const shared = new SharedCommit<string, string>(
      () => 10,
      async (items) => {
        calls += 1;
        await turn();
        if (calls === 2) throw new Error('the database went away');
        return items;
      },
    );
    const first = shared.run('a');
    const failed = [shared.run('b'), shared.run('c')];
    await expect(first).resolves.toBe('a');
    for (const each of failed) await expect(each).rejects.toThrow('the database went away');
    await expect(shared.run('d')).resolves.toBe('d');
  });
});
