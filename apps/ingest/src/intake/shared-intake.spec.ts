import { refused } from './examine.js';
import type { Answer, Intake } from './intake.js';
import { SharedIntake } from './shared-intake.js';

const by = { subject: 's', organisation: 'o' };
const entry = refused('x', 'x');
const answer = (n: number): Answer => ({
  status: 'refused',
  clash: false,
  receipt: '',
  findings: [{ code: String(n), rule: '', severity: 'block' }],
});

/** An intake that finishes when the test lets it. */
function held() {
  const sizes: number[] = [];
  const doors: { open: () => void; fail: (e: Error) => void }[] = [];
  let n = 0;
  const submit = (examined: readonly unknown[]): Promise<Answer[]> => {
    sizes.push(examined.length);
    return new Promise((open, fail) => doors.push({ open: () => open(examined.map(() => answer(n++))), fail }));
  };
  const next = async (): Promise<void> => {
    doors.shift()?.open();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { intake: { submit } as unknown as Intake, sizes, doors, next };
}

describe('single submissions under load', () => {
  it('share the transaction after the one in hand, each with its own answer', async () => {
    const { intake, sizes, next } = held();
    const shared = new SharedIntake(intake);
    const all = Promise.all(Array.from({ length: 6 }, () => shared.submit(entry, 10, by)));
    expect(sizes).toEqual([1]);
    await next();
    expect(sizes).toEqual([1, 5]);
    await next();
    expect((await all).map((a) => a.findings[0]!.code)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('of different submitters never share one', async () => {
    const { intake, sizes } = held();
    const shared = new SharedIntake(intake);
    void shared.submit(entry, 10, by);
    void shared.submit(entry, 10, { ...by, subject: 't' });
    void shared.submit(entry, 10, { ...by, organisation: 'p' });
    expect(sizes).toEqual([1, 1, 1]);
  });

  it('are cut by size', async () => {
    const { intake, sizes, next } = held();
    const shared = new SharedIntake(intake);
    for (let i = 0; i < 8; i += 1) void shared.submit(entry, 1024 * 1024, by);
    for (let i = 0; i < 3; i += 1) await next();
    expect(sizes).toEqual([1, 4, 3]);
  });

  it('fail together and leave nothing behind', async () => {
    const { intake, sizes, doors, next } = held();
    const shared = new SharedIntake(intake);
    const first = shared.submit(entry, 1, by);
    doors.shift()!.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    const second = shared.submit(entry, 1, by);
    await next();
    await expect(second).resolves.toBeDefined();
    expect(sizes).toEqual([1, 1]);
  });
});
