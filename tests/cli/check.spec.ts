import { checkBatch } from '../../apps/cli/src/check.js';

const log = (id: string, more: object = {}) => ({
  id,
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Stop check, Walton',
  body: 'Grey Skoda Fabia EK17 HNB stopped on Priory Road, Walton on 4 May. Driver Liam HARKER, nothing found.',
  provenance: "Officer's own observation.",
  learntAt: '2026-05-04T23:10:00+01:00',
  submittedAt: '2026-05-05T06:00:00+01:00',
  purpose: 'Prevention and detection of burglary',
  ...more,
});

function check(...lines: (object | string)[]) {
  const answers: any[] = [];
  const batch = checkBatch(lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))));
  for (let next = batch.next(); ; next = batch.next()) {
    if (next.done) return { answers, unread: next.value.unread };
    answers.push(next.value);
  }
}

describe('collator check', () => {
  it('answers every line in order, and a line that cannot be read with a code and never a value', () => {
    const { answers, unread } = check(
      log('A'),
      '{"id":"B","secret',
      '',
      { id: 'C', body: 7 },
      log('D', { title: 'Other' }),
    );
    expect(answers.map((a) => a.id)).toEqual(['A', null, 'C', 'D']);
    expect(answers[1].error.code).toBe('malformed_json');
    expect([answers[1].line, answers[2].line]).toEqual([2, 4]);
    expect(answers[2].error).toEqual({ code: 'missing_field', field: 'sourceType', rule: expect.any(String) });
    expect(JSON.stringify(answers[1])).not.toContain('secret');
    expect(unread).toBe(2);
  });

  it('reads a wrapped log and never what lies beside it', () => {
    const { id, sourceType, ...submitted } = log('W');
    const plain = check({ id, sourceType, submitted }).answers;
    const labelled = check({
      id,
      sourceType,
      submitted,
      truth: { qa: [{ code: 'QA22', span: 'Walton', why: 'x' }] },
    }).answers;
    expect(labelled).toEqual(plain);
    expect(plain[0].identifiers).toEqual([{ type: 'VRM', raw: 'EK17 HNB', normalised: 'EK17HNB', valid: true }]);
  });

  it('tells on the later log of the batch which earlier one it repeats, whichever came first', () => {
    const later = log('L', {
      title: 'Fabia at Walton',
      body: 'Liam Harker was the driver of a grey Skoda Fabia, EK17 HNB, stopped in Priory Road, Walton, and nothing was found.',
      submittedAt: '2026-05-06T06:00:00+01:00',
    });
    const [first, second] = check(later, log('E')).answers;
    expect([first.id, first.duplicatesOf, second.duplicatesOf]).toEqual(['L', ['E'], []]);
    expect(first.findings.map((f: any) => f.code)).toContain('QA11');
  });

  it('keeps a wrong grade and says so instead of refusing the line', () => {
    const [answer] = check(log('G', { grade: { source: 4, assessment: null, handling: 'P', conditions: [] } })).answers;
    expect(answer.outcome).toBe('RETURN_FOR_CLARITY');
    expect(answer.findings.filter((f: any) => f.code === 'QA04')).toHaveLength(2);
  });
});
