import { JsonLogger } from './json-logger.js';

function lines(format: 'json' | 'pretty', level: 'info' | 'warn' = 'info') {
  const written: string[] = [];
  const stream = { write: (t: string) => written.push(t) };
  return { written, log: new JsonLogger({ level, format, stream, now: () => new Date(0) }) };
}

it('lets only known fields through and says how many it dropped', () => {
  const { written, log } = lines('json');
  log.info('slice-done', { stage: 'triage', count: 3, name: 'CANARY-7781', body: 'CANARY-7781' } as never);
  expect(JSON.parse(written[0]!)).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    level: 'info',
    event: 'slice-done',
    stage: 'triage',
    count: 3,
    droppedFields: 2,
  });
  expect(written.join('')).not.toContain('CANARY');
});

it('lets no object through, even under a known name', () => {
  const { written, log } = lines('json');
  const odd = { code: { body: 'CANARY-7781' }, kind: ['CANARY-7781'], count: 10n, stage: undefined, seconds: NaN };
  log.error('x', odd as never);
  expect(JSON.parse(written[0]!)).toMatchObject({ droppedFields: 4, seconds: 'NaN' });
  expect(written[0]).not.toContain('CANARY');
});

it('caps a text at 200 characters', () => {
  const { written, log } = lines('json');
  log.info('x', { code: 'c'.repeat(500) });
  expect((JSON.parse(written[0]!) as { code: string }).code).toBe(`${'c'.repeat(200)}…`);
});

it('keeps a line one line', () => {
  for (const format of ['json', 'pretty'] as const) {
    const { written, log } = lines(format);
    log.warn('x\ny', { code: 'a\r\nb\u001b[31m\u202e' });
    expect(written).toHaveLength(1);
    expect(written[0]!.slice(0, -1)).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});

it('is silent below its level', () => {
  const { written, log } = lines('json', 'warn');
  log.info('quiet');
  expect(written).toEqual([]);
});
