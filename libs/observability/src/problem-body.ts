import { BadRequestException, HttpException } from '@nestjs/common';
import { failureKind, sqlState } from '@collator/persistence';
import { Problem } from './problem.js';

/** The stable code of a status, where nothing more is known than the status. */
export const codeOfStatus = {
  400: 'invalid_request',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  500: 'internal_error',
  503: 'unavailable',
} as const;

/** Every stable code this library answers with, whatever the service; a service's own `Problem`s add theirs. */
export const errorCodes = [...Object.values(codeOfStatus), 'database_unavailable'] as const;

const details: Readonly<Record<number, string>> = {
  400: 'The request does not keep the rules.',
  404: 'There is nothing here under this reference that you may see.',
  405: 'This method is not allowed here.',
  413: 'The request is larger than this door takes.',
  415: 'This content type is not taken here.',
  429: 'Too many requests; try again later.',
};

const fieldOf = /^([A-Za-z0-9_.[\]]{1,100}) (.*)$/s;
// Rules for the members of a list: `scope.each value in themes must be a string`.
const eachOf = /^([A-Za-z0-9_.[\]]{0,100})each value in ([A-Za-z0-9_]{1,100}) (.*)$/s;

// class-validator's sentences begin with the property's path; values never appear in them, but for one kind of message.
function findingsOf(error: BadRequestException): { field: string; rule: string }[] {
  const response = error.getResponse();
  const messages = typeof response === 'object' ? (response as { message?: unknown }).message : null;
  if (!Array.isArray(messages)) return [];
  return messages.flatMap((m) => {
    const text = String(m);
    const unknown = /^property (\S{1,100}) should not exist$/.exec(text);
    if (unknown) return [{ field: unknown[1]!, rule: 'is not a known field' }];
    const [, parent = '', list, each] = eachOf.exec(text) ?? [];
    if (list && each) return [{ field: `${parent}${list}`, rule: `each ${each}` }];
    const [, field, rule] = fieldOf.exec(text) ?? [];
    return field && rule ? [{ field, rule }] : [];
  });
}

function ofHttp(error: HttpException): Problem {
  const status = error.getStatus();
  const code = codeOfStatus[status as keyof typeof codeOfStatus] ?? `http_${status}`;
  const findings = error instanceof BadRequestException ? findingsOf(error) : [];
  return new Problem(status, code, details[status] ?? 'The request was refused.', findings.length ? { findings } : {});
}

/** Body parsers throw plain errors with a status; they must not read as faults of ours. */
function ofParser(error: unknown): Problem | null {
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  if (typeof status !== 'number' || typeof type !== 'string' || status < 400 || status >= 500) return null;
  const code = codeOfStatus[status as keyof typeof codeOfStatus] ?? 'invalid_request';
  return new Problem(status, code, details[status] ?? details[400]!);
}

/** What a caller is told of any error: never a stack, a value or a statement. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return ofHttp(error);
  const parser = ofParser(error);
  if (parser) return parser;
  if (failureKind(error) === 'infrastructure')
    return new Problem(503, 'database_unavailable', 'A store is not available; try again shortly.', {});
  if (sqlState(error) === '22P02') return new Problem(404, 'not_found', details[404]!);
  return new Problem(500, 'internal_error', 'Something went wrong here; it has been recorded.');
}
