import type { ArgumentsHost } from '@nestjs/common';
import { Logger } from './logger.js';
import { NestLogger } from './nest-logger.js';
import { ProblemFilter } from './problem.filter.js';
import { Problem } from './problem.js';

class KeptLog extends Logger {
  readonly lines: string[] = [];
  info = (event: string, fields: object = {}): void => void this.lines.push(JSON.stringify([event, fields]));
  warn = this.info;
  error = this.info;
}

function answered(error: unknown, headersSent = false) {
  const log = new KeptLog();
  const headers: Record<string, string> = {};
  const seen = { status: 0, type: '', body: '', destroyed: false };
  const response = {
    headersSent,
    setHeader: (name: string, value: string) => (headers[name] = value),
    status: (s: number) => ((seen.status = s), response),
    type: (t: string) => ((seen.type = t), response),
    send: (b: string) => (seen.body = b),
    destroy: () => (seen.destroyed = true),
  };
  const request = { method: 'GET', route: { path: '/logs/:urn' }, url: '/logs/CANARY' };
  const http = { getRequest: () => request, getResponse: () => response };
  new ProblemFilter(log).catch(error, { getType: () => 'http', switchToHttp: () => http } as unknown as ArgumentsHost);
  return { ...seen, headers, log: log.lines.join('\n') };
}

// What a database, a library or a careless throw may hold of a person.
const careless = [
  Object.assign(new Error('duplicate key CANARY'), { code: '23505', detail: 'Key (name)=(CANARY) exists' }),
  Object.assign(new Error('CANARY'), { cause: new Error('CANARY') }),
  new TypeError('CANARY is not a function'),
  'CANARY',
  { body: 'CANARY' },
  null,
];

it('tells neither the caller nor the log what an error holds', () => {
  for (const error of careless) {
    const { status, type, body, log } = answered(error);
    expect([status, type]).toEqual([500, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ type: 'urn:collator:problem:internal_error', code: 'internal_error' });
    expect(`${body}${log}`).not.toContain('CANARY');
    expect(log).toContain((JSON.parse(body) as { correlationId: string }).correlationId);
  }
});

it('hands the members of a problem on, and does not record a refusal as a fault', () => {
  const { body, log } = answered(new Problem(409, 'version_stale', 'It was changed.', { field: 'If-Match' }));
  expect(JSON.parse(body)).toMatchObject({ status: 409, code: 'version_stale', field: 'If-Match' });
  expect(log).toBe('');
});

it('asks for patience while the database is away', () => {
  const { status, headers } = answered(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
  expect([status, headers['retry-after']]).toEqual([503, '2']);
});

it('breaks off an answer that has begun, so that it cannot be taken for a whole one', () => {
  expect(answered(new Error('x'), true)).toMatchObject({ destroyed: true, body: '' });
});

it('leaves what is no request to the transport', () => {
  const error = new Error('x');
  const slice = { getType: () => 'rpc' } as unknown as ArgumentsHost;
  expect(() => new ProblemFilter(new KeptLog()).catch(error, slice)).toThrow(error);
});

it('lets nothing of what Nest hands over into the log', () => {
  const log = new KeptLog();
  const nest = new NestLogger(log);
  nest.log('CANARY', 'CANARY CANARY');
  nest.warn({ body: 'CANARY' });
  nest.error(new Error('CANARY'), 'stack CANARY', 'ExceptionsHandler');
  nest.fatal('CANARY', { name: 'CANARY' });
  expect(log.lines).toHaveLength(4);
  expect(log.lines.join('')).not.toContain('CANARY');
});
