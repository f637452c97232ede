import fc from 'fast-check';
import { moved, openStages, path, stages, type Course, type Move } from './course.js';
import { allowed, begin, type World } from './course-model.js';

const people = ['ana', 'rob', 'sid', 'sacha', 'sam'];
const mover = (subject: string) => ({ subject, ref: `ref:${subject}` });
const start = (needed: number): Course => ({
  stage: 'drafted',
  version: 1,
  hash: 'h1',
  authors: ['machine'],
  submitter: 'ref:sam',
  approvals: [],
  approvalsNeeded: needed,
  expiresAt: 100,
});

const acts = [
  'take',
  'edit',
  'ask_changes',
  'approve',
  'release',
  'refuse',
  'expire',
  'withdraw',
  'supersede',
] as const;
const action = fc.record({
  act: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('approve', 'release') }, fc.constantFrom(...acts)),
  who: fc.constantFrom(...people),
  /** How far the version named lies behind. */
  behind: fc.constantFrom(0, 0, 0, 0, 1),
  /** Whether an edit brings back a text that was there before. */
  text: fc.constantFrom('h1', 'h2', 'h3'),
  wait: fc.constantFrom(0, 0, 0, 1, 40),
});

function moveOf(a: { act: (typeof acts)[number]; who: string; behind: number; text: string }, c: Course): Move {
  const by = mover(a.who);
  const version = Math.max(0, c.version - a.behind);
  if (a.act === 'edit') return { act: 'edit', by, version, hash: a.text };
  if (a.act === 'approve' || a.act === 'ask_changes') return { act: a.act, by, version };
  if (a.act === 'take' || a.act === 'refuse' || a.act === 'release') return { act: a.act, by };
  return { act: a.act };
}

test('10,000 random courses go as a model of a few lines says: none released without its people, none twice, none after its end', () => {
  let [releases, refused] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(1, 2), fc.array(action, { maxLength: 14 }), (needed, actions) => {
      let course = start(needed);
      let world: World = begin(needed);
      let at = 0;
      for (const a of actions) {
        at += a.wait;
        const move = moveOf(a, course);
        const said = allowed(world, { ...a, version: 'version' in move ? move.version : null, at });
        const after = moved(course, move, at);
        expect('ok' in after).toBe(said !== null);
        if ('fault' in after) {
          refused += 1;
          continue;
        }
        if (after.ok.stage === 'released') releases += 1;
        course = after.ok;
        world = said!;
        expect(course.stage === 'released').toBe(world.released === 1);
        expect((openStages as readonly string[]).includes(course.stage)).toBe(world.open);
      }
    }),
    { numRuns: 10_000, seed: 20_261_125 },
  );
  expect(releases).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(10_000);
});

test('one changed byte takes every approval away, and changing it back does not bring it back', () => {
  const ok = (m: ReturnType<typeof moved>): Course => {
    if ('fault' in m) throw new Error(m.fault);
    return m.ok;
  };
  const first = ok(moved(start(2), { act: 'approve', by: mover('rob'), version: 1 }, 0));
  const changed = ok(moved(first, { act: 'edit', by: mover('ana'), version: 1, hash: 'h2' }, 0));
  const back = ok(moved(changed, { act: 'edit', by: mover('ana'), version: 2, hash: 'h1' }, 0));
  const second = ok(moved(back, { act: 'approve', by: mover('sid'), version: 3 }, 0));
  expect(second.stage).toBe('in_review');
  expect(moved(second, { act: 'release', by: mover('sid') }, 0)).toEqual({ fault: 'not_approved' });
});

test('an approval is worth nothing for another text under the same version', () => {
  const forged: Course = {
    ...start(1),
    stage: 'approved',
    approvals: [{ approver: 'rob', version: 1, hash: 'other' }],
  };
  expect(moved(forged, { act: 'release', by: mover('sid') }, 0)).toEqual({ fault: 'not_approved' });
});

test('no way leads out of an end, and every open stage can run out, be withdrawn and be replaced', () => {
  for (const stage of stages) {
    const open = (openStages as readonly string[]).includes(stage);
    if (!open) expect(path[stage]).toEqual({});
    else expect(path[stage]).toMatchObject({ expire: 'expired', withdraw: 'withdrawn', supersede: 'superseded' });
  }
});
