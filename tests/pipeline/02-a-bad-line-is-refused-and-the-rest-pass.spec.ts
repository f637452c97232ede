import { submitStream, type SubmitResult } from '@collator/client';
import { observation, startPipeline, type Pipeline } from '../harness/pipeline.js';

/**
 * Chapter 2. A system sends many logs in one stream. Each line gets its own answer, in the order of the lines; a bad one is
 * refused with a code, a field and a rule, never with the value; the others are accepted as if it were not there.
 */
let p: Pipeline;
beforeAll(async () => (p = await startPipeline()), 60_000);
afterAll(() => p.stop());

async function send(lines: readonly string[]): Promise<SubmitResult[]> {
  const answers: SubmitResult[] = [];
  async function* feed() {
    yield* lines;
  }
  for await (const answer of submitStream(p.as('sam.submitter'), feed())) answers.push(answer);
  return answers;
}

const line = (id: string, change: object = {}) => JSON.stringify(observation(id, change));

it('answers each line in its place', async () => {
  const answers = await send([
    line('C2-1'),
    '{"id": "C2-2", "title": "CANARY',
    line('C2-3', { grade: { source: 9, assessment: 'A', handling: 'P' } }),
    line('C2-4', { marking: 'CANARY' }),
    '{"grade":"A","grade":"CANARY"}',
    line('C2-1'),
    line('C2-1', { body: 'Other words.' }),
    line('C2-5'),
  ]);
  expect(answers.map((a) => [a.line, a.status, a.findings?.[0]?.code])).toEqual([
    [1, 'accepted', undefined],
    [2, 'refused', 'malformed_json'],
    [3, 'refused', 'bad_grade'],
    [4, 'refused', 'unknown_marking'],
    [5, 'refused', 'duplicate_key'],
    [6, 'repeat', undefined],
    [7, 'refused', 'id_reused_with_different_content'],
    [8, 'accepted', undefined],
  ]);
  expect(answers[2]!.findings![0]).toMatchObject({ field: 'grade.source', rule: 'must be 1, 2 or 3' });
  expect(JSON.stringify(answers)).not.toContain('CANARY');
});

it('takes five thousand lines with one bad one among them', async () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => (i === 2_500 ? 'not json' : line(`C2-many-${i}`)));
  const answers = await send(lines);
  expect(answers).toHaveLength(5_000);
  expect(answers.filter((a) => a.status === 'refused').map((a) => a.line)).toEqual([2_501]);
  expect(new Set(answers.flatMap((a) => a.logId ?? [])).size).toBe(4_999);
}, 180_000);
