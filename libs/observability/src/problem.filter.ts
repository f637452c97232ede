import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { sqlState } from '@collator/persistence';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { Logger } from './logger.js';
import { problemOfError } from './problem-body.js';

/** Answers every error as a problem body (RFC 9457) with a stable code and a correlation id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = problemOfError(error);
    const correlationId = randomUUID();
    if (problem.status >= 500) this.#record(error, http.getRequest<Request>(), problem.code, correlationId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503) response.setHeader('retry-after', '2');
    if (problem.status === 429) response.setHeader('retry-after', String(problem.extra['retryAfterSeconds'] ?? 1));
    if (problem.status === 401) response.setHeader('www-authenticate', 'Bearer');
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:collator:problem:${problem.code}`,
          title: problem.code.replaceAll('_', ' '),
          status: problem.status,
          code: problem.code,
          detail: problem.detail,
          correlationId,
          ...problem.extra,
        }),
      );
  }

  #record(error: unknown, request: Request, code: string, correlationId: string): void {
    const route = (request.route as { path?: string } | undefined)?.path ?? 'unknown';
    const kind = sqlState(error) ?? (error instanceof Error ? error.name : 'unknown');
    this.log.error('request-failed', { method: request.method, route, code, kind, correlationId });
  }
}
