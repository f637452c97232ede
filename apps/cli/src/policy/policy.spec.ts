import { housePolicy, policySchema, type Policy } from '@collator/scoring';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch } from '../commands.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function collator(...args: string[]) {
  const [out, err]: string[][] = [[], []];
  const world = {
    variables: {},
    out: (l: string) => void out!.push(l),
    err: (l: string) => void err!.push(l),
    progress: () => undefined,
  };
  const exit = await dispatch(['policy', ...args], world as never);
  return { exit, out: out!, err: err! };
}

const wider: Policy = {
  ...housePolicy,
  version: '9.0.0',
  bands: housePolicy.bands.map((b) => (b.band === 'medium' ? { ...b, from: 10 } : b)),
};
const fact = { kind: 'factor', name: 'physical', value: 1, setBy: 'person' };

it('finds no fault in the house policy and names its hash', async () => {
  const { exit, out } = await collator('check', 'house', '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out[0]!).policies[0]).toMatchObject({ faults: [], hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it('tells every fault with its place, and what is no policy at all', async () => {
  const faulty = await file('faulty.json', { ...housePolicy, approver: housePolicy.author });
  const none = await file('none.json', { id: 'x' });
  const { exit, out } = await collator('check', faulty, none);
  expect(exit).toBe(1);
  expect(out.join('\n')).toMatch(/approver +same_person/);
  expect(out.join('\n')).toMatch(/bands +bad_shape/);
});

it('tells where two policies differ, and that the version must say so', async () => {
  const changed = await file('changed.json', { ...wider, version: housePolicy.version });
  const same = await collator('diff', 'house', changed);
  expect(same.exit).toBe(1);
  expect(same.out.join('\n')).toMatch(/~ bands\[band=medium\]\.from +15 +10/);
  const raised = await collator('diff', 'house', await file('wider.json', wider), '--json');
  expect(raised.exit).toBe(0);
  expect(JSON.parse(raised.out[0]!).differences).toHaveLength(2);
});

it('judges the past under both, and goes on after a bad line', async () => {
  const history = await file(
    'history.ndjson',
    [
      { id: 'a', facts: [fact] },
      'no json',
      { id: 'b', facts: [{ ...fact, value: 8 }] },
      { id: 'c', facts: [{ ...fact, value: 3 }] },
    ]
      .map((l) => (typeof l === 'string' ? l : JSON.stringify(l)))
      .join('\n'),
  );
  const { exit, out } = await collator('backtest', 'house', await file('wider.json', wider), history, '--json');
  expect(exit).toBe(1);
  const lines = out.map((l) => JSON.parse(l));
  expect(lines[0].change).toMatchObject({ id: 'a', before: { band: 'low' }, after: { band: 'medium' } });
  expect(lines[0].change.reasons).toContain('band low → medium');
  expect(lines.find((l) => l.error)).toMatchObject({ line: 2, error: { code: 'not_json' } });
  expect(lines.at(-1)).toMatchObject({ items: 3, changed: 1, refused: { off_scale: 1 }, refusedLines: 2 });
  const told = await collator('backtest', 'house', 'house', history);
  expect(told.out.join('\n')).toContain('0 judged otherwise');
});

it('shows the house policy and the schema as documents', async () => {
  const shown = await collator('show');
  expect((await collator('check', await file('shown.json', shown.out.join('\n')))).exit).toBe(0);
  expect(JSON.parse((await collator('schema')).out.join('\n'))).toEqual(JSON.parse(JSON.stringify(policySchema)));
});

it.each([
  [[]],
  [['guess']],
  [['check']],
  [['diff', 'house']],
  [['check', '/no/such/file']],
  [['check', 'house', '--wild']],
])('calls %j wrong usage', async (args) => {
  expect((await collator(...args)).exit).toBe(2);
});
