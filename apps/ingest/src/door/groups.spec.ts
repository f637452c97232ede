import { setTimeout as sleep } from 'node:timers/promises';
import { Groups } from './groups.js';

const limits = { items: 3, bytes: 100, waitMs: 20 };

/** Work that finishes when the test lets it. */
function held(fail?: Error) {
  const seen: number[][] = [];
  const doors: (() => void)[] = [];
  const work = async (items: readonly number[]): Promise<void> => {
    seen.push([...items]);
    await new Promise<void>((resolve) => doors.push(resolve));
    if (fail) throw fail;
  };
  return { seen, work, release: () => doors.shift()?.() };
}

describe('groups', () => {
  it('works off full groups one at a time and in order', async () => {
    const { seen, work, release } = held();
    const groups = new Groups<number>(limits, work);
    for (let i = 1; i <= 7; i += 1) groups.add(i, 1);
    expect(seen).toEqual([[1, 2, 3]]);
    release();
    await sleep(1);
    expect(seen).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const ended = groups.end();
    release();
    await sleep(1);
    release();
    await ended;
    expect(seen.at(-1)).toEqual([7]);
  });

  it('closes a group that has waited long enough', async () => {
    const seen: number[][] = [];
    const groups = new Groups<number>(limits, async (items) => void seen.push([...items]));
    groups.add(1, 1);
    await sleep(5);
    expect(seen).toEqual([]);
    await sleep(40);
    expect(seen).toEqual([[1]]);
  });

  it('lets a group grow while another is worked on, whatever its age', async () => {
    const { seen, work, release } = held();
    const groups = new Groups<number>(limits, work);
    for (const i of [1, 2, 3, 4]) groups.add(i, 1);
    await sleep(50);
    groups.add(5, 1);
    expect(seen).toEqual([[1, 2, 3]]);
    release();
    await sleep(1);
    expect(seen.at(-1)).toEqual([4, 5]);
    release();
  });

  it('closes a group that the next item would make too large', async () => {
    const seen: number[][] = [];
    const groups = new Groups<number>(limits, async (items) => void seen.push([...items]));
    groups.add(1, 60);
    groups.add(2, 60);
    groups.add(3, 200);
    await groups.end();
    expect(seen).toEqual([[1], [2], [3]]);
  });

  it('has no room while a closed group waits, and says when it has', async () => {
    const { work, release } = held();
    const groups = new Groups<number>(limits, work);
    for (const i of [1, 2, 3]) groups.add(i, 1);
    expect(groups.room()).toBeNull();
    for (const i of [4, 5, 6]) groups.add(i, 1);
    let room = false;
    const waiting = groups.room()!.then(() => (room = true));
    await sleep(5);
    expect(room).toBe(false);
    release();
    await waiting;
    release();
  });

  it('begins nothing more after a failure and tells whoever waits', async () => {
    const failure = new Error('store');
    const { seen, work, release } = held(failure);
    const groups = new Groups<number>(limits, work);
    for (const i of [1, 2, 3, 4, 5, 6]) groups.add(i, 1);
    const waiting = groups.room()!;
    release();
    await expect(waiting).rejects.toBe(failure);
    await expect(groups.end()).rejects.toBe(failure);
    expect(seen).toHaveLength(1);
  });
});
